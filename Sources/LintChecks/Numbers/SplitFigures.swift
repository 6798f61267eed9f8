import LintEngine
import TextModel

/// Figures parted from what belongs to them, or tied to it in the wrong way: "4 th floor", "1, 9%", "a 37 -year -old man", "the 4rd".
enum SplitFigures {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    if document.tokens[index].flags.contains(.letters) { return ordinal(index, document) }
    return ending(index, document) ?? decimals(index, document) ?? compound(index, document) ?? bracketedAge(index, document)
  }

  /// "the 4 th floor"
  private static func ending(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, isIn: .ordinalEndings), document.isLower(index + 1), document.followsGap(index + 1),
      let number = Int(document.text(token: index)), document.text(token: index + 1) == suffix(number)
    else { return nil }
    return NumberForm(tokens: index..<index + 2, what: "stray space in the ordinal", text: "\(number)\(suffix(number))", safety: .safe)
  }

  /// "the 4rd", "the 22th"
  private static func ordinal(_ index: Int, _ document: Document) -> NumberForm? {
    let text = document.text(token: index)
    guard ["st", "nd", "rd", "th"].contains(text.suffix(2)), let number = Int(text.dropLast(2)), number > 0, suffix(number) != text.suffix(2) else {
      return nil
    }
    return NumberForm(tokens: index..<index + 1, what: "wrong ordinal ending", text: "\(number)\(suffix(number))")
  }

  static func suffix(_ number: Int) -> String { (11...13).contains(number % 100) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th" }

  /// "1, 9%": a comma before decimals, and a space behind it.
  private static func decimals(_ index: Int, _ document: Document) -> NumberForm? {
    let (comma, rest) = (index + 1, index + 2)
    guard document.isComma(comma), document.joinsPrevious(comma), document.isNumber(rest), document.followsGap(rest), document.length(rest) == 1,
      document.length(index) <= 2, document.token(rest + 1, is: "%"), document.joinsPrevious(rest + 1),
      !document.token(index + 3, isOneOf: "and", "or"),
      !document.isComma(index - 1), !document.token(rest + 2, isOneOf: "and", "or")
    else { return nil }
    return NumberForm(
      tokens: index..<rest + 2, what: "decimal comma and stray space", text: "\(document.text(token: index)).\(document.text(token: rest))%",
      alone: .info)
  }

  /// "a 37 -year -old man", "a 30-years-old boy", "a 12 -metre wall"
  private static func compound(_ index: Int, _ document: Document) -> NumberForm? {
    let (hyphen, unit) = (index + 1, index + 2)
    guard document.isMark(hyphen, 0x2D), document.continuesLine(hyphen), document.isLower(unit), document.joinsPrevious(unit),
      document.hasFreeEdge(index)
    else { return nil }
    let number = document.text(token: index)
    if let (text, end) = age(unit, document) {
      let isWritten = document.joinsPrevious(hyphen) && document.text(document.range(ofTokens: index..<end)) == "\(number)-\(text)"
      guard !isWritten else { return nil }
      let isPlural = document.joinsPrevious(hyphen) && document.length(unit) > text.utf8.count
      return NumberForm(
        tokens: index..<end, what: isPlural ? "plural in the compound" : "stray space in the compound", text: "\(number)-\(text)",
        safety: isPlural ? .suggested : .safe, alone: isPlural ? .info : nil)
    }
    guard document.followsGap(hyphen),
      document.has(unit, .unit) || document.token(unit, isOneOf: "member", "page", "storey", "story", "seat", "point")
    else { return nil }
    return NumberForm(
      tokens: index..<unit + 1, what: "stray space before the hyphen", text: "\(number)-\(document.text(token: unit))", safety: .safe)
  }

  /// "Sandvik (26)": the age of a person, as papers of some countries give it.
  private static func bracketedAge(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.isMark(index - 1, 0x28), document.isMark(index + 1, 0x29), document.joinsPrevious(index), document.joinsPrevious(index + 1),
      document.length(index) == 2, let age = Int(document.text(token: index)), age >= 15, document.isNameWord(index - 2),
      document.isNameWord(index - 3),
      document.followsGap(index - 1), document.continuesLine(index - 1), !document.has(index - 2, [.place, .known]),
      document.continuesLine(index + 2)
    else { return nil }
    let name = document.tokens[index - 2].range
    return NumberForm(
      tokens: index - 2..<index + 2, what: "age in brackets", text: "\(document.text(name)), \(age),", severity: .info)
  }

  /// "year -old", "years-old", "year- old" before a noun or at the end: as English writes it, and the token after it.
  private static func age(_ unit: Int, _ document: Document) -> (text: String, end: Int)? {
    for span in ["year", "month", "week", "day"] {
      let word = document.text(token: unit)
      if word == "\(span)s-old" { return document.takesCompound(unit + 1) ? ("\(span)-old", unit + 1) : nil }
      guard word == span, document.isMark(unit + 1, 0x2D), document.token(unit + 2, isOneOf: "old", "olds") else { continue }
      return ("\(span)-\(document.text(token: unit + 2))", unit + 3)
    }
    return nil
  }
}

extension Document {
  /// The year that a number is; nil when it is none.
  func year(_ index: Int) -> Int? {
    guard isNumber(index), length(index) == 4, let year = Int(text(token: index)), (1800...2100).contains(year) else { return nil }
    return year
  }

  /// A noun or adjective that a compound may stand before: "a 30-year-old boy".
  fileprivate func takesCompound(_ index: Int) -> Bool { isWord(index) && followsGap(index) && !has(index, [.function, .auxiliary]) }
}
