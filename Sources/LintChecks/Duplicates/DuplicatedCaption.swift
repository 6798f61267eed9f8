import LintEngine
import TextModel

/// A caption twice: once as caption and once as alt text, often with another credit; or the headline as alt text.
struct DuplicatedCaption: RuleCheck {
  private let rule: Rule
  /// Least similarity of two captions that count as the same.
  private let similarity = 0.85
  /// Tokens of the longest caption that is looked for inside a line: every place of one is compared with every place of the other.
  private static let longest = 120

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let lines = article.analysis(LineWords.self)
    let words = lines.words
    let newsroom = article.analysis(NewsroomLines.self)
    let verses = article.analysis(Verses.self)
    var index = 0
    while index < document.blocks.count {
      // Refrains and credits come again on purpose.
      if verses.contains(index) || newsroom.contains(index) {
        index += 1
        continue
      }
      if let last = slugLines(index, words, document) {
        // A file name or slug, printed as alt text and as title: both go.
        let range = document.range(ofBlock: index).lowerBound..<document.range(ofBlock: last).upperBound
        add(
          range, document.deletion(ofBlocks: index...last), "words from the web address, \(last - index + 1) times; delete them all", &report
        )
        index = last
      } else if let printing = secondPrinting(index, lines, document) {
        report.add(
          rule, document.range(ofBlock: index), "the caption is repeated; delete one", alone: printing.isCaption ? nil : .info,
          fixes: [Fix(printing.isExact ? .safe : .suggested, replacing: document.deletion(ofBlocks: index...index), with: "")],
          related: [firstPrinting(printing.first, document)])
      } else if isEditedLine(index, words, document) {
        report.add(
          rule, document.range(ofBlock: index), "the caption is repeated; delete one", alone: .info,
          fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: index...index), with: "")],
          related: [firstPrinting(index - 1, document)])
      } else if let headline = headline(numberedBy: index, words, document) {
        add(
          document.range(ofBlock: index), document.deletion(ofBlocks: index...index), "the headline is repeated as a caption; delete it",
          related: [firstPrinting(headline, document)], &report)
      } else if lines.credits[index] >= 2, let second = inlineRepeat(document.blocks[index], document) {
        let range = document.range(ofTokens: second)
        let start = document.tokens[second.lowerBound - 1].range.upperBound
        add(range, start..<range.upperBound, "the caption is repeated on the same line; delete one", &report)
      }
      index += 1
    }
  }

  private func add(_ range: Range<Int>, _ cut: Range<Int>, _ what: String, related: [RelatedPlace] = [], _ report: inout Report) {
    report.add(rule, range, what, fixes: [Fix(.safe, replacing: cut, with: "")], related: related)
  }

  private func firstPrinting(_ block: Int, _ document: Document) -> RelatedPlace {
    RelatedPlace(document.range(ofBlock: block), "first printed here")
  }

  /// The last of two or more identical lower-case lines without a stop that start at a block.
  private func slugLines(_ index: Int, _ words: [[UInt32]], _ document: Document) -> Int? {
    guard words[index].count >= 4, isSlug(document.blocks[index], document) else { return nil }
    var last = index
    while last + 1 < document.blocks.count, words[last + 1] == words[index] { last += 1 }
    return last > index ? last : nil
  }

  private func isSlug(_ block: Block, _ document: Document) -> Bool {
    block.tokens.allSatisfy { document.tokens[$0].kind == .number || document.isLower($0) }
  }

  /// A line printed a second time.
  private struct Printing {
    /// The block that was printed before.
    let first: Int
    /// One of the two is a caption by its credit or its form.
    let isCaption: Bool
    /// Word for word.
    let isExact: Bool
  }

  /// A caption-like line that nearly repeats one of the three lines before it.
  private func secondPrinting(_ index: Int, _ lines: LineWords, _ document: Document) -> Printing? {
    let words = lines.words
    let block = document.blocks[index]
    guard index > 0, words[index].count >= 4 else { return nil }
    for other in max(0, index - 3)..<index where words[other].count >= 4 {
      let earlier = document.blocks[other]
      let captions = block.kind == .caption || earlier.kind == .caption || hasCredit(earlier, document)
      let adjacent = other == index - 1 || document.blocks[index - 1].kind == .caption
      guard captions || adjacent && !document.endsSentence(block) && other > 2 || document.blocks[index - 1].kind == .caption && other < index - 1
      else { continue }
      let least = captions ? similarity : 0.99
      if lines.mayBeLike(other, index, least: least), LineWords.dice(words[other], words[index]) >= least {
        return Printing(first: other, isCaption: captions, isExact: words[other] == words[index])
      }
      // The same words, credited in two ways.
      guard captions, words[other][0] == words[index][0] else { continue }
      let (left, right) = (uncredited(earlier, document), uncredited(block, document))
      if left.count >= 4, left == right { return Printing(first: other, isCaption: true, isExact: false) }
    }
    return nil
  }

  /// A line that is no sentence and says what the one above says, with another article or a capital: caption and alt text.
  private func isEditedLine(_ index: Int, _ words: [[UInt32]], _ document: Document) -> Bool {
    guard index > 1, min(words[index].count, words[index - 1].count) >= 5, words[index] != words[index - 1] else { return false }
    let (earlier, block) = (document.blocks[index - 1], document.blocks[index])
    guard !document.endsSentence(earlier), !document.endsSentence(block), earlier.tokens.count <= 40 else { return false }
    let gap = document.range(ofBlock: index - 1).upperBound..<document.range(ofBlock: index).lowerBound
    // Verses stand on lines without a blank one between them.
    guard document.bytes[gap].count(where: { $0 == 0x0A }) > 1, document.isWordlike(block.tokens.upperBound - 1) else { return false }
    guard WordPrint(earlier.tokens, document).mayBeLike(WordPrint(block.tokens, document)) else { return false }
    return Likeness(earlier.tokens, block.tokens, document).map { $0.isFormal && $0.dice >= 0.8 } ?? false
  }

  /// The words of a caption before its credit.
  private func uncredited(_ block: Block, _ document: Document) -> [UInt32] {
    let credit = block.tokens.first {
      document.token($0, is: "©") || document.isCreditWord($0) && document.token($0 + 1, isOneOf: ":", "by", "credit")
    }
    return LineWords.words(block.tokens.lowerBound..<(credit ?? block.tokens.upperBound), document)
  }

  /// "(Ansa)", "(Photo: Reuters)" at the end.
  private func hasCredit(_ block: Block, _ document: Document) -> Bool {
    document.isMark(block.tokens.upperBound - 1, 0x29) && !document.isTerminator(block.tokens.upperBound - 2)
  }

  /// The headline that a line says again with a number, "… headline words … - Photo 1.", "… - 1", by block.
  private func headline(numberedBy index: Int, _ words: [[UInt32]], _ document: Document) -> Int? {
    let block = document.blocks[index]
    var last = block.tokens.upperBound - 1
    if document.isStop(last) { last -= 1 }
    guard index > 0, block.tokens.count >= 7, document.isNumber(last), document.length(last) <= 2 else { return nil }
    let isCredited = document.isCreditWord(last - 1)
    let dash = isCredited ? last - 2 : last - 1
    // "2 - 1" is a score.
    guard document.token(dash, isOneOf: "-", "–", "—"), isCredited || document.isWord(dash - 1) else { return nil }
    return document.blocks.indices.prefix(3).first { $0 != index && LineWords.dice(words[$0], words[index]) >= 0.66 }
  }

  /// A line that holds a caption with its credit and then the caption once more: the tokens of the second printing.
  private func inlineRepeat(_ block: Block, _ document: Document) -> Range<Int>? {
    let credits = block.tokens.filter { document.isCreditWord($0) && document.token($0 + 1, isOneOf: ":", "by") }
    guard credits.count == 2 else { return nil }
    // The second printing starts where three words of the first come again.
    for start in max(credits[0] + 2, credits[1] - Self.longest)..<credits[1] {
      let key = LineWords.words(start..<min(start + 3, credits[1]), document)
      guard key.count == 3, document.isWord(start), document.followsGap(start) else { continue }
      for first in max(block.tokens.lowerBound, credits[0] - Self.longest)..<credits[0]
      where document.tokens[first].word == document.tokens[start].word {
        let left = LineWords.words(first..<credits[0], document)
        guard left.starts(with: key), LineWords.dice(left, LineWords.words(start..<credits[1], document)) >= similarity else { continue }
        return start..<block.tokens.upperBound
      }
    }
    return nil
  }
}
