import ArgumentParser
import LintChecks
import LintEngine
import LintSession
import RuleFiles
import TextModel

/// The rules there are.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules, or test and check the rules in a folder.", subcommands: [List.self, Test.self, RulesLint.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules (the default).")

    @Option(help: "Add the rules in this folder (repeatable).")
    var rules: [String] = []

    func run() throws {
      var all = RulePack.builtIn()
      for folder in rules { all += try RuleFile.load(folder: folder) }
      let width = all.map { $0.family.count + $0.name.count + 1 }.max() ?? 0
      for rule in all.sorted(by: { ($0.family, $0.name) < ($1.family, $1.name) }) {
        let name = "\(rule.family)/\(rule.name)"
        let severity = rule.severity.name
        Output.write(
          name + String(repeating: " ", count: width + 2 - name.count) + severity + String(repeating: " ", count: 9 - severity.count) + rule.summary
            + "\n")
      }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "test", abstract: "Test the rule files in a folder on their own examples.")

    @Argument(help: "Folder of rule files.")
    var folder: String

    func run() throws {
      let rules = try RuleFile.load(folder: folder)
      guard !rules.isEmpty else { throw Failure("\(folder): no rule files") }
      var failures: [String] = []
      let lexicon = try Lexicon.load()
      let tables = Dictionary(uniqueKeysWithValues: zip(rules.map(\.name), try RuleFile.paths(below: folder).map(RuleFile.table(besides:))))
      for rule in rules {
        let examples = try ExampleRunner(rule, lexicon: lexicon, all: rules) { try tables[$0.name]?($0, $1) }
        failures += examples.failures().map { "\(rule.family)/\(rule.name): \($0)" }
      }
      for failure in failures { Output.write(failure + "\n") }
      let examples = rules.reduce(0) { $0 + $1.examples.count + $1.fine.count }
      func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
      Output.write("\(count(rules.count, "rule")), \(count(examples, "example")), \(count(failures.count, "failure"))\n")
      if !failures.isEmpty { Output.exit(.findings) }
    }
  }
}
