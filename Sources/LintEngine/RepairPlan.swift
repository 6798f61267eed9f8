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

/// Ranges that neither overlap nor touch, each with its owner.
private struct DisjointRanges {
  /// Sorted by position.
  private var ranges: [(range: Range<Int>, owner: Int)] = []

  /// Adds all of the ranges, or none when one meets a range that is there, whose owner is returned.
  mutating func insert(_ new: [Range<Int>], of owner: Int) -> Int? {
    for range in new {
      let index = position(of: range)
      if index < ranges.count, ranges[index].range.lowerBound <= range.upperBound { return ranges[index].owner }
      if index > 0, ranges[index - 1].range.upperBound >= range.lowerBound { return ranges[index - 1].owner }
    }
    for range in new { ranges.insert((range, owner), at: position(of: range)) }
    return nil
  }

  /// Index of the first range that starts at or behind the start of `range`.
  private func position(of range: Range<Int>) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
