/// The value of a run of digits with separators.
enum FigureValue {
  /// By the signs of a language, then by the only sense that the other signs leave; nil where it is no single number (`12.5.6`). `figures` is of
  /// digits, `.`, `,`, `'` and spaces.
  static func value(_ figures: [UInt32], _ facts: LanguageFacts) -> Double? {
    let own = grouped(figures, by: facts.group == 0 ? 0x20 : facts.group, decimal: facts.decimal)
    return grouped(figures, by: 0x20, decimal: nil) ?? grouped(figures, by: 0x27, decimal: nil) ?? own ?? plain(figures, facts.decimal)
      ?? grouped(figures, by: 0x2E, decimal: 0x2C) ?? grouped(figures, by: 0x2C, decimal: 0x2E) ?? plain(figures, 0x2C) ?? plain(figures, 0x2E)
  }

  /// Groups of three behind one to three figures, at least two; a decimal sign may follow (nil: either).
  private static func grouped(_ figures: [UInt32], by sign: UInt32, decimal: UInt32?) -> Double? {
    var (value, run, groups, index) = (0.0, 0, 0, 0)
    while index < figures.count {
      let figure = figures[index]
      if figure.isDigit {
        value = value * 10 + Double(figure - 0x30)
        run += 1
      } else if figure == sign {
        guard groups == 0 ? (1...3).contains(run) : run == 3 else { return nil }
        groups += 1
        run = 0
      } else {
        break
      }
      index += 1
    }
    guard groups > 0, run == 3 else { return nil }
    if index == figures.count { return value }
    guard decimal.map({ $0 == figures[index] }) ?? (figures[index] == 0x2E || figures[index] == 0x2C) else { return nil }
    return fraction(figures[(index + 1)...]).map { value + $0 }
  }

  /// Figures with at most one decimal sign.
  private static func plain(_ figures: [UInt32], _ decimal: UInt32) -> Double? {
    let whole = figures.prefix { $0.isDigit }
    guard !whole.isEmpty else { return nil }
    let value = whole.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
    if whole.count == figures.count { return value }
    guard figures[whole.count] == decimal else { return nil }
    return fraction(figures[(whole.count + 1)...]).map { value + $0 }
  }

  private static func fraction(_ figures: ArraySlice<UInt32>) -> Double? {
    guard !figures.isEmpty, figures.allSatisfy(\.isDigit) else { return nil }
    var (value, place) = (0.0, 0.1)
    for figure in figures {
      value += Double(figure - 0x30) * place
      place /= 10
    }
    return value
  }
}
