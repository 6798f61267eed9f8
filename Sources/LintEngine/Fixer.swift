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
  private let isPossible: @Sendable (Fix) -> Bool

  /// `suggested`: applies also the first suggested fix of findings that have no safe one. Findings below `level` are left alone, as are fixes that are
  /// not possible.
  public init(
    _ linter: Linter, suggested: Bool, level: Severity = .warning, isPossible: @escaping @Sendable (Fix) -> Bool = { _ in true }
  ) {
    self.linter = linter
    self.isPossible = isPossible
    includesSuggested = suggested
    self.level = level
  }

  /// Repairs a text, in at most so many rounds. Every byte outside the edits stays as it was.
  public func fix(_ bytes: [UInt8], path: String, rounds: Int = maximumRounds) -> Outcome {
    var current = bytes
    var seen: [[UInt8]] = [bytes]
    var applied = 0
    // What the text was at first holds for the rounds to come, when the proof of it is repaired.
    var evidence: Evidence?
    for round in 0..<rounds {
      let found = linter.lint(current, path: path, earlier: evidence)
      evidence = evidence ?? found.evidence
      let plan = RepairPlan(found.findings.filter { $0.severity >= level }.map { $0.offering(isPossible) }, suggested: includesSuggested)
      if plan.fixes.isEmpty { return Outcome(bytes: current, applied: applied, rounds: round) }
      let next = Edits.apply(plan.edits, to: current)
      if let start = seen.firstIndex(of: next) {
        // Rules that undo each other: of the texts they go around in, the same one is chosen wherever the round was entered.
        let chosen = seen[start...].min { $0.lexicographicallyPrecedes($1) } ?? current
        return Outcome(bytes: chosen, applied: applied, rounds: round)
      }
      applied += plan.fixes.count
      seen.append(next)
      current = next
    }
    return Outcome(bytes: current, applied: applied, rounds: rounds)
  }
}
