import LintEngine
import TextModel

/// Words of another script left among English ones: a run of them in a line, or a label of the page in brackets.
struct ForeignScript: RuleCheck {
  /// Shortest run inside an English line, in words: shorter ones are names and terms given on purpose.
  private static let fewestWords = 4
  /// Longest line that is a label of the page rather than a paragraph printed in two languages.
  private static let longestLabel = 3

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let foreign = document.blocks.filter { isForeign($0, document) }.count
    // An article in another script is not an English one with leftovers.
    guard foreign * 3 < document.blocks.count else { return }
    for (number, block) in document.blocks.enumerated() {
      if isForeign(block, document) {
        label(number, block, document, &report)
      } else {
        runs(block, document, &report)
      }
    }
  }

  private func isWord(_ index: Int, _ document: Document) -> Bool { document.isWord(index) && !document.isLatin(index) }

  /// Words, and none of them Latin.
  private func isForeign(_ block: Block, _ document: Document) -> Bool {
    var words = 0
    for index in block.tokens where document.isWord(index) {
      if document.isLatin(index) { return false }
      words += 1
    }
    return words > 0
  }

  /// `<앵커>`, `[기자]`: who speaks, as the broadcaster's page marks it.
  private func label(_ number: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    let words = block.tokens.filter { document.isWord($0) }
    let bracketed = document.token(block.tokens.lowerBound, isOneOf: "<", "[", "【", "〈", "＜")
    guard bracketed, words.count <= Self.longestLabel, !block.tokens.contains(where: { document.isNumber($0) }) else { return }
    let range = document.range(ofBlock: number)
    report.add(
      rule, range, "\(document.quoted(range)): a label of the source page; delete it",
      fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: number...number), with: "")])
  }

  /// A run of foreign words in a line that has English ones.
  private func runs(_ block: Block, _ document: Document, _ report: inout Report) {
    var index = block.tokens.lowerBound
    while index < block.tokens.upperBound {
      guard isWord(index, document) else {
        index += 1
        continue
      }
      var last = index
      var words = 0
      var end = index
      while end < block.tokens.upperBound, isWord(end, document) || document.tokens[end].kind == .punctuation {
        if isWord(end, document) {
          words += 1
          last = end
        }
        end += 1
      }
      if words >= Self.fewestWords {
        let range = document.tokens[index].range.lowerBound..<document.tokens[last].range.upperBound
        report.add(rule, range, "\(document.quoted(range)): left in the source language’s script; translate it")
      }
      index = end
    }
  }
}
