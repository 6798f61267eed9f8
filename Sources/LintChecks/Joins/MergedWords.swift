import LintEngine
import TextModel

/// A name and the word behind it, or a word and the name behind it, run together where a link lost its space.
///
/// A split in two known words alone proves nothing (on clean news it is wrong four times in five): the name half needs evidence (the
/// gazetteer, the article itself, the words before it) and the word half must be one that follows names in news.
struct MergedWords: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices where isCandidate(index, document) {
      let token = document.tokens[index]
      if token.flags.contains(.innerCapital) {
        if let split = CapitalSplit(index, article) { report.add(rule, split.range, split.message, fixes: [split.fix]) }
      } else if token.flags.contains(.capital), let split = NameSplit.best(index, article) {
        report.add(rule, split.range, split.message, fixes: split.fixes)
      }
    }
  }

  /// An unknown word of letters only, of which the article has no second one.
  private func isCandidate(_ index: Int, _ document: Document) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.range.count >= 5 && token.flags.isDisjoint(with: [.digit, .hyphen, .apostrophe, .allCapitals])
      && document.traits(index).isDisjoint(with: [.known, .place, .platform]) && document.word(token).count < 2
  }
}
