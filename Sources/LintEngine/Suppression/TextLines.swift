/// The lines of a text that has directives, numbered from 0; CR and LF each end one.
struct TextLines {
  private let count: Int
  /// Offsets of the line breaks.
  private let breaks: [Int]
  /// Lines that have more than white space and directives.
  private let shown: [Int]

  /// `directives`: all of the text.
  init(_ bytes: [UInt8], _ directives: [Directive]) {
    count = bytes.count
    var (breaks, shown): ([Int], [Int]) = ([], [])
    for (offset, byte) in Directive.blank(directives, in: bytes).enumerated() {
      if byte == 0x0A || byte == 0x0D { breaks.append(offset) } else if byte > 0x20, shown.last != breaks.count { shown.append(breaks.count) }
    }
    self.breaks = breaks
    self.shown = shown
  }

  func line(of offset: Int) -> Int { breaks.partitioningIndex { $0 >= offset } }

  /// The bytes of a line, without its end.
  func range(of line: Int) -> Range<Int> { (line > 0 ? breaks[line - 1] + 1 : 0)..<(line < breaks.count ? breaks[line] : count) }

  /// The next line behind that of an offset that shows something.
  func next(behind offset: Int) -> Int? {
    let place = shown.partitioningIndex { $0 > line(of: offset) }
    return place < shown.count ? shown[place] : nil
  }
}
