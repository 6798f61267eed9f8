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

/// What the bytes of a code page are.
struct CharactersOfPage {
  /// By byte.
  private let characters: [CharacterKind]

  init(_ page: CodePage) {
    characters = (UInt8(0)...0xFF).map { CharacterKind($0 < 0x80 ? Unicode.Scalar($0) : page.scalar($0)) }
  }

  /// What a byte of the text is; a space outside of it.
  func kind(_ bytes: [UInt8], _ index: Int) -> CharacterKind { bytes.indices.contains(index) ? characters[Int(bytes[index])] : .space }
}

/// A character as far as its neighbours care.
enum CharacterKind: Equatable {
  enum Script { case latin, cyrillic, greek, other }

  /// `frequency`: how common a letter beyond ASCII is in names and loan words in English news, from 0; -1 for the letters of ASCII.
  case letter(Script, isUpper: Bool, hasCase: Bool, frequency: Double)
  case digit, space, openingQuote, closingQuote, dash, mark, sign, oddity, nothing

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar else {
      self = .nothing
      return
    }
    let properties = scalar.properties
    switch scalar {
    case "“", "„", "«", "‘", "‚", "(", "[", "¿", "¡": self = .openingQuote
    case "”", "»", "’": self = .closingQuote
    case "–", "—", "-": self = .dash
    case "€", "£", "°", "§", "©", "®", "™", "…", "•", "·", "½", "¼", "¾", "²", "№": self = .sign
    case "\u{A0}": self = .space
    case "\u{80}"..."\u{9F}": self = .nothing
    // The byte FF, with which all but text is filled, far more often than a letter.
    case "ÿ": self = .oddity
    case _ where properties.isAlphabetic && scalar != "ª" && scalar != "º" && scalar != "ƒ" && scalar != "ˆ":
      let script: Script =
        switch scalar.value {
        case ..<0x250: .latin
        case 0x370..<0x400: .greek
        case 0x400..<0x530: .cyrillic
        default: .other
        }
      let lower = properties.lowercaseMapping
      self = .letter(
        script, isUpper: properties.isUppercase, hasCase: properties.isUppercase || properties.isLowercase, frequency: Self.frequency(lower))
    case _ where properties.generalCategory == .decimalNumber: self = .digit
    case _ where scalar.value <= 0x20: self = .space
    case _ where scalar.isASCII: self = .mark
    default: self = .oddity
    }
  }

  var isLetter: Bool { if case .letter = self { true } else { false } }

  private static func frequency(_ lower: String) -> Double {
    if lower.utf8.count == 1 { return -1 }
    if "éèáíóúñçãõäöüßåøæ".contains(lower) { return 1.5 }
    if "âêîôûëïàìòùčćšžłńśźżąęřůýőűěışğđ".contains(lower) { return 1 }
    return 0
  }
}

/// A character beyond ASCII between its neighbours.
struct CharacterInPlace {
  private let kind: CharacterKind
  private let before: CharacterKind
  private let behind: CharacterKind
  /// The one before that before.
  private let further: CharacterKind

  init(_ bytes: [UInt8], _ index: Int, _ page: CharactersOfPage) {
    kind = page.kind(bytes, index)
    before = page.kind(bytes, index - 1)
    behind = page.kind(bytes, index + 1)
    further = page.kind(bytes, index - 2)
  }

  /// How well the character stands there; above 0 for what people write.
  var score: Double {
    switch kind {
    case .nothing: return -8
    case .oddity: return before.isLetter || behind.isLetter ? -4 : -1
    case .sign: return before.isLetter && behind.isLetter ? -4 : 0.5
    case .space: return before == .space || behind == .space ? -1 : 0.5
    case .dash: return before.isLetter == behind.isLetter ? 1 : -0.5
    case .openingQuote: return before.isLetter ? -2 : behind.isLetter || behind == .digit || behind == .openingQuote ? 1.5 : 0.5
    case .closingQuote: return behind.isLetter ? (before.isLetter ? 2 : 0) : before == .space ? -1 : 1.5
    case .digit, .mark: return 0
    case .letter(let script, let isUpper, let hasCase, let frequency): return letter(script, isUpper, hasCase, frequency)
    }
  }

  private func letter(_ script: CharacterKind.Script, _ isUpper: Bool, _ hasCase: Bool, _ frequency: Double) -> Double {
    // “à” and “я” stand alone now and then; most letters do not.
    guard before.isLetter || behind.isLetter else { return -0.75 }
    var score = frequency
    for neighbour in [before, behind] {
      guard case .letter(let other, let otherIsUpper, let otherHasCase, let otherFrequency) = neighbour else { continue }
      // Latin words beyond ASCII have two such letters on end now and then, words of other scripts have nothing else.
      score += other != script ? -4 : script == .latin && otherFrequency >= 0 ? -0.75 : 0.75
      guard hasCase, otherHasCase else { continue }
      // “voiLÀ”: capitals begin words or fill them.
      if neighbour == before, isUpper, !otherIsUpper { score -= 4 }
      if neighbour == behind, !isUpper, otherIsUpper { score -= 3 }
    }
    if !isUpper, hasCase, case .letter(_, true, true, _) = before, case .letter(_, true, true, _) = further { score -= 2 }
    return score
  }
}
