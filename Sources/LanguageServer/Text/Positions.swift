import TextModel

/// The way between byte offsets in a text and the positions of clients; each step costs the same, however long a line is.
struct Positions: Sendable {
  private let encoding: PositionEncoding
  private let lines: LineIndex
  /// Units before each block of bytes; empty where units are bytes.
  private var units: [Int] = []
  private static let block = 256

  init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.encoding = encoding
    lines = LineIndex(of: bytes)
    guard encoding != .utf8 else { return }
    units.reserveCapacity(bytes.count / Self.block + 1)
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, through: bytes.count, by: Self.block) {
        units.append(count)
        for index in start..<min(start + Self.block, bytes.count) { count += encoding.units(bytes[index]) }
      }
    }
  }

  /// Number of lines; a text that ends with a line end has an empty last one.
  var count: Int { lines.starts.count }

  func start(ofLine line: Int) -> Int { lines.start(ofLine: line) }

  func line(of offset: Int) -> Int { lines.line(of: offset) }

  /// The end of a line, before the bytes that end it.
  func end(ofLine line: Int, in bytes: [UInt8]) -> Int {
    var end = line + 1 < count ? start(ofLine: line + 1) : bytes.count
    if line + 1 < count {
      end -= 1
      if end > start(ofLine: line), bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return end
  }

  /// The position of a byte offset. Between the bytes of a line end it is before them: no position lies there.
  func position(of offset: Int, in bytes: [UInt8]) -> Position {
    let line = lines.line(of: offset)
    let offset = min(offset, end(ofLine: line, in: bytes))
    return Position(line: line, character: units(before: offset, in: bytes) - units(before: start(ofLine: line), in: bytes))
  }

  /// The byte offset of a position; what lies behind the end of a line or of the text is its end. Within a character it is before it.
  func offset(of position: Position, in bytes: [UInt8]) -> Int {
    guard position.line < count else { return bytes.count }
    guard position.line >= 0 else { return 0 }
    let (start, end) = (start(ofLine: position.line), end(ofLine: position.line, in: bytes))
    // No line has more units than bytes.
    let character = min(max(0, position.character), end - start)
    guard encoding != .utf8 else { return characterStart(start + character, in: bytes) }
    let target = units(before: start, in: bytes) + character
    // The last block with no more units before it.
    var (low, high) = (start / Self.block, end / Self.block + 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if units[middle] <= target { low = middle } else { high = middle }
    }
    var (offset, count) = (max(start, low * Self.block), 0)
    count = units(before: offset, in: bytes)
    while offset < end, count + encoding.units(bytes[offset]) <= target {
      count += encoding.units(bytes[offset])
      offset += 1
    }
    return characterStart(offset, in: bytes)
  }

  private func characterStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private func units(before offset: Int, in bytes: [UInt8]) -> Int {
    guard encoding != .utf8 else { return offset }
    let block = offset / Self.block
    var count = units[block]
    for index in block * Self.block..<offset { count += encoding.units(bytes[index]) }
    return count
  }
}
