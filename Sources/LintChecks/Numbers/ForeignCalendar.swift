import LintEngine
import TextModel

/// Years and months of other calendars: "Showa 41", "June 3, 2566", "23 Mehr". Years of Japanese eras and of the Buddhist era are converted.
struct ForeignCalendar: TokenCheck {
  static let interests = [
    Interest(.number, behind: TokenClass(kinds: .word, words: Array(eras.keys))), Interest(.number, behind: TokenClass(traits: .month)),
    Interest(.number, behind: .words("year", "b.e.", "be", ",")),
    // The month stands behind its day.
    Interest(TokenClass(words: Array(persianMonths)), behind: .number),
  ]

  /// The year before the first of each era since 1868.
  private static let eras: [String: Int] = ["Meiji": 1867, "Taisho": 1911, "Showa": 1925, "Heisei": 1988, "Reiwa": 2018]
  /// The months of the Solar Hijri calendar, as English papers of Iran write them.
  private static let persianMonths: Set<String> = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand",
  ]
  private static let buddhist = 543

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    if let number = Self.number(index, document) {
      if let year = Self.japanese(number, index, document) {
        add(index - 1..<index + 1, "year in a Japanese era", String(year), document, &report)
      } else if (2440...2610).contains(number), document.isYear(index) {
        add(index..<index + 1, "year in the Buddhist calendar", String(number - Self.buddhist), document, &report)
      }
    } else if let day = Self.number(index - 1, document), (1...32).contains(day), document.followsGap(index), document.isCapital(index),
      Self.persianMonths.contains(document.text(token: index)), Self.japanese(day, index - 1, document) == nil
    {
      let range = document.range(ofTokens: index - 1..<index + 1)
      report.add(rule, range, "\(document.quoted(range)): date in the Persian calendar; replace it with the Western date")
    }
  }

  /// A number of up to four figures; not the first token, which nothing stands before.
  private static func number(_ index: Int, _ document: Document) -> Int? {
    index > 0 && document.isNumber(index) && document.length(index) <= 4 ? Int(document.text(token: index)) : nil
  }

  /// The western year of a number behind an era; "the Showa 30s" is said in English too.
  private static func japanese(_ number: Int, _ index: Int, _ document: Document) -> Int? {
    guard (1...64).contains(number), document.followsGap(index), !document.isComma(index + 1),
      let first = eras[document.text(token: index - 1)]
    else { return nil }
    return first + number
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
