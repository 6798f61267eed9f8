/// Finds lines and columns of libyaml, which counts from 1, columns in characters; going forward only, so that all of a file is linear.
struct YAMLPositions {
  private let bytes: [UInt8]
  /// Behind a byte order mark.
  private let start: Int
  private var line = 1
  private var column = 1
  private var offset: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
    offset = start
  }

  /// The byte offset of a place; nil when it lies before the last one that was found, or nowhere.
  mutating func offset(line: Int, column: Int) -> Int? {
    guard (line, column) >= (self.line, self.column) else { return nil }
    while (self.line, self.column) < (line, column) {
      guard offset < bytes.count else { return nil }
      let length = Self.lineBreak(bytes, at: offset)
      if length > 0 {
        guard self.line < line else { return nil }
        offset += length
        self.line += 1
        self.column = 1
      } else {
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        self.column += 1
      }
    }
    return offset
  }

  /// Bytes of the line break at an offset, as YAML 1.1 has them; 0 for none.
  static func lineBreak(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] | 1 == 0xA9 ? 3 : 0
    default: 0
    }
  }
}
