import TextModel

/// Guesses the eight-bit encoding of a text by how well the characters of each would stand in their words: letters beside letters of their script, in
/// the case of their neighbours, quotation marks at the edges of words. The languages of names in the news are a matter of a few characters, too few
/// for statistics of sequences.
struct EightBitGuess {
  /// The likely encoding; nil when the bytes would be nonsense in all of them.
  let page: CodePage?

  /// The likelier go first: of equals the first is taken.
  private static let pages: [CodePage] = [
    .windows1252, .windows1250, .latin2, .windows1251, .koi8, .windows1254, .macRoman, .windows1253, .windows1257, .dos850, .dos437, .dos866,
    .cyrillic, .windows1255, .windows1256,
  ]
  /// Characters that are looked at.
  private static let sample = 4000
  /// Mean score that a text in a language needs.
  private static let plausible = 0.25

  init(_ bytes: [UInt8]) {
    let places = bytes.indices.lazy.filter { bytes[$0] >= 0x80 }.prefix(Self.sample)
    var best: (page: CodePage, score: Double)?
    for page in Self.pages {
      // A byte without a character would be lost, except where the encoding has room for control characters.
      guard bytes.allSatisfy({ $0 < 0xA0 || page.scalar($0) != nil }) else { continue }
      let characters = CharactersOfPage(page)
      var sum = 0.0
      var count = 0
      for place in places {
        sum += CharacterInPlace(bytes, place, characters).score
        count += 1
      }
      let score = count == 0 ? 0 : sum / Double(count)
      if score > best?.score ?? Self.plausible { best = (page, score) }
    }
    page = best?.page
  }
}
