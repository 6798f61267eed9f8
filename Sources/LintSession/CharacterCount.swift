/// Counts characters of a text up to places that mostly come in their order.
struct CharacterCount {
  private var passage = -1
  private var start = 0
  private var offset = 0
  private var count = 0

  /// Characters (Unicode scalars) between two byte offsets of a text, which is that of a passage by its number.
  mutating func characters(of bytes: [UInt8], _ passage: Int, from start: Int, to offset: Int) -> Int {
    if passage != self.passage || start != self.start { (self.passage, self.start, self.offset, count) = (passage, start, start, 0) }
    if offset >= self.offset {
      count += bytes[self.offset..<offset].count { $0 & 0xC0 != 0x80 }
    } else {
      count -= bytes[max(start, offset)..<self.offset].count { $0 & 0xC0 != 0x80 }
    }
    self.offset = max(start, offset)
    return count
  }
}
