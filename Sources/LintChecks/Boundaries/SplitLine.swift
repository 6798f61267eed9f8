import LintEngine
import TextModel

/// A paragraph or line break inside a sentence, where an inline tag stood: "Pastry shops, / taverns / and kiosks sold …"
struct SplitLine: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    tornMarks(document, &report)
    // Verse, and texts whose author writes no capitals, break lines like this throughout.
    let lowerLines = document.blocks.count { document.isLower($0.tokens.lowerBound) }
    guard lowerLines * 4 <= document.blocks.count + 4 else { return }
    let hasBlankLines = document.blocks.indices.dropFirst().contains { hasBlankLine(before: $0, document) }
    var index = 0
    while index + 1 < document.blocks.count {
      var last = index
      while last + 1 < document.blocks.count, !hasBlankLines || hasBlankLine(before: last + 1, document),
        isBroken(last, inChain: last > index, document)
      {
        last += 1
      }
      if last > index {
        let gaps = (index + 1...last).map { document.gap(before: document.blocks[$0].tokens.lowerBound) }
        var first = document.blocks[index].tokens.upperBound - 1
        if document.isComma(first), document.joinsPrevious(first) { first -= 1 }
        let end = document.tokens[document.blocks[last].tokens.lowerBound].range.upperBound
        let range = document.tokens[first].range.lowerBound..<end
        report.add(
          rule, range, "\(document.quoted(range)): line break in mid-sentence; join the lines",
          fixes: [Fix(isSure(index, document) ? .safe : .suggested, gaps.map { Edit($0, " ") })])
      }
      index = last + 1
    }
  }

  private func tornMarks(_ document: Document, _ report: inout Report) {
    var number = 0
    while number < document.blocks.count {
      let quotation = TornMark(quotationFrom: number, document)
      if let torn = quotation ?? TornMark(markAt: number, document) {
        let range = document.range(ofTokens: torn.tokens)
        report.add(
          rule, range, "\(document.quoted(range)): line break next to a punctuation mark in mid-sentence; join the lines",
          fixes: [Fix(.suggested, torn.edits)])
      }
      // The line in which a quotation ends may open the next.
      number += quotation == nil ? 1 : 2
    }
  }

  /// Where paragraphs are parted by blank lines, single breaks are meant (verse, addresses).
  private func hasBlankLine(before index: Int, _ document: Document) -> Bool {
    let gap = document.gap(before: document.blocks[index].tokens.lowerBound)
    return document.lines.line(of: gap.upperBound) - document.lines.line(of: gap.lowerBound) > 1
  }

  /// True when a block ends in mid-sentence and the next goes on in lower case. `inChain`: the break before it was one.
  private func isBroken(_ index: Int, inChain: Bool, _ document: Document) -> Bool {
    let (block, next) = (document.blocks[index], document.blocks[index + 1])
    let (last, first) = (block.tokens.upperBound - 1, next.tokens.lowerBound)
    if document.isNumber(first) { return next.kind != .list && isBeforeFigure(block, next, document) }
    guard block.kind != .list, next.kind != .list, next.kind != .caption else { return false }
    guard document.isLower(first), document.has(first, .known) else { return false }
    if document.isComma(last) { return next.tokens.count > 1 || index + 2 < document.blocks.count }
    guard document.isLower(last), document.has(last, .known) else { return false }
    if inChain { return true }
    // A headline has no stop either: below one, only a word that cannot end a line shows the break.
    if block.kind == .headline || index == 0 { return document.has(last, .cannotEnd) }
    return document.has(last, [.cannotEnd, .oftenUnfinished]) || document.endsSentence(next)
  }

  /// "It began at around" / "11 o’clock last night, and …": a preposition, and a sentence that starts with a figure. Below "Published on" stands a date
  /// and no sentence.
  private func isBeforeFigure(_ block: Block, _ next: Block, _ document: Document) -> Bool {
    var last = block.tokens.upperBound - 1
    if document.token(last, isOneOf: "around", "about", "nearly", "exactly") { last -= 1 }
    return last >= block.tokens.lowerBound && block.tokens.count > 1 && next.tokens.count >= 6 && document.endsSentence(next)
      && document.token(last, isOneOf: "at", "from", "until", "since", "between", "of", "by")
  }

  private func isSure(_ index: Int, _ document: Document) -> Bool {
    let last = document.blocks[index].tokens.upperBound - 1
    if document.isNumber(document.blocks[index + 1].tokens.lowerBound) { return false }
    return document.isComma(last) || document.has(last, [.cannotEnd, .oftenUnfinished])
  }
}
