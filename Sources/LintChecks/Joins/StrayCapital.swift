import LintEngine
import TextModel

/// A capital in mid-sentence where a boundary was lost or a piece was translated apart: "replied that The contract", "under the law It added".
struct StrayCapital: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for start in SmallStarts(document).starts { report.add(rule, start.range, start.message, fixes: [start.fix]) }
    for index in document.tokens.indices.dropFirst() where document.isCapital(index) && document.followsGap(index) {
      if document.token(index, is: "another"), document.isLower(index - 1), !document.has(index - 1, .function), isPlainLine(index, document) {
        let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
        report.add(rule, range, "\(document.quoted(range)): another piece starts here, and the one before has no end; part them, or write it small")
        continue
      }
      guard document.isWord(index - 1), document.isLower(index + 1), document.followsGap(index + 1), document.has(index + 1, .known),
        document.tokens[index].flags.isDisjoint(with: [.allCapitals, .innerCapital]) || document.length(index) == 1
      else { continue }
      if !document.isTitle(index), let lost = LostBoundary(index, article) {
        // What is more than a stop short is a broken sentence.
        guard lost.missing == nil else { continue }
        report.add(
          rule, lost.range, "\(document.quoted(lost.range)): a sentence starts here, and the one before has no end; write a full stop",
          fixes: [Fix(.suggested, replacing: document.gap(before: index), with: ". "), lowered(index, document)])
      } else if goesOn(index, article), !document.isTitle(index) {
        let range = document.tokens[index].range
        report.add(rule, range, "\(document.quoted(range)): a capital in mid-sentence; write it small", fixes: [lowered(index, document)])
      }
    }
  }

  /// A line of running text, not of capitals: "were injured in an accident Another".
  private func isPlainLine(_ index: Int, _ document: Document) -> Bool {
    let tokens = document.block(ofToken: index).tokens
    let around = max(tokens.lowerBound, index - 12)..<min(tokens.upperBound, index + 12)
    return around.count { document.isLower($0) && document.has($0, .known) && !document.has($0, .function) } >= 3
  }

  private func lowered(_ index: Int, _ document: Document) -> Fix {
    let letter = document.tokens[index].range.lowerBound..<document.tokens[index].range.lowerBound + 1
    return Fix(.suggested, replacing: letter, with: document.text(letter).lowercased())
  }

  /// "that The contract", "the speed of The air", "were Known for", "and Called the number"
  private func goesOn(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    let opens = document.token(index - 1, isOneOf: "that", "and", "but", "or", "because", "which", "who", "where", "when", "while", "if", "than")
    if isTornVerb(index, article) { return true }
    guard document.isLower(index - 1),
      opens || document.has(index - 1, .preposition) && document.has(index, .determiner) || document.has(index - 1, [.auxiliary, .speechVerb])
        || document.token(index - 1, isOneOf: "with", "from")
    else { return false }
    if document.token(
      index, isOneOf: "the", "this", "these", "those", "his", "her", "their", "its", "of", "in", "on", "at", "from", "with", "for", "to")
    {
      return true
    }
    if document.token(index, is: "a") { return opens && document.has(index + 1, .known) && !document.has(index + 1, .function) }
    return opens && document.has(index, .knownLowercase) && document.text(token: index).hasSuffix("ed")
      && document.has(index + 1, [.determiner, .preposition]) && !article.analysis(ArticleNames.self).contains(document.text(token: index), own: 1)
  }
}

extension StrayCapital {
  /// "came to Acknowledge that", "was Called up": written small the word is a verb, and the one before waits for it.
  private func isTornVerb(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard document.token(index - 1, is: "to") || document.has(index - 1, .auxiliary), document.isLower(index - 1),
      document.has(index, .knownLowercase),
      document.traits(index).isDisjoint(with: [.place, .listed, .platform]), document.has(index + 1, .function),
      // "Paying the Cost to Be the Boss"
      !(index - 4...index + 4).contains(where: { $0 != index && document.isCapital($0) && document.continuesLine($0) }),
      !article.analysis(ArticleNames.self).contains(document.text(token: index), own: 1)
    else { return false }
    return article.analysis(StopJudge.self).isVerbInSmallLetters(index)
  }
}

extension Document {
  /// Another capitalised word stands close by that is no name: the title of a work.
  fileprivate func isTitle(_ index: Int) -> Bool {
    (max(0, index - 4)...min(tokens.count - 1, index + 5)).contains {
      $0 != index && isCapital($0) && has($0, .function) && continuesLine($0) && !isTerminator($0 - 1) && !token($0, is: "i")
        && sentences[sentence(ofToken: $0)].tokens.lowerBound != $0
    }
  }
}
