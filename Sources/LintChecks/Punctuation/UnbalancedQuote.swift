import LintEngine
import TextModel

/// A quotation that is opened and not closed, or closed by a mark of another kind; a bracket without its partner.
struct UnbalancedQuote: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    let style = article.analysis(QuotationStyle.self)
    let foreign = Set(quotations.foreign.flatMap { Array($0.opening) + Array($0.closing ?? 0..<0) })
    let hasParagraphs = hasParagraphs(document)
    for (number, block) in document.blocks.enumerated() {
      brackets(block, document, &report)
      let marks = block.tokens.filter {
        document.tokens[$0].kind == .punctuation && document.token($0, isOneOf: "\"", "“", "”") && !foreign.contains($0)
      }
      guard !marks.isEmpty else { continue }
      mixedPairs(marks, style, quotations, document, &report)
      if speakerInside(marks, number, block, quotations, document, &report) { continue }
      guard block.kind == .paragraph, block.tokens.count >= 12, foreign.isEmpty || foreign.isDisjoint(with: block.tokens) else { continue }
      unclosed(marks, number, block, hasParagraphs, document, &report)
    }
  }

  // MARK: Two kinds of mark

  /// `“We are ready"`: one mark is curly, the other straight.
  private func mixedPairs(_ marks: [Int], _ style: QuotationStyle, _ quotations: Quotations, _ document: Document, _ report: inout Report) {
    for (position, pair) in zip(marks, marks.dropFirst()).enumerated() {
      let (first, last) = pair
      let isStraight = document.isMark(first, 0x22)
      guard isStraight != document.isMark(last, 0x22), document.token(isStraight ? last : first, is: isStraight ? "”" : "“"),
        quotations.role(first) == .opening || !isStraight, document.startsPiece(first), document.joinsPrevious(first + 1),
        document.joinsPrevious(last), !document.isNumber(isStraight ? first - 1 : last - 1), last - first > 1,
        !document.joinsPrevious(last + 1) || !document.continuesLine(last + 1) || document.tokens[last + 1].kind == .punctuation
      else { continue }
      // Marks on both sides pair among themselves.
      if position + 2 < marks.count, !document.startsPiece(marks[position + 2]) { continue }
      if position > 0, document.token(marks[position - 1], is: "“"), isStraight { continue }
      let straightWins = style.isStraight
      let wrong = isStraight == straightWins ? last : first
      let better = wrong == first ? style.opening : style.closing
      let range =
        wrong == last
        ? document.tokens[last - 1].range.lowerBound..<document.tokens[last].range.upperBound
        : document.tokens[first].range.lowerBound..<document.tokens[first + 1].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): the marks of one quotation are of two kinds; write ‘\(better)’", alone: .info,
        fixes: [Fix(.safe, replacing: document.tokens[wrong].range, with: better)])
    }
  }

  // MARK: Who speaks stands inside

  /// `“The stairs are steep, said Ana`: the quotation ends before who speaks. True when one was found.
  private func speakerInside(
    _ marks: [Int], _ number: Int, _ block: Block, _ quotations: Quotations, _ document: Document, _ report: inout Report
  ) -> Bool {
    var found = false
    for (position, mark) in marks.enumerated() {
      guard document.token(mark, is: "“") || document.isMark(mark, 0x22) && quotations.role(mark) == .opening, document.startsPiece(mark),
        document.joinsPrevious(mark + 1), document.continuesLine(mark + 1)
      else { continue }
      let next = position + 1 < marks.count ? marks[position + 1] : nil
      // The next mark must open another quotation, or none follow.
      if let next, !document.startsPiece(next) || !document.joinsPrevious(next + 1) || document.isComma(next - 1) { continue }
      if next == nil, marks.count > 1, document.isMark(mark, 0x22), marks.count(where: { document.isMark($0, 0x22) }) % 2 == 0 { continue }
      if next == nil, goesOn(number, document, onlyOpening: true) { continue }
      let end = next ?? block.tokens.upperBound
      guard let verb = speaker(mark + 1..<end, document) else { continue }
      let comma = document.isComma(verb - 1)
      let at = document.tokens[verb - 1].range.upperBound
      let range = document.tokens[comma ? verb - 2 : verb - 1].range.lowerBound..<document.tokens[verb].range.upperBound
      let closing = document.isMark(mark, 0x22) ? "\"" : "”"
      report.add(
        rule, range, "\(document.quoted(range)): the quotation is not closed before who speaks; close it",
        fixes: [Fix(.suggested, replacing: at..<at, with: (comma ? "" : ",") + closing)])
      found = true
    }
    return found
  }

  /// Where, in the first sentence of an unclosed quotation, it is told who speaks: behind a comma, or `she said` at its very end.
  private func speaker(_ range: Range<Int>, _ document: Document) -> Int? {
    for index in range.prefix(80).dropFirst(2) {
      if document.isTerminator(index - 1), document.isCapital(index) { return nil }
      if document.isComma(index - 1), document.isVerbAndSpeaker(index), !document.token(index + 1, isOneOf: "his", "her", "its") { return index }
      if document.token(index, isOneOf: "he", "she"), document.token(index + 1, isOneOf: "said", "says", "added", "explained"),
        document.isStop(index + 2), document.isLower(index - 1), !document.has(index - 1, .function)
      {
        return index
      }
    }
    return nil
  }

  // MARK: Unclosed paragraphs

  private func unclosed(
    _ marks: [Int], _ number: Int, _ block: Block, _ hasParagraphs: Bool, _ document: Document, _ report: inout Report
  ) {
    // The last mark opens, and those before it are pairs: else which one is missing cannot be told.
    guard marks.count % 2 == 1, let mark = marks.last, arePairs(marks.dropLast(), document), opens(mark, document)
    else { return }
    let straight = document.isMark(mark, 0x22)
    guard straight || document.token(mark, is: "“") else { return }
    let last = block.tokens.upperBound - 1
    guard document.isTerminator(last), document.endsSentence(block), !goesOn(number, document) else { return }
    let end = document.tokens[last].range.upperBound
    let range = document.tokens[max(block.tokens.lowerBound, last - 1)].range.lowerBound..<end
    report.add(
      rule, range, "\(document.quoted(range)): the quotation that starts in this paragraph is not closed; close it",
      severity: hasParagraphs ? nil : .info, alone: .info,
      fixes: [Fix(.suggested, replacing: end..<end, with: straight ? "\"" : "”")])
  }

  /// Paragraphs of several sentences: a text with a sentence a line carries quotations over the ends of its lines.
  private func hasParagraphs(_ document: Document) -> Bool {
    let paragraphs = document.blocks.filter { $0.kind == .paragraph }
    return paragraphs.reduce(0) { $0 + $1.sentences.count } * 2 >= paragraphs.count * 3
  }

  /// Opening and closing marks of one kind by turns.
  private func arePairs(_ marks: ArraySlice<Int>, _ document: Document) -> Bool {
    marks.enumerated().allSatisfy { position, mark in
      position % 2 == 0
        ? document.startsPiece(mark) && document.joinsPrevious(mark + 1) : document.joinsPrevious(mark) && !document.token(mark, is: "“")
    }
  }

  /// At the start of the paragraph or behind a colon or comma or at the start of a sentence, and close to its word.
  private func opens(_ mark: Int, _ document: Document) -> Bool {
    document.joinsPrevious(mark + 1) && document.continuesLine(mark + 1)
      && (!document.continuesLine(mark)
        || document.followsGap(mark)
          && (document.token(mark - 1, is: ":") || document.isComma(mark - 1) || document.isTerminator(mark - 1) && document.isCapital(mark + 1)))
  }

  /// The next paragraphs hold the rest: one of them opens again, or closes.
  private func goesOn(_ number: Int, _ document: Document, onlyOpening: Bool = false) -> Bool {
    for next in document.blocks[(number + 1)...].prefix(onlyOpening ? 1 : 4) {
      for index in next.tokens where document.tokens[index].kind == .punctuation && document.token(index, isOneOf: "\"", "“", "”") {
        if onlyOpening { return index == next.tokens.lowerBound }
        return index == next.tokens.lowerBound || document.token(index, is: "”") || document.joinsPrevious(index)
      }
    }
    return false
  }

  // MARK: Brackets

  /// "Quechua).": a closing round bracket in a sentence that opened none, and no point of a list.
  private func brackets(_ block: Block, _ document: Document, _ report: inout Report) {
    var open = 0
    for index in block.tokens where document.tokens[index].kind == .punctuation {
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
        rule, range, "\(document.quoted(range)): a closing bracket without its partner; delete it or open it",
        fixes: [Fix(.suggested, replacing: document.tokens[index].range, with: "")])
    }
  }
}
