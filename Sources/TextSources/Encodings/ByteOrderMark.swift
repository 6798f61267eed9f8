/// The mark at the start of a file in UTF-16 or UTF-32 (Unicode Standard, section 2.13).
struct ByteOrderMark {
  private let isBigEndian: Bool
  private let isWide: Bool

  /// Nil when there is none; that of UTF-8 belongs to the text.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      isBigEndian = false
      isWide = bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      isBigEndian = true
      isWide = false
    } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
      isBigEndian = true
      isWide = true
    } else {
      return nil
    }
  }

  func encoding() throws(Refusal) -> TextEncoding {
    if isWide { throw Refusal("UTF-32; mtlint reads UTF-8 and UTF-16") }
    return .utf16(isBigEndian: isBigEndian)
  }
}
