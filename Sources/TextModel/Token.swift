/// What a token is, decided by its bytes alone.
@frozen
public enum TokenKind: UInt8, Sendable {
  /// Letters, with inner apostrophes, hyphens and digits: `Mariupol`, `don’t`, `Min-jae`, `Mi11`.
  case word
  /// Starts with a digit: `1,842`, `4.6`, `12/07/2024`, `19:40`, `21st`, `80kg`.
  case number
  /// A word whose stop belongs to it: `Mr.`, `p.m.`, `U.S.`, the initial `J.`.
  case abbreviation
  /// An address, a domain or a file name.
  case url
  case email
  /// `#word` or `@word`.
  case tag
  /// One mark; runs of stops (`...`) and of hyphens (`--`) are one token.
  case punctuation
  /// Currency signs, mathematical signs, emoji, arrows …
  case symbol
  /// Control and format characters standing alone, and bytes that are not UTF-8.
  case other
}

/// Cheap facts about a token, found while it is scanned.
@frozen
public struct TokenFlags: OptionSet, Sendable {
  public let rawValue: UInt16
  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first letter is upper or title case.
  @inlinable public static var capital: TokenFlags { TokenFlags(rawValue: 1 << 0) }
  /// Two or more letters, all upper case.
  @inlinable public static var allCapitals: TokenFlags { TokenFlags(rawValue: 1 << 1) }
  /// An upper-case letter follows a lower-case one.
  @inlinable public static var innerCapital: TokenFlags { TokenFlags(rawValue: 1 << 2) }
  @inlinable public static var digit: TokenFlags { TokenFlags(rawValue: 1 << 3) }
  @inlinable public static var nonASCII: TokenFlags { TokenFlags(rawValue: 1 << 4) }
  @inlinable public static var hyphen: TokenFlags { TokenFlags(rawValue: 1 << 5) }
  @inlinable public static var apostrophe: TokenFlags { TokenFlags(rawValue: 1 << 6) }
  /// White space stands before the token.
  @inlinable public static var gapBefore: TokenFlags { TokenFlags(rawValue: 1 << 7) }
  /// The first token of its line.
  @inlinable public static var lineStart: TokenFlags { TokenFlags(rawValue: 1 << 8) }
  /// A number with letters behind it: `21st`, `80kg`.
  @inlinable public static var letters: TokenFlags { TokenFlags(rawValue: 1 << 9) }
}

/// A piece of the text. 16 bytes.
@frozen
public struct Token: Sendable {
  /// Byte offsets into the document, half-open.
  public let start: UInt32
  public let end: UInt32
  /// Index into `Document.words`.
  public let word: UInt32
  public let kind: TokenKind
  public let flags: TokenFlags

  @inlinable
  public init(start: UInt32, end: UInt32, word: UInt32, kind: TokenKind, flags: TokenFlags) {
    self.start = start
    self.end = end
    self.word = word
    self.kind = kind
    self.flags = flags
  }

  /// Byte range in the document.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }
}
