import LintEngine
import TextModel

/// What a desk mends, by kind, and how much of it mtlint finds.
public struct DeskReport: Sendable {
  public struct Line: Sendable {
    public let kind: EditKind
    public var edits = 0
    /// Edits that a finding of mtlint overlaps in the text before.
    public var found = 0
  }

  public let pairs: Int
  /// Words before, between white space.
  public let words: Int
  /// Pairs in which nothing was changed.
  public let unchanged: Int
  /// Most frequent first.
  public let lines: [Line]

  init(_ pairs: [AlignedPair], _ linter: Linter?) {
    self.pairs = pairs.count
    words = pairs.reduce(0) { $0 + $1.before.bytes.split { $0 <= 0x20 }.count }
    unchanged = pairs.count { $0.edits.isEmpty && !$0.isCompared.contains(false) }
    var lines: [EditKind: Line] = [:]
    for pair in pairs {
      let findings = linter.map { $0.lint(Array(pair.before.bytes), path: pair.name).findings.filter { $0.severity >= .warning }.map(\.range) } ?? []
      for edit in pair.edits {
        let kind = EditKind(edit, pair)
        lines[kind, default: Line(kind: kind)].edits += 1
        let range = pair.before.range(
          ofTokens: edit.before.isEmpty ? max(0, edit.before.lowerBound - 1)..<min(pair.before.tokens.count, edit.before.lowerBound + 1) : edit.before
        )
        if findings.contains(where: { $0.overlaps(range) || $0.isEmpty && range.contains($0.lowerBound) }) { lines[kind]?.found += 1 }
      }
    }
    self.lines = lines.values.sorted { $0.edits != $1.edits ? $0.edits > $1.edits : $0.kind.rawValue < $1.kind.rawValue }
  }
}
