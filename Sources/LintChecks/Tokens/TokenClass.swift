import TextModel

/// What a token can be asked for by its spelling alone. All that is said must hold; what is not said is not asked.
struct TokenClass: Sendable {
  var kinds = TokenKinds.any
  /// Its text in lower case is one of these; empty = anything.
  var words: [String] = []
  /// It has all of these, which must be among `spelled`.
  var flags: TokenFlags = []
  /// Its word has one of these; empty = any word.
  var traits: WordTraits = []

  /// The flags that every token of one spelling shares.
  static let spelled: TokenFlags = [.capital, .allCapitals, .innerCapital, .digit, .nonASCII, .hyphen, .apostrophe, .letters]

  static let any = TokenClass()
  static let word = TokenClass(kinds: .word)
  static let number = TokenClass(kinds: .number)

  /// One of some words or marks, given in lower case.
  static func words(_ words: String...) -> TokenClass { TokenClass(words: words) }
}
