import LintEngine
import TextModel

/// A space between a currency’s sign and the figure: "$ 214 million", "R$ 780". Some people write so all through a page.
struct CurrencySpace: TokenCheck {
  static let interests = [Interest(.number, behind: TokenClass(kinds: .symbol), gaps: .space)]

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    // "R $ 780" is spaced-punctuation’s: nobody writes so.
    guard document.isNumber(index), document.isCurrencySign(index - 1), document.followsGap(index), document.continuesLine(index),
      document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]),
      !(document.followsGap(index - 1) && document.isCurrencyPrefix(index - 2))
    else { return }
    let start = document.joinsPrevious(index - 1) && document.isWord(index - 2) ? index - 2 : index - 1
    let range = document.range(ofTokens: start..<index + 1)
    let space = document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
    report.add(
      rule, range, "\(document.quoted(range)): space after the currency sign; delete it", fixes: [Fix(.safe, replacing: space, with: "")])
  }
}
