import LintEngine
import TextModel

/// The layout of Korean, Japanese and Chinese pages: `(Photo = Yonhap)`, `[Reporter Kim]`, `▲ caption`, `[Name / title: speech]`.
struct SourceLayout: TokenCheck {
  static let interests = [
    Interest(.words("=", "[")), Interest(TokenClass(words: leadingMarks), gaps: .lineStart),
    Interest(TokenClass(kinds: .word, flags: .capital), gaps: .lineStart),
  ]

  private static let leadingMarks = ["▲", "△", "▼", "▽", "▷", "◆", "◇", "□", "◎", "※", "☞", "▶"]

  private let rule: Rule
  private var blocks = BlockCursor()

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let block = document.blocks[blocks.block(ofToken: index, document)]
    if index == block.tokens.lowerBound {
      leadingMark(block, document, &report)
      reporterLine(block, document, &report)
    }
    switch document.bytes[document.tokens[index].range.lowerBound] {
    case 0x3D: equals(index, block, document, &report)
    case 0x5B: bracket(index, block, document, &report)
    default: break
    }
  }

  // MARK: Credits

  /// `(Photo = Yonhap)`, `(Seoul = Newsis)`, `Reporter Kim Min-su =`, `the shore = courtesy of the museum`
  private func equals(_ index: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    guard document.isMarkByte(index, 0x3D), index > block.tokens.lowerBound, document.isWordlike(index - 1) else { return }
    let next = index + 1
    let open = (max(block.tokens.lowerBound, index - 6)..<index).last { document.isOneOfMarks($0, 0x28, 0x5B) }
    let isCredit =
      document.isWord(next)
      && (document.token(next, isOneOf: "courtesy", "provided", "captured", "photo", "photographed", "reporter", "correspondent")
        || document.has(index - 1, .credit) && open.map { index - $0 == 2 } ?? false
        || open.map { document.isPlaceName($0 + 1..<index) } ?? false)
    let isByline = open == nil && index - block.tokens.lowerBound <= 5 && document.isReporter(block.tokens.lowerBound..<index)
    guard isCredit || isByline, document.isCapital(next) || document.isLower(next) else { return }
    let range = document.tokens[open.map { $0 + 1 } ?? index - 1].range.lowerBound..<document.tokens[next].range.upperBound
    let gap = document.tokens[index - 1].range.upperBound..<document.tokens[next].range.lowerBound
    report.add(
      rule, range, "\(document.quoted(range)): equals sign in a credit (foreign style); write a colon or a comma",
      fixes: [Fix(.suggested, replacing: gap, with: open == nil && !isByline ? ", " : ": ")])
  }

  /// `[Reporter Kim Min-su]`, `[Name / team manager: speech]`
  private func bracket(_ index: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    guard document.isMark(index, 0x5B), index + 2 < block.tokens.upperBound else { return }
    let limit = min(index + 14, block.tokens.upperBound)
    if let end = (index + 1..<limit).first(where: { document.isMark($0, 0x5D) }), end - index <= 9, document.isReporter(index + 1..<end) {
      let range = document.range(ofTokens: index..<end + 1)
      report.add(
        rule, range, "\(document.quoted(range)): reporter in square brackets (foreign style); make it a byline",
        fixes: [
          Fix(.suggested, [Edit(document.tokens[index].range, ""), Edit(document.tokens[end].range, "")])
        ])
      return
    }
    guard index == block.tokens.lowerBound, document.isCapital(index + 1), document.joinsPrevious(index + 1),
      let slash = (index + 2..<limit).first(where: { document.isMark($0, 0x2F) }), slash > index + 1,
      (index + 1..<slash).allSatisfy({ document.isWordlike($0) }),
      let colon = (slash + 2..<max(limit, slash + 2)).first(where: { document.isMark($0, 0x3A) }), document.continuesLine(colon + 1),
      (slash + 1..<colon).allSatisfy({ document.isWordlike($0) })
    else { return }
    let edits = [
      Edit(document.tokens[index].range, ""),
      Edit(document.tokens[slash - 1].range.upperBound..<document.tokens[slash + 1].range.lowerBound, ", "),
      Edit(document.tokens[colon].range.upperBound..<document.tokens[colon + 1].range.lowerBound, " “"),
    ]
    if let end = (colon + 1..<min(colon + 300, document.tokens.count)).first(where: { document.isOneOfMarks($0, 0x5B, 0x5D) }),
      document.isMark(end, 0x5D)
    {
      let range = document.range(ofTokens: end - 1..<end + 1)
      report.add(
        rule, range, "\(document.quoted(range)): bracket at the end of speech (foreign style); replace it with a closing quote",
        fixes: [Fix(.suggested, replacing: document.tokens[end].range, with: "”")])
    }
    let range = document.range(ofTokens: index..<colon + 1)
    report.add(
      rule, range, "\(document.quoted(range)): speaker’s label in foreign style; make it ‘Name, title: “…”’", fixes: [Fix(.suggested, edits)]
    )
  }

  // MARK: Lines

  /// `▲ Volunteers clean the beach`
  private func leadingMark(_ block: Block, _ document: Document, _ report: inout Report) {
    let mark = block.tokens.lowerBound
    guard block.tokens.count >= 5, document.tokens[mark].flags.contains(.nonASCII), document.tokens[mark].range.count == 3,
      Self.leadingMarks.contains(document.text(token: mark)),
      document.isWord(mark + 1) || document.startsPiece(mark + 1) && document.isWord(mark + 2),
      block.tokens.count(where: { document.isWord($0) }) >= 4
    else { return }
    // A player’s button stands before a caption, not before a bracket.
    if document.token(mark, is: "▶"), !document.isWord(mark + 1) { return }
    let range = document.tokens[mark].range
    let gap = range.lowerBound..<document.tokens[mark + 1].range.lowerBound
    report.add(
      rule, range, "‘\(document.text(range))’ is a foreign caption or list mark; delete it", alone: .info,
      fixes: [Fix(.suggested, replacing: gap, with: "")])
  }

  /// A line of its own: `Kim Min-su Reporter`, `Reporter Kim Min-su`
  private func reporterLine(_ block: Block, _ document: Document, _ report: inout Report) {
    let (first, last) = (block.tokens.lowerBound, block.tokens.upperBound - 1)
    guard (2...5).contains(block.tokens.count), block.tokens.allSatisfy({ document.isCapital($0) || $0 == last && document.isLower($0) }) else {
      return
    }
    let names: Range<Int>
    if document.token(last, is: "reporter"), !document.has(last - 1, .knownLowercase) {
      names = first..<last
    } else if document.token(first, is: "reporter"), document.isNameWord(last) {
      names = first + 1..<last + 1
    } else {
      return
    }
    let range = document.range(ofTokens: block.tokens)
    let byline = "By " + document.text(document.range(ofTokens: names))
    report.add(
      rule, range, "\(document.quoted(range)): byline in foreign style; write ‘\(byline)’", alone: .info,
      fixes: [Fix(.suggested, replacing: range, with: byline)])
  }
}

extension Document {
  fileprivate func isOneOfMarks(_ index: Int, _ first: UInt8, _ second: UInt8) -> Bool { isMark(index, first) || isMark(index, second) }

  /// `Reporter Kim Min-su`, `Newsis Reporter Kim`: capitalised words, one of which says what he does.
  fileprivate func isReporter(_ range: Range<Int>) -> Bool {
    range.contains { token($0, isOneOf: "reporter", "correspondent", "journalist") }
      && range.count { isNameWord($0) && !token($0, isOneOf: "reporter", "correspondent", "journalist") } >= 1
      && range.allSatisfy { isCapital($0) || isMark($0, 0x3D) || isComma($0) || token($0, isOneOf: "reporter", "correspondent", "journalist") }
  }

  /// One or two words that name a place.
  fileprivate func isPlaceName(_ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count <= 2 && range.allSatisfy { isCapital($0) && has($0, [.place, .placePart]) }
  }
}
