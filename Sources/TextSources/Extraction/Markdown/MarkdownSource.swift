/// A Markdown file as the parser gets it, and where its lines stand.
struct MarkdownSource {
  /// The file.
  let bytes: [UInt8]
  /// As long as the file; what is not Markdown's is hidden behind letters.
  let masked: [UInt8]
  /// Sorted and disjoint.
  let masks: [MarkdownMask]
  /// Where Markdown begins, behind byte order mark and front matter.
  let start: Int
  /// Offsets of the lines of Markdown, as the parser counts them.
  private let lineStarts: [Int]

  /// - Parameter blank: a line that the parser does not get to see.
  init(_ bytes: [UInt8], from offset: Int, blank: Range<Int>? = nil) {
    var start = offset
    // The parser would pass over a mark and count columns behind it.
    while bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    var masked = bytes
    masks = MarkdownMasking.masks(in: bytes, from: start)
    for mask in masks {
      for index in mask.range where masked[index] != 0x0A && masked[index] != 0x0D { masked[index] = 0x78 }
    }
    for index in blank ?? 0..<0 { masked[index] = 0x20 }
    MarkdownHostility.hide(in: &masked, from: start)
    var lineStarts = [start]
    var index = start
    while index < masked.count {
      let byte = masked[index]
      // The parser makes three bytes of it.
      if byte == 0 { masked[index] = 0x78 }
      index += 1
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < masked.count, masked[index] == 0x0A { index += 1 }
      lineStarts.append(index)
    }
    self.bytes = bytes
    self.masked = masked
    self.start = start
    self.lineStarts = lineStarts
  }

  /// Where a line starts, counted from 1; the end of the file for lines behind it.
  func offset(ofLine line: Int) -> Int { line > lineStarts.count ? bytes.count : lineStarts[max(0, line - 1)] }

  /// Index of the first mask that ends behind an offset.
  func firstMask(endingBehind offset: Int) -> Int {
    var (low, high) = (0, masks.count)
    while low < high {
      let middle = (low + high) / 2
      if masks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Behind spaces and tabs.
  func behindBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < masked.count, masked[index] == 0x20 || masked[index] == 0x09 || masked[index] == 0x0B || masked[index] == 0x0C { index += 1 }
    return index
  }

  /// Behind the end of a line that starts here, if one does.
  func behindBreak(_ offset: Int) -> Int? {
    guard offset < masked.count else { return nil }
    if masked[offset] == 0x0A { return offset + 1 }
    guard masked[offset] == 0x0D else { return nil }
    return offset + 1 < masked.count && masked[offset + 1] == 0x0A ? offset + 2 : offset + 1
  }

  /// Behind the end of a line, and the indentation and the marks of as many block quotes as the paragraph is in.
  func behindBreak(_ offset: Int, quotes: Int) -> Int? {
    guard let line = behindBreak(offset) else { return nil }
    var index = behindBlanks(line)
    var marks = 0
    while marks < quotes, index < masked.count, masked[index] == 0x3E {
      index = behindBlanks(index + 1)
      marks += 1
    }
    return index
  }
}
