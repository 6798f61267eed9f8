import LintEngine
import TextModel

/// Dates with the signs of other languages: "25. may", "the 14 of January of 2024", "on 06.01.2026".
enum DateForms {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    dottedDay(index, document) ?? dayOfMonth(index, document) ?? dottedDate(index, document)
  }

  /// "25. may", "3. October": the stop of an ordinal.
  private static func dottedDay(_ index: Int, _ document: Document) -> NumberForm? {
    let month = index + 2
    guard document.isStop(index + 1), document.joinsPrevious(index + 1), document.followsGap(month), let day = document.day(index) else { return nil }
    // "on 30. 6.": both are ordinals.
    if let number = document.day(month), number <= 12, document.isStop(month + 1), document.joinsPrevious(month + 1),
      document.has(index - 1, .preposition)
    {
      return NumberForm(tokens: index..<month + 2, what: "all-figure date with full stops", text: "\(CalendarDate.monthNames[number - 1]) \(day)")
    }
    let isLower = document.isMonthInLowerCase(month)
    // "It ended at 25. March on!" is two sentences.
    guard isLower || document.has(month, .month) && !document.token(month, isOneOf: "may", "march"),
      !isLower || !document.token(month, isOneOf: "may", "march") || document.has(index - 1, [.weekday, .preposition])
    else { return nil }
    let name = document.text(token: month)
    return NumberForm(
      tokens: index..<month + 1, what: "full stop after the day of the month", text: "\(day) \(name.prefix(1).uppercased())\(name.dropFirst())")
  }

  /// "the 14 of January of 2024", "14 of January"
  private static func dayOfMonth(_ index: Int, _ document: Document) -> NumberForm? {
    let month = index + 2
    guard document.token(index + 1, is: "of"), let day = document.day(index), document.has(month, .month), document.isCapital(month) else {
      return nil
    }
    let year = document.token(month + 1, is: "of") || document.isComma(month + 1) ? month + 2 : month + 1
    let first = document.token(index - 1, is: "the") ? index - 1 : index
    // "five of 14 of May’s storms" counts.
    guard first < index || !document.token(index - 1, isOneOf: "of", "all") else { return nil }
    let name = document.text(token: month)
    guard let number = document.year(year) else {
      return NumberForm(tokens: first..<month + 1, what: "foreign date style", text: "\(name) \(day)")
    }
    return NumberForm(tokens: first..<year + 1, what: "foreign date style", text: "\(name) \(day), \(number)")
  }

  /// "on 06.01.2026": with stops, the day stands first.
  private static func dottedDate(_ index: Int, _ document: Document) -> NumberForm? {
    guard (8...10).contains(document.length(index)), document.has(index - 1, .preposition), document.isLower(index - 1) else { return nil }
    let parts = document.text(token: index).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]), (1...31).contains(day),
      (1...12).contains(month), (1800...2100).contains(year)
    else { return nil }
    return NumberForm(
      tokens: index..<index + 1, what: "all-figure date with full stops", text: "\(CalendarDate.monthNames[month - 1]) \(day), \(year)", alone: .info)
  }
}
