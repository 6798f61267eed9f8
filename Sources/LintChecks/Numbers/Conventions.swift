import LintEngine
import TextModel

/// Signs and words around figures that stand elsewhere in English: "50 €", "%35", "USD $21", "the XIX century".
enum Conventions {
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    percent(index, document) ?? currency(index, document)
  }

  /// "%35", "% 35", "35 %"
  private static func percent(_ index: Int, _ document: Document) -> NumberForm? {
    if document.token(index - 1, is: "%"), index < 2 || !document.joinsPrevious(index - 1), document.continuesLine(index),
      !document.isNumber(index - 2)
    {
      return NumberForm(tokens: index - 1..<index + 1, what: "percent sign before the figure", text: document.text(token: index) + "%", safety: .safe)
    }
    guard document.token(index + 1, is: "%"), document.followsGap(index + 1), !document.isNumber(index + 2) || document.followsGap(index + 2) else {
      return nil
    }
    return NumberForm(tokens: index..<index + 2, what: "space before the percent sign", text: document.text(token: index) + "%", safety: .safe)
  }

  /// "50 €", "21$", "USD $21", "$21 USD" is native, "100 USD"
  private static func currency(_ index: Int, _ document: Document) -> NumberForm? {
    let next = index + 1
    // "50 €": the sign behind the figure, and no figure behind the sign.
    if document.isCurrencySign(next), !document.token(next, is: "₫"), document.continuesLine(next), !document.isCurrencySign(index - 1),
      !document.isNumber(next + 1), !document.isWord(next + 1) || document.followsGap(next + 1)
    {
      let sign = document.text(token: next)
      // "5 € million" and "50 €/month" keep what follows.
      return NumberForm(tokens: index..<next + 1, what: "currency sign after the figure", text: sign + document.text(token: index))
    }
    // "USD $21", "EUR €5": the currency twice.
    if document.isCurrencySign(index - 1), document.joinsPrevious(index),
      let sign = Self.signs[document.text(token: max(0, index - 2))], index >= 2, document.text(token: index - 1) == sign
    {
      return NumberForm(tokens: index - 2..<index + 1, what: "currency given twice", text: sign + document.text(token: index))
    }
    // "100 USD", "1.5 million USD"
    let code = document.has(next, .magnitude) ? index + 2 : next
    if document.token(code, isIn: .currencyCodes), document.followsGap(code), let sign = Self.signs[document.text(token: code)],
      !document.isCurrencySign(index - 1), Self.signs[document.text(token: max(0, index - 1))] == nil,
      !document.isCapital(code + 1) || !document.followsGap(code + 1),
      !document.token(code + 1, isOneOf: "/", "-")
    {
      let figure = document.text(document.range(ofTokens: index..<code))
      return NumberForm(tokens: index..<code + 1, what: "currency code after the figure", text: sign + figure)
    }
    return nil
  }

  private static let signs = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  /// "the XIX century", "XVIII-XIX centuries"
  static func century(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, isOneOf: "century", "centuries"), document.followsGap(index + 1),
      let place = romanNumerals.firstIndex(of: document.text(token: index))
    else { return nil }
    let number = place + 1
    let suffix = (11...13).contains(number) ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
    return NumberForm(tokens: index..<index + 1, what: "century in Roman numerals", text: "\(number)\(suffix)", safety: .safe)
  }

  /// I to XXI, written as they should be.
  static let romanNumerals: [String] = {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return (1...21).map { String(repeating: "X", count: $0 / 10) + units[$0 % 10] }
  }()
}
