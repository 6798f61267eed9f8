import LintEngine
import TextModel

/// A word twice: "the the", "is is"; a noun of itself: "the ticket of the ticket".
struct DuplicatedWord: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices.dropFirst() where document.isWord(index) {
      if isDoubled(index, article) {
        let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
        let cut = document.tokens[index - 1].range.upperBound..<range.upperBound
        // "voted on on the eve": two prepositions can both be meant.
        let isSure = document.has(index, .function) && (!document.has(index, .preposition) || document.token(index, isOneOf: "of", "to", "from"))
        let safety: Fix.Safety = isSure ? .safe : .suggested
        report.add(
          rule, range, "\(document.quoted(token: index)) stands twice; leave one out", fixes: [Fix(safety, replacing: cut, with: "")])
      } else if isOfItself(index, document) {
        let range = document.tokens[index - 4].range.lowerBound..<document.tokens[index].range.upperBound
        let cut = document.tokens[index - 3].range.upperBound..<range.upperBound
        report.add(
          rule, range, "\(document.quoted(range)): a thing of itself; leave the second one out", fixes: [Fix(.suggested, replacing: cut, with: "")])
      }
    }
  }

  private func isDoubled(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard document.isWord(index - 1), document.followsGap(index), isSame(index, index - 1, document),
      !document.has(index, .doubledOK), !document.isWord(index - 2) || !isSame(index - 2, index, document),
      !document.isWord(index + 1) || !isSame(index + 1, index, document)
    else { return false }
    if document.has(index, .function) {
      // A headline in capitals, a name ("The The") or a letter of a list.
      return document.isLower(index) || document.token(index, is: "i")
    }
    guard document.isLower(index), document.isLower(index - 1), document.has(index, .known), document.length(index) > 2 else { return false }
    return !article.analysis(Quotations.self).inside[index]
  }

  private func isSame(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    document.word(document.tokens[left]).foldedHash == document.word(document.tokens[right]).foldedHash
      && document.folded(left) == document.folded(right)
  }

  /// "the ticket of the ticket", "the pavements of the pavements"
  private func isOfItself(_ index: Int, _ document: Document) -> Bool {
    index >= 4 && document.tokens[index].word == document.tokens[index - 3].word && document.isLower(index) && document.length(index) > 3
      && document.token(index - 1, is: "the") && document.token(index - 2, is: "of") && document.has(index - 4, .determiner)
      && document.followsGap(index)
  }
}
