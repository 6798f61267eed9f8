import CMarkGFM
import TextModel

/// Markdown (CommonMark with GitHub's tables, deletions, addresses, task lists and footnotes): one passage, and one for each
/// value of its front matter. The parser says what each thing is; where each byte stands is found by going through the file beside its tree. A
/// paragraph in which the two disagree is left out.
struct MarkdownExtractor {
  /// Never throws: everything is Markdown.
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let wrapper = MarkdownWrapper(bytes, from: start)
    let limit = (wrapper?.body.lowerBound ?? start)..<(wrapper?.body.upperBound ?? bytes.count)
    let matter = FrontMatter(bytes, from: limit.lowerBound, fields: options.fields)
    var shape = Shape()
    matter?.add(to: &shape, bytes)
    let known = matter?.passages(bytes)
    let body = (matter?.end ?? limit.lowerBound)..<limit.upperBound
    let page = read(bytes, body, in: wrapper, known?.directives ?? [], isReviewed: true)
    let mended = BrokenMarks.mended(bytes, from: body.lowerBound)
    shape.add(mended == bytes ? page.shape : read(mended, body, in: wrapper, isReviewed: false).shape)
    return Extraction((known?.values ?? []) + page.passages, shape: shape)
  }

  /// Reads some blocks alone.
  static func read(blocks: [UInt8]) -> Extraction { read(blocks, blocks.indices, isReviewed: false) }

  /// Reads a page, with the comments before it.
  private static func read(
    _ bytes: [UInt8], _ limit: Range<Int>, in wrapper: MarkdownWrapper? = nil, _ directives: [Range<Int>] = [], isReviewed: Bool
  ) -> Extraction {
    var shape = Shape()
    var passage = MarkdownPassage(bytes)
    if let wrapper { passage.add(block: wrapper.opening) }
    for directive in directives { passage.add(directive: directive) }
    let source = MarkdownSource(bytes, from: limit.lowerBound, blank: wrapper?.closing.text)
    let tree = MarkdownTree(source)
    let blocks = MarkdownBlocks(source, tree, shape)
    shape = blocks.shape
    let entities = MarkdownEntities()
    for block in blocks.blocks { add(block, to: &passage, &shape, source, entities) }
    if let wrapper { passage.add(block: wrapper.closing) }
    let review = isReviewed ? MarkdownReview.review(bytes, limit, regions: blocks.regions) : nil
    return Extraction(passage.builder.finish(review: review).map { [$0] } ?? [], shape: shape)
  }

  private static func add(
    _ block: MarkdownBlock, to passage: inout MarkdownPassage, _ shape: inout Shape, _ source: MarkdownSource, _ entities: MarkdownEntities
  ) {
    switch block.kind {
    case .heading(let node):
      var matcher = InlineMatcher(source, entities, quotes: block.quotes, at: behindHashes(source, block.start))
      if matcher.match(node), isHeadingEnd(source, matcher.cursor, block.quotes) {
        passage.add(matcher.pieces, .headline)
      } else {
        leaveOut(node, source, &shape)
      }
    case .paragraph(let node, let isListItem):
      var start = block.start
      let links = MarkdownLinks(source: source, quotes: block.quotes)
      // Definitions at its start are no part of the paragraph any more.
      while let end = links.definition(at: start) { start = end }
      for start in start == block.start ? [start] : [start, block.start] {
        var matcher = InlineMatcher(source, entities, quotes: block.quotes, at: start)
        guard matcher.match(node), isLineEnd(source, matcher.cursor) else { continue }
        passage.add(matcher.pieces, isListItem ? .list : nil)
        return
      }
      leaveOut(node, source, &shape)
    case .row(let cells):
      guard let pieces = row(cells, block, source, entities) else { return cells.first.map { leaveOut($0, source, &shape) } ?? () }
      for cell in pieces where !cell.isEmpty { passage.add(cell, .list) }
    case .html(let end):
      for comment in HTMLComments.directives(in: source.bytes[block.start..<max(block.start, end)]) { passage.add(directive: comment) }
    case .code: break
    case .directive(let range): passage.add(directive: range)
    }
  }

  /// What is not read must not change.
  private static func leaveOut(_ node: MarkdownNode, _ source: MarkdownSource, _ shape: inout Shape) {
    shape.add("left out")
    let start = source.offset(ofLine: node.startLine)
    shape.add(source.bytes[start..<max(start, source.offset(ofLine: node.endLine + 1))])
  }

  /// The pieces of each cell; nil when they stand elsewhere than they should.
  private static func row(_ cells: [MarkdownNode], _ block: MarkdownBlock, _ source: MarkdownSource, _ entities: MarkdownEntities)
    -> [[MarkdownPiece]]?
  {
    var cursor = source.behindBlanks(block.start)
    for _ in 0..<block.quotes where cursor < source.masked.count && source.masked[cursor] == 0x3E { cursor = source.behindBlanks(cursor + 1) }
    if cursor < source.masked.count, source.masked[cursor] == 0x7C { cursor += 1 }
    var row: [[MarkdownPiece]] = []
    for cell in cells {
      var matcher = InlineMatcher(source, entities, quotes: block.quotes, isInTable: true, at: source.behindBlanks(cursor))
      guard matcher.match(cell) else { return nil }
      cursor = source.behindBlanks(matcher.cursor)
      let isAtBar = cursor < source.masked.count && source.masked[cursor] == 0x7C
      guard isAtBar || isLineEnd(source, cursor) else { return nil }
      if isAtBar { cursor += 1 }
      row.append(matcher.pieces)
    }
    return row
  }

  private static func behindHashes(_ source: MarkdownSource, _ start: Int) -> Int {
    var index = start
    while index < source.masked.count, source.masked[index] == 0x23 { index += 1 }
    let next = source.behindBlanks(index)
    return (1...6).contains(index - start) && (next > index || next == source.masked.count || source.behindBreak(next) != nil) ? next : start
  }

  /// Closing hashes, or the end of the line over what underlines it.
  private static func isHeadingEnd(_ source: MarkdownSource, _ offset: Int, _ quotes: Int) -> Bool {
    var index = source.behindBlanks(offset)
    while index < source.masked.count, source.masked[index] == 0x23 { index += 1 }
    return isLineEnd(source, index)
  }

  private static func isLineEnd(_ source: MarkdownSource, _ offset: Int) -> Bool {
    let end = source.behindBlanks(offset)
    return end == source.masked.count || source.behindBreak(end) != nil
  }
}
