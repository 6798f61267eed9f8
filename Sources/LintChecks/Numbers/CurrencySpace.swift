import LintEngine
import TextModel

/// A space between a currency’s sign and the figure: "$ 214 million", "R$ 780". Some people write so all through a page.
struct CurrencySpace: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices.dropFirst() where document.isCurrencySign(index - 1) && document.isNumber(index) {
      // "R $ 780" is spaced-punctuation’s: nobody writes so.
      guard document.followsGap(index), document.continuesLine(index), document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII]),
        !(document.followsGap(index - 1) && document.isCurrencyPrefix(index - 2))
      else { continue }
      let start = document.joinsPrevious(index - 1) && document.isWord(index - 2) ? index - 2 : index - 1
      let range = document.range(ofTokens: start..<index + 1)
      let space = document.tokens[index - 1].range.upperBound..<document.tokens[index].range.lowerBound
      report.add(
        rule, range, "\(document.quoted(range)): space after the currency sign; delete it", fixes: [Fix(.safe, replacing: space, with: "")])
    }
  }
}
