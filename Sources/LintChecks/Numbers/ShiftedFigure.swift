import LintEngine
import TextModel

/// One amount with the same figures twice, ten times as much at the second place: Chinese, Korean and Japanese count in ten thousands, and a translation
/// goes wrong by a power of ten. "The film took 90 million yuan … With 9 million yuan, it …"
struct ShiftedFigure: TokenCheck {
  /// The magnitude, behind its figure.
  static let interests = [Interest(TokenClass(words: ["thousand", "million", "billion", "trillion"]), behind: .number, gaps: .space)]

  private struct Amount {
    let tokens: Range<Int>
    /// The word behind, or the sign before the figure.
    let unit: UInt32
    /// The figures without zeros at their ends.
    let digits: Int
    /// The power of ten of the last of them.
    let power: Int
    let sentence: Int
  }

  /// Tokens between two places that speak of one thing.
  private static let reach = 80

  private let rule: Rule
  /// Those of the article, in order.
  private var amounts: [Amount] = []

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    if let amount = amount(index - 1, article.document) { amounts.append(amount) }
  }

  func end(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, amount) in amounts.enumerated().dropFirst() {
      let near = Self.neighbours(of: number, in: amounts)
      guard let earlier = near.last(where: { $0.tokens.upperBound <= amount.tokens.lowerBound }), earlier.digits == amount.digits,
        abs(earlier.power - amount.power) == 1, earlier.sentence != amount.sentence,
        amount.tokens.lowerBound - earlier.tokens.upperBound <= Self.reach
      else { continue }
      // Sums of one, two or five of something are common, and one may grow to ten times as much.
      let isAlone = near.count == 1
      let isCertain = isAlone && ![1, 2, 5].contains(amount.digits)
      let range = document.range(ofTokens: amount.tokens)
      let other = document.quoted(document.range(ofTokens: earlier.tokens))
      report.add(
        rule, range, "\(document.quoted(range)): tenfold difference from \(other) earlier; check both against the source",
        severity: isCertain ? nil : .info)
    }
  }

  /// The other amounts in the same unit within twice the reach, in order.
  private static func neighbours(of number: Int, in amounts: [Amount]) -> [Amount] {
    let amount = amounts[number]
    func isNear(_ other: Amount) -> Bool { abs(other.tokens.lowerBound - amount.tokens.lowerBound) <= 2 * reach }
    let before = amounts[..<number].reversed().prefix(while: isNear).reversed()
    return (before + amounts[(number + 1)...].prefix(while: isNear)).filter { $0.unit == amount.unit }
  }

  /// "9 million yuan", "€9 million": a figure, a magnitude and a unit of money.
  private func amount(_ index: Int, _ document: Document) -> Amount? {
    guard document.isNumber(index), document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]), document.has(index + 1, .magnitude),
      document.followsGap(index + 1), let magnitude = magnitude(index + 1, document), let (digits, power) = figure(document.text(token: index))
    else { return nil }
    let (first, last): (Int, Int)
    if document.has(index + 2, [.currency, .unit]), document.followsGap(index + 2) {
      (first, last) = (index, index + 2)
    } else if document.isCurrencySign(index - 1), document.joinsPrevious(index) {
      (first, last) = (index - 1, index + 1)
    } else {
      return nil
    }
    return Amount(
      tokens: first..<last + 1, unit: document.tokens[first == index ? last : first].word, digits: digits, power: power + magnitude,
      sentence: document.sentence(ofToken: index))
  }

  private func magnitude(_ index: Int, _ document: Document) -> Int? {
    switch true {
    case document.token(index, is: "thousand"): 3
    case document.token(index, is: "million"): 6
    case document.token(index, is: "billion"): 9
    case document.token(index, is: "trillion"): 12
    default: nil
    }
  }

  /// "90" -> (9, 1), "1.25" -> (125, -2)
  private func figure(_ text: String) -> (digits: Int, power: Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, var digits = Int(parts.joined().filter { $0 != "," }), digits > 0 else { return nil }
    var power = parts.count == 2 ? -parts[1].count : 0
    while digits.isMultiple(of: 10) {
      digits /= 10
      power += 1
    }
    return (digits, power)
  }
}
