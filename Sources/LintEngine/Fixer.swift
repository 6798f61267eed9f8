import TextModel

/// Applies fixes until nothing more can be repaired.
public struct Fixer: Sendable {
  /// A repaired text.
  public struct Outcome: Sendable {
    public let bytes: [UInt8]
    /// Number of fixes applied, over all rounds.
    public let applied: Int
    /// Rounds in which something changed.
    public let rounds: Int
  }

  /// One repair can uncover the next; a text that still changes after this many rounds is left as it then is.
  public static let maximumRounds = 10

  private let linter: Linter
  private let includesSuggested: Bool
  private let level: Severity

  /// `suggested`: applies also the first suggested fix of findings that have no safe one. Findings below `level` are left alone.
  public init(_ linter: Linter, suggested: Bool, level: Severity = .warning) {
    self.linter = linter
    includesSuggested = suggested
    self.level = level
  }

  /// Repairs a text. Every byte outside the edits stays as it was.
  public func fix(_ bytes: [UInt8], path: String) -> Outcome {
    var current = bytes
    var seen: [[UInt8]] = [bytes]
    var applied = 0
    // What the text was at first holds for the rounds to come, when the proof of it is repaired.
    var evidence: Evidence?
    for round in 0..<Self.maximumRounds {
      let found = linter.lint(current, path: path, earlier: evidence)
      evidence = evidence ?? found.evidence
      let chosen = Self.choose(found.findings.filter { $0.severity >= level }, suggested: includesSuggested)
      if chosen.isEmpty { return Outcome(bytes: current, applied: applied, rounds: round) }
      let next = Edits.apply(chosen.flatMap(\.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }, to: current)
      if let start = seen.firstIndex(of: next) {
        // Rules that undo each other: of the texts they go around in, the same one is chosen wherever the round was entered.
        let chosen = seen[start...].min { $0.lexicographicallyPrecedes($1) } ?? current
        return Outcome(bytes: chosen, applied: applied, rounds: round)
      }
      applied += chosen.count
      seen.append(next)
      current = next
    }
    return Outcome(bytes: current, applied: applied, rounds: Self.maximumRounds)
  }

  /// The fixes of one round: by priority, then by position; a fix whose edits touch a chosen one waits for the next round.
  public static func choose(_ findings: [Finding], suggested: Bool) -> [Fix] {
    let candidates = findings.enumerated().compactMap { index, finding -> (order: Int, priority: Int, fix: Fix)? in
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }) ?? (suggested ? finding.fixes.first : nil) else { return nil }
      return (index, finding.rule.priority, fix)
    }.sorted { ($1.priority, $0.order) < ($0.priority, $1.order) }
    var taken = DisjointRanges()
    var chosen: [Fix] = []
    for candidate in candidates where !candidate.fix.edits.isEmpty && taken.insert(candidate.fix.edits.map(\.range)) {
      chosen.append(candidate.fix)
    }
    return chosen
  }
}

/// Ranges that neither overlap nor touch.
private struct DisjointRanges {
  /// Sorted by position.
  private var ranges: [Range<Int>] = []

  /// Adds all of the ranges, or none when one meets a range that is there.
  mutating func insert(_ new: [Range<Int>]) -> Bool {
    for range in new {
      let index = position(of: range)
      if index < ranges.count, ranges[index].lowerBound <= range.upperBound { return false }
      if index > 0, ranges[index - 1].upperBound >= range.lowerBound { return false }
    }
    for range in new { ranges.insert(range, at: position(of: range)) }
    return true
  }

  /// Index of the first range that starts at or behind the start of `range`.
  private func position(of range: Range<Int>) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
