import TextModel

/// A set of token kinds.
struct TokenKinds: OptionSet, Sendable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ kind: TokenKind) { rawValue = 1 << UInt16(kind.rawValue) }

  static let word = TokenKinds(.word)
  static let number = TokenKinds(.number)
  static let abbreviation = TokenKinds(.abbreviation)
  static let address: TokenKinds = [TokenKinds(.url), TokenKinds(.email)]
  static let punctuation = TokenKinds(.punctuation)
  static let symbol = TokenKinds(.symbol)
  static let any = TokenKinds(rawValue: .max)
}
