import TextModel

/// Names to put into a text: from the gazetteer, and others made of the halves of two, which no list has.
struct NamePool {
  private let names: [String]
  /// Words that brands are made of.
  private let words: [String]
  /// What brand and family names begin with: their parts stay together.
  private static let prefixes = ["Mc", "De", "La", "Van", "Mac", "Di"]

  /// `words`: frequent words of the dictionary, in lower case.
  init(lexicon: Lexicon, words: [String]) {
    var names: [String] = []
    Resource(named: "names/places.txt")?.forEachLine { line, number in
      let name = String(decoding: line, as: UTF8.self)
      if number % 3 == 0, (4...11).contains(name.utf8.count), name.utf8.dropFirst().allSatisfy({ $0 &- 0x61 < 26 }),
        !lexicon.traits(of: name).contains(.knownLowercase)
      {
        names.append(name)
      }
    }
    self.names = names
    self.words = words
  }

  /// One name of two is of the gazetteer; some are brands: two words of the dictionary, with a second capital or without.
  func pick(_ random: inout SplitMix) -> String {
    let kind = random.fraction()
    if kind < 0.08 { return random.pick(Self.prefixes) + random.pick(names) }
    if kind < 0.16 {
      let (first, second) = (random.pick(words).capitalized, random.pick(words))
      return first + (kind < 0.13 ? second.capitalized : second)
    }
    let name = random.pick(names)
    return random.fraction() < 0.45 ? name : invented(name, random.pick(names))
  }

  /// A name that no list has.
  func invented(_ first: String, _ second: String) -> String {
    let (head, tail) = (first.utf8.count + 1, second.utf8.count)
    return String(first.prefix(head / 2 + 1)) + String(second.suffix(max(2, tail / 2)))
  }

  /// Names for pairs of sentences.
  func some(_ count: Int, _ random: inout SplitMix) -> [String] { (0..<count).map { _ in pick(&random) } }
}

extension String {
  /// With a capital first letter.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
