import ArgumentParser
import LintEngine
import LintSession
import RuleFiles

/// What a rule is about.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "explain", abstract: "Explains a rule: what it catches, why it happens, examples.")

  @Argument(help: "The rule's name.")
  var rule: String

  @Option(help: "A folder with rules of your own (repeatable).")
  var rules: [String] = []

  func run() throws {
    var all = RulePack.builtInWithExamples()
    for folder in rules { all += try RuleFile.load(folder: folder) }
    guard let found = all.first(where: { $0.name == rule }) else {
      throw Failure("no rule ‘\(rule)’" + Nearest.suggestion(for: rule, in: all.map(\.name)))
    }
    var out = "\(found.family)/\(found.name) (\(Self.weight(of: found)), class \(found.damage.rawValue))\n\n\(found.summary)\n"
    if !found.why.isEmpty { out += "\n\(found.why)\n" }
    if !found.from.isEmpty { out += "\nSource languages: \(found.from.joined(separator: ", "))\(found.onlyFrom ? " only" : "")\n" }
    out += "\nFound:\n"
    for example in found.examples {
      out += "  - \(Self.oneLine(example.bad))\n"
      if let good = example.good { out += "  + \(Self.oneLine(good))\n" }
    }
    out += "\nLeft alone:\n"
    for sentence in found.fine { out += "    \(Self.oneLine(sentence))\n" }
    out += "\nSwitch it off: --ignore \(found.name), or in .mtlint.yml  rules: {\(found.name): off}\n"
    Output.write(out)
  }

  /// `warning`, or `warning, info where nothing supports it`.
  private static func weight(of rule: Rule) -> String {
    rule.severity.name + (rule.alone.map { ", \($0.name) where nothing supports it" } ?? "")
      + (rule.sinks ? ", not believed in a text that is likely no translation" : "")
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }
}
