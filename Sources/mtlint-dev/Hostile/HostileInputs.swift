/// All hostile inputs, made by rule: what is added to a list here is tried in every form.
struct HostileInputs {
  /// Words of genuine articles.
  let words: [String]
  /// Lines of genuine articles.
  let paragraphs: [String]

  init(articles: [String]) {
    paragraphs = articles.flatMap { $0.split(separator: "\n").map(String.init) }
    words = paragraphs.flatMap { $0.split(separator: " ").map(String.init) }
  }

  var all: [HostileInput] {
    characters + sequences + forms + HostileWords(words: words, paragraphs: paragraphs).all + mixtures + HostileFormats(words: words).all
  }

  /// Each character alone, behind a letter, and behind a word and a space.
  private var characters: [HostileInput] {
    HostileAlphabet.all.flatMap { character in
      [
        .repeated("\(character.name)", character.bytes),
        .repeated("a + \(character.name)", Array("a".utf8) + character.bytes),
        .repeated("word + space + \(character.name)", Array("word ".utf8) + character.bytes),
      ]
    }
  }

  /// Two and three characters in turn.
  private var sequences: [HostileInput] {
    var random = SplitMix(seed: 11)
    return (0..<80).map { number in
      let parts = (0..<2 + number % 2).map { _ in random.pick(HostileAlphabet.all) }
      return .repeated("in turn: " + parts.map(\.name).joined(separator: ", "), parts.flatMap(\.bytes))
    }
  }

  /// What opens something or is part of a longer form: on one line, on a line each, and once before a text without end.
  private var forms: [HostileInput] {
    HostileForms.all.flatMap { form -> [HostileInput] in
      let text = words
      return [
        .repeated("one line of \(form)", Array(form.utf8)),
        .repeated("lines of \(form)", Array("\(form)\n".utf8)),
        .repeated("lines of words and \(form)", Array("The minister said \(form) on Monday.\n".utf8)),
        .made("\(form) before words without end", head: form) { _, random in random.pick(text) + " " },
      ]
    }
  }

  /// Seeded random bytes, characters, forms and words.
  private var mixtures: [HostileInput] {
    let text = words
    var inputs: [HostileInput] = [
      .drawn("random bytes") { _, random in [UInt8(truncatingIfNeeded: random.next())] },
      .drawn("random bytes of ASCII") { _, random in [UInt8(truncatingIfNeeded: random.next()) & 0x7F] },
      .drawn("random characters") { _, random in random.pick(HostileAlphabet.all).bytes },
      .made("random forms") { _, random in random.pick(HostileForms.all) },
      .made("random forms and words") { _, random in random.next() % 2 == 0 ? random.pick(HostileForms.all) : random.pick(text) + " " },
      .drawn("random characters and words") { _, random in
        random.next() % 2 == 0 ? random.pick(HostileAlphabet.all).bytes : Array((random.pick(text) + " ").utf8)
      },
    ]
    var random = SplitMix(seed: 13)
    for number in 1...12 {
      let some = (0..<6).map { _ in random.pick(HostileAlphabet.all) }
      inputs.append(
        .drawn("mixture \(number): words, " + some.map(\.name).joined(separator: ", ")) { _, random in
          random.next() % 4 == 0 ? Array(random.pick(text).utf8) : random.pick(some).bytes
        })
    }
    return inputs
  }
}
