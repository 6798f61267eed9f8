/// Texts of words, lines and paragraphs that differ all the time, hardly, or never.
struct HostileWords {
  let words: [String]
  let paragraphs: [String]

  var all: [HostileInput] { distinct + alike + shapes }

  /// A pronounceable word of up to so many syllables, which no dictionary knows.
  private static func unknown(_ random: inout SplitMix, syllables: Int) -> String {
    (0..<syllables).map { _ in String(random.pick(Array("bcdfghjklmnprstvwz"))) + String(random.pick(Array("aeiou"))) }.joined()
  }

  private static func name(_ random: inout SplitMix) -> String { unknown(&random, syllables: 3).capitalized }

  /// Nothing comes twice.
  private var distinct: [HostileInput] {
    let text = words
    return [
      .made("distinct unknown words") { _, random in Self.unknown(&random, syllables: 4) + " " },
      .made("distinct unknown words, a line each") { _, random in Self.unknown(&random, syllables: 4) + "\n" },
      .made("distinct long words") { _, random in Self.unknown(&random, syllables: 20) + " " },
      .made("distinct capitalised names") { _, random in Self.name(&random) + " " },
      .made("distinct names of two words") { _, random in "\(Self.name(&random)) \(Self.name(&random)) said. " },
      .made("distinct names, a line each") { _, random in "\(Self.name(&random)) \(Self.name(&random))\n" },
      .made("distinct words in capitals") { _, random in Self.unknown(&random, syllables: 3).uppercased() + " " },
      .made("source words") { number, _ in ["kompol", "Kapolri", "rotmistr", "kecamatan ("][number % 4] + " " },
      .made("variants of one name") { number, random in "President Zolotar\(random.pick(Array("aeiouy")))\(random.pick(Array("bdfgk"))) said. " },
      .made("variants of one name, one sentence") { _, random in "we met Zolotar\(random.pick(Array("aeiouy")))\(random.pick(Array("bdfgk"))) here "
      },
      .made("distinct names, one sentence") { _, random in "we met \(Self.name(&random)) here " },
      .made("distinct names with hyphens, one sentence") { _, random in "we met \(Self.name(&random))-\(Self.name(&random)) here " },
      .made("two names and a particle, one sentence") { _, random in "we met \(Self.name(&random)) e \(Self.name(&random)) here, " },
      .made("distinct numbers") { number, _ in "\(number * 7919) " },
      .made("distinct dates") { number, _ in "On \(number % 40) March \(1000 + number % 1500) it rained. " },
      .made("known words glued together") { _, random in
        random.pick(text).filter(\.isLetter) + random.pick(text).filter(\.isLetter) + " "
      },
      .made("known words in random order") { _, random in random.pick(text) + " " },
      .made("known words in random order, a line each") { _, random in random.pick(text) + "\n" },
      .made("capitalised known words") { _, random in random.pick(text).capitalized + " " },
      .made("stops at random") { _, random in random.pick(text) + (random.next() % 3 == 0 ? ". " : " ") },
      .made("commas at random") { _, random in random.pick(text) + (random.next() % 3 == 0 ? " ," : " ") },
      .made("open quotes at random") { _, random in (random.next() % 4 == 0 ? "“" : "") + random.pick(text) + " " },
      .made("straight quotes at random") { _, random in (random.next() % 4 == 0 ? "\"" : "") + random.pick(text) + " " },
      .made("single quotes at random") { _, random in (random.next() % 4 == 0 ? "'" : "") + random.pick(text) + " " },
      .made("distinct addresses") { number, random in "https://example.org/\(Self.unknown(&random, syllables: 4))?a=\(number) " },
      .made("alternatives with slashes") { _, random in "\(random.pick(text))/\(random.pick(text))/\(random.pick(text)) " },
    ]
  }

  /// The same again, or nearly.
  private var alike: [HostileInput] {
    let lines = paragraphs
    let line = "The council voted on Tuesday to close the bridge over the river until the spring because of the ice."
    return [
      .repeated("one paragraph", Array("\(line)\n".utf8)),
      .repeated("one paragraph with blank lines", Array("\(line)\n\n".utf8)),
      .repeated("one place, one sentence", Array("in Kiev ".utf8)),
      .repeated("one word of another language, one sentence", Array("the torcedores sang ".utf8)),
      .repeated("one word without end", Array("zq".utf8)),
      .repeated("one capitalised word without end", Array("Xk".utf8)),
      .repeated("one sentence on one line", Array("\(line) ".utf8)),
      .made("paragraphs that differ in a number") { number, _ in line.replacing("Tuesday", with: "Day \(number)") + "\n" },
      .made("paragraphs that differ in a word") { _, random in line.replacing("bridge", with: Self.unknown(&random, syllables: 3)) + "\n" },
      .made("sentences that differ in a word") { _, random in line.replacing("bridge", with: Self.unknown(&random, syllables: 3)) + " " },
      .made("paragraphs whose words are dropped") { _, random in
        line.split(separator: " ").filter { _ in random.next() % 8 > 0 }.joined(separator: " ") + "\n"
      },
      .made("paragraphs in random order") { _, random in random.pick(lines) + "\n" },
      .made("paragraphs twice") { number, random in
        let paragraph = random.pick(lines)
        return "\(paragraph) \(number)\n\(paragraph) \(number)\n"
      },
      .made("captions and their paragraphs") { number, random in "Photo \(number): The bridge over the river.\n\(random.pick(lines))\n" },
      .repeated("word word", Array("word ".utf8)),
      .repeated("Name Name", Array("Zoltan Karsai ".utf8)),
      .repeated("a short phrase", Array("on the other hand ".utf8)),
      .made("words that differ in a letter") { number, _ in "wor\(UnicodeScalar(UInt8(97 + number % 26)))d " },
    ]
  }

  /// Long and short lines.
  private var shapes: [HostileInput] {
    let (lines, text) = (paragraphs, words)
    return [
      .made("one very long line of articles") { _, random in random.pick(lines) + " " },
      .made("one-letter lines") { number, _ in "\(UnicodeScalar(UInt8(97 + number % 26)))\n" },
      .made("one-letter lines with blank lines") { number, _ in "\(UnicodeScalar(UInt8(65 + number % 26)))\n\n" },
      .made("lines of two words") { _, random in "\(random.pick(text)) \(random.pick(text))\n" },
      .made("lines cut in mid-sentence") { _, random in "\((0..<6).map { _ in random.pick(text) }.joined(separator: " "))\n\n" },
      .made("list of bullets") { _, random in "- \(random.pick(text)) \(random.pick(text))\n" },
      .made("verses") { _, random in "\(random.pick(text)),\n" },
      .made("a word without end") { _, random in Self.unknown(&random, syllables: 3) },
      .made("a word of capitals without end") { _, random in Self.unknown(&random, syllables: 2).capitalized },
      .made("a sentence without end, with commas") { _, random in random.pick(text).filter(\.isLetter) + ", " },
      .made("a sentence without end, with dashes") { _, random in random.pick(text) + " — " },
      .made("lines that end at U+2028") { _, random in random.pick(lines) + "\u{2028}" },
      .made("lines that end at VT") { _, random in random.pick(text) + "\u{B}" },
      .made("lines that end at CR") { _, random in random.pick(lines) + "\r" },
    ]
  }
}
