import LintEngine
import TextModel

/// A word left in another language: "the torcedores sang".
struct SourceWord: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let foreign = article.analysis(UnknownWords.self).all.compactMap { unknown in
      if case .foreign(let language) = unknown.cause { (unknown.token, language) } else { nil }
    }
    let words = Dictionary(grouping: foreign, by: \.1).mapValues { Set($0.map { article.document.tokens[$0.0].word }).count }
    for (token, language) in foreign {
      let range = article.document.tokens[token].range
      // One word may be of many languages; two say more.
      let perhaps = words[language, default: 0] > 1 ? ", perhaps \(language)" : ""
      report.add(rule, range, "\(article.document.quoted(range)): word left untranslated\(perhaps); translate it")
    }
  }
}
