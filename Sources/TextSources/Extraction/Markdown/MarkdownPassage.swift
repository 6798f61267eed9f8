import TextModel

/// Puts the passage of a Markdown file together.
struct MarkdownPassage {
  var builder = PassageBuilder()
  private let bytes: [UInt8]
  /// The last thing was a directive on a line of its own: the next block follows on the next line.
  private var isBehindDirective = false
  private var protections = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func beginBlock(_ kind: Block.Kind?) {
    if isBehindDirective { builder.put(in: [0x0A]) } else { builder.endBlock() }
    isBehindDirective = false
    if let kind { builder.begin(kind) }
  }

  /// A comment on a line of its own.
  mutating func add(directive range: Range<Int>) {
    beginBlock(nil)
    builder.add(bytes[range], at: range, .never)
    isBehindDirective = true
  }

  /// A line that is no Markdown; it can only be deleted, with its end.
  mutating func add(block line: MarkdownWrapper.Line) {
    beginBlock(nil)
    builder.add(bytes[line.text], for: line.text.lowerBound..<line.end, .onlyDeleted)
  }

  /// A paragraph, a heading, a cell.
  mutating func add(_ pieces: [MarkdownPiece], _ kind: Block.Kind?) {
    // Attributes behind a heading, with the space before them.
    var pieces = pieces
    while case .hidden(_, .attributes)? = pieces.last {
      pieces.removeLast()
      guard case .text(let range)? = pieces.last else { continue }
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      pieces.removeLast()
      if end > range.lowerBound { pieces.append(.text(range.lowerBound..<end)) }
    }
    let lines = MarkdownLine.lines(of: pieces)
    var before: MarkdownLine.Kind?
    for line in lines {
      let type = line.kind(bytes)
      if before != .text || type != .text {
        if type != .hidden, !line.pieces.isEmpty { beginBlock(type == .image ? .caption : kind) }
      } else if let lineBreak = line.lineBreak {
        add(lineBreak)
      }
      if type == .image { addAlternative(line.pieces) } else if type == .text { addText(line.pieces) }
      before = type
    }
    if protections > 0 { builder.endProtection() }
    protections = 0
  }

  private mutating func addAlternative(_ pieces: [MarkdownPiece]) {
    var isInside = false
    for piece in pieces {
      switch piece {
      case .beginImage: isInside = true
      case .endImage: isInside = false
      default: if isInside { add(piece) }
      }
    }
  }

  private mutating func addText(_ pieces: [MarkdownPiece]) {
    var depth = 0
    for piece in pieces {
      switch piece {
      case .beginImage: depth += 1
      case .endImage(let range):
        depth -= 1
        if depth == 0 { add(.object(range)) }
      default: if depth <= 0 { add(piece) }
      }
    }
  }

  private mutating func add(_ piece: MarkdownPiece) {
    switch piece {
    case .text(let range): builder.add(bytes[range], at: range, MarkdownWriting.text)
    case .character(let text, let range): builder.add(text, for: range, MarkdownWriting.text)
    case .softBreak(let range): builder.add([0x20], for: range, MarkdownWriting.text)
    case .hardBreak(let range): builder.add([0x0A], for: range, .never)
    case .tag(let range, let isOpening): builder.tag(at: range, isOpening: isOpening)
    case .object(let range):
      builder.tag(at: range, isOpening: true)
      builder.tag(at: range, isOpening: false)
    case .beginProtection:
      protections += 1
      if protections == 1 { builder.beginProtection() }
    case .endProtection:
      if protections == 1 { builder.endProtection() }
      protections = max(0, protections - 1)
    case .hidden(let range, let kind):
      guard kind != .attributes else { return }
      if protections == 0 { builder.beginProtection() }
      builder.add(bytes[range], at: range, .never)
      if protections == 0 { builder.endProtection() }
    case .directive(let range): builder.add(bytes[range], at: range, .never)
    case .beginImage, .endImage: break
    }
  }
}
