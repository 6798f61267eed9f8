import LintEngine
import TextModel

/// The places of all findings of a file and of their fixes' edits, found in one walk.
struct Places {
  /// Byte offsets, rising.
  private let offsets: [Int]
  private let positions: [Position]

  init(_ file: FileReport, unit: ColumnUnit) {
    offsets = Self.offsets(of: file.findings)
    var walk = Positions(file.document, unit: unit)
    positions = offsets.map { walk.position(of: $0) }
  }

  /// The place of an offset at which a finding or an edit begins or ends.
  subscript(offset: Int) -> Position { positions[Self.index(of: offset, in: offsets)] }

  /// Where findings and edits begin and end, rising, each once.
  static func offsets(of findings: [Finding]) -> [Int] {
    var offsets: [Int] = []
    for finding in findings {
      offsets += [finding.range.lowerBound, finding.range.upperBound]
      for edit in finding.fixes.lazy.flatMap(\.edits) { offsets += [edit.range.lowerBound, edit.range.upperBound] }
    }
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
