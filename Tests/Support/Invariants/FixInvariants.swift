import LintChecks
import LintEngine
import TextModel

/// What must hold for the repairs of any bytes at all, read as plain text.
public enum FixInvariants {
  /// One line for each thing that is wrong; empty when all is well.
  public static func problems(_ bytes: [UInt8], _ linter: Linter, suggested: Bool) -> [String] {
    let kind = suggested ? " with suggestions" : ""
    let fixer = Fixer(linter, suggested: suggested)
    var problems: [String] = []
    // What `fix` makes in its first round is what the report offers, at once; no other byte changes.
    let findings = linter.lint(bytes, path: "a.txt").findings.filter { $0.severity >= .warning }
    let edits = RepairPlan(findings, suggested: suggested).edits
    for (left, right) in zip(edits, edits.dropFirst()) where left.range.upperBound >= right.range.lowerBound {
      problems.append("the repairs\(kind) \(left) and \(right) meet")
    }
    guard problems.isEmpty else { return problems }
    if fixer.fix(bytes, path: "a.txt", rounds: 1).bytes != Edits.apply(edits, to: bytes) {
      problems.append("a round of repairs\(kind) is not what the findings offer: \(edits)")
    }
    let once = fixer.fix(bytes, path: "a.txt").bytes
    let twice = fixer.fix(once, path: "a.txt").bytes
    if twice != once {
      problems.append("a second run\(kind) changes the text again: \(FileInvariants.shown(once)) to \(FileInvariants.shown(twice))")
    }
    return problems
  }
}
