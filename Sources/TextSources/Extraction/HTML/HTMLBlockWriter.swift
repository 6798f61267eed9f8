import TextModel

/// Writes the pieces of one block into a passage.
struct HTMLBlockWriter {
  let bytes: [UInt8]
  let writing: Writing
  let label: Block.Kind?
  /// Where the text of the block starts in the passage.
  private(set) var start: Int?
  /// The last thing was a directive on a line of its own.
  private(set) var isBehindDirective = false

  /// At the start of the block or behind a line break, where white space shows nothing.
  private var isLineStart = true
  /// White space that shows if text follows on the line.
  private var space: HTMLPiece?
  /// White space that shows nothing, since the last text.
  private var collapsed: [Range<Int>] = []
  /// Tags behind the white space.
  private var tags: [(source: Range<Int>, isOpening: Bool)] = []

  init(bytes: [UInt8], writing: Writing, label: Block.Kind?) {
    self.bytes = bytes
    self.writing = writing
    self.label = label
  }

  mutating func write(_ piece: HTMLPiece, _ builder: inout PassageBuilder) {
    switch piece.content {
    case .verbatim, .decoded: writeText(piece, &builder)
    case .space: takeSpace(piece, &builder)
    case .opening, .closing:
      var isOpening = false
      if case .opening = piece.content { isOpening = true }
      if !isLineStart { tags.append((piece.source, isOpening)) }
    case .lineBreak:
      writeCollapsed((space.map { [$0.source] } ?? []) + collapsed, &builder)
      (space, tags) = (nil, [])
      builder.add([0x0A], for: piece.source, writing)
      isLineStart = true
    case .directive: writeDirective(piece, &builder)
    case .attribute: break
    }
  }

  private mutating func takeSpace(_ piece: HTMLPiece, _ builder: inout PassageBuilder) {
    if isLineStart {
      if start != nil { collapsed.append(piece.source) }
    } else if space != nil {
      collapsed.append(piece.source)
    } else {
      for tag in tags { builder.tag(at: tag.source, isOpening: tag.isOpening) }
      tags = []
      space = piece
    }
  }

  private mutating func writeText(_ piece: HTMLPiece, _ builder: inout PassageBuilder) {
    writeSpace(&builder)
    if start == nil {
      start = builder.count
      if let label { builder.begin(label) }
    }
    protect(piece, &builder)
    if case .decoded(let text) = piece.content {
      builder.add(text, for: piece.source, writing)
    } else {
      builder.add(bytes[piece.source], at: piece.source, writing)
    }
    (isLineStart, isBehindDirective) = (false, false)
    builder.endProtection()
  }

  /// A comment that stands on its own has a line of its own.
  private mutating func writeDirective(_ piece: HTMLPiece, _ builder: inout PassageBuilder) {
    let isAlone = start == nil
    writeSpace(&builder)
    builder.add(bytes[piece.source], at: piece.source, HTMLText.none)
    builder.markFragile(piece.source)
    if isAlone { builder.put(in: [0x0A]) }
    (isLineStart, isBehindDirective) = (isAlone, isAlone)
  }

  /// The space before a piece of text, and the tags around it.
  private mutating func writeSpace(_ builder: inout PassageBuilder) {
    if let space {
      protect(space, &builder)
      let isPlain = bytes[space.source].elementsEqual([0x20])
      if isPlain { builder.add([0x20], at: space.source, writing) } else { builder.add([0x20], for: space.source, writing) }
      builder.endProtection()
    }
    space = nil
    for tag in tags { builder.tag(at: tag.source, isOpening: tag.isOpening) }
    tags = []
    writeCollapsed(collapsed, &builder)
  }

  private mutating func writeCollapsed(_ ranges: [Range<Int>], _ builder: inout PassageBuilder) {
    for range in ranges { builder.collapse(range) }
    collapsed = []
  }

  private func protect(_ piece: HTMLPiece, _ builder: inout PassageBuilder) { if piece.isProtected { builder.beginProtection() } }
}
