import TextModel

/// The comma before decimals and the point between groups of three: "4,6 million", "1.842 civilians".
enum Separators {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    if document.isNumber(index + 1), document.followsGap(index + 1), let spaced = groupingSpaces(document.text(token: index), index, document) {
      return spaced
    }
    let bytes = document.bytes[document.tokens[index].range]
    // What stands behind the last separator tells which of them can be wrong: "1,842" has nothing to ask.
    guard bytes.count >= 3, let last = bytes.lastIndex(where: { $0 == 0x2C || $0 == 0x2E }) else { return nil }
    let (isComma, length) = (bytes[last] == 0x2C, bytes.endIndex - last - 1)
    guard isComma ? length < 3 : length == 3 else { return nil }
    let text = document.text(token: index)
    return isComma ? brokenGroups(text, index, document) ?? decimalComma(text, index, document) : groupingPoints(text, index, document)
  }

  /// "2,200,12": the last of the groups is short.
  private static func brokenGroups(_ text: String, _ index: Int, _ document: Document) -> NumberForm? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count >= 3, (1...3).contains(groups[0].count), groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
      groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }), groups[groups.count - 1].count < 3, document.hasFreeEdge(index)
    else { return nil }
    return NumberForm(tokens: index..<index + 1, what: "too few digits after the last comma", text: nil)
  }

  /// "4,6 million", "71,4 percent": one or two figures behind a comma, before a word that takes decimals.
  private static func decimalComma(_ text: String, _ index: Int, _ document: Document) -> NumberForm? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...6).contains(parts[0].count), (1...2).contains(parts[1].count), parts.joined().allSatisfy(\.isNumber) else {
      return nil
    }
    let next = index + 1
    guard document.continuesLine(next), document.hasFreeEdge(index),
      document.has(next, .magnitude) || document.takesDecimals(next) || (parts[1].count == 1 || parts[0].count <= 2) && document.isTime(next)
        || document.has(next, .currency) && document.followsGap(next) || document.isCurrencySign(index - 1)
    else { return nil }
    return NumberForm(tokens: index..<index + 1, what: "decimal comma", text: parts.joined(separator: "."))
  }

  /// "1.842 civilians", "20.000-22.000": groups of three behind points, before what is counted.
  private static func groupingPoints(_ text: String, _ index: Int, _ document: Document) -> NumberForm? {
    guard isGrouped(text, by: "."), document.hasFreeEdge(index) else { return nil }
    let groups = text.split(separator: ".")
    // "1.234.567" is no decimal; "1.842" may be, so what follows must be things that are counted.
    let next = index + 1
    let isRange = document.token(next, isOneOf: "-", "–") && document.joinsPrevious(next) && document.isNumber(next + 1)
    if groups.count == 2 {
      if isRange {
        guard isGrouped(document.text(token: next + 1), by: "."), groups[1] == "000" || countsThings(next + 2, document) else { return nil }
      } else {
        guard document.isCurrencySign(index - 1) ? groups[1] == "000" : countsThings(next, document) else { return nil }
      }
    }
    guard isRange, isGrouped(document.text(token: next + 1), by: ".") else {
      return NumberForm(tokens: index..<index + 1, what: "full stop as the thousands separator", text: text.replacing(".", with: ","))
    }
    let both = document.text(document.range(ofTokens: index..<next + 2))
    return NumberForm(tokens: index..<next + 2, what: "full stop as the thousands separator", text: both.replacing(".", with: ","))
  }

  /// "318 000 euros": groups of three behind spaces, before what is counted or paid.
  private static func groupingSpaces(_ text: String, _ index: Int, _ document: Document) -> NumberForm? {
    guard text.utf8.count <= 3, text.first != "0", text.allSatisfy(\.isNumber), !document.isNumber(index - 1), !document.has(index - 1, .month) else {
      return nil
    }
    var last = index
    while document.isNumber(last + 1), document.followsGap(last + 1), document.length(last + 1) == 3,
      document.text(token: last + 1).allSatisfy(\.isNumber)
    {
      last += 1
    }
    guard last > index, last - index <= 3, document.isCurrencySign(index - 1) || document.isCurrencySign(last + 1) || countsThings(last + 1, document)
    else {
      return nil
    }
    let groups = (index...last).map { document.text(token: $0) }
    return NumberForm(tokens: index..<last + 1, what: "space as the thousands separator", text: groups.joined(separator: ","))
  }

  /// 1.842, 20.000, 1.234.567; 0.333 and 012.345 are none.
  private static func isGrouped(_ text: String, by mark: Character) -> Bool {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    return groups.count >= 2 && (1...3).contains(groups[0].count) && groups[0].first != "0" && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// People and things in the plural ("civilians", "new jobs", "euros"); measures take decimals.
  private static func countsThings(_ index: Int, _ document: Document) -> Bool {
    guard document.followsGap(index), document.isLower(index) else { return false }
    if document.has(index, [.unit, .magnitude]) || document.takesDecimals(index) { return false }
    if document.has(index, .currency) { return true }
    for noun in index..<index + 3 {
      guard document.isLower(noun), document.has(noun, .known), document.continuesLine(noun) else { return false }
      if document.token(noun, isOneOf: "people", "men", "women", "children", "police") { return true }
      if document.has(noun, [.function, .unit]) || document.takesDecimals(noun) { return false }
      if document.length(noun) > 3, document.text(token: noun).hasSuffix("s"), !document.text(token: noun).hasSuffix("ss") {
        return !document.token(noun, isOneOf: "times", "points", "lengths", "seconds", "always", "plus", "versus")
      }
    }
    return false
  }
}

extension Document {
  /// "3,5 hours": spans of time take one decimal.
  fileprivate func isTime(_ index: Int) -> Bool { token(index, isOneOf: "hours", "days", "weeks", "months", "years", "minutes") }
}
