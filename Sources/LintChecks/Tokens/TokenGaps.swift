import TextModel

/// What stands between a token and the one before it.
struct TokenGaps: OptionSet, Sendable {
  let rawValue: UInt8

  /// The token is the first of its line.
  static let lineStart = TokenGaps(rawValue: 1 << 0)
  /// No white space.
  static let none = TokenGaps(rawValue: 1 << 1)
  /// One byte of white space.
  static let one = TokenGaps(rawValue: 1 << 2)
  /// More than one byte of white space.
  static let more = TokenGaps(rawValue: 1 << 3)

  static let space: TokenGaps = [.one, .more]
  static let sameLine: TokenGaps = [.none, .one, .more]
  static let any: TokenGaps = [.lineStart, .sameLine]

  /// The number of the bit for a token, given where the one before it ends (a byte offset).
  @inline(__always)
  static func bit(of token: Token, behind end: UInt32) -> Int {
    if token.flags.contains(.lineStart) { return 0 }
    if !token.flags.contains(.gapBefore) { return 1 }
    return token.start == end + 1 ? 2 : 3
  }
}
