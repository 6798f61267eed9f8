import TextModel

/// The lines of a long block around an edit, read by themselves below the block’s header: reading the whole block for every edit takes the square of
/// its length.
struct NearbyLines: Sendable {
  /// Bytes of a block that is read whole.
  static let longBlock = 4096
  /// Lines before and after those of the edit.
  private static let around = 2

  private let bytes: [UInt8]
  private let header: Range<Int>
  private let lines: Range<Int>
  private let pieces: [RecordField.Piece]
  private let text: [UInt8]
  /// By piece: its offset in the text.
  private let starts: [Int]

  init(_ bytes: [UInt8], header: Range<Int>, _ lines: Range<Int>, _ pieces: [RecordField.Piece], _ text: [UInt8]) {
    (self.bytes, self.header, self.lines, self.pieces, self.text) = (bytes, header, lines, pieces, text)
    var start = 0
    starts = pieces.map { piece in
      defer { start += piece.text.count }
      return start
    }
  }

  /// True where the lines alone are read as the block reads them, and after the edit as the edited text.
  func accept(_ edit: Edit, _ inSource: [Edit], _ read: ([UInt8]) -> [UInt8]?) -> Bool {
    guard let first = inSource.map(\.range.lowerBound).min(), let last = inSource.map(\.range.upperBound).max(),
      lines.lowerBound <= first, last <= lines.upperBound
    else { return false }
    let window = start(before: first)..<end(after: last)
    let (from, to) = (firstPiece { $0.source.lowerBound >= window.lowerBound }, firstPiece { $0.source.upperBound > window.upperBound })
    guard from < to else { return false }
    let shown = starts[from]..<starts[to - 1] + pieces[to - 1].text.count
    guard shown.lowerBound <= edit.range.lowerBound, edit.range.upperBound <= shown.upperBound else { return false }
    func trimmed(_ text: [UInt8]) -> [UInt8] { Array(text[..<YAMLScalar.end(of: text)]) }
    guard read(Array(bytes[header] + bytes[window])) == trimmed(Array(text[shown])) else { return false }
    let own = inSource.map { Edit($0.range.lowerBound - window.lowerBound..<$0.range.upperBound - window.lowerBound, $0.replacement) }
    let inText = Edit(edit.range.lowerBound - shown.lowerBound..<edit.range.upperBound - shown.lowerBound, edit.replacement)
    return read(Array(bytes[header]) + Edits.apply(own, to: Array(bytes[window]))) == trimmed(Edits.apply([inText], to: Array(text[shown])))
  }

  /// Of the pieces, which are in the order of the file, the first that fits, as all behind it do; their number where none fits.
  private func firstPiece(_ fits: (RecordField.Piece) -> Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if fits(pieces[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func start(before offset: Int) -> Int {
    var (start, breaks) = (offset, 0)
    while start > lines.lowerBound {
      if bytes[start - 1] == 0x0A {
        if breaks == Self.around { break }
        breaks += 1
      }
      start -= 1
    }
    return start
  }

  private func end(after offset: Int) -> Int {
    var (end, breaks) = (offset, 0)
    while end < lines.upperBound, breaks <= Self.around {
      if bytes[end] == 0x0A { breaks += 1 }
      end += 1
    }
    return end
  }
}
