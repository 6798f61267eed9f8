import ArgumentParser
import LintEngine
import LintSession
import RuleFiles

/// What a rule is about.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule, with its cause and examples, list the rules of a family, or say from which language a text seems to come.")

  @Argument(help: "Name of the rule or family.")
  var rule: String?

  @Option(help: "Say instead from which language this text seems to have been translated, and why; use - for standard input.")
  var source: String?

  @Option(help: "Add the rules in this folder (repeatable).")
  var rules: [String] = []

  func validate() throws {
    if (rule == nil) == (source == nil) { throw ValidationError("give the name of a rule or family, or a text behind --source") }
    if source != nil, !rules.isEmpty { throw ValidationError("--rules cannot be combined with --source") }
  }

  func run() throws {
    if let source { return Output.write(try SourceListing(of: source).text) }
    guard let rule else { return }
    var all = RulePack.builtInWithExamples()
    for folder in rules { all += try RuleFile.load(folder: folder) }
    guard let found = all.first(where: { $0.name == rule }) else {
      if rule == TermsFile.ruleName { return Output.write(Self.ownTerm) }
      let family = all.filter { $0.family == rule }
      guard family.isEmpty else { return Output.write(Self.listing(of: family)) }
      throw Failure("unknown rule or family ‘\(rule)’" + Nearest.suggestion(for: rule, in: Set(all.flatMap { [$0.name, $0.family] }).sorted()))
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

  /// The rule that users make.
  private static let ownTerm = """
    own-term

    not house style

    The tables named under terms-files in .mtlint.yml give the terms. Each line is a pattern, what to write and why, separated by tabs.

    Switch it off: remove terms-files from .mtlint.yml

    """

  /// The rules of a family, with what they catch.
  private static func listing(of family: [Rule]) -> String {
    let rules = family.sorted { $0.name < $1.name }
    let width = rules.map(\.name.count).max() ?? 0
    let name = rules[0].family
    let lines = rules.map { "  " + $0.name + String(repeating: " ", count: width + 2 - $0.name.count) + $0.summary }
    return "\(name): \(rules.count) rule\(rules.count == 1 ? "" : "s")\n\n" + lines.joined(separator: "\n")
      + "\n\nSwitch them off: --ignore \(name), or in .mtlint.yml  rules: {\(name): off}\n"
  }

  /// `warning`, or `warning, info without supporting evidence`.
  private static func weight(of rule: Rule) -> String {
    rule.severity.name + (rule.alone.map { ", \($0.name) without supporting evidence" } ?? "")
      + (rule.sinks ? ", info in a text that is unlikely to be a translation" : "")
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }
}
