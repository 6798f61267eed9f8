import LintChecks
import LintEngine
import RuleFiles
import TestSupport
import Testing
import TextModel

/// Guards the rules inside the binary: they are the ones in Rules/, and nothing is lost on the way.
@Suite struct RulePackTests {
  @Test func packIsCurrent() throws {
    let packed = try #require(Resource(named: "rules.pack"))
    var text = ""
    packed.forEachLine { line, _ in text += String(decoding: line, as: UTF8.self) + "\n" }
    let current = RulePack.encode(try Shared.ruleFiles.get())
    if text != current { Issue.record("Rules/rules.pack is out of date: run ‘swift run mtlint-dev generate’ and build again") }
  }

  @Test func compiledPatternsAreCurrent() throws {
    let packed = try #require(Resource(named: "patterns.pack"))
    let rows = try #require(Resource(named: "source-rows.tsv"))
    if try PatternPack.build(Shared.ruleFiles.get(), sourceRows: Array(rows.content)) != Array(packed.rawBytes) {
      Issue.record("Rules/patterns.pack is out of date: run ‘swift run mtlint-dev generate’ and build again")
    }
  }

  @Test func packIsReadBack() {
    let packed = RulePack.builtInWithExamples()
    #expect(packed.count >= 10)
    // Reading what was written and writing it once more gives the same text.
    var text = ""
    Resource(named: "rules.pack")?.forEachLine { line, _ in text += String(decoding: line, as: UTF8.self) + "\n" }
    #expect(RulePack.encode(packed) == text)
  }

  @Test func everyFieldIsWritten() {
    let rule = Rule(
      name: "stub", family: "stubs", damage: .calque, severity: .info, evidence: .layout, listens: true, sinks: true, language: "en",
      from: ["vi", "lo"], onlyFrom: true, priority: -3,
      summary: "a\tb",
      why: "c\\d\r\n", detection: .match("goose"), before: "the", after: "of", unless: ["x", "y"], replacements: ["swan", ""], fix: .suggested,
      options: ["b": "2=3", "a": "1"], examples: [.init(bad: "⟦goose⟧", good: "swan"), .init(bad: "⟦goose⟧\n.", good: nil)], fine: ["duck"])
    let expected = """
      rule\tstub
      family\tstubs
      class\tcalque
      severity\tinfo
      evidence\tlayout
      listens\ttrue
      sinks\ttrue
      language\ten
      from\tvi
      from\tlo
      only-from\ttrue
      priority\t-3
      summary\ta\\tb
      why\tc\\\\d\\r\\n
      match\tgoose
      before\tthe
      after\tof
      unless\tx
      unless\ty
      replace\tswan
      replace\t
      fix\tsuggested
      option\ta=1
      option\tb=2=3
      bad\t⟦goose⟧
      good\tswan
      bad\t⟦goose⟧\\n.
      fine\tduck

      """
    #expect(RulePack.encode([rule]) == expected)
  }

  /// What is embedded runs.
  @Test func everyRuleCompiles() throws {
    for rule in RulePack.builtIn() { #expect(throws: Never.self) { try Checks.validate(rule) } }
    #expect(Set(Checks.names).isSuperset(of: RulePack.builtIn().compactMap { if case .check(let name) = $0.detection { name } else { nil } }))
  }

  /// A check that no rule uses is dead code.
  @Test func everyCheckIsUsed() {
    let used = Set(RulePack.builtIn().compactMap { if case .check(let name) = $0.detection { name } else { nil } })
    #expect(Checks.names.filter { !used.contains($0) } == [])
  }
}
