import LintChecks
import LintEngine
import TestSupport
import Testing

/// Guards that each check’s time is taken down under its own name, or that of the pass it shares.
@Suite struct CheckProfileTests {
  @Test func everyCheckHasARow() throws {
    let profile = CheckProfile()
    let linter = try Linter(rules: Shared.rules, configuration: Configuration(), lexicon: Shared.lexicon, profile: profile) { try Checks.compile($0) }
    let text = Array("The ferry to to the island was late. Nobody minded.".utf8)
    let findings = linter.lint(text, path: "a.txt").findings
    #expect(findings.map(\.rule.name) == Shared.linter.lint(text, path: "a.txt").findings.map(\.rule.name))
    let names = Set(profile.rows.map(\.name))
    #expect(names.isSuperset(of: ["(reading the text)", "phrase-pass", "token-pass", "stray-stop"]))
    #expect(names.subtracting(["(reading the text)", "phrase-pass", "token-pass"]).isSubset(of: Checks.names))
    #expect(profile.lines.count == names.count)
    #expect(profile.lines.allSatisfy { $0.hasSuffix(" %") && $0.contains(" ms ") })
  }
}
