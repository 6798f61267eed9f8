import LintChecks
import LintEngine

/// A table of terms: each line a pattern, what to write instead, and why, with tabs between them.
public enum TermsFile {
  public static let ruleName = "own-term"

  /// The rule that finds the terms of a table. Throws for rows that are wrong.
  public static func rule(_ path: String) throws -> Rule {
    let rule = Rule(
      name: ruleName, family: "terms", damage: .inconsistentTerm, severity: .warning, evidence: .none,
      summary: "not house style",
      why: "A table of terms in the configuration says so.", detection: .phrases(path), fix: .suggested)
    do {
      try Checks.validate(rule, userTable: RuleFile.table(besides: ""))
    } catch {
      throw FileError(file: path, line: nil, reason: String(describing: error))
    }
    return rule
  }
}
