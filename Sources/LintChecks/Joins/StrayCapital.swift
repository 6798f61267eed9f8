import LintEngine
import TextModel

/// A capital in mid-sentence where a boundary was lost or a piece was translated apart: "replied that The contract", "under the law It added".
struct StrayCapital: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    labels(document, &report)
    smallStarts(document, &report)
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

  /// "the find", "near Naples": labels above headlines, small in the source language. Where many lines start small, that is the text's way.
  private func labels(_ document: Document, _ report: inout Report) {
    let small = document.blocks.indices.filter { isLabel($0, document) }
    guard small.count * 3 <= document.blocks.count, !document.blocks.isEmpty, document.isCapital(document.blocks[0].tokens.lowerBound) else { return }
    for number in small {
      let range = document.range(ofBlock: number)
      let first = range.lowerBound..<range.lowerBound + 1
      report.add(
        rule, range, "\(document.quoted(range)): a line that starts small among others with capitals; write a capital",
        fixes: [Fix(.suggested, replacing: first, with: document.text(first).uppercased())])
    }
  }

  /// Two to four words without a mark, between lines that start with capitals.
  private func isLabel(_ number: Int, _ document: Document) -> Bool {
    let tokens = document.blocks[number].tokens
    guard number > 0, number + 1 < document.blocks.count, (2...4).contains(tokens.count), document.blocks[number].kind != .byline,
      document.isLower(tokens.lowerBound), document.has(tokens.lowerBound, .known),
      !document.token(tokens.lowerBound, isOneOf: "by", "via", "photo", "and", "or"),
      tokens.allSatisfy({ document.isWord($0) && document.has($0, [.known, .place]) })
    else { return false }
    return document.endsSentence(document.blocks[number - 1]) || document.blocks[number - 1].kind == .caption
      || document.isMark(tokens.lowerBound - 1, 0x29)
      ? document.isCapital(document.blocks[number + 1].tokens.lowerBound) : false
  }

  /// A paragraph that starts small behind one that is complete. Where many lines start small, that is the text's way.
  private func smallStarts(_ document: Document, _ report: inout Report) {
    guard let head = document.blocks.first, document.isCapital(head.tokens.lowerBound),
      document.blocks.count(where: { document.isLower($0.tokens.lowerBound) }) * 6 <= document.blocks.count
    else { return }
    for (number, block) in document.blocks.enumerated().dropFirst() where block.kind == .paragraph && block.tokens.count >= 8 {
      let first = block.tokens.lowerBound
      guard document.isLower(first), document.has(first, .known), document.length(first) > 1, document.followsGap(first + 1),
        document.endsSentence(block), document.endsSentence(document.blocks[number - 1]),
        number + 1 == document.blocks.count || !document.isLower(document.blocks[number + 1].tokens.lowerBound)
      else { continue }
      let range = document.tokens[first].range
      let letter = range.lowerBound..<range.lowerBound + 1
      report.add(
        rule, range, "\(document.quoted(range)): a paragraph that starts small; write a capital, or put back what stood before it",
        fixes: [Fix(.suggested, replacing: letter, with: document.text(letter).uppercased())])
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

  /// "that The contract", "and Called the number"
  private func goesOn(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    let opens = document.token(index - 1, isOneOf: "that", "and", "but", "or", "because", "which", "who", "where", "when", "while", "if", "than")
    guard document.isLower(index - 1),
      opens || document.has(index - 1, [.auxiliary, .speechVerb]) || document.token(index - 1, isOneOf: "with", "from")
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

extension Document {
  /// Another capitalised word stands close by that is no name: the title of a work.
  fileprivate func isTitle(_ index: Int) -> Bool {
    (max(0, index - 4)...min(tokens.count - 1, index + 5)).contains {
      $0 != index && isCapital($0) && has($0, .function) && continuesLine($0) && !isTerminator($0 - 1) && !token($0, is: "i")
        && sentences[sentence(ofToken: $0)].tokens.lowerBound != $0
    }
  }
}
