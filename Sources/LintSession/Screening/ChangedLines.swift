import LintEngine
import TextModel

/// The lines of one file that a change touches. Lines end with LF, as git counts.
struct ChangedLines: Sendable, Equatable {
  /// Lines that are new or another, from 0; sorted, as a diff is.
  private var lines: [Range<Int>] = []
  /// Lines, from 0, in front of which something was taken out.
  private var seams: [Int] = []

  init() {}

  mutating func add(_ hunk: Hunk) {
    if hunk.count > 0 { lines.append(hunk.start - 1..<hunk.start - 1 + hunk.count) } else { seams.append(hunk.start) }
  }

  /// Which findings stand on a changed line, or reach over a place where lines were taken out: their indices.
  func touched(_ findings: [Finding], in document: Document) -> [Int] {
    guard !findings.isEmpty, !lines.isEmpty || !seams.isEmpty else { return [] }
    let index = LineIndex(starts: [0] + document.bytes.indices.lazy.filter { document.bytes[$0] == 0x0A }.map { UInt32($0 + 1) })
    return findings.indices.filter { number in
      let finding = findings[number]
      let first = index.line(of: finding.range.lowerBound)
      let last = index.line(of: max(finding.range.lowerBound, finding.range.upperBound - 1))
      return lines.contains { $0.lowerBound <= last && first < $0.upperBound } || seams.contains { first < $0 && $0 <= last }
    }
  }
}
