import LintEngine
import TextModel

/// Lines of the site, not of the article: comment forms, share bars, related links, translation notices. By whole lines from a table.
/// Credits, copyright lines, dates and notes of the newsroom are found, too, and go only when asked.
///
/// Option `table`: rows of a pattern, its strength (`strong`, `weak`, `edge`, `end`, `start`) and a note. Option `shapes: true`: lines that are the
/// page's by their shape count too.
struct LineBoilerplate: RuleCheck {
  /// Weak lines without a strong one among them that are chrome all the same.
  private static let weakRun = 3

  private let rule: Rule
  private let lines: LinePatterns
  private let hasShapes: Bool

  init(_ rule: Rule) throws {
    self.rule = rule
    guard let table = rule.options["table"] else { throw RuleError(rule: rule.name, reason: "option ‘table’ is missing") }
    hasShapes = rule.options["shapes"] == "true"
    lines = try PatternPack.linePatterns(table) ?? LinePatternsBuilder(table, for: rule).finished()
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    var strengths = [LinePatterns.Strength?](repeating: nil, count: document.blocks.count)
    var newsroom: Set<Int> = []
    var leftovers: [(verdict: LinePatterns.Verdict, tokens: Range<Int>)] = []
    lines.patterns.withMatcher(article) { matcher in
      lines.patterns.forEachMatch(matcher) { number, match in
        let block = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].block
        let verdict = lines.verdicts[number]
        if verdict.isNewsroom { newsroom.insert(block) }
        switch verdict.strength {
        case .strong: strengths[block] = .strong
        case .edge: if strengths[block] != .strong { strengths[block] = .edge }
        case .weak: if strengths[block] == nil { strengths[block] = .weak }
        case .end, .start: leftovers.append((verdict, match.tokens))
        }
      }
    }
    placeLines(&strengths, article)
    for index in strengths.indices where strengths[index] != nil && isNewsroom(index, document) { newsroom.insert(index) }
    reportLines(strengths, newsroom, document, &report)
    for leftover in leftovers where !coversLine(leftover.tokens, document) {
      reportLeftover(leftover.verdict, leftover.tokens, strengths, document, &report)
    }
  }

  /// Decides what depends on where a line stands and on its shape: only strong and weak lines are left.
  private func placeLines(_ strengths: inout [LinePatterns.Strength?], _ article: Article) {
    guard hasShapes || strengths.contains(.edge) else { return }
    let document = article.document
    let frame = PageFrame(document, article.analysis(LineWords.self).words) { [strengths] in strengths[$0] == .strong || strengths[$0] == .edge }
    let shapes = PageShapes(document: document, frame: frame)
    for index in strengths.indices where strengths[index] != .strong {
      // The first line is the headline, whatever it says.
      if strengths[index] == .edge { strengths[index] = index > 0 && frame.isAround(index) ? .strong : nil }
      if hasShapes, isTimestamp(document.blocks[index], document) || shapes.isPage(index) { strengths[index] = .strong }
    }
  }

  /// A credit, a note, or a stamp with a date: what the article says of itself.
  private func isNewsroom(_ index: Int, _ document: Document) -> Bool {
    let block = document.blocks[index]
    if hasShapes, block.tokens.contains(where: { document.has($0, [.month, .weekday]) && document.isCapital($0) }) { return true }
    // Figures and capitals make a line look like a date; the table says what it is.
    return block.kind != .dateline && NewsroomLine.isOne(block, document)
  }

  private func reportLines(_ lines: [LinePatterns.Strength?], _ newsroom: Set<Int>, _ document: Document, _ report: inout Report) {
    var index = 0
    while index < lines.count {
      guard lines[index] != nil else {
        index += 1
        continue
      }
      let start = index
      while index + 1 < lines.count, lines[index + 1] != nil { index += 1 }
      let isStrong = lines[start...index].contains(.strong)
      if isStrong || index - start + 1 >= Self.weakRun {
        for paragraph in paragraphs(start...index, newsroom, document) {
          // A date beside the page's lines can be the article's.
          if paragraph.count == 1, lines[paragraph.lowerBound] == .weak, document.blocks[paragraph.lowerBound].kind == .dateline { continue }
          let range = document.range(ofBlock: paragraph.lowerBound).lowerBound..<document.range(ofBlock: paragraph.upperBound).upperBound
          // At the head of the text each line goes with the break behind it, so that neighbours' cuts do not overlap.
          let behind = start == 0 && index + 1 < lines.count
          let cut =
            behind ? range.lowerBound..<document.range(ofBlock: paragraph.upperBound + 1).lowerBound : document.deletion(ofBlocks: paragraph)
          report.add(
            rule, range, "\(document.quoted(range)): \(rule.summary); delete it",
            fixes: [Fix(isStrong && !newsroom.contains(paragraph.lowerBound) ? .safe : .suggested, replacing: cut, with: "")])
        }
      }
      index += 1
    }
  }

  /// Cuts a run of lines at its blank lines, and between the site's lines and the newsroom's.
  private func paragraphs(_ run: ClosedRange<Int>, _ newsroom: Set<Int>, _ document: Document) -> [ClosedRange<Int>] {
    var paragraphs: [ClosedRange<Int>] = []
    var start = run.lowerBound
    for index in run where index < run.upperBound {
      let gap = document.range(ofBlock: index).upperBound..<document.range(ofBlock: index + 1).lowerBound
      guard document.bytes[gap].count(where: { $0 == 0x0A }) > 1 || newsroom.contains(index) != newsroom.contains(index + 1) else { continue }
      paragraphs.append(start...index)
      start = index + 1
    }
    return paragraphs + [start...run.upperBound]
  }

  /// "2025-04-29T07:11:42.308Z" as a line.
  private func isTimestamp(_ block: Block, _ document: Document) -> Bool {
    let bytes = document.bytes[document.range(ofTokens: block.tokens)]
    return bytes.count >= 19 && bytes.count <= 35 && bytes.contains(0x54)
      && bytes.allSatisfy { $0.isDigitASCII || [0x2D, 0x3A, 0x2E, 0x54, 0x5A, 0x2B].contains($0) }
  }

  private func coversLine(_ tokens: Range<Int>, _ document: Document) -> Bool { document.block(ofToken: tokens.lowerBound).tokens == tokens }

  /// A leftover counts at the end of a sentence that is complete or cut off, and at the start before a capital.
  private func reportLeftover(
    _ verdict: LinePatterns.Verdict, _ tokens: Range<Int>, _ lines: [LinePatterns.Strength?], _ document: Document, _ report: inout Report
  ) {
    guard lines[document.sentences[document.sentence(ofToken: tokens.lowerBound)].block] == nil else { return }
    let range = document.range(ofTokens: tokens)
    let cut: Range<Int>
    if verdict.strength == .start {
      guard document.isCapital(tokens.upperBound), document.continuesLine(tokens.upperBound) else { return }
      cut = range.lowerBound..<document.tokens[tokens.upperBound].range.lowerBound
    } else {
      let bracketed = document.isMark(tokens.lowerBound, 0x5B) || document.isMark(tokens.lowerBound, 0x28)
      guard bracketed || document.isTerminator(tokens.lowerBound - 1) || document.token(tokens.lowerBound - 1, isOneOf: "”", "\"") else { return }
      cut = document.gap(before: tokens.lowerBound).lowerBound..<range.upperBound
    }
    report.add(
      rule, range, "\(document.quoted(range)): \(rule.summary); delete it",
      fixes: [Fix(verdict.isNewsroom ? .suggested : .safe, replacing: cut, with: "")])
  }
}
