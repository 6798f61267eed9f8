import CText

/// How many columns text takes on a terminal.
public enum TerminalColumns {
  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  /// Columns of a text without control characters.
  public static func of(_ text: some StringProtocol) -> Int {
    if isPlain(text) { return text.unicodeScalars.count }
    let bytes = text.utf8
    var (columns, index) = (0, bytes.startIndex)
    while index < bytes.endIndex {
      var end = bytes.index(after: index)
      // Between two bytes of ASCII a character ends: only those beside others may be part of something.
      if bytes[index] < 0x80, end == bytes.endIndex || bytes[end] < 0x80 {
        columns += 1
      } else {
        var last = bytes[index]
        while end < bytes.endIndex, last >= 0x80 || bytes[end] >= 0x80 {
          last = bytes[end]
          bytes.formIndex(after: &end)
        }
        columns += text[index..<end].reduce(0) { $0 + of($1) }
      }
      index = end
    }
    return columns
  }

  /// True where each scalar is a character of one column: letters with and without accents (to U+02FF), and the dashes and quotation marks of
  /// English (U+2010 to U+2027).
  public static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlain) ?? Array(text.utf8).withUnsafeBufferPointer(isPlain)
  }

  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20..<0x7F: index += 1
      // No control characters, no soft hyphen.
      case 0xC2 where bytes[index + 1] > 0xA0 && bytes[index + 1] != 0xAD: index += 2
      case 0xC3...0xCB: index += 2
      case 0xE2 where bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]: index += 3
      default: return false
      }
    }
    return true
  }

  /// Columns of a character, whatever it is composed of. An emoji takes two, also one that is an emoji only by its selector (Unicode Standard
  /// Annex 11, section 5.1) or that others are joined to; of other characters each part counts.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let (base, first) = (scalars.first!, columns(scalars.first!))
    if first == 2 || base.properties.isEmoji && scalars.dropFirst().first == emojiSelector { return 2 }
    return scalars.dropFirst().reduce(first) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int { Int(ctext_columns(Int32(scalar.value))) }
}
