import LintChecks
import LintEngine
import RuleFiles
import TestSupport
import Testing

/// Guards every rule: its own examples, in its own words, in other surroundings, and beside all the other rules.
@Suite struct RuleExampleTests {
  /// Names of the rule files, so that each rule is a case of its own even when one of them cannot be read.
  static let names: [String] = Project.files(in: "Rules").flatMap { family in
    Project.files(in: "Rules/\(family)").filter { $0.hasSuffix(".yml") }.map { "\(family)/\($0.dropLast(4))" }
  }

  static func rule(_ name: String) throws -> Rule { try RuleFile.read(Project.path("Rules/\(name).yml")) }

  @Test func thereAreRules() { #expect(Self.names.count >= 10) }

  @Test(arguments: names) func examplesHold(_ name: String) throws {
    let all = try Shared.ruleFiles.get()
    let rule = try #require(all.first { "\($0.family)/\($0.name)" == name })
    for failure in try ExampleRunner(rule, lexicon: Shared.lexicon, all: all).failures() { Issue.record("\(name): \(failure)") }
  }

  @Test(arguments: names) func hasEnoughExamples(_ name: String) throws {
    let rule = try Self.rule(name)
    #expect(rule.examples.count >= 2)
    #expect(rule.fine.count + rule.faithful.count >= 2)
    #expect(rule.fix == nil || rule.examples.contains { $0.good != nil }, "a rule that repairs shows a repair")
    #expect(Set(rule.examples.map(\.bad)).count == rule.examples.count, "an example stands twice")
  }

  /// The families of the folders are the ones of the files, and messages follow the house style.
  @Test(arguments: names) func isWellFormed(_ name: String) throws {
    let rule = try Self.rule(name)
    #expect("\(rule.family)/\(rule.name)" == name)
    #expect(rule.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }, "a rule’s name is kebab-case")
    #expect(!rule.summary.hasSuffix("."), "a summary has no final full stop")
    #expect(rule.summary.first?.isUppercase == false, "a summary is lower case")
    #expect(!rule.why.isEmpty, "a rule says why the damage happens")
  }

  /// Two rules must not have one name: `--ignore`, the configuration and reports go by it.
  @Test func namesAreUnique() {
    let stems = Self.names.map { $0.split(separator: "/")[1] }
    #expect(Set(stems).count == stems.count)
    #expect(Set(stems).isDisjoint(with: Self.names.map { $0.split(separator: "/")[0] }), "a rule is called as a family")
  }
}
