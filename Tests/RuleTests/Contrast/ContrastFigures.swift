import LintEngine
import TestSupport

/// What the rules of the joins family say of the samples of a set, at warning or above.
struct ContrastFigures {
  /// Of one construction, or of all.
  struct Tally {
    var sound = 0
    var flagged = 0
    var damaged = 0
    var located = 0
  }

  private(set) var total = Tally()
  private(set) var tallies: [(construction: String, tally: Tally)] = []
  /// Sound texts with a finding, damaged ones without.
  private(set) var flagged: [String] = []
  private(set) var missed: [String] = []
  /// Sound texts that safe fixes change.
  private(set) var harmed: [String] = []

  init(_ set: ContrastSet, _ linter: Linter) {
    let fixer = Fixer(linter, suggested: false)
    for sample in set.samples() {
      let findings = linter.lint(sample.bytes, path: "a.txt").findings.filter { $0.rule.family == "joins" && $0.severity >= .warning }
      if tallies.last?.construction != sample.construction { tallies.append((sample.construction, Tally())) }
      let line = "\(sample.construction): \(sample.text)"
      if let mark = sample.mark {
        let isLocated = findings.contains { $0.range.overlaps(mark) }
        count {
          $0.damaged += 1
          $0.located += isLocated ? 1 : 0
        }
        if !isLocated { missed.append(line) }
      } else {
        count {
          $0.sound += 1
          $0.flagged += findings.isEmpty ? 0 : 1
        }
        if let first = findings.first { flagged.append("\(line) [\(first.rule.name): \(first.message)]") }
        if fixer.fix(sample.bytes, path: "a.txt").bytes != sample.bytes { harmed.append(line) }
      }
    }
  }

  private mutating func count(_ change: (inout Tally) -> Void) {
    change(&total)
    change(&tallies[tallies.count - 1].tally)
  }

  /// Constructions with their figures, one a line.
  var table: String {
    (tallies + [("all", total)]).map { name, tally in
      "  \(name): sound flagged \(tally.flagged) of \(tally.sound), damaged located \(tally.located) of \(tally.damaged)"
    }.joined(separator: "\n")
  }
}
