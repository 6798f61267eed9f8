import TextModel

/// Takes the texts out of an HTML page or fragment.
///
/// It reads tags, not a tree: text needs to know which elements are around it, and where it stands to the byte, which trees of HTML lose when they
/// move what is misplaced. Any bytes are HTML; it never throws.
struct HTMLExtractor {
  private let bytes: [UInt8]
  private let language: String
  private var open = HTMLOpenElements()
  private var flow: HTMLFlow
  /// Bytes that are no text.
  private var seen: [UInt8] = []

  /// A text that is put together of HTML and other text.
  init(_ bytes: [UInt8], _ options: ExtractionOptions) {
    self.bytes = bytes
    language = options.language
    flow = HTMLFlow(bytes)
  }

  /// The article as one passage, without what stands around it; and one for each text that repeats some of it by custom: the title of the page, what
  /// it says of itself to others, the texts in the place of images.
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    var shape = Shape()
    var extractor = HTMLExtractor(bytes, options)
    extractor.read(0..<bytes.count)
    let asides = extractor.flow.asides
    let surroundings = extractor.flow.surroundings
    guard let passage = extractor.finish(&shape) else { return Extraction([], shape: shape) }
    let article = passage.without(asides + surroundings)
    let others = asides.filter { aside in !surroundings.contains { $0.overlaps(aside) } }.compactMap { passage.excerpt([$0]) }
    return Extraction((article.map { [$0] } ?? []) + others, shape: shape)
  }

  /// The text of HTML that stands in another text; its runs are bytes of the fragment. Nil when there is none. Its tags become a part of a shape.
  static func passage(ofFragment bytes: [UInt8], _ options: ExtractionOptions, _ shape: inout Shape) -> Passage? {
    var extractor = HTMLExtractor(bytes, options)
    extractor.read(0..<bytes.count)
    return extractor.finish(&shape)
  }

  /// The same, where nobody asks for its tags.
  static func passage(ofFragment bytes: [UInt8], _ options: ExtractionOptions) -> Passage? {
    var shape = Shape()
    return passage(ofFragment: bytes, options, &shape)
  }

  /// Reads a range of the text as HTML of its own.
  mutating func read(_ range: Range<Int>, label: Block.Kind? = nil) {
    open = HTMLOpenElements(in: HTMLContext(label: label))
    var lexer = HTMLLexer(bytes, range)
    while let token = lexer.next() {
      take(token)
      lexer.isForeign = open.context.isForeign
    }
    flow.endBlock(open.context)
  }

  /// Reads a range of the text as text.
  mutating func readPlain(_ range: Range<Int>, label: Block.Kind?, _ writing: Writing) { flow.addPlain(range, label, writing) }

  /// The text that was read. Its tags become a part of a shape.
  mutating func finish(_ shape: inout Shape) -> Passage? {
    if !seen.isEmpty { shape.add(seen) }
    return flow.finish()
  }

  private mutating func take(_ token: HTMLToken) {
    switch token.kind {
    case .text:
      let context = open.context
      if context.isLeftOut { seen += bytes[token.range] } else { flow.addText(token.range, isProtected: context.isProtected) }
    case .rawText, .other: seen += bytes[token.range]
    case .comment:
      if isDirective(token.range), !open.context.isLeftOut {
        flow.add(HTMLPiece(source: token.range, content: .directive))
      } else {
        seen += bytes[token.range]
      }
    case .startTag: start(token)
    case .endTag: end(token)
    }
  }

  private func isDirective(_ comment: Range<Int>) -> Bool {
    bytes[comment].dropFirst(4).drop(while: HTMLText.isSpace).starts(with: "mtlint:".utf8)
  }

  private mutating func start(_ tag: HTMLToken) {
    let name = tag.name == "image" ? "img" : tag.name
    let traits = HTMLElement.traits(of: name)
    if open.context.isForeign, traits.contains(.leavesForeign) { open.leaveForeign() }
    if open.context.isForeign {
      seen += bytes[tag.range]
      if !tag.isSelfClosing { openElement(name, [], tag) }
      return
    }
    let outer = open.context
    if name == "a" || traits.contains(.block) { open.closeImplied(before: name, traits) }
    let context = open.context
    if traits.contains(.block), !outer.isLeftOut || !context.isLeftOut { flow.endBlock(outer) }
    if name == "br", !context.isLeftOut {
      flow.add(HTMLPiece(source: tag.range, content: .lineBreak, isProtected: context.isProtected))
      return
    }
    let texts = context.isLeftOut ? [] : texts(of: name, tag)
    addToShape(tag, without: texts.map(\.attribute.value))
    for text in texts {
      if name == "img" {
        let isCaption = text.label == .caption
        flow.add(HTMLPiece(source: text.attribute.value, content: .attribute(text.attribute, isCaption: isCaption)))
      } else {
        flow.endBlock(context)
        flow.writeAttribute(text.attribute, text.label, HTMLContext())
      }
    }
    if traits.contains(.void) { return }
    if name == "svg" || name == "math", tag.isSelfClosing { return }
    openElement(name, traits, tag)
    if !traits.contains(.block), !open.context.isLeftOut { flow.add(HTMLPiece(source: tag.range, content: .opening)) }
  }

  private mutating func openElement(_ name: String, _ traits: HTMLElement, _ tag: HTMLToken) {
    let values = tag.attributes.isEmpty ? [:] : decodedValues(tag)
    open.open(name, traits, open.context.inside(name, traits, language: language, furniture: &flow.furniture, main: &flow.main) { values[$0] })
  }

  private mutating func end(_ tag: HTMLToken) {
    if tag.name == "br", !open.context.isLeftOut {
      flow.add(HTMLPiece(source: tag.range, content: .lineBreak))
      return
    }
    seen += bytes[tag.range]
    let traits = HTMLElement.traits(of: tag.name)
    guard !traits.contains(.void) else { return }
    let inner = open.context
    // What stands behind the end of a page belongs to it.
    if tag.name != "body", tag.name != "html" { open.close(tag.name, traits) }
    if traits.contains(.block) {
      if !inner.isLeftOut || !open.context.isLeftOut { flow.endBlock(inner) }
    } else if !inner.isLeftOut {
      flow.add(HTMLPiece(source: tag.range, content: .closing))
    }
  }

  /// Attributes that a context depends on, decoded; the first of a name counts.
  private mutating func decodedValues(_ tag: HTMLToken) -> [String: String] {
    var values: [String: String] = [:]
    for attribute in tag.attributes where Self.telling.contains(attribute.name) && values[attribute.name] == nil {
      values[attribute.name] = String(decoding: flow.decoded(attribute.value), as: UTF8.self)
    }
    return values
  }

  private static let telling: Set<String> = ["class", "hidden", "id", "lang", "role", "translate", "xml:lang"]

  /// The attributes of a tag that hold text.
  private mutating func texts(of name: String, _ tag: HTMLToken) -> [(attribute: HTMLAttribute, label: Block.Kind?)] {
    func attribute(_ name: String) -> HTMLAttribute? { tag.attributes.first { $0.name == name } }
    switch name {
    case "img":
      let found: [(attribute: HTMLAttribute, label: Block.Kind?)] =
        (attribute("alt").map { [($0, .caption)] } ?? []) + (attribute("title").map { [($0, nil)] } ?? [])
      return found.sorted { $0.attribute.value.lowerBound < $1.attribute.value.lowerBound }
    case "meta":
      guard let content = attribute("content"), let key = attribute("name") ?? attribute("property") else { return [] }
      switch String(decoding: flow.decoded(key.value), as: UTF8.self).lowercased() {
      case "description", "og:description", "twitter:description": return [(content, nil)]
      case "og:title", "twitter:title": return [(content, .headline)]
      default: return []
      }
    default: return []
    }
  }

  /// A tag with its attributes, without the texts in them.
  private mutating func addToShape(_ tag: HTMLToken, without texts: [Range<Int>]) {
    var start = tag.range.lowerBound
    for text in texts {
      seen += bytes[start..<text.lowerBound]
      start = text.upperBound
    }
    seen += bytes[start..<tag.range.upperBound]
  }
}
