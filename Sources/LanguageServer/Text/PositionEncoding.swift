import LintSession

/// What the characters of a position count.
enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The first of the client's that is known; UTF-16 where it says nothing.
  init(offered: JSONValue?) { self = offered?.array?.lazy.compactMap { $0.string.flatMap(Self.init) }.first ?? .utf16 }

  /// Units of the character that begins with a byte of UTF-8; 0 for the bytes behind the first.
  func units(_ byte: UInt8) -> Int {
    switch self {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    case .utf32: byte & 0xC0 == 0x80 ? 0 : 1
    }
  }
}

/// A place in a text, as clients count: line and character from 0.
struct Position: Hashable, Sendable {
  var line: Int
  var character: Int
}
