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

  /// One of the texts of a file.
  public struct Text {
    public let bytes: [UInt8]
    public let markup: Markup
    /// An edit of the text as edits of the file; nil when it cannot be made there.
    public let place: (Edit) -> [Edit]?
    /// Where a byte of the text stands in the file.
    public let source: (Int) -> Int

    public init(
      _ bytes: [UInt8], markup: Markup = .none, place: @escaping (Edit) -> [Edit]? = { [$0] }, source: @escaping (Int) -> Int = { $0 }
    ) {
      self.bytes = bytes
      self.source = source
      self.markup = markup
      self.place = place
    }
  }

  /// Repairs a text, in at most so many rounds. Every byte outside the edits stays as it was.
  public func fix(_ bytes: [UInt8], path: String, rounds: Int = maximumRounds) -> Outcome {
    fix(bytes, path: path, rounds: rounds) { [Text($0)] }
  }

  /// Repairs the texts of a file, which `texts` finds in its bytes; nil when it is no such file any more: then the last round
  /// is undone.
  public func fix(_ bytes: [UInt8], path: String, rounds: Int = maximumRounds, texts: ([UInt8]) -> [Text]?) -> Outcome {
    var current = bytes
    var seen: [[UInt8]] = [bytes]
    var applied = 0
    // What a text was at first holds for the rounds to come, when the proof of it is repaired.
    var evidence: [Int: Evidence] = [:]
    var sound = Outcome(bytes: bytes, applied: 0, rounds: 0)
    for round in 0..<rounds {
      guard let known = texts(current) else { return sound }
      sound = Outcome(bytes: current, applied: applied, rounds: round)
      var edits: [Edit] = []
      var fixes = 0
      let file = known.count > 1 ? FileDirectives(in: known.map { FileDirectives.Text($0.bytes, source: $0.source) }) : nil
      for (index, text) in known.enumerated() {
        let found = linter.lint(text.bytes, markup: text.markup, path: path, earlier: evidence[index], file: file, number: index)
        evidence[index] = evidence[index] ?? found.evidence
        let findings = found.findings.filter { $0.severity >= level }.map { finding in
          finding.offering { fix in isPossible(fix) && fix.edits.allSatisfy { text.place($0) != nil } }
        }
        let plan = RepairPlan(findings, suggested: includesSuggested)
        edits += plan.edits.flatMap { text.place($0) ?? [] }
        fixes += plan.fixes.count
      }
      let next = Edits.apply(edits.sorted { $0.range.lowerBound < $1.range.lowerBound }, to: current)
      if fixes == 0 || next == current { return sound }
      if let start = seen.firstIndex(of: next) {
        // Rules that undo each other: of the texts they go around in, the same one is chosen wherever the round was entered.
        let chosen = seen[start...].min { $0.lexicographicallyPrecedes($1) } ?? current
        return Outcome(bytes: chosen, applied: applied, rounds: round)
      }
      applied += fixes
      seen.append(next)
      current = next
    }
    return texts(current) == nil ? sound : Outcome(bytes: current, applied: applied, rounds: rounds)
  }
}
