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
