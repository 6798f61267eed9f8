import LintEngine
import TextModel

/// A day without its month, as papers of some countries date: "on the 21st", "Monday (12)", "yesterday (28th)", "this Sunday, 3,", "until 30/4".
struct BareDate: TokenCheck {
  static let interests = [
    Interest(.number, behind: TokenClass(traits: .weekday)),
    Interest(
      .number,
      behind: .words(
        "(", ",", "the", "on", "until", "since", "from", "before", "after", "dated", "of", "day", "morning", "afternoon", "evening")),
  ]

  /// Blocks above in which a month tells what an ordinal means.
  private static let reach = 4
  /// The same in tokens, for texts without line breaks.
  private static let tokenReach = 600

  /// Days that are the names of events, and "24/7".
  private static let events: Set<String> = ["9/11", "7/7", "7/10", "1/6", "24/7"]

  private let rule: Rule
  /// Where one date of the article can only be read with the day first, the others are written so too; nil until somebody asks.
  private var writesDayFirst: Bool?

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard document.isNumber(index),
      let found = bracketedDay(index, document) ?? weekdayAndNumber(index, document) ?? dayAndMonth(index, document) ?? ordinal(index, document)
        ?? partOfDay(index, document)
    else { return }
    let range = document.range(ofTokens: found.tokens)
    // "on 11/9" is native in America.
    let isWeak = found.isOrdinal || found.isAmbiguous && !writesDayFirst(document)
    report.add(rule, range, "\(document.quoted(range)): \(found.what)", alone: isWeak ? .info : nil, fixes: found.fixes)
  }

  private mutating func writesDayFirst(_ document: Document) -> Bool {
    if let writesDayFirst { return writesDayFirst }
    let found = document.tokens.indices.contains { document.isNumber($0) && dayAndMonth($0, document)?.isDayFirst == true }
    writesDayFirst = found
    return found
  }

  private struct Found {
    let tokens: Range<Int>
    let what: String
    var fixes: [Fix] = []
    var isOrdinal = false
    /// Figures that can be a month and a day as well as a day and a month, or that only the second reading fits.
    var isAmbiguous = false
    var isDayFirst = false
  }

  /// "Monday (12)", "(28th)"
  private func bracketedDay(_ index: Int, _ document: Document) -> Found? {
    guard document.isMark(index - 1, 0x28), document.isMark(index + 1, 0x29), document.joinsPrevious(index), document.joinsPrevious(index + 1) else {
      return nil
    }
    if document.has(index - 2, .weekday), document.isCapital(index - 2), document.followsGap(index - 1), let dates = fullDates(index, document) {
      let range = document.range(ofTokens: index - 1..<index + 2)
      let cut = document.tokens[index - 2].range.upperBound..<range.upperBound
      let closes = document.isStop(index + 2) || document.isComma(index + 2)
      return Found(
        tokens: index - 1..<index + 2, what: "all-figure date; write ‘\(dates[0])’",
        fixes: dates.map { Fix(.suggested, replacing: cut, with: ", \($0)" + (closes ? "" : ",")) })
    }
    if document.has(index - 2, .weekday), document.isCapital(index - 2), document.followsGap(index - 1), document.day(index) != nil {
      let cut = document.tokens[index - 2].range.upperBound..<document.tokens[index + 1].range.upperBound
      return Found(
        tokens: index - 2..<index + 2, what: "day without its month; add the month, or delete the figure",
        fixes: [Fix(.suggested, replacing: cut, with: "")])
    }
    guard document.ordinalDay(index) != nil, document.followsGap(index - 1),
      document.has(index - 2, .weekday)
        || document.token(index - 2, isOneOf: "day", "today", "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "month")
    else { return nil }
    return Found(tokens: index - 1..<index + 2, what: "day without its month; add the month")
  }

  /// "17/1/2031" in words; the likelier reading first where a day can be a month.
  private func fullDates(_ index: Int, _ document: Document) -> [String]? {
    let parts = document.text(token: index).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let first = Int(parts[0]), let second = Int(parts[1]), Int(parts[2]) != nil else { return nil }
    let readings = [(first, second), (second, first)].filter { (1...31).contains($0.0) && (1...12).contains($0.1) }
    return readings.isEmpty ? nil : readings.map { "\(CalendarDate.monthNames[$0.1 - 1]) \($0.0), \(parts[2])" }
  }

  /// "this Sunday, 3,", "on Thursday 12."
  private func weekdayAndNumber(_ index: Int, _ document: Document) -> Found? {
    let weekday = document.isComma(index - 1) && document.joinsPrevious(index - 1) ? index - 2 : index - 1
    guard document.has(weekday, .weekday), document.isCapital(weekday), document.length(weekday) > 5, !document.has(weekday - 1, .month),
      document.followsGap(index), document.day(index) != nil
    else { return nil }
    let next = index + 1
    let isClosed = document.joinsPrevious(next) && (document.isComma(next) || document.isStop(next) || document.isMark(next, 0x29))
    let goesOn = weekday == index - 1 && document.token(next, isOneOf: "at", "by", "in", "with", "for", "when", "before", "because", "and", "after")
    guard isClosed || goesOn else { return nil }
    if document.isNumber(next + 1) || document.has(next + 1, .month) || document.isMonthInLowerCase(next + 1) { return nil }
    // "Sunday 3, 10 and 17 May"
    if (next..<min(next + 6, document.tokens.count)).contains(where: { document.has($0, .month) }) { return nil }
    let cut = document.tokens[weekday].range.upperBound..<document.tokens[index].range.upperBound
    return Found(
      tokens: weekday..<index + 1, what: "day without its month; add the month, or delete the figure",
      fixes: [Fix(.suggested, replacing: cut, with: "")])
  }

  /// "until 30/4", "the morning of 12/7", "since 30.4."
  private func dayAndMonth(_ index: Int, _ document: Document) -> Found? {
    guard document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]), document.length(index) <= 5,
      document.followsGap(index) || document.isMark(index - 1, 0x28)
    else {
      return nil
    }
    guard let place = document.bytes[document.tokens[index].range].firstIndex(where: { $0 == 0x2F || $0 == 0x2E }) else { return nil }
    let mark: Character = document.bytes[place] == 0x2F ? "/" : "."
    let text = document.text(token: index)
    let parts = text.split(separator: mark, omittingEmptySubsequences: false).compactMap { Int($0) }
    guard parts.count == 2, !Self.events.contains(text) else { return nil }
    let previous = index - 1
    // "this Monday (6/23)"
    if mark == "/", (1...12).contains(parts[0]), (13...31).contains(parts[1]), document.isMark(previous, 0x28), document.isMark(index + 1, 0x29),
      document.has(previous - 1, .weekday)
    {
      let range = document.range(ofTokens: previous..<index + 2)
      let date = "\(CalendarDate.monthNames[parts[0] - 1]) \(parts[1])"
      return Found(
        tokens: previous..<index + 2, what: "all-figure date; write ‘\(date)’", fixes: [Fix(.suggested, replacing: range, with: date)],
        isAmbiguous: true)
    }
    guard (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
    let isDated = document.token(previous, isOneOf: "on", "until", "since", "from", "before", "after", "dated")
    let isPartOfDay =
      document.token(previous, is: "of") && document.token(previous - 1, isOneOf: "morning", "afternoon", "evening", "night", "noon", "dawn", "day")
    let isBracketed = document.isMark(previous, 0x28) && document.has(previous - 1, .weekday)
    guard isDated || isPartOfDay || isBracketed || document.token(previous, isOneOf: "day", "morning", "afternoon", "evening"),
      !document.has(index + 1, [.unit, .magnitude, .month])
    else { return nil }
    if mark == "." {
      // "on 30.4" is a date only where no figure with decimals can stand.
      guard isDated || isBracketed, text.hasPrefix("0") || parts[0] > 12 || text.contains(".0"),
        !document.isWord(index + 1) || document.token(index + 1, isOneOf: "to", "until")
      else { return nil }
    }
    let names = CalendarDate.monthNames
    var readings = ["\(names[parts[1] - 1]) \(parts[0])"]
    if mark == "/", parts[0] <= 12, parts[0] != parts[1] { readings.append("\(names[parts[0] - 1]) \(parts[1])") }
    let range = document.tokens[index].range
    let what = readings.count > 1 ? "ambiguous all-figure date" : "all-figure date"
    return Found(
      tokens: index..<index + 1, what: "\(what); write \(readings.map { "‘\($0)’" }.joined(separator: " or "))",
      // Which of two readings is meant depends on the country.
      fixes: readings.count > 1 ? [] : readings.map { Fix(.suggested, replacing: range, with: $0) }, isAmbiguous: readings.count > 1,
      isDayFirst: parts[0] > 12)
  }

  /// "on the 21st" where no month is near.
  private func ordinal(_ index: Int, _ document: Document) -> Found? {
    guard document.token(index - 1, is: "the"), document.ordinalDay(index) != nil else { return nil }
    let before = index - 2
    let isPartOfDay =
      document.token(before, is: "of") && document.token(before - 1, isOneOf: "morning", "afternoon", "evening", "night", "noon", "dawn")
    guard document.token(before, isOneOf: "on", "until", "since") || isPartOfDay else { return nil }
    // A noun behind it is what is counted: "on the 21st floor".
    let next = index + 1
    if document.continuesLine(next) {
      if document.token(next, isOneOf: "of", "and", "or", "to", "(") || document.has(next, .month) { return nil }
      guard document.tokens[next].kind == .punctuation || document.has(next, [.function, .auxiliary]) else { return nil }
      if document.token(next, isOneOf: "-", "–", "/") { return nil }
    }
    let number = document.sentences[document.sentence(ofToken: index)].block
    let earliest = document.blocks[max(0, number - Self.reach)].tokens.lowerBound
    let nearby = max(earliest, index - Self.tokenReach)..<min(document.blocks[number].tokens.upperBound, index + Self.tokenReach)
    guard !nearby.contains(where: { document.has($0, .month) || isCounted($0, document) }) else { return nil }
    let first = isPartOfDay ? before - 2 : before
    return Found(
      tokens: max(document.blocks[number].tokens.lowerBound, first)..<index + 1, what: "day without its month; add the month",
      isOrdinal: true)
  }

  /// "on the morning of 19, her": a part of the day, and a figure without anything that it counts.
  private func partOfDay(_ index: Int, _ document: Document) -> Found? {
    guard document.token(index - 1, is: "of"), document.token(index - 2, isOneOf: "morning", "afternoon", "evening", "night"),
      document.day(index) != nil, document.joinsPrevious(index + 1), document.isComma(index + 1) || document.isStop(index + 1),
      !document.isNumber(index + 2), !document.has(index + 2, .month)
    else { return nil }
    return Found(tokens: index - 2..<index + 1, what: "day without its month; add the month")
  }

  /// "the 16th hole", "the fifth and": an ordinal that counts something, as the one in question may.
  private func isCounted(_ index: Int, _ document: Document) -> Bool {
    if document.ordinalDay(index) != nil {
      return document.followsGap(index + 1) && document.isLower(index + 1) && !document.has(index + 1, [.function, .auxiliary])
    }
    return document.token(index - 1, is: "the")
      && document.token(index, isOneOf: "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
  }
}
