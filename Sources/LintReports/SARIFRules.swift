import LintEngine

/// The rules of a run as SARIF describes them.
enum SARIFRules {
  /// Examples shown in a rule's help.
  private static let examples = 3

  static func descriptors(of rules: [Rule]) -> [JSON] {
    let builtIn = rules.isEmpty ? [] : RulePack.builtInWithExamples()
    let complete = Dictionary(builtIn.map { ($0.name, $0) }) { first, _ in first }
    // The rules that check do not carry their examples; users' own do.
    return rules.map { rule in descriptor(rule.examples.isEmpty ? complete[rule.name] ?? rule : rule) }
  }

  private static func descriptor(_ rule: Rule) -> JSON {
    let why = rule.why.isEmpty ? rule.summary : "\(rule.summary)\n\n\(rule.why)"
    let lines = rule.examples.prefix(examples).flatMap { ["- \($0.bad)"] + ($0.good.map { ["+ \($0)"] } ?? []) }
    let shown = lines.map { $0.replacing("\r", with: "").replacing("\n", with: " ⏎ ") }.joined(separator: "\n")
    // A fence longer than any row of backticks inside (CommonMark, 4.5).
    let fence = String(repeating: "`", count: max(3, (shown.split { $0 != "`" }.map(\.count).max() ?? 0) + 1))
    let off = "Switch it off: --ignore \(rule.name), or in .mtlint.yml  rules: {\(rule.name): off}"
    let text = shown.isEmpty ? "\(why)\n\n\(off)" : "\(why)\n\n\(shown)\n\n\(off)"
    let offMarkdown = "Switch it off: `--ignore \(rule.name)`, or in `.mtlint.yml`: `rules: {\(rule.name): off}`"
    let markdown = shown.isEmpty ? "\(why)\n\n\(offMarkdown)" : "\(why)\n\n\(fence)diff\n\(shown)\n\(fence)\n\n\(offMarkdown)"
    return [
      "id": .string(rule.name), "shortDescription": ["text": .string(rule.summary)], "fullDescription": ["text": .string(why)],
      "help": ["text": .string(text), "markdown": .string(markdown)],
      "defaultConfiguration": ["level": .string(SARIFReporter.level(rule.severity))],
      "properties": [
        // No tag stands twice, where a family and a class have one name.
        "tags": .array(Set([rule.family, rule.damage.rawValue]).sorted().map { .string($0) }),
        // What GitHub code scanning sorts by.
        "problem.severity": .string(rule.severity == .info ? "recommendation" : rule.severity.name),
      ],
    ]
  }
}
