import LintEngine
import TextModel

/// Magnitudes in words, translated one by one: "6 thousand 200", "12.98 ten thousand", "1.2 hundred million".
enum Magnitudes {
  /// The number at a token and the magnitudes behind it, when English says it in another way.
  static func form(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, isIn: .magnitudes) else { return nil }
    return thousands(index, document) ?? millions(index, document) ?? thousandMillions(index, document) ?? asian(index, document)
      ?? plural(index, document)
  }

  /// "6 thousand 200 signatures", "14 thousand 346 meters"; alone, "6 thousand" is only unusual.
  private static func thousands(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, is: "thousand"), document.followsGap(index + 1), let count = integer(index, document), (1...999).contains(count)
    else { return nil }
    // "2 million 300 thousand" has its own tail.
    guard !document.has(index - 1, .magnitude) else { return nil }
    let tail = index + 2
    if document.followsGap(tail), let rest = integer(tail, document), (1...999).contains(rest), document.length(tail) <= 3,
      !document.has(tail + 1, [.magnitude, .month])
    {
      return NumberForm(tokens: index..<tail + 1, what: "number split after the thousands", text: Self.grouped(count * 1000 + rest))
    }
    // "3 thousand years", "6 thousand times": spoken English; what is counted or paid is written in figures.
    // "PLN 18 thousand": behind a currency the sum is written in figures.
    if document.isCurrencySign(index - 1)
      || document.has(index - 1, .currency) && document.tokens[index - 1].flags.contains(.allCapitals) && document.followsGap(index)
    {
      return NumberForm(tokens: index..<tail, what: "thousands spelled out after a figure", text: Self.grouped(count * 1000), alone: .info)
    }
    guard count >= 2, document.isLower(tail), !document.has(tail, [.function, .unit]), !document.token(tail, isOneOf: "years", "times", "miles")
    else {
      return nil
    }
    return NumberForm(tokens: index..<tail, what: "thousands spelled out after a figure", text: Self.grouped(count * 1000), alone: .info)
  }

  /// "3 million 200 thousand", "1 billion 200 million"
  private static func millions(_ index: Int, _ document: Document) -> NumberForm? {
    if document.token(index + 1, is: "billion"), let count = integer(index, document), (1...999).contains(count),
      let rest = integer(index + 2, document),
      (1...999).contains(rest), document.token(index + 3, is: "million"), document.followsGap(index + 2), document.followsGap(index + 3)
    {
      let text = Self.spelled(count * 1_000_000_000 + rest * 1_000_000)
      return NumberForm(tokens: index..<index + 4, what: "number split after the billions", text: text)
    }
    if document.token(index + 1, is: "million"), let count = integer(index, document), (1...999).contains(count), document.followsGap(index + 2),
      let rest = groupedThousands(index + 2, document), !document.has(index + 3, .magnitude)
    {
      // "3 million 768,000": the thousands are in figures.
      return NumberForm(tokens: index..<index + 3, what: "number split after the millions", text: Self.spelled(count * 1_000_000 + rest))
    }
    guard document.token(index + 1, is: "million"), let count = integer(index, document), (1...999).contains(count),
      let rest = integer(index + 2, document),
      (1...999).contains(rest), document.token(index + 3, is: "thousand"), document.followsGap(index + 2), document.followsGap(index + 3)
    else { return nil }
    return NumberForm(tokens: index..<index + 4, what: "number split after the millions", text: Self.spelled(count * 1_000_000 + rest * 1000))
  }

  /// "1,100 million", "2,000 billion": languages without a word for a thousand of them.
  private static func thousandMillions(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, isOneOf: "million", "billion"), document.followsGap(index + 1), (5...6).contains(document.length(index)) else {
      return nil
    }
    let groups = document.text(token: index).split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 2, (1...2).contains(groups[0].count), groups[1].count == 3, let count = Int(groups.joined()), count >= 1000 else {
      return nil
    }
    if document.token(index + 1, is: "billion") {
      let text = spelled(count * 1_000_000).replacing("billion", with: "trillion")
      return NumberForm(tokens: index..<index + 2, what: "thousands of billions in place of trillions", text: text, alone: .info)
    }
    return NumberForm(tokens: index..<index + 2, what: "thousands of millions in place of billions", text: spelled(count * 1_000_000), alone: .info)
  }

  /// "3 millions of lire"
  private static func plural(_ index: Int, _ document: Document) -> NumberForm? {
    guard document.token(index + 1, isOneOf: "millions", "billions"), document.followsGap(index + 1), document.isNumber(index) else { return nil }
    let isOf = document.token(index + 2, is: "of") && document.has(index + 3, .currency)
    guard isOf || document.has(index + 2, .currency) else { return nil }
    let word = document.text(token: index + 1).dropLast()
    return NumberForm(tokens: index..<index + (isOf ? 3 : 2), what: "plural after a figure", text: "\(document.text(token: index)) \(word)")
  }

  /// "12.98 ten thousand yuan", "1.2 hundred million times": the steps of Chinese, Korean and Japanese.
  private static func asian(_ index: Int, _ document: Document) -> NumberForm? {
    let (first, second) = (index + 1, index + 2)
    guard document.followsGap(first), document.followsGap(second), document.token(first, isOneOf: "ten", "hundred"),
      let (value, decimals) = decimal(index, document)
    else { return nil }
    let factor: Int
    if document.token(first, is: "ten"), document.token(second, is: "thousand") {
      factor = 10_000
    } else if document.token(first, is: "hundred"), document.token(second, is: "million") {
      factor = 100_000_000
    } else {
      return nil
    }
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    guard !overflow, product % scale == 0 else { return nil }
    return NumberForm(tokens: index..<second + 1, what: "number in East Asian units", text: Self.spelled(product / scale))
  }

  /// "768,000" and "768,250".
  private static func groupedThousands(_ index: Int, _ document: Document) -> Int? {
    guard document.isNumber(index), (5...7).contains(document.length(index)) else { return nil }
    let groups = document.text(token: index).split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count == 2, (1...3).contains(groups[0].count), groups[1].count == 3 else { return nil }
    return Int(groups.joined())
  }

  private static func integer(_ index: Int, _ document: Document) -> Int? {
    guard document.isNumber(index), document.length(index) <= 9 else { return nil }
    return Int(document.text(token: index))
  }

  /// The digits as a whole number, and how many of them stand behind the point.
  private static func decimal(_ index: Int, _ document: Document) -> (Int, Int)? {
    let parts = document.text(token: index).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.count <= 6 && $0.allSatisfy(\.isNumber) }), let value = Int(parts.joined()) else {
      return nil
    }
    return (value, parts.count == 2 ? parts[1].count : 0)
  }

  /// 6200 -> "6,200"
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return String(digits)
  }

  /// 120,000,000 -> "120 million"; what has no round number of millions is written in figures.
  static func spelled(_ number: Int) -> String {
    for (size, name) in [(1_000_000_000, "billion"), (1_000_000, "million")] where number >= size {
      let hundredths = number / (size / 100)
      guard hundredths * (size / 100) == number else { continue }
      let rest = hundredths % 100
      let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
      return "\(hundredths / 100)\(decimals) \(name)"
    }
    return grouped(number)
  }
}
