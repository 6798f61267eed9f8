/// Marks in such numbers that the parser would take a time that grows with their square. No author writes them; there they are text.
enum MarkdownHostility {
  /// Marks of one kind that a stretch of text without an empty line or the start of a block may have.
  private static let most: [UInt8: Int] = [
    0x5B: 2000, 0x40: 1000, 0x2A: 10_000, 0x5F: 10_000, 0x3C: 10_000, 0x26: 10_000, 0x60: 10_000, 0x7E: 10_000, 0x3A: 10_000, 0x5D: 10_000,
    0x5C: 10_000, 0x21: 10_000,
  ]
  /// Quotes and lists in one another.
  private static let depth = 200
  /// Columns that any table may have; wider ones must be filled, or the empty cells would outnumber the bytes.
  private static let columns = 64

  /// Hides such marks behind a letter.
  static func hide(in bytes: inout [UInt8], from start: Int) {
    var index = start
    var stretch = start
    var counts = [Int](repeating: 0, count: 256)
    func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    while index < bytes.count {
      let line = index
      while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
      if startsBlock(bytes[line..<index]) {
        hide(&bytes, stretch..<line, &counts)
        stretch = line
      }
      limitDepth(&bytes, line..<index)
      for offset in line..<index { counts[Int(bytes[offset])] += 1 }
      while index < bytes.count, isBreak(bytes[index]) { index += 1 }
    }
    hide(&bytes, stretch..<bytes.count, &counts)
    hideTables(in: &bytes, from: start)
  }

  private static func startsBlock(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x3E }) else { return true }
    return [0x2A, 0x2D, 0x2B, 0x23, 0x7C].contains(first) || (0x30...0x39).contains(first)
  }

  private static func limitDepth(_ bytes: inout [UInt8], _ line: Range<Int>) {
    var marks = 0
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case 0x20, 0x09: break
      case 0x3E: marks += 1
      case 0x2A, 0x2B, 0x2D:
        guard index + 1 < line.upperBound, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x09 else { return }
        marks += 1
      default: return
      }
      if marks > depth, bytes[index] > 0x20 { bytes[index] = 0x78 }
      index += 1
    }
  }

  private static func hide(_ bytes: inout [UInt8], _ range: Range<Int>, _ counts: inout [Int]) {
    for (mark, most) in most where counts[Int(mark)] > most {
      for index in range where bytes[index] == mark { bytes[index] = 0x78 }
    }
    counts = [Int](repeating: 0, count: 256)
  }

  /// Takes wide rows of dashes and bars from the parser, unless the lines below them fill their columns.
  private static func hideTables(in bytes: inout [UInt8], from start: Int) {
    var end = start
    var lines = 0
    var line = start
    while line < bytes.count {
      let next = (bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D }).map { $0 + 1 } ?? bytes.count
      defer {
        line = next
        lines -= 1
      }
      guard next - line > columns, bytes[line..<next].allSatisfy({ [0x7C, 0x2D, 0x3A, 0x20, 0x09, 0x3E, 0x0A, 0x0D].contains($0) }) else { continue }
      if end <= line { (end, lines) = stretch(in: bytes, from: line) }
      let bars = bytes[line..<next].count { $0 == 0x7C }
      if bars > columns, bars * lines > 4 * (end - line) + 10_000 {
        for index in line..<next where bytes[index] == 0x7C { bytes[index] = 0x78 }
      }
    }
  }

  /// The next empty line, and how many lines stand before it.
  private static func stretch(in bytes: [UInt8], from start: Int) -> (end: Int, lines: Int) {
    var (index, lines) = (start, 0)
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        lines += 1
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        if index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { break }
      } else {
        index += 1
      }
    }
    return (index, lines + 1)
  }
}
