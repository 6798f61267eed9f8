import TextModel

/// Which repairs of a list of findings can be made together, and which wait for another: what one round of `Fixer` does, and what reports say of it.
public struct RepairPlan: Sendable {
  /// The fixes to apply, by position of their findings: disjoint, and none touches another.
  public private(set) var fixes: [Int: Fix] = [:]
  /// For a finding whose repair meets another that is made first, the index of that one's finding.
  public private(set) var waits: [Int: Int] = [:]

  /// Safe fixes go first, so that those are the same with and without `suggested`; then priority, then position. A fix whose edits touch a chosen one
  /// waits for the next round, in which the text is another.
  public init(_ findings: [Finding], suggested: Bool) {
    let candidates = findings.enumerated().compactMap { index, finding -> (index: Int, priority: Int, fix: Fix)? in
      guard let fix = finding.repair(suggested: suggested), !fix.edits.isEmpty else { return nil }
      return (index, finding.rule.priority, fix)
    }.sorted { left, right in
      if left.fix.safety != right.fix.safety { return left.fix.safety == .safe }
      return (right.priority, left.index) < (left.priority, right.index)
    }
    var taken = DisjointRanges()
    for candidate in candidates {
      if let first = taken.insert(candidate.fix.edits.map(\.range), of: candidate.index) {
        waits[candidate.index] = first
      } else {
        fixes[candidate.index] = candidate.fix
      }
    }
  }

  /// The edits of all fixes, sorted.
  public var edits: [Edit] { fixes.values.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound } }
}

extension Finding {
  /// The fix that `fix` would apply: the safe one, or with `suggested` the first.
  public func repair(suggested: Bool) -> Fix? { fixes.first { $0.safety == .safe } ?? (suggested ? fixes.first : nil) }
}
