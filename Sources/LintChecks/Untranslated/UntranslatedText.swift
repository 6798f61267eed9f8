import LintEngine
import TextModel

/// A line or a sentence left in the source language, in Latin script: hardly an English word among its lower-case ones.
struct UntranslatedText: RuleCheck {
  /// Fewest words that say which language they are.
  private static let fewestWords = 5

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, block) in document.blocks.enumerated() {
      if isForeign(block.tokens, document) {
        let range = document.range(ofBlock: number)
        report.add(
          rule, range, "\(document.quoted(range)) is not English; translate it or delete it",
          fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: number...number), with: "")])
        continue
      }
      guard block.sentences.count > 1 else { continue }
      for sentence in block.sentences {
        let tokens = document.sentences[sentence].tokens
        guard isForeign(tokens, document), !article.analysis(Quotations.self).inside[tokens.lowerBound] else { continue }
        let range = document.range(ofTokens: tokens)
        let start = document.continuesLine(tokens.lowerBound) ? document.gap(before: tokens.lowerBound).lowerBound : range.lowerBound
        report.add(
          rule, range, "\(document.quoted(range)) is not English; translate it or delete it",
          fixes: [Fix(.suggested, replacing: start..<range.upperBound, with: "")])
      }
    }
  }

  /// Lower-case words decide, since names are the same in every language: most are unknown, and English function words are missing.
  private func isForeign(_ tokens: Range<Int>, _ document: Document) -> Bool {
    var (words, lower, unknown, function) = (0, 0, 0, 0)
    for index in tokens where document.isWord(index) && document.isLatin(index) && !document.tokens[index].flags.contains(.digit) {
      words += 1
      let isFunction = document.has(index, .function) && document.length(index) > 1
      if isFunction { function += 1 }
      if isFunction || document.isLower(index) { lower += 1 }
      if document.isLower(index), !document.has(index, [.known, .place]) { unknown += 1 }
    }
    guard words >= Self.fewestWords, lower >= 3 else { return false }
    // Recipes, lists of species and quotations hold foreign words among English ones; the small words tell.
    return unknown >= 3 && unknown * 5 >= lower * 2 && function * 5 <= lower
  }
}

extension Document {
  /// The first letter is Latin.
  func isLatin(_ index: Int) -> Bool {
    let lead = bytes[tokens[index].range.lowerBound]
    return lead < 0xCD || lead == 0xE1
  }
}
