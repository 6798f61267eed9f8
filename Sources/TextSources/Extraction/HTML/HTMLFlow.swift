import TextModel

/// Gathers the pieces of a block and puts it into the passage when it is whole: white space collapsed as CSS does, the texts of images beside it.
struct HTMLFlow {
  private let bytes: [UInt8]
  /// Elements around the article, and what of the text is in them.
  var furniture = HTMLFurniture()
  /// The element that holds the article.
  var main = HTMLMainPart()
  /// Bytes of the text: titles of the page and texts of attributes.
  private(set) var asides: [Range<Int>] = []
  private var titles: Set<Range<Int>> = []
  private var builder = PassageBuilder()
  private var references = HTMLReferences()
  private var pieces: [HTMLPiece] = []
  /// A directive on a line of its own was the last thing: the next block follows it at once.
  private var isBehindDirective = false

  /// Where text stands: whether there are references in it, and of which kind.
  private enum Place { case element, attribute, plain }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value of an attribute as HTML reads it.
  mutating func decoded(_ range: Range<Int>) -> [UInt8] {
    guard bytes[range].contains(0x26) else { return Array(bytes[range]) }
    var text: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x26, let found = references.reference(at: index, in: bytes, before: range.upperBound, isAttribute: true) {
        text += found.text
        index += found.length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  mutating func add(_ piece: HTMLPiece) { pieces.append(piece) }

  mutating func addText(_ range: Range<Int>, isProtected: Bool) { pieces += scan(range, as: .element, isProtected: isProtected) }

  /// A block of text that is not HTML.
  mutating func addPlain(_ range: Range<Int>, _ label: Block.Kind?, _ writing: Writing) {
    let text = scan(range, as: .plain, isProtected: false)
    guard let start = text.firstIndex(where: isContent), let end = text.lastIndex(where: isContent) else { return }
    write(text[start...end], writing, label, HTMLContext())
  }

  /// Bytes of the text that stands around the article; known when the page has been read.
  var surroundings: [Range<Int>] { (furniture.ranges(of: builder.count) + main.surroundings).filter { block in !titles.contains(block) } }

  mutating func finish() -> Passage? {
    for range in furniture.ranges(of: builder.count) { builder.markFurniture(range) }
    builder.markPage()
    return builder.finish()
  }

  /// Puts the block into the passage. Images before and behind its text are blocks of their own, the texts of images within it are left out.
  mutating func endBlock(_ context: HTMLContext) {
    guard !pieces.isEmpty else { return }
    let block = pieces
    pieces.removeAll(keepingCapacity: true)
    let start = block.firstIndex(where: isContent) ?? block.count
    let end = block.lastIndex(where: isContent).map { $0 + 1 } ?? start
    for piece in block[..<start] { writeAttribute(piece, context) }
    if start < end { write(block[start..<end], HTMLText.element, context.label, context) }
    for piece in block[end...] { writeAttribute(piece, context) }
  }

  /// A block of its own for the text of an attribute.
  mutating func writeAttribute(_ attribute: HTMLAttribute, _ label: Block.Kind?, _ context: HTMLContext) {
    let value = scan(attribute.value, as: .attribute, isProtected: false)
    guard let start = value.firstIndex(where: isContent), let end = value.lastIndex(where: isContent) else { return }
    write(value[start...end], HTMLText.writing(in: attribute), label, context, isAside: true)
    // Without its first letter a value without quotes might be none.
    if attribute.quote == nil { builder.markFragile(attribute.value.lowerBound - 1..<attribute.value.lowerBound + 1) }
  }

  private mutating func writeAttribute(_ piece: HTMLPiece, _ context: HTMLContext) {
    if case .attribute(let attribute, let isCaption) = piece.content { writeAttribute(attribute, isCaption ? .caption : nil, context) }
  }

  private mutating func write(
    _ block: ArraySlice<HTMLPiece>, _ writing: Writing, _ label: Block.Kind?, _ context: HTMLContext, isAside: Bool = false
  ) {
    if !isBehindDirective { builder.endBlock() }
    var writer = HTMLBlockWriter(bytes: bytes, writing: writing, label: label)
    for piece in block { writer.write(piece, &builder) }
    if let start = writer.start {
      let range = start..<builder.count
      if let element = context.furniture { furniture.add(range, in: element) }
      if isAside || context.isTitle { asides.append(range) }
      // Titles and descriptions stand in no element that is read.
      if context.isTitle || isAside && context.element == nil { titles.insert(range) }
      main.add(range, in: context.element, isHeading: context.isHeading)
    }
    isBehindDirective = writer.isBehindDirective
  }

  /// True for what makes a block of text, which white space, line breaks and blanks do not.
  private func isContent(_ piece: HTMLPiece) -> Bool {
    switch piece.content {
    case .verbatim: !isBlank(bytes[piece.source])
    case .decoded(let text): !isBlank(text[...])
    case .directive: true
    default: false
    }
  }

  /// No-break spaces only.
  private func isBlank(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index...].starts(with: [0xC2, 0xA0]) else { return false }
      index += 2
    }
    return true
  }

  /// Splits text at white space that is not one space between words, and at references.
  private mutating func scan(_ range: Range<Int>, as place: Place, isProtected: Bool) -> [HTMLPiece] {
    var found: [HTMLPiece] = []
    var start = range.lowerBound
    var index = start
    func endWord() { if start < index { found.append(HTMLPiece(source: start..<index, content: .verbatim, isProtected: isProtected)) } }
    while index < range.upperBound {
      if HTMLText.isSpace(bytes[index]) {
        var end = index + 1
        while end < range.upperBound, HTMLText.isSpace(bytes[end]) { end += 1 }
        if end == index + 1, bytes[index] == 0x20, start < index, end < range.upperBound, bytes[end] != 0x26 || place == .plain {
          index = end
          continue
        }
        endWord()
        found.append(HTMLPiece(source: index..<end, content: .space, isProtected: isProtected))
        (start, index) = (end, end)
      } else if bytes[index] == 0x26, place != .plain {
        if let known = references.reference(at: index, in: bytes, before: range.upperBound, isAttribute: place == .attribute) {
          endWord()
          let source = index..<index + known.length
          let isSpace = known.text.allSatisfy(HTMLText.isSpace)
          found.append(HTMLPiece(source: source, content: isSpace ? .space : .decoded(known.text), isProtected: isProtected))
          if !known.isClosed { builder.markFragile(source) }
          (start, index) = (source.upperBound, source.upperBound)
        } else {
          let mark = index + 1 < range.upperBound && bytes[index + 1] == 0x23 ? index + 2 : index + 1
          let end = HTMLReferences.nameEnd(from: mark, in: bytes, before: range.upperBound)
          builder.markFragile(index..<end)
          index = end
        }
      } else {
        if bytes[index] == 0x26 {
          let end = HTMLReferences.nameEnd(from: index + 1, in: bytes, before: range.upperBound)
          builder.markFragile(index..<end)
        }
        if bytes[index] == 0x3C, place != .attribute { builder.markFragile(index..<index + 1) }
        index += 1
      }
    }
    endWord()
    return found
  }
}
