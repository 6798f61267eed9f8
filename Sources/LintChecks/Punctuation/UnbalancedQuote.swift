import LintEngine
import TextModel

/// A quotation that is opened and not closed, where no quotation goes on in the next paragraph; a closing bracket without its opening one.
struct UnbalancedQuote: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, block) in document.blocks.enumerated() {
      brackets(block, document, &report)
      guard block.kind == .paragraph, block.tokens.count >= 12 else { continue }
      unclosed(number, block, document, &report)
    }
  }

  private func unclosed(_ number: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    let marks = block.tokens.filter { document.tokens[$0].kind == .punctuation && document.token($0, isOneOf: "\"", "“", "”") }
    let straight = marks.count { document.isMark($0, 0x22) }
    // One mark only, and it opens: with more of them, which one is missing cannot be told.
    guard marks.count == 1, let mark = marks.first, opens(mark, document), straight == 1 || document.token(mark, is: "“") else { return }
    let last = block.tokens.upperBound - 1
    guard document.isTerminator(last), document.endsSentence(block), !goesOn(number, document) else { return }
    let end = document.tokens[last].range.upperBound
    let range = document.tokens[max(block.tokens.lowerBound, last - 1)].range.lowerBound..<end
    // A text whose paragraphs are single sentences carries quotations over their ends: this is for a reader to decide.
    report.add(
      rule, range, "\(document.quoted(range)): the quotation that starts in this paragraph is not closed; close it", severity: .info,
      fixes: [Fix(.suggested, replacing: end..<end, with: straight == 1 ? "\"" : "”")])
  }

  /// At the start of the paragraph or behind a colon or comma, and close to its word.
  private func opens(_ mark: Int, _ document: Document) -> Bool {
    document.joinsPrevious(mark + 1) && document.continuesLine(mark + 1)
      && (!document.continuesLine(mark) || document.followsGap(mark) && (document.token(mark - 1, is: ":") || document.isComma(mark - 1)))
  }

  /// The next paragraphs hold the rest: one of them opens again, or closes.
  private func goesOn(_ number: Int, _ document: Document) -> Bool {
    for next in document.blocks[(number + 1)...].prefix(4) {
      for index in next.tokens where document.tokens[index].kind == .punctuation && document.token(index, isOneOf: "\"", "“", "”") {
        return index == next.tokens.lowerBound || document.token(index, is: "”") || document.joinsPrevious(index)
      }
    }
    return false
  }

  /// "Quechua).": a closing round bracket in a sentence that opened none, and no point of a list.
  private func brackets(_ block: Block, _ document: Document, _ report: inout Report) {
    var open = 0
    for index in block.tokens {
      if document.token(index, isOneOf: "(", "（") { open += 1 }
      if document.token(index, is: "）") { open = max(0, open - 1) }
      guard document.isMark(index, 0x29) else { continue }
      if open > 0 {
        open -= 1
        continue
      }
      guard document.isWord(index - 1), document.length(index - 1) > 3, document.joinsPrevious(index), index - block.tokens.lowerBound > 8 else {
        continue
      }
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): a closing bracket that nothing opened; leave it out or open it",
        fixes: [Fix(.suggested, replacing: document.tokens[index].range, with: "")])
    }
  }
}
