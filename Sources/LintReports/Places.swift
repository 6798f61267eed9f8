import LintEngine
import TextModel

/// The places of all findings of a file, of their fixes' edits and of their related places, found in one walk.
struct Places {
  /// Byte offsets, rising.
  private let offsets: [Int]
  private let positions: [Position]

  init(_ file: FileReport, unit: ColumnUnit) {
    self.init(rising: Self.offsets(of: file.findings), file.document, unit: unit)
  }

  /// The places of some byte offsets, in any order.
  init(of offsets: [Int], _ document: Document, unit: ColumnUnit) {
    self.init(rising: Self.rising(offsets), document, unit: unit)
  }

  private init(rising offsets: [Int], _ document: Document, unit: ColumnUnit) {
    self.offsets = offsets
    var walk = Positions(document, unit: unit)
    positions = offsets.map { walk.position(of: $0) }
  }

  /// The place of an offset at which a finding, an edit or a related place begins or ends.
  subscript(offset: Int) -> Position { positions[Self.index(of: offset, in: offsets)] }

  /// Where findings, edits and related places begin and end, rising, each once.
  static func offsets(of findings: [Finding]) -> [Int] {
    var offsets: [Int] = []
    for finding in findings {
      offsets += [finding.range.lowerBound, finding.range.upperBound]
      for edit in finding.fixes.lazy.flatMap(\.edits) { offsets += [edit.range.lowerBound, edit.range.upperBound] }
      for place in finding.related { offsets += [place.range.lowerBound, place.range.upperBound] }
    }
    return rising(offsets)
  }

  private static func rising(_ offsets: [Int]) -> [Int] {
    var offsets = offsets
    offsets.sort()
    return offsets.enumerated().filter { $0 == 0 || offsets[$0 - 1] != $1 }.map(\.element)
  }

  /// The index of a value that is in a rising list.
  static func index(of offset: Int, in offsets: [Int]) -> Int {
    var (low, high) = (0, offsets.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
