import TextModel

/// A day and a month, with the year where one is given.
struct CalendarDate {
  let tokens: Range<Int>
  let day: Int
  /// 1 to 12.
  let month: Int
  let year: Int?

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The date that a month's name is part of: "4 March 2025", "March 4, 2025", "the 4th of March"; nil when there is no day.
  init?(month index: Int, _ document: Document) {
    let name = document.text(token: index).prefix(3)
    guard let number = Self.monthNames.firstIndex(where: { $0.hasPrefix(name) }) else { return nil }
    month = number + 1
    func day(_ token: Int) -> Int? { document.day(token) ?? document.ordinalDay(token) }
    let behind = index + 1
    if let found = day(behind), document.followsGap(behind) {
      // "May 20, 2024", and not "May 20 people" or "May 20-24".
      guard !document.token(behind + 1, isOneOf: "-", "–", "/", ":", "%") else { return nil }
      self.day = found
      let year = document.isComma(behind + 1) ? behind + 2 : behind + 1
      self.year = Self.year(year, document)
      tokens = index..<(self.year == nil ? behind : year) + 1
      return
    }
    let before = document.token(index - 1, is: "of") ? index - 2 : index - 1
    guard let found = day(before), document.followsGap(index), !document.token(before - 1, isOneOf: "-", "–", "/", ":") else { return nil }
    self.day = found
    let year = document.isComma(behind) ? behind + 1 : behind
    self.year = Self.year(year, document)
    tokens = before..<(self.year == nil ? index : year) + 1
  }

  private static func year(_ index: Int, _ document: Document) -> Int? {
    guard document.isNumber(index), document.length(index) == 4, let year = Int(document.text(token: index)), (1900...2100).contains(year) else {
      return nil
    }
    return year
  }

  var monthName: String { Self.monthNames[month - 1] }

  /// Days that the month has; February of a year that is not known may have 29.
  var longestMonth: Int {
    guard month == 2, let year else { return Self.lengths[month - 1] }
    return year % 4 == 0 && year % 100 != 0 || year % 400 == 0 ? 29 : 28
  }

  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// The first three letters of the date's weekday (Gregorian calendar, Sakamoto's method); nil without a year.
  var weekday: String? {
    guard let year else { return nil }
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let shifted = month < 3 ? year - 1 : year
    let number = (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offsets[month - 1] + day) % 7
    return String(Self.weekdays[number].prefix(3))
  }

  static func fullName(_ short: String) -> String { weekdays.first { $0.hasPrefix(short) } ?? short }
}
