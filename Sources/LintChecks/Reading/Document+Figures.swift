import TextModel

/// Questions about dates, amounts and units.
extension Document {
  /// A month's name without its capital; "may" and "march" are words.
  func isMonthInLowerCase(_ index: Int) -> Bool {
    token(index, isIn: .months) && isLower(index)
  }

  /// The day of a month that a plain number is; nil when it is none.
  func day(_ index: Int) -> Int? {
    guard isNumber(index), length(index) <= 2, tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]), let day = Int(text(token: index)),
      (1...31).contains(day)
    else { return nil }
    return day
  }

  /// The day of "21st"; nil when the token is no such ordinal.
  func ordinalDay(_ index: Int) -> Int? {
    guard isNumber(index), tokens[index].flags.contains(.letters), (3...4).contains(length(index)) else { return nil }
    let text = text(token: index)
    guard let day = Int(text.dropLast(2)), (1...31).contains(day), ["st", "nd", "rd", "th"].contains(text.suffix(2)) else { return nil }
    return day
  }

  /// What is measured rather than counted: its figures have decimals.
  func takesDecimals(_ index: Int) -> Bool { token(index, isIn: .decimalUnits) }

  func isCurrencySign(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .symbol && token(index, isIn: .currencySigns)
  }

  /// No sign or letter clings to the number: neither "v1.842" nor "1.842x".
  func hasFreeEdge(_ index: Int) -> Bool {
    !(joinsPrevious(index) && tokens[index - 1].kind != .punctuation && !isCurrencySign(index - 1))
  }
}
