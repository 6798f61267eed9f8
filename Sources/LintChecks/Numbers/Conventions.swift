import LintEngine
import TextModel

/// Signs and words around figures that stand elsewhere in English: "50 €", "%35", "USD $21", "at 15 o'clock", "the XIX century".
enum Conventions {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    percent(index, document) ?? currency(index, document) ?? hour(index, document) ?? dottedDay(index, document)
  }

  /// "25. may", "3. October": the stop of an ordinal.
  private static func dottedDay(_ index: Int, _ document: Document) -> NumberForm? {
    let month = index + 2
    // "on 30. 6.": both are ordinals.
    if let day = document.day(index), let number = document.day(month), number <= 12, document.isStop(index + 1), document.isStop(month + 1),
      document.joinsPrevious(index + 1), document.joinsPrevious(month + 1), document.followsGap(month), document.has(index - 1, .preposition)
    {
      return NumberForm(tokens: index..<month + 2, what: "a date of ordinals with stops", text: "\(CalendarDate.monthNames[number - 1]) \(day)")
    }
    guard let day = document.day(index), document.isStop(index + 1), document.joinsPrevious(index + 1), document.followsGap(month) else { return nil }
    let isLower = document.isMonthInLowerCase(month)
    // "It ended at 25. March on!" is two sentences.
    guard isLower || document.has(month, .month) && !document.token(month, isOneOf: "may", "march"),
      !isLower || !document.token(month, isOneOf: "may", "march") || document.has(index - 1, [.weekday, .preposition])
    else { return nil }
    let name = document.text(token: month)
    return NumberForm(tokens: index..<month + 1, what: "an ordinal with a stop", text: "\(day) \(name.prefix(1).uppercased())\(name.dropFirst())")
  }

  /// "%35", "% 35", "35 %"
  private static func percent(_ index: Int, _ document: Document) -> NumberForm? {
    let text = document.text(token: index)
    if document.token(index - 1, is: "%"), index < 2 || !document.joinsPrevious(index - 1), document.continuesLine(index),
      !document.isNumber(index - 2)
    {
      return NumberForm(tokens: index - 1..<index + 1, what: "the percent sign before the figure", text: text + "%", safety: .safe)
    }
    guard document.token(index + 1, is: "%"), document.followsGap(index + 1), !document.isNumber(index + 2) || document.followsGap(index + 2) else {
      return nil
    }
    return NumberForm(tokens: index..<index + 2, what: "a space before the percent sign", text: text + "%", safety: .safe)
  }

  /// "50 €", "21$", "USD $21", "$21 USD" is native, "100 USD"
  private static func currency(_ index: Int, _ document: Document) -> NumberForm? {
    let text = document.text(token: index)
    let next = index + 1
    // "50 €": the sign behind the figure, and no figure behind the sign.
    if document.isCurrencySign(next), !document.token(next, is: "₫"), document.continuesLine(next), !document.isCurrencySign(index - 1),
      !document.isNumber(next + 1), !document.isWord(next + 1) || document.followsGap(next + 1)
    {
      let sign = document.text(token: next)
      // "5 € million" and "50 €/month" keep what follows.
      return NumberForm(tokens: index..<next + 1, what: "the currency sign after the figure", text: sign + text)
    }
    // "USD $21", "EUR €5": the currency twice.
    if document.isCurrencySign(index - 1), document.joinsPrevious(index),
      let sign = Self.signs[document.text(token: max(0, index - 2))], index >= 2, document.text(token: index - 1) == sign
    {
      return NumberForm(tokens: index - 2..<index + 1, what: "the currency twice", text: sign + text)
    }
    // "100 USD", "1.5 million USD"
    let code = document.has(next, .magnitude) ? index + 2 : next
    if document.tokens.indices.contains(code), document.followsGap(code), let sign = Self.signs[document.text(token: code)],
      !document.isCurrencySign(index - 1), Self.signs[document.text(token: max(0, index - 1))] == nil,
      !document.isCapital(code + 1) || !document.followsGap(code + 1),
      !document.token(code + 1, isOneOf: "/", "-")
    {
      let figure = document.text(document.range(ofTokens: index..<code))
      return NumberForm(tokens: index..<code + 1, what: "the currency’s code after the figure", text: sign + figure)
    }
    return nil
  }

  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  /// "at 15 o’clock": English counts twelve.
  private static func hour(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, is: "o'clock"), document.followsGap(index + 1) else { return nil }
    let parts = document.text(token: index).split(whereSeparator: { $0 == "." || $0 == ":" }).map { Int($0) ?? -1 }
    guard let hour = parts.first, parts.count <= 2, (13...24).contains(hour), parts.count == 1 || (0...59).contains(parts[1]) else { return nil }
    let minutes = parts.count == 2 ? ":" + (parts[1] < 10 ? "0" : "") + String(parts[1]) : ""
    let text = hour == 24 ? "midnight" : "\(hour == 12 ? 12 : hour - 12)\(minutes) p.m."
    return NumberForm(tokens: index..<index + 2, what: "the 24-hour clock", text: text)
  }

  /// "19h30", "17h", "8h15": the hour as French, Portuguese and Vietnamese write it.
  static func clock(_ index: Int, _ document: Document) -> NumberForm? {
    let parts = document.text(token: index).split(separator: "h", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), (0...23).contains(hour), parts[0].count <= 2, parts[1].isEmpty || parts[1].count == 2 else {
      return nil
    }
    guard let minutes = parts[1].isEmpty ? 0 : Int(parts[1]), (0...59).contains(minutes) else { return nil }
    // "the 24h of Le Mans", "48h later": a duration has no minutes and no preposition of time.
    guard !parts[1].isEmpty || document.token(index - 1, isOneOf: "at", "around", "from", "until", "by", "before", "after") else { return nil }
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let text = minutes == 0 ? "\(twelve)" : "\(twelve):\(parts[1])"
    return NumberForm(tokens: index..<index + 1, what: "the source language’s way to write the hour", text: text + (hour < 12 ? " a.m." : " p.m."))
  }

  /// "the XIX century", "XVIII-XIX centuries"
  static func century(_ index: Int, _ document: Document) -> NumberForm? {
    guard "IVX".utf8.contains(document.bytes[document.tokens[index].range.lowerBound]), document.token(index + 1, isOneOf: "century", "centuries"),
      document.followsGap(index + 1), let number = roman(document.text(token: index))
    else { return nil }
    let suffix = (11...13).contains(number) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return NumberForm(tokens: index..<index + 1, what: "a century in Roman figures", text: "\(number)\(suffix)", safety: .safe)
  }

  /// I to XXI, written as they should be.
  private static func roman(_ text: String) -> Int? {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return (1...21).first { String(repeating: "X", count: $0 / 10) + units[$0 % 10] == text }
  }
}
