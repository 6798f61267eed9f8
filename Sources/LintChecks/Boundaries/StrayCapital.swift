import LintEngine
import TextModel

/// A capital in mid-sentence where a boundary was lost or a piece was translated apart: "replied that The contract", "under the law It added"; and
/// capitals that are missing: at the start of a paragraph, in months and weekdays.
struct StrayCapital: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule
  private let threshold: Float
  /// The same before another capital.
  private let named: Float
  /// Below a threshold by no more than this, a capital is damage where the text is known to be damaged.
  private let doubted: Float
  /// How much better the sides must read joined, for the capital rather than a missing stop to be what is wrong.
  private let joined: Float

  init(_ rule: Rule) throws {
    self.rule = rule
    threshold = try rule.number("capital")
    named = try rule.number("named")
    doubted = try rule.number("doubted")
    joined = try rule.number("joined")
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for start in SmallStarts(document).starts { report.add(rule, start.range, start.message, fixes: [start.fix]) }
    for index in SmallMonths.all(document) {
      let letter = document.tokens[index].range.lowerBound..<document.tokens[index].range.lowerBound + 1
      let name = document.isMonthInLowerCase(index) ? "month" : "weekday"
      report.add(
        rule, document.tokens[index].range, "\(document.quoted(token: index)): \(name) in lower case; use a capital", alone: .info,
        fixes: [Fix(.suggested, replacing: letter, with: document.text(letter).uppercased())])
    }
    for index in SemicolonCapital.all(article) {
      let letter = document.tokens[index].range.lowerBound..<document.tokens[index].range.lowerBound + 1
      report.add(
        rule, document.tokens[index].range, "\(document.quoted(token: index)): capital after a semicolon; use lower case", alone: .info,
        fixes: [Fix(.suggested, replacing: letter, with: document.text(letter).lowercased())])
    }
    for index in article.analysis(Candidates.self).capitals {
      // "told The Hill": before another capital it may open a name.
      let least = document.isCapital(index + 1) ? named : threshold
      guard let seam = CapitalSeam(index, article, where: { $0 - least > -doubted }) else { continue }
      let excess = seam.score - least
      guard excess > -doubted else { continue }
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
      let letter = document.tokens[index].range.lowerBound..<document.tokens[index].range.lowerBound + 1
      let lower = Fix(.suggested, replacing: letter, with: document.text(letter).lowercased())
      let end = document.tokens[index - 1].range.upperBound
      let gap = document.isComma(index - 1) ? document.tokens[index - 1].range : end..<end
      let stop = Fix(.suggested, replacing: gap, with: ".")
      if seam.together > joined {
        let letter = document.tokens[index].range
        report.add(
          rule, letter, "\(document.quoted(range)): unexpected capital; use lower case", alone: excess > 0 ? nil : .info,
          fixes: [lower, stop])
      } else {
        let missing =
          gap.isEmpty ? "missing full stop before a new sentence; insert one" : "comma before a new sentence; replace it with a full stop"
        report.add(
          rule, range, "\(document.quoted(range)): \(missing)",
          alone: excess > 0 ? nil : .info, fixes: [stop, lower])
      }
    }
  }
}
