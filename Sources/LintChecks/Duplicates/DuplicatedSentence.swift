import LintEngine
import TextModel

/// The headline, a line or a sentence once more.
struct DuplicatedSentence: RuleCheck {
  /// Lines between two printings: of a whole sentence, which a summary may share with the text, and of a headline or heading.
  private static let nearby = 3
  private static let farOff = 40
  /// Words of a sentence that nobody says again a line later.
  private static let longSentence = 9

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let words = article.analysis(LineWords.self).words
    let verses = article.analysis(Verses.self)
    let newsroom = article.analysis(NewsroomLines.self)
    let headline = HeadlineRepeats(document, words)
    var repeats = NearRepeats(document)
    let prints = document.sentences.map { WordPrint($0.tokens, document) }
    // Refrains and chants are quoted.
    let inside = article.analysis(Quotations.self).inside
    // By hash of the words: the block that had them last.
    var seen: [UInt64: Int] = [:]
    for index in document.blocks.indices {
      let line = words[index]
      let block = document.blocks[index]
      // Refrains and credits come again on purpose.
      if verses.contains(index) || newsroom.contains(index) { continue }
      let hash = line.count >= 5 ? LineWords.hash(line) : 0
      // A summary in points may say what the text says.
      if line.count >= 5, let first = seen[hash], words[first] == line, !inside[block.tokens.lowerBound], document.blocks[first].kind != .list,
        first < 2 || document.endsSentence(document.blocks[first]) == document.endsSentence(block),
        index - first <= (document.endsSentence(block) && first > 2 ? Self.nearby : Self.farOff)
      {
        let isApart = index - first > 1
        let isHeading = !document.endsSentence(block) && isApart || block.kind == .list
        // A heading, a label or an item comes again with each part of a table, a recipe or a live blog; a headline as alt text between the
        // paragraphs, and a short sentence, may be meant, too.
        let mayBeMeant = isHeading || isApart && line.count < Self.longSentence
        addLine(
          index, of: first, mayBeMeant ? .suggested : .safe, severity: isHeading && first >= Self.nearby ? .info : nil,
          alone: mayBeMeant ? .info : nil,
          document, &report)
        continue
      }
      if line.count >= 5 { seen[hash] = index }
      if block.kind != .caption, !inside[block.tokens.lowerBound], let first = headline.headline(repeatedBy: index) {
        addLine(index, of: first, .suggested, alone: .info, document, &report)
        continue
      }
      if let teaser = CutTeaser.find(index, words, document), !inside[block.tokens.lowerBound] {
        let range = document.range(ofTokens: teaser.tokens)
        report.add(
          rule, range, "\(document.quoted(range)): cut-off opening of a paragraph below; delete it",
          fixes: [Fix(.suggested, replacing: deletion(of: teaser.tokens, in: index, document), with: "")],
          related: [RelatedPlace(document.range(ofBlock: teaser.paragraph), "the whole paragraph here")])
      }
      if let (prefix, headline) = headlinePrefix(index, words, document) {
        let cut = document.tokens[prefix.lowerBound].range.lowerBound..<document.tokens[prefix.upperBound].range.lowerBound
        report.add(
          rule, cut.lowerBound..<document.tokens[prefix.upperBound].range.upperBound,
          "the headline is repeated before the first sentence; delete it",
          fixes: [Fix(.suggested, replacing: cut, with: "")],
          related: [RelatedPlace(document.range(ofBlock: headline), "first printed here")])
      }
      sentences(index, prints, inside, headline, &repeats, document, &report)
    }
  }

  private func addLine(
    _ index: Int, of first: Int, _ safety: Fix.Safety, severity: Severity? = nil, alone: Severity?, _ document: Document, _ report: inout Report
  ) {
    add(
      document.range(ofBlock: index), document.deletion(ofBlocks: index...index), safety, severity: severity, alone: alone,
      first: document.range(ofBlock: first), document, &report)
  }

  /// "Headline: First sentence": the tokens up to the sentence, when the headline (or the heading right above) says the same, and
  /// the block that does.
  private func headlinePrefix(_ index: Int, _ words: [[UInt32]], _ document: Document) -> (tokens: Range<Int>, headline: Int)? {
    let tokens = document.blocks[index].tokens
    guard index > 0, let colon = tokens.dropFirst(3).prefix(30).first(where: { document.isMarkByte($0, 0x3A) }), colon + 4 < tokens.upperBound,
      document.isCapital(colon + 1), document.continuesLine(colon + 1)
    else { return nil }
    let prefix = LineWords.words(tokens.lowerBound..<colon, document)
    guard prefix.count >= 3 else { return nil }
    for other in [index - 1, 0] where other < index && !document.endsSentence(document.blocks[other]) && words[other].count >= 3 {
      if LineWords.dice(words[other], prefix) >= 0.7 { return (tokens.lowerBound..<colon + 1, other) }
    }
    return nil
  }

  /// Sentences that come again within the next few, or say the headline.
  private func sentences(
    _ index: Int, _ prints: [WordPrint], _ inside: [Bool], _ headline: HeadlineRepeats, _ repeats: inout NearRepeats, _ document: Document,
    _ report: inout Report
  ) {
    let block = document.blocks[index]
    if let line = DoubledLine(block.tokens, document) {
      addHalf(line, isSpoken: inside[line.second.lowerBound], document, &report)
      return
    }
    var afterLoop = block.sentences.lowerBound
    for number in block.sentences where number >= afterLoop {
      let sentence = document.sentences[number].tokens
      if let line = DoubledLine(sentence, document) {
        addHalf(line, isSpoken: inside[line.second.lowerBound], document, &report)
        continue
      }
      let isQuoted = inside[sentence.lowerBound]
      if !isQuoted, let loop = SentenceLoop(number, of: block, document, prints) {
        add(document.range(ofTokens: loop.repeats), deletion(of: loop.repeats, in: index, document), .safe, alone: nil, document, &report)
        afterLoop = loop.end
      }
      let found = repeats.take(sentence, prints[number], block: index, isQuoted: isQuoted || block.kind == .caption)
      let mayBeHeadline = found == nil && !isQuoted && block.kind != .caption && number == block.sentences.lowerBound
      let said = mayBeHeadline ? headline.headline(like: sentence, below: index) : nil
      guard let first = found?.first ?? said.map({ document.blocks[$0].tokens }) else { continue }
      let isSure = found.map { !$0.isLikelyParallel } ?? false
      add(
        document.range(ofTokens: sentence), deletion(of: sentence, in: index, document), isSure && found?.isExact == true ? .safe : .suggested,
        alone: isSure ? nil : .info, first: document.range(ofTokens: first), document, &report)
    }
  }

  /// `first`: bytes of the first printing, where that does not stand right before.
  private func add(
    _ range: Range<Int>, _ cut: Range<Int>, _ safety: Fix.Safety, severity: Severity? = nil, alone: Severity?, first: Range<Int>? = nil,
    _ document: Document, _ report: inout Report
  ) {
    report.add(
      rule, range, "\(document.quoted(range)) is repeated; delete the repeat", severity: severity, alone: alone,
      fixes: [Fix(safety, replacing: cut, with: "")], related: first.map { [RelatedPlace($0, "first printed here")] } ?? [])
  }

  private func addHalf(_ line: DoubledLine, isSpoken: Bool, _ document: Document, _ report: inout Report) {
    let range = document.range(ofTokens: line.second)
    add(
      range, document.gap(before: line.second.lowerBound).lowerBound..<range.upperBound, line.isExact ? .safe : .suggested,
      alone: line.isLong && !isSpoken ? nil : .info, document, &report)
  }

  /// A sentence goes with the space before it, at the head of its paragraph with the one behind it, and alone with its line.
  private func deletion(of sentence: Range<Int>, in index: Int, _ document: Document) -> Range<Int> {
    let block = document.blocks[index]
    if block.tokens == sentence { return document.deletion(ofBlocks: index...index) }
    let range = document.range(ofTokens: sentence)
    if sentence.lowerBound > block.tokens.lowerBound { return document.tokens[sentence.lowerBound - 1].range.upperBound..<range.upperBound }
    return range.lowerBound..<document.tokens[sentence.upperBound].range.lowerBound
  }
}
