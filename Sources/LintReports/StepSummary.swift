import LintEngine
import TextModel

/// The summary of a step on GitHub, in Markdown: how many findings of which rule, and the first of them.
enum StepSummary {
  /// Findings that are listed; GitHub takes at most 1 MiB.
  static let longest = 100

  /// A row of the list, with its line break.
  static func row(_ finding: Finding, in document: Document, path: String, place: Position) -> String {
    let cells = ["\(path):\(place.line):\(place.column)", finding.messageWithPlaces(in: document), finding.rule.name].map(escaped)
    return "| \(finding.severity.name) | \(cells.joined(separator: " | ")) |\n"
  }

  static func document(_ pieces: [Piece], _ summary: Summary) -> String {
    var out = "## mtlint: \(Summary.count(summary.files, "file")), \(summary.counts)\n\n"
    if !summary.failures.isEmpty { out += summary.failures.map { "- \(escaped($0))\n" }.joined() + "\n" }
    guard summary.findings > 0 else { return out }
    var counts: [String: (rule: Rule, count: Int)] = [:]
    for entry in pieces.lazy.flatMap(\.entries) { counts[entry.rule.name, default: (entry.rule, 0)].count += 1 }
    out += "| findings | rule | what it catches |\n|---:|---|---|\n"
    for (rule, count) in counts.values.sorted(by: { ($1.count, $0.rule.name) < ($0.count, $1.rule.name) }) {
      out += "| \(count) | \(escaped(rule.name)) | \(escaped(rule.summary)) |\n"
    }
    out += "\n| | place | finding | rule |\n|---|---|---|---|\n"
    let rows = pieces.lazy.flatMap { $0.text.split(separator: "\n") }.prefix(longest)
    out += rows.map { $0 + "\n" }.joined()
    if summary.findings > longest { out += "\nand \(summary.findings - longest) more\n" }
    return out + "\n"
  }

  /// A text for a cell of a table: nothing in it is Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\\", "|", "`", "*", "_", "[", "]", "#", "~", "$": out += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}
