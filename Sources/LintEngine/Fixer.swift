import Bitext
import TextModel

/// Applies fixes until nothing more can be repaired.
public struct Fixer: Sendable {
  /// A repaired text.
  public struct Outcome: Sendable {
    public let bytes: [UInt8]
    /// The repairs made: round by round, each round in the order of the file.
    public let repairs: [Repair]
    /// Rounds whose repairs are in the text.
    public let rounds: Int

    /// Number of fixes applied, over all rounds.
    public var applied: Int { repairs.count }
  }

  /// One repair can uncover the next; a text that still changes after this many rounds is left as it then is.
  public static let maximumRounds = 10

  private let linter: Linter
  private let includesSuggested: Bool
  private let level: Severity
  private let deadline: Deadline?
  private let isPossible: @Sendable (Fix) -> Bool

  /// `suggested`: applies also the first suggested fix of findings that have no safe one. Findings below `level` are left alone, as are fixes that are
  /// not possible. When the deadline has passed, the text is returned as far as it is repaired.
  public init(
    _ linter: Linter, suggested: Bool, level: Severity = .warning, deadline: Deadline? = nil,
    isPossible: @escaping @Sendable (Fix) -> Bool = { _ in true }
  ) {
    self.linter = linter
    self.deadline = deadline
    self.isPossible = isPossible
    includesSuggested = suggested
    self.level = level
  }

  /// One of the texts of a file.
  public struct Text {
    public let bytes: [UInt8]
    public let markup: Markup
    /// What it was translated from; nil = not at hand.
    public let source: OriginalText?
    /// An edit of the text as edits of the file; nil when it cannot be made there.
    public let place: (Edit) -> [Edit]?
    /// A range of the text as a range of the file.
    let locate: (Range<Int>) -> Range<Int>

    public init(
      _ bytes: [UInt8], markup: Markup = .none, source: OriginalText? = nil, place: @escaping (Edit) -> [Edit]? = { [$0] },
      locate: @escaping (Range<Int>) -> Range<Int> = { $0 }
    ) {
      self.bytes = bytes
      self.source = source
      self.markup = markup
      self.locate = locate
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
    var repairs: [Repair] = []
    var places = OriginalPlaces()
    // What a text was at first holds for the rounds to come, when the proof of it is repaired.
    var evidence: [Int: Evidence] = [:]
    var sound = Outcome(bytes: bytes, repairs: [], rounds: 0)
    for round in 0..<rounds {
      guard let known = texts(current) else { return sound }
      sound = Outcome(bytes: current, repairs: repairs, rounds: round)
      var edits: [Edit] = []
      var made: [Repair] = []
      let file = linter.directives(of: known.map { text in FileDirectives.Text(text.bytes) { text.locate($0..<$0).lowerBound } })
      for (index, text) in known.enumerated() {
        if let deadline, deadline.hasPassed { return sound }
        let found = linter.lint(
          text.bytes, markup: text.markup, path: path, earlier: evidence[index], file: file, number: index, deadline: deadline, source: text.source)
        evidence[index] = evidence[index] ?? found.evidence
        let findings = found.findings.filter { $0.severity >= level }.map { finding in
          finding.offering { fix in isPossible(fix) && fix.edits.allSatisfy { text.place($0) != nil } }
        }
        for (finding, fix) in RepairPlan(findings, suggested: includesSuggested).fixes.sorted(by: { $0.key < $1.key }) {
          let placed = fix.edits.flatMap { text.place($0) ?? [] }
          edits += placed
          made.append(Self.repair(findings[finding], fix.safety, placed, text.locate(findings[finding].range), in: current, round + 1, places))
        }
      }
      edits.sort { $0.range.lowerBound < $1.range.lowerBound }
      let next = Edits.apply(edits, to: current)
      if made.isEmpty || next == current { return sound }
      if let start = seen.firstIndex(of: next) {
        // Rules that undo each other: of the texts they go around in, the same one is chosen wherever the round was entered.
        let chosen = seen.indices[start...].min { seen[$0].lexicographicallyPrecedes(seen[$1]) } ?? round
        return Outcome(bytes: seen[chosen], repairs: repairs.filter { $0.round <= chosen }, rounds: chosen)
      }
      repairs += made
      places.apply(edits)
      seen.append(next)
      current = next
    }
    return texts(current) == nil ? sound : Outcome(bytes: current, repairs: repairs, rounds: rounds)
  }

  /// What is kept of a repair; `edits` and `range` are those of the file as it is now.
  private static func repair(
    _ finding: Finding, _ safety: Fix.Safety, _ edits: [Edit], _ range: Range<Int>, in file: [UInt8], _ round: Int, _ places: OriginalPlaces
  ) -> Repair {
    func text(_ range: Range<Int>) -> String { String(decoding: file[range], as: UTF8.self) }
    return Repair(
      finding: finding, safety: safety, round: round, range: places.original(range), text: text(range),
      changes: edits.map { Repair.Change(range: places.original($0.range), text: text($0.range), replacement: $0.replacement) })
  }
}
