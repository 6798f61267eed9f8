import LintEngine
import TextModel

/// Why weak signs count as they do in a text: what was found, how each term counts, the sum, and what follows for the findings.
struct EvidenceListing {
  let text: String

  init(_ found: Linter.Outcome) {
    guard let evidence = found.evidence else {
      text = "nothing found, so the evidence changes nothing\n"
      return
    }
    var out = "\(evidence.words) words; "
    switch evidence.translation {
    case .told: out += "a translation, according to the options or the configuration\n\n"
    case .noticed: out += "a translation, according to a notice in the text\n\n"
    case nil: out += "not declared a translation\n\n"
    }
    out += " count  weight  points\n" + Self.row("", "", evidence.start, "start")
    for term in evidence.terms() where term.count > 0 {
      let rules = evidence.votes.filter { term.name == "\($0.rule.evidence.rawValue) rules" }
      let detail = rules.isEmpty ? "" : ": " + rules.map { "\($0.rule.name) \($0.count)" }.joined(separator: ", ")
      out += Self.row(String(term.count), Self.signed(term.weight, decimals: 1), term.points, term.name + detail)
    }
    out += Self.row("", "", evidence.score(), "evidence") + "\n"
    let readings = found.findings.compactMap { finding in Self.reason(finding).map { Self.line(finding, $0, found.document) } }
    text = out + (readings.isEmpty ? "no finding depends on it\n" : readings.joined())
  }

  private static func line(_ finding: Finding, _ reason: String, _ document: Document) -> String {
    let words = document.text(finding.range).split(whereSeparator: \.isNewline).joined(separator: " ")
    let shown = words.count > 40 ? "\(words.prefix(36)) …" : words
    return "\(document.lines.line(of: finding.range.lowerBound) + 1)\t\(finding.severity.name)\t\(finding.rule.name)\t‘\(shown)’\t\(reason)\n"
  }

  /// Nil for a finding that counts by itself.
  private static func reason(_ finding: Finding) -> String? {
    switch finding.reading {
    case .itself: nil
    case .proven: "weak; supported by certain findings"
    case .translated: "weak; counts because the text is a translation"
    case .repeated(let count): "weak; counts as one of \(count) for its rule"
    case .heard(let score, let level): "weak; counts: evidence without this rule is \(signed(score)), above \(signed(level))"
    case .unheard(let score, let level): "weak; info: evidence without this rule is \(signed(score)), not above \(signed(level))"
    case .unproven: "weak; not supported by a certain finding"
    case .sunk(let score, let level): "lowered to info: evidence without this rule is \(signed(score)), not above \(signed(level))"
    }
  }

  private static func row(_ count: String, _ weight: String, _ points: Float, _ what: String) -> String {
    padded(count, 6) + padded(weight, 8) + padded(signed(points), 8) + "  \(what)\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

  /// A number with its sign.
  static func signed(_ number: Float, decimals: Int = 2) -> String {
    let scale = decimals == 1 ? 10 : 100
    let rounded = Int((number * Float(scale)).rounded())
    let fraction = String(abs(rounded) % scale)
    return "\(rounded < 0 ? "-" : "+")\(abs(rounded) / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
  }
}
