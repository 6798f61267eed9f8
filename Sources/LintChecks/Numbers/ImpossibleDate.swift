import LintEngine
import TextModel

/// A day that its month does not have, or a weekday that is not the date's: "31 June", "Monday, March 4, 2025".
struct ImpossibleDate: TokenCheck {
  static let interests = [Interest(TokenClass(kinds: .word, flags: .capital, traits: .month))]

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard document.has(index, .month), document.isCapital(index), let date = CalendarDate(month: index, document) else { return }
    if date.day > date.longestMonth {
      let range = document.range(ofTokens: date.tokens)
      report.add(rule, range, "\(document.quoted(range)): \(date.monthName) has \(date.longestMonth) days; check the date")
    } else if let weekday = Self.weekday(around: date, document), let right = date.weekday, right != document.text(token: weekday).prefix(3) {
      let range = document.range(ofTokens: min(weekday, date.tokens.lowerBound)..<max(weekday + 1, date.tokens.upperBound))
      let full = CalendarDate.fullName(right)
      report.add(
        rule, range, "\(document.quoted(range)): wrong weekday for the date, a \(full); check both")
    }
  }

  /// The weekday right before the date, or in brackets or behind a comma after it.
  private static func weekday(around date: CalendarDate, _ document: Document) -> Int? {
    var before = date.tokens.lowerBound - 1
    if document.token(before, is: "the") { before -= 1 }
    if document.isComma(before) || document.isMark(before, 0x28) { before -= 1 }
    if document.has(before, .weekday), document.isCapital(before) { return before }
    let behind = date.tokens.upperBound
    if document.isMark(behind, 0x28), document.has(behind + 1, .weekday), document.isMark(behind + 2, 0x29) { return behind + 1 }
    return nil
  }
}
