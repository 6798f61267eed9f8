import CMarkGFM

/// Goes through the parser's tree: collects the blocks in the order of the file, and the shape.
struct MarkdownBlocks {
  private let source: MarkdownSource
  private(set) var blocks: [MarkdownBlock] = []
  private(set) var shape: Shape
  /// Where the blocks that stand in no other one start; each can be read without the others.
  private(set) var regions: [Int] = []
  private var quotes = 0
  private var items = 0

  init(_ source: MarkdownSource, _ tree: MarkdownTree, _ shape: Shape) {
    self.source = source
    self.shape = shape
    walk(tree.root)
    for mask in source.masks { self.shape.add(source.bytes[mask.range]) }
    addDefinitionComments()
    blocks.sort { $0.start < $1.start }
    regions.sort()
  }

  private mutating func walk(_ root: MarkdownNode) {
    var child = root.firstChild
    while let node = child {
      if node.startLine > 0 { regions.append(source.offset(ofLine: node.startLine)) }
      child = node.next
    }
    let iterator = cmark_iter_new(root.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      let node = MarkdownNode(pointer)
      if event == CMARK_EVENT_ENTER { enter(node) } else { exit(node) }
    }
  }

  private func place(_ node: MarkdownNode) -> Int { min(source.bytes.count, source.offset(ofLine: node.startLine) + max(0, node.startColumn - 1)) }

  private mutating func append(_ kind: MarkdownBlock.Kind, _ start: Int) {
    blocks.append(MarkdownBlock(kind: kind, start: start, quotes: quotes))
  }

  private mutating func enter(_ node: MarkdownNode) {
    let type = node.type
    if type != CMARK_NODE_TEXT, type != CMARK_NODE_SOFTBREAK, type != CMARK_NODE_PARAGRAPH { addToShape(node) }
    switch type {
    case CMARK_NODE_BLOCK_QUOTE: quotes += 1
    case CMARK_NODE_ITEM: items += 1
    case CMARK_NODE_HEADING: append(.heading(node), place(node))
    case CMARK_NODE_PARAGRAPH:
      // The lines over a table get no place from the parser; the table has it.
      let place = node.startLine > 0 ? place(node) : node.next.map { self.place($0) }
      if let place { append(.paragraph(node, isListItem: items > 0), place) }
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK:
      let start = source.offset(ofLine: node.startLine)
      // Of HTML the parser does not count the last line.
      let lines = type == CMARK_NODE_HTML_BLOCK ? node.literal.map(lineCount) ?? 1 : node.endLine - node.startLine + 1
      let end = max(start, source.offset(ofLine: node.startLine + lines))
      append(type == CMARK_NODE_HTML_BLOCK ? .html(end: end) : .code(end: end), start)
    default:
      guard type.rawValue & UInt32(CMARK_NODE_TYPE_MASK) == UInt32(CMARK_NODE_TYPE_BLOCK), node.typeName == "table" else { return }
      addRows(of: node)
    }
  }

  private mutating func exit(_ node: MarkdownNode) {
    guard node.type != CMARK_NODE_PARAGRAPH else { return }
    if node.type == CMARK_NODE_BLOCK_QUOTE { quotes -= 1 }
    if node.type == CMARK_NODE_ITEM { items -= 1 }
    shape.add("/")
  }

  private mutating func addToShape(_ node: MarkdownNode) {
    shape.add([UInt8(truncatingIfNeeded: node.type.rawValue >> 8), UInt8(truncatingIfNeeded: node.type.rawValue)])
    if let literal = node.literal { shape.add(MarkdownNode.bytes(literal)) }
    switch node.type {
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      for text in [cmark_node_get_url(node.pointer), cmark_node_get_title(node.pointer)] { shape.add(text.map { MarkdownNode.bytes($0) } ?? []) }
    case CMARK_NODE_HEADING: shape.add([UInt8(truncatingIfNeeded: cmark_node_get_heading_level(node.pointer))])
    case CMARK_NODE_CODE_BLOCK:
      if let info = cmark_node_get_fence_info(node.pointer) { shape.add(MarkdownNode.bytes(info)) }
    case CMARK_NODE_LIST:
      shape.add([UInt8(cmark_node_get_list_type(node.pointer).rawValue & 0xFF), UInt8(cmark_node_get_list_delim(node.pointer).rawValue & 0xFF)])
      shape.add(withUnsafeBytes(of: cmark_node_get_list_start(node.pointer).littleEndian) { Array($0) })
    default: break
    }
  }

  private func lineCount(_ literal: UnsafePointer<CChar>) -> Int {
    let bytes = MarkdownNode.bytes(literal)
    return bytes.indices.count { bytes[$0] == 0x0A || bytes[$0] == 0x0D && ($0 + 1 == bytes.count || bytes[$0 + 1] != 0x0A) }
  }

  private mutating func addRows(of table: MarkdownNode) {
    guard let header = table.firstChild else { return }
    // The parser counts the first row at the start of the paragraph that the table was; the row of dashes is the second one.
    let line = (header.next?.startLine ?? table.endLine + 1) - 2
    guard line >= table.startLine else { return }
    add(header, line == table.startLine ? place(table) : source.offset(ofLine: line))
    var row = header.next
    while let node = row {
      add(node, source.offset(ofLine: node.startLine))
      row = node.next
    }
  }

  private mutating func add(_ row: MarkdownNode, _ start: Int) {
    var cells: [MarkdownNode] = []
    var cell = row.firstChild
    while let node = cell {
      cells.append(node)
      cell = node.next
    }
    append(.row(cells), start)
  }

  /// `[//]: # (mtlint:…)`: a definition that defines nothing is Markdown's own comment.
  private mutating func addDefinitionComments() {
    var index = source.start
    let closed = blocks.compactMap { block in
      switch block.kind {
      case .html(let end), .code(let end): block.start..<max(block.start, end)
      default: nil
      }
    }
    .sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    while let place = Directives.place(in: source.bytes[index...]) {
      var start = place
      while start > index, source.bytes[start - 1] != 0x0A, source.bytes[start - 1] != 0x0D { start -= 1 }
      let end = source.bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
      index = end
      let line = source.bytes[start..<end].trimmed
      guard line.hasPrefix("[//]: # (") || line.hasPrefix("[comment]: # ("), line.last == 0x29 else { continue }
      while next < closed.count, closed[next].upperBound <= place { next += 1 }
      guard next == closed.count || !closed[next].contains(place) else { continue }
      append(.directive(line.startIndex..<line.endIndex), line.startIndex)
    }
  }
}
