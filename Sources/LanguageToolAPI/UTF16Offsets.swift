/// Counts a text in UTF-16 units, the unit of LanguageTool's offsets.
struct UTF16Offsets {
  /// UTF-8, well-formed.
  private let bytes: [UInt8]
  /// Units before each block of bytes.
  private var blocks: [Int] = []
  private static let block = 128

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var units = 0
    for start in stride(from: 0, through: bytes.count, by: Self.block) {
      blocks.append(units)
      units += Self.units(bytes[start..<min(start + Self.block, bytes.count)])
    }
  }

  /// Units before a byte, at which a character starts or the text ends.
  func units(before byte: Int) -> Int {
    let block = byte / Self.block
    return blocks[block] + Self.units(bytes[block * Self.block..<byte])
  }

  func units(in range: Range<Int>) -> Int { units(before: range.upperBound) - units(before: range.lowerBound) }

  /// Each character begins with one byte that is no continuation; those of four bytes take two units.
  private static func units(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
  }
}
