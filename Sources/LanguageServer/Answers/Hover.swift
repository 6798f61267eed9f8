import LintEngine
import LintReports
import LintSession

extension LanguageServer {
  /// What is known of the findings at a place.
  func hover(_ params: JSONValue) throws(ResponseError) -> JSON {
    let document = try document(params)
    guard let offset = document.offset(params["position"]) else { throw .missing("position") }
    guard let checked = check(document), case let items = checked.items(in: offset..<offset), let first = items.first else { return .null }
    let examples = RulePack.builtInWithExamples()
    let texts = items.map { item in
      let rule = item.inFile.rule
      return RuleText(rule.examples.isEmpty ? examples.first { $0.name == rule.name } ?? rule : rule).text(
        item.inFile.message, markdown: client.hasMarkdown)
    }
    return [
      "contents": [
        "kind": client.hasMarkdown ? "markdown" : "plaintext", "value": .string(texts.joined(separator: client.hasMarkdown ? "\n\n---\n\n" : "\n\n")),
      ],
      "range": range(first.inFile.range, document),
    ]
  }
}

/// A rule for readers.
struct RuleText {
  private let rule: Rule
  private static let mostExamples = 3

  init(_ rule: Rule) { self.rule = rule }

  /// The message of a finding, what the rule is about, why the text becomes so, and examples.
  func text(_ message: String, markdown: Bool) -> String {
    let name = "\(rule.family)/\(rule.name)"
    let title = markdown ? "**\(Self.plain(message))** `\(name)`" : "\(message) [\(name)]"
    let about = [rule.summary, rule.why].filter { !$0.isEmpty }.map { markdown ? Self.plain($0) : $0 }
    let lines = rule.examples.prefix(Self.mostExamples).flatMap { ["- \($0.bad)"] + ($0.good.map { ["+ \($0)"] } ?? []) }
    let shown = lines.map { $0.replacing("\r", with: "").replacing("\n", with: " ⏎ ") }.joined(separator: "\n")
    // A fence longer than any row of backticks inside (CommonMark, 4.5).
    let fence = String(repeating: "`", count: max(3, (shown.split { $0 != "`" }.map(\.count).max() ?? 0) + 1))
    let examples = shown.isEmpty ? [] : [markdown ? "\(fence)diff\n\(shown)\n\(fence)" : shown]
    return ([title] + about + examples).joined(separator: "\n\n")
  }

  /// Text whose marks are no Markdown.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { out, character in
      if "\\`*_{}[]<>#|~".contains(character) { out.append("\\") }
      out.append(character)
    }
  }
}
