import CMarkGFM

/// Finds what the parser read in a paragraph again in the file, from its start to its end. The parser's own columns of inline nodes are wrong
/// behind indentation, entities and escapes; so every byte of every text is compared.
struct InlineMatcher {
  /// What is open.
  private enum Frame {
    /// Marks of emphasis or of a deletion.
    case marks(UInt8, Int)
    /// `[text](address)`, `[text][label]`, `[label]`
    case link(isProtected: Bool)
    /// `<address>`
    case angle
    /// An address without marks.
    case address
    case image(Int)
  }

  let source: MarkdownSource
  let entities: MarkdownEntities
  /// Block quotes around.
  let quotes: Int
  let isInTable: Bool
  /// Where the next thing must stand.
  var cursor: Int
  private(set) var pieces: [MarkdownPiece] = []
  private var frames: [Frame] = []
  private var html = InlineElements()
  private var nextMask: Int

  init(_ source: MarkdownSource, _ entities: MarkdownEntities, quotes: Int, isInTable: Bool = false, at start: Int) {
    self.source = source
    self.entities = entities
    self.quotes = quotes
    self.isInTable = isInTable
    cursor = start
    nextMask = source.masks.isEmpty ? 0 : source.firstMask(endingBehind: start)
  }

  private var byte: UInt8? { cursor < source.masked.count ? source.masked[cursor] : nil }

  /// Matches the children of a block; false when something stands elsewhere than it should.
  mutating func match(_ block: MarkdownNode) -> Bool {
    guard block.firstChild != nil else { return true }
    let iterator = cmark_iter_new(block.pointer)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { break }
      guard pointer != block.pointer else { continue }
      let node = MarkdownNode(pointer)
      guard event == CMARK_EVENT_ENTER ? enter(node) : exit(node) else { return false }
    }
    html.closeAll(&pieces)
    return true
  }

  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.type {
    case CMARK_NODE_TEXT:
      guard let literal = node.literal else { return true }
      if case .address = frames.last { return text(literal, isRaw: true) }
      return text(literal, isRaw: false)
    case CMARK_NODE_SOFTBREAK: return lineEnd(isHard: false)
    case CMARK_NODE_LINEBREAK: return lineEnd(isHard: true)
    case CMARK_NODE_CODE: return code(node)
    case CMARK_NODE_HTML_INLINE: return inlineHTML(node)
    case CMARK_NODE_EMPH: return open(marks: 1, of: (0x2A, 0x5F))
    case CMARK_NODE_STRONG: return open(marks: 2, of: (0x2A, 0x5F))
    case CMARK_NODE_LINK: return openLink(node)
    case CMARK_NODE_IMAGE:
      guard byte == 0x21, cursor + 1 < source.masked.count, source.masked[cursor + 1] == 0x5B else { return false }
      frames.append(.image(cursor))
      pieces.append(.beginImage(cursor..<cursor + 2))
      cursor += 2
      return true
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      guard byte == 0x5B, let end = source.masked[cursor...].prefix(1002).firstIndex(of: 0x5D) else { return false }
      pieces.append(.object(cursor..<end + 1))
      cursor = end + 1
      return true
    default:
      guard node.typeName == "strikethrough", byte == 0x7E else { return false }
      return open(marks: cursor + 1 < source.masked.count && source.masked[cursor + 1] == 0x7E ? 2 : 1, of: (0x7E, 0x7E))
    }
  }

  private mutating func exit(_ node: MarkdownNode) -> Bool {
    // To the parser it is no leaf.
    if node.type == CMARK_NODE_FOOTNOTE_REFERENCE { return true }
    guard let frame = frames.popLast() else { return false }
    let start = cursor
    switch frame {
    case .marks(let mark, let count):
      guard has(mark, count) else { return false }
      cursor += count
      pieces.append(.tag(start..<cursor, isOpening: false))
    case .link, .image:
      guard byte == 0x5D else { return false }
      cursor = MarkdownLinks(source: source, quotes: quotes).end(ofTextAt: cursor)
      if case .image(let opening) = frame {
        pieces.append(.endImage(opening..<cursor))
      } else {
        if case .link(true) = frame { pieces.append(.endProtection) }
        pieces.append(.tag(start..<cursor, isOpening: false))
      }
    case .angle:
      guard byte == 0x3E else { return false }
      cursor += 1
      pieces.append(.endProtection)
    case .address:
      pieces.append(.endProtection)
    }
    return true
  }

  private func has(_ mark: UInt8, _ count: Int) -> Bool {
    cursor + count <= source.masked.count && source.masked[cursor..<cursor + count].allSatisfy { $0 == mark }
  }

  private mutating func open(marks count: Int, of kinds: (UInt8, UInt8)) -> Bool {
    guard let mark = byte, mark == kinds.0 || mark == kinds.1, has(mark, count) else { return false }
    frames.append(.marks(mark, count))
    pieces.append(.tag(cursor..<cursor + count, isOpening: true))
    cursor += count
    return true
  }

  private mutating func openLink(_ node: MarkdownNode) -> Bool {
    switch byte {
    case 0x5B:
      pieces.append(.tag(cursor..<cursor + 1, isOpening: true))
      cursor += 1
      let isProtected = namesItsAddress(node)
      if isProtected { pieces.append(.beginProtection) }
      frames.append(.link(isProtected: isProtected))
    case 0x3C:
      frames.append(.angle)
      pieces.append(.beginProtection)
      cursor += 1
    default:
      frames.append(.address)
      pieces.append(.beginProtection)
    }
    return true
  }

  /// The name of a file or an address as the text of the link to it.
  private func namesItsAddress(_ link: MarkdownNode) -> Bool {
    guard let text = link.firstChild, text.next == nil, text.type == CMARK_NODE_TEXT, let literal = text.literal,
      let url = cmark_node_get_url(link.pointer)
    else { return false }
    let name = MarkdownNode.bytes(literal)
    let address = MarkdownNode.bytes(url)
    guard name.count <= address.count, name.contains(0x2E) || name == address, !name.contains(0x20) else { return false }
    return address.starts(with: name) || address.suffix(name.count).elementsEqual(name)
  }

  private mutating func text(_ literal: UnsafePointer<CChar>, isRaw: Bool) -> Bool {
    let bytes = source.masked
    var index = 0
    var start = cursor
    func flush(_ pieces: inout [MarkdownPiece], _ end: Int) { if start < end { pieces.append(.text(start..<end)) } }
    while literal[index] != 0 {
      guard cursor < bytes.count else { return false }
      if let mask = mask(at: cursor) {
        flush(&pieces, cursor)
        let first = cursor
        while literal[index] != 0, cursor < mask.range.upperBound, bytes[cursor] == UInt8(bitPattern: literal[index]) {
          (cursor, index) = (cursor + 1, index + 1)
        }
        guard cursor > first else { return false }
        pieces.append(.hidden(first..<cursor, mask.kind))
        start = cursor
        continue
      }
      let byte = bytes[cursor]
      if !isRaw, byte == 0x5C, cursor + 1 < bytes.count, MarkdownEntities.isPunctuation(bytes[cursor + 1]) {
        guard UInt8(bitPattern: literal[index]) == bytes[cursor + 1] else { return false }
        flush(&pieces, cursor)
        pieces.append(.character([bytes[cursor + 1]], cursor..<cursor + 2))
        (cursor, index) = (cursor + 2, index + 1)
        start = cursor
      } else if !isRaw, byte == 0x26, let entity = entities.entity(in: bytes, at: cursor) {
        for expected in entity.text {
          guard UInt8(bitPattern: literal[index]) == expected else { return false }
          index += 1
        }
        flush(&pieces, cursor)
        pieces.append(.character(entity.text, cursor..<cursor + entity.count))
        cursor += entity.count
        start = cursor
      } else {
        guard byte == UInt8(bitPattern: literal[index]) else { return false }
        (cursor, index) = (cursor + 1, index + 1)
      }
    }
    flush(&pieces, cursor)
    return true
  }

  private mutating func mask(at offset: Int) -> MarkdownMask? {
    while nextMask < source.masks.count, source.masks[nextMask].range.upperBound <= offset { nextMask += 1 }
    return nextMask < source.masks.count && source.masks[nextMask].range.contains(offset) ? source.masks[nextMask] : nil
  }

  private mutating func lineEnd(isHard: Bool) -> Bool {
    var end = source.behindBlanks(cursor)
    if isHard, end < source.masked.count, source.masked[end] == 0x5C { end += 1 }
    guard let next = source.behindBreak(end, quotes: quotes) else { return false }
    pieces.append(isHard ? .hardBreak(cursor..<next) : .softBreak(cursor..<next))
    cursor = next
    return true
  }

  private mutating func code(_ node: MarkdownNode) -> Bool {
    guard let literal = node.literal, let span = CodeSpan(source, at: cursor, quotes: quotes, isInTable: isInTable),
      span.text == MarkdownNode.bytes(literal)
    else { return false }
    pieces.append(.beginProtection)
    pieces += span.pieces
    pieces.append(.endProtection)
    cursor = span.end
    return true
  }

  private mutating func inlineHTML(_ node: MarkdownNode) -> Bool {
    guard let literal = node.literal else { return false }
    let start = cursor
    var index = 0
    while literal[index] != 0 {
      let expected = UInt8(bitPattern: literal[index])
      if expected == 0x0A || expected == 0x0D {
        guard let next = source.behindBreak(source.behindBlanks(cursor), quotes: quotes) else { return false }
        index += expected == 0x0D && literal[index + 1] == 0x0A ? 2 : 1
        cursor = next
      } else {
        guard byte == expected else { return false }
        (cursor, index) = (cursor + 1, index + 1)
      }
    }
    html.read(source.bytes[start..<cursor], &pieces)
    return true
  }
}
