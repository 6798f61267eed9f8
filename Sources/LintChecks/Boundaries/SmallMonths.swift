import LintEngine
import TextModel

/// Months and weekdays without their capital, as most languages write them: "on may 22", "the 3rd of june", "last friday".
enum SmallMonths {
  /// Where the capital is missing, by token.
  static func all(_ document: Document) -> [Int] {
    let asked = document.words.map { WordSet.months.contains($0, of: document) || WordSet.weekdays.contains($0, of: document) }
    guard asked.contains(true) else { return [] }
    return document.tokens.indices.filter { index in
      asked[Int(document.tokens[index].word)] && (isMonth(index, document) || isWeekday(index, document))
    }
  }

  private static func isMonth(_ index: Int, _ document: Document) -> Bool {
    guard document.isMonthInLowerCase(index), document.followsGap(index) else { return false }
    if document.followsGap(index + 1), isDay(index + 1, document), !isCounted(index + 1, document) {
      // "It may 22 times": a date stands behind a preposition or a comma.
      return document.has(index - 1, .preposition) || document.isComma(index - 1) || document.isNumber(index - 1) || document.has(index - 1, .weekday)
    }
    if isDay(index - 1, document) || document.token(index - 1, is: "of") && document.ordinalDay(index - 2) != nil {
      // "On the 4th march through the town", "22 may come".
      return !document.token(index, isOneOf: "may", "march", "august") || document.isComma(index + 1) || document.isStop(index + 1)
        || document.year(index + 1) != nil
    }
    return document.year(index + 1) != nil && document.has(index - 1, .preposition)
  }

  private static func isDay(_ index: Int, _ document: Document) -> Bool { document.day(index) != nil || document.ordinalDay(index) != nil }

  /// "march 22 kilometres"
  private static func isCounted(_ index: Int, _ document: Document) -> Bool {
    document.has(index + 1, [.unit, .magnitude]) || document.token(index + 1, isOneOf: "%", "percent", "people", "times")
  }

  private static func isWeekday(_ index: Int, _ document: Document) -> Bool {
    document.token(index, isIn: .weekdays) && document.isLower(index)
      && document.token(index - 1, isOneOf: "on", "last", "next", "this", "every", "since", "until", "by", "from", "of")
      && document.followsGap(index)
  }
}
