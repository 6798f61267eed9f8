/// Reads the numbers of a sentence: figures with their signs, powers of ten, dates, times, spelled numbers, Chinese and Roman numerals.
///
/// Every number has all its readings, as what a figure is depends on the language: compared are readings, not figures.
public struct NumberReader: Sendable {
  let facts: LanguageFacts
  var isEnglish: Bool { facts.code == "en" }

  public init(_ language: String) { facts = LanguageFacts.of(language) }

  /// The numbers of a sentence, in its order.
  public func numbers(in text: ScalarText) -> [NumberMention] {
    var scan = NumberScan(text, facts)
    scan.readDates()
    scan.readFigures()
    if facts.hasHanNumerals, facts.code != "ko" { scan.readHanNumerals() }
    if !facts.hasHanNumerals { scan.readWords() }
    return scan.mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// One look at a sentence.
struct NumberScan {
  let text: ScalarText
  let facts: LanguageFacts
  private(set) var mentions: [NumberMention] = []
  /// Scalars that are read.
  private var used: [Bool]

  init(_ text: ScalarText, _ facts: LanguageFacts) {
    self.text = text
    self.facts = facts
    used = [Bool](repeating: false, count: text.count)
  }

  private var isEnglish: Bool { facts.code == "en" }

  private mutating func add(_ values: [Double], _ kind: NumberMention.Kind, isHard: Bool, _ range: Range<Int>, figures: Range<Int>? = nil) {
    for index in range { used[index] = true }
    let digits = (figures ?? range).map { text[$0] }
    mentions.append(
      NumberMention(
        values: values.map(\.rounded4), kind: kind, isHard: isHard, range: text.bytes(range),
        figures: String(String.UnicodeScalarView(digits.map { Unicode.Scalar($0) ?? "\u{FFFD}" }))))
  }

  /// One or two digits, or four, from an index: their value and end.
  private func digits(_ start: Int, _ counts: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var (index, value) = (start, 0)
    while text[index].isDigit, index - start < 9 {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    return counts.contains(index - start) ? (value, index) : nil
  }

  /// `3.4.2022`, `03/04/2022`, `2022-04-03`; `14:30`, `14h30`.
  mutating func readDates() {
    var index = 0
    while index < text.count {
      guard text[index].isDigit, !text[index - 1].isDigit else {
        index += 1
        continue
      }
      if let first = digits(index, 1...2), [0x2E, 0x2F].contains(text[first.end]), let second = digits(first.end + 1, 1...2),
        text[second.end] == text[first.end], let year = digits(second.end + 1, 4...4), 1900...2099 ~= year.value
      {
        add([Double(first.value)], .day, isHard: true, index..<first.end)
        add([Double(second.value)], .month, isHard: false, first.end + 1..<second.end)
        add([Double(year.value)], .year, isHard: true, second.end + 1..<year.end)
        index = year.end
      } else if let year = digits(index, 4...4), text[year.end] == 0x2D, let month = digits(year.end + 1, 2...2), text[month.end] == 0x2D,
        let day = digits(month.end + 1, 2...2), 1...12 ~= month.value, 1...31 ~= day.value
      {
        add([Double(year.value)], .year, isHard: true, index..<year.end)
        add([Double(month.value)], .month, isHard: false, year.end + 1..<month.end)
        add([Double(day.value)], .day, isHard: true, month.end + 1..<day.end)
        index = day.end
      } else if let hour = digits(index, 1...2), hour.value <= 24, text[hour.end] == 0x3A || text[hour.end] == 0x68 && !isEnglish,
        let minute = digits(hour.end + 1, 2...2), minute.value < 60, text[minute.end] != 0x3A, ![0x2E, 0x2C, 0x3A].contains(text[index - 1])
      {
        let other = hour.value > 12 ? hour.value - 12 : hour.value + 12
        add([Double(hour.value), Double(other)], .hour, isHard: true, index..<hour.end)
        add([Double(minute.value)], .minute, isHard: minute.value > 0, hour.end + 1..<minute.end)
        index = minute.end
      } else {
        while text[index].isDigit { index += 1 }
      }
    }
  }

  mutating func readFigures() {
    var index = 0
    while index < text.count {
      guard text[index].isDigit, !used[index], !text[index - 1].isDigit,
        text[index - 1] != 0x2E && text[index - 1] != 0x2C || !text[index - 2].isDigit
      else {
        index += 1
        continue
      }
      let end = endOfFigures(index)
      readFigure(index..<end)
      index = end
      while index < text.count, used[index] { index += 1 }
    }
  }

  /// The end of a run of digits with single signs between them, and of groups of three behind spaces.
  private func endOfFigures(_ start: Int) -> Int {
    var index = start
    while text[index].isDigit { index += 1 }
    if index - start <= 3 {
      var end = index
      while text[end].isBlank || text[end] == 0x27 || text[end] == 0x2019, let group = digits(end + 1, 3...3), group.end - end == 4, !used[end + 1] {
        end = group.end
      }
      if end > index {
        if text[end] == 0x2E || text[end] == 0x2C, text[end + 1].isDigit {
          end += 1
          while text[end].isDigit { end += 1 }
        }
        return end
      }
    }
    while text[index] == 0x2E || text[index] == 0x2C, text[index + 1].isDigit, !used[index + 1] {
      index += 1
      while text[index].isDigit { index += 1 }
    }
    return index
  }

  private mutating func readFigure(_ range: Range<Int>) {
    let figures = range.map { text[$0].isBlank ? 0x20 : text[$0] == 0x2019 ? 0x27 : text[$0] }
    guard let value = FigureValue.value(figures, facts) else {
      var parts: [Double] = []
      for part in figures.split(whereSeparator: { !$0.isDigit }) { parts.append(part.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }) }
      add(parts, .part, isHard: false, range)
      return
    }
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    let isCode =
      !facts.isUnspaced && facts.code != "ko"
      && (before.isLetter || [0x2D, 0x2013, 0x2F].contains(before) && text[range.lowerBound - 2].isLetter
        || after.isLetter && !isUnit(range.upperBound))
    var values = [value]
    // 30 122 mm guns.
    if figures.contains(0x20), figures.count(where: { $0 == 0x20 }) == 1 {
      values += figures.split(separator: 0x20).map { $0.reduce(0.0) { $0 * 10 + Double($1 &- 0x30) } }
    }
    var end = range.upperBound
    if facts.hasHanNumerals {
      let (all, stop) = hanPowers(value, end)
      if stop > end { (values, end) = (value == all ? [value] : [all], stop) }
    }
    if end == range.upperBound {
      let (power, stop) = magnitude(at: end)
      if power > 1 {
        values = values.map { $0 * power } + (text[end] == 0x6D ? values : [])
        end = stop
      }
    }
    // Turkish writes 2 bin 450.
    if facts.code == "tr", end > range.upperBound, values.count == 1, let last = values.first, last >= 1000, text[end].isBlank, text[end + 1].isDigit
    {
      let stop = endOfFigures(end + 1)
      if let rest = FigureValue.value((end + 1..<stop).map { text[$0] }, facts), rest < 1000 { (values, end) = ([last + rest], stop) }
    }
    var kind = NumberMention.Kind.plain
    let isBare = end == range.upperBound && figures.count <= 4 && figures.allSatisfy(\.isDigit)
    if isBare, figures.count == 2, [0x2F, 0x2013, 0x2D].contains(before), let century = digits(range.lowerBound - 5, 4...4),
      century.end == range.lowerBound - 1
    {
      values.append(Double(century.value / 100 * 100) + value)
    }
    if isBare {
      if figures.count == 4, 1000...2100 ~= value { kind = .year }
      if value < 100, isYear(end) { values += [1900 + value, 2000 + value] }
      if isDecade(end) {
        kind = .decade
        values += [value.truncatingRemainder(dividingBy: 100), 1900 + value.truncatingRemainder(dividingBy: 100)]
      }
      if 13...24 ~= value, isHour(end) { values.append(value - 12) }
      if isEnglish, value <= 12, isAfternoon(end) { values.append(value + 12) }
    }
    // 13.30 and 1.5 are read both ways.
    if figures.count >= 4, figures.count <= 5, let sign = figures.firstIndex(where: { !$0.isDigit }), figures.count - sign == 3, sign <= 2,
      figures[sign] == 0x2E
    {
      let (hour, minute) = (value.rounded(.towardZero), figures.suffix(2).reduce(0.0) { $0 * 10 + Double($1 - 0x30) })
      if hour <= 24, minute < 60 { values += [hour, minute] + (hour > 12 ? [hour - 12] : []) }
    }
    add(values, kind, isHard: !isCode, range.lowerBound..<end, figures: range)
  }

  /// Powers of ten and further parts behind figures: 1億2000万.
  private func hanPowers(_ value: Double, _ start: Int) -> (Double, Int) {
    var (value, end) = (value, start)
    if facts.code == "ko", text[end].isBlank, HanNumerals.power(text[end + 1]) != nil { end += 1 }
    if HanNumerals.isSome(text[end]), HanNumerals.power(text[end + 1]) != nil { end += 1 }
    let first = end
    while let power = HanNumerals.power(text[end]), !HanNumerals.isUnit(text[end], before: text[end + 1]) {
      value *= power
      end += 1
    }
    guard end > first, let last = HanNumerals.power(text[end - 1]), last >= 1e4 else { return (value, end > first ? end : start) }
    var next = end
    if facts.code == "ko", text[next].isBlank { next += 1 }
    guard text[next].isDigit else { return (value, end) }
    let stop = endOfFigures(next)
    guard var part = FigureValue.value((next..<stop).map { text[$0] }, facts) else { return (value, end) }
    var partEnd = stop
    while let power = HanNumerals.power(text[partEnd]) {
      part *= power
      partEnd += 1
    }
    return part < last ? (value + part, partEnd) : (value, end)
  }

  /// The power of ten that a word at an index stands for, and its end.
  private func magnitude(at start: Int) -> (Double, Int) {
    var index = start
    while text[index].isBlank || text[index] == 0x2D, index - start < 2 { index += 1 }
    func word(_ from: Int) -> Int {
      var end = from
      while text[end].isLetter, end - from < 24 { end += 1 }
      return end
    }
    var end = word(index)
    guard end > index else { return (1, start) }
    if end - index == 2, text[index] == 0x64, text[index + 1] == 0x65, text[end].isBlank, !isEnglish {
      index = end + 1
      end = word(index)
      guard end > index else { return (1, start) }
    }
    // 5 m is metres, 5m may be millions.
    if end - index == 1, index > start, isEnglish { return (1, start) }
    let folded = WordFolds.fold(text, index..<end)
    var best = 1.0
    for magnitude in facts.magnitudes where folded.hasPrefix(magnitude.stem) {
      let isAll = folded.utf8.count == magnitude.stem.utf8.count
      let isForm =
        !magnitude.isWhole && magnitude.stem.unicodeScalars.count > 3 && folded.unicodeScalars.count <= magnitude.stem.unicodeScalars.count + 4
      if isAll || isForm { best = max(best, magnitude.value) }
    }
    return best > 1 ? (best, end) : (1, start)
  }

  mutating func readHanNumerals() {
    var index = 0
    while index < text.count {
      guard !used[index], HanNumerals.digit(text[index]) != nil || HanNumerals.power(text[index]) != nil else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, !used[end], HanNumerals.digit(text[end]) != nil || HanNumerals.power(text[end]) != nil { end += 1 }
      if let value = HanNumerals.value(text.scalars[index..<end]) { add([value], .spelled, isHard: false, index..<end) }
      index = end
    }
  }

  mutating func readWords() {
    let words = BitextWord.words(of: text)
    var number = 0
    while number < words.count {
      let word = words[number]
      number += 1
      guard !used[word.range.lowerBound] else { continue }
      if let (first, last) = spelled(words, number - 1) {
        var (value, end) = (first, words[last].range.upperBound)
        number = last + 1
        let (power, stop) = magnitude(at: end)
        if power > 1 { (value, end) = (value * power, stop) }
        add([value], facts.homographs.contains(word.folded) ? .soft : .spelled, isHard: false, word.range.lowerBound..<end)
        while number < words.count, words[number].range.lowerBound < end { number += 1 }
      } else if let month = month(word.folded) {
        add([Double(month)], .month, isHard: false, word.range)
      } else if let soft = soft(word.folded) {
        let (power, _) = magnitude(at: word.range.upperBound)
        add(power > 1 ? soft + soft.map { $0 * power } : soft, .soft, isHard: false, word.range)
      } else if word.range.count > 1 || !isEnglish, let value = RomanNumeral.value(text.scalars[word.range]),
        !["CC", "CD", "LI", "MI", "DI", "CV"].contains(word.folded)
      {
        add([Double(value)], .roman, isHard: false, word.range)
      }
    }
  }

  /// The value of spelled numbers from a word on, and the last word of it: twenty-three, двадцать три, douăzeci și trei.
  private func spelled(_ words: [BitextWord], _ start: Int) -> (Double, Int)? {
    func known(_ index: Int) -> Double? { index < words.count && !used[words[index].range.lowerBound] ? facts.numbers[words[index].folded] : nil }
    guard var value = known(start) ?? compound(words[start].folded) else { return nil }
    var last = start
    if value >= 100, value.truncatingRemainder(dividingBy: 100) == 0, let rest = known(last + 1), rest < 100 {
      last += 1
      value += rest
    }
    let tens = value.truncatingRemainder(dividingBy: 100)
    if tens >= 20, tens.truncatingRemainder(dividingBy: 10) == 0, last + 1 < words.count {
      let next = facts.joiners.contains(words[last + 1].folded) ? last + 2 : last + 1
      if let ones = known(next), ones < 10 {
        last = next
        value += ones
      }
    }
    return (value, last)
  }

  /// twenty-three, and forty-day.
  private func compound(_ word: String) -> Double? {
    guard let dash = word.firstIndex(of: "-"), let first = facts.numbers[String(word[..<dash])] else { return nil }
    guard let second = facts.numbers[String(word[word.index(after: dash)...])], first >= 20, second < 10 else { return first < 100 ? first : nil }
    return first + second
  }

  private func month(_ word: String) -> Int? {
    if let month = facts.months[word] { return month }
    guard facts.code == "et" || facts.code == "tr" || facts.code == "cs", word.unicodeScalars.count > 3 else { return nil }
    let matches = facts.months.filter {
      $0.key.count > 3 && word.hasPrefix($0.key.prefix(max(4, $0.key.count - 2))) && abs($0.key.count - word.count) < 4
    }
    return matches.min { ($0.value, $0.key) < ($1.value, $1.key) }?.value
  }

  private func soft(_ word: String) -> [Double]? {
    if let values = facts.soft[word] { return values }
    guard !isEnglish else { return nil }
    var stem = word.unicodeScalars.dropLast()
    while stem.count > 4 {
      if let values = facts.soft[String(stem)] { return values }
      stem = stem.dropLast()
    }
    return nil
  }

  // MARK: What stands behind figures

  private func follows(_ index: Int, _ words: [String], spaced: Bool = true) -> Bool {
    var start = index
    if spaced, text[start].isBlank { start += 1 }
    return words.contains { word in word.unicodeScalars.enumerated().allSatisfy { text[start + $0.offset] == $0.element.value } }
  }

  private func isYear(_ end: Int) -> Bool {
    follows(end, ["年", "г.", "год", "р.", "рок", "년"]) && !follows(end, ["年間", "年以", "年前", "年后", "年後", "年来"])
  }

  private func isDecade(_ end: Int) -> Bool {
    isEnglish
      ? (text[end] == 0x73 || [0x27, 0x2019].contains(text[end]) && text[end + 1] == 0x73) && !text[end + (text[end] == 0x73 ? 1 : 2)].isLetter
      : follows(end, ["-х", "-е", "-ті", "-их", "ndad", "ndate", "年代", "er Jahre"], spaced: false)
  }

  private func isHour(_ end: Int) -> Bool { follows(end, ["h", "時", "点", "час", "год", "Uhr", "giờ", "시", "ore"]) }

  private func isAfternoon(_ end: Int) -> Bool { follows(end, ["p.m", "pm", "PM", "P.M", "p. m"]) }

  /// A unit or an ordinal's ending right behind figures.
  private func isUnit(_ index: Int) -> Bool {
    var end = index
    while text[end].isLetter { end += 1 }
    if !isEnglish { return end - index <= 4 }
    return Self.units.contains(String(String.UnicodeScalarView((index..<end).compactMap { Unicode.Scalar(text[$0]) })).lowercased())
  }

  private static let units: Set<String> = [
    "st", "nd", "rd", "th", "s", "km", "m", "kg", "cm", "mm", "g", "k", "bn", "tn", "mn", "million", "billion", "am", "pm", "p", "a", "ha", "kw",
    "mw", "gw", "l",
  ]
}
