import LintEngine
import TextModel

/// Years and months of other calendars: "Showa 41", "June 3, 2566", "23 Mehr". Years of Japanese eras and of the Buddhist era are converted.
struct ForeignCalendar: RuleCheck {
  /// The year before the first of each era since 1868.
  private static let eras: [String: Int] = ["Meiji": 1867, "Taisho": 1911, "Showa": 1925, "Heisei": 1988, "Reiwa": 2018]
  /// The months of the Solar Hijri calendar, as English papers of Iran write them.
  private static let persianMonths: Set<String> = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
  ]
  private static let buddhist = 543

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices.dropFirst() where document.isNumber(index) && document.length(index) <= 4 {
      guard let number = Int(document.text(token: index)) else { continue }
      if let first = Self.eras[document.text(token: index - 1)], document.followsGap(index), (1...64).contains(number), !document.isComma(index + 1) {
        // "the Showa 30s" is said in English too.
        add(index - 1..<index + 1, "year in a Japanese era", String(first + number), document, &report)
      } else if (2440...2610).contains(number), document.isYear(index) {
        add(index..<index + 1, "year in the Buddhist calendar", String(number - Self.buddhist), document, &report)
      } else if (1...32).contains(number), document.followsGap(index + 1), document.isCapital(index + 1),
        Self.persianMonths.contains(document.text(token: index + 1))
      {
        let range = document.range(ofTokens: index..<index + 2)
        report.add(rule, range, "\(document.quoted(range)): date in the Persian calendar; replace it with the Western date")
      }
    }
  }

  private func add(_ tokens: Range<Int>, _ what: String, _ year: String, _ document: Document, _ report: inout Report) {
    let range = document.range(ofTokens: tokens)
    report.add(
      rule, range, "\(document.quoted(range)): \(what); write ‘\(year)’", fixes: [Fix(.suggested, replacing: range, with: year)])
  }
}

extension Document {
  /// A month, a day and a comma, or "year" before the figure.
  fileprivate func isYear(_ index: Int) -> Bool {
    if has(index - 1, .month) || token(index - 1, isOneOf: "year", "b.e.", "be") { return true }
    return isComma(index - 1) && day(index - 2) != nil && has(index - 3, .month)
  }
}
