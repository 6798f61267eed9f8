import LintEngine
import TextModel

/// A word in lower case that is neither in the spelling dictionaries nor in any list of rare words.
struct UnknownWord: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    for unknown in article.analysis(UnknownWords.self).all {
      let range = article.document.tokens[unknown.token].range
      let word = article.document.quoted(range)
      switch unknown.cause {
      case .foreign: continue
      case .misspelled(let other):
        report.add(
          rule, range, "\(word): unknown word; perhaps ‘\(other)’", fixes: [Fix(.suggested, replacing: range, with: other)])
      case .other: report.add(rule, range, "\(word): unknown word; translate it, correct it or add it to the words")
      }
    }
  }
}
