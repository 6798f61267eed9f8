import YAML

/// Articles as YAML: a document is one record, of a list at its top each item is one.
struct YAMLExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    try extract(bytes, options, .standard)
  }

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions, _ fragments: FragmentExtractors) throws(Malformed) -> Extraction {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var extractor = YAMLExtractor(bytes, from: start, options, try FieldSelection(options.fields), try fragments.reader(of: options.fieldFormat))
    let roots = try YAMLDocument.roots(bytes, from: start)
    for (number, root) in roots.enumerated() {
      let document = roots.count > 1 ? "document \(number + 1)" : nil
      if let list = root.sequence {
        for (index, item) in list.enumerated() {
          extractor.read(item, name: document.map { "\($0), /\(index)" } ?? "/\(index)", isInFlow: root.isFlow)
        }
      } else {
        extractor.read(root, name: document, isInFlow: false)
      }
    }
    return extractor.extraction()
  }

  private let bytes: [UInt8]
  private let options: ExtractionOptions
  private let fragment: FragmentExtractors.Extractor?
  private var cursor: FieldCursor
  private var surroundings = Surroundings()
  private var passages: [Passage] = []
  private var shapes: [Shape] = []
  private var builder: RecordBuilder
  /// Where the name of the record ends and the place within it begins.
  private var record = ""
  /// Up to here comments have been read.
  private var seen: Int
  /// Where the last text ends.
  private var lastEnd: Int

  private init(
    _ bytes: [UInt8], from start: Int, _ options: ExtractionOptions, _ selection: FieldSelection, _ fragment: FragmentExtractors.Extractor?
  ) {
    self.bytes = bytes
    self.options = options
    self.fragment = fragment
    cursor = selection.cursor
    builder = RecordBuilder(name: nil, options, fragment)
    (seen, lastEnd) = (start, start)
  }

  private mutating func extraction() -> Extraction {
    readComments(upTo: bytes.count)
    finishRecord()
    return Extraction(passages, shape: surroundings.shape(upTo: bytes.count, in: bytes, shapes))
  }

  private mutating func finishRecord() {
    passages += builder.finish()
    shapes += builder.shapes
  }

  private mutating func read(_ root: YAMLNode, name: String?, isInFlow: Bool) {
    finishRecord()
    builder = RecordBuilder(name: name, options, fragment)
    record = name ?? ""
    walk(root, [], "", isInFlow: isInFlow)
  }

  /// Finds scalars that are text in a node; not those of an alias, which stand before.
  private mutating func walk(_ node: YAMLNode, _ name: [UInt8], _ pointer: String, isInFlow: Bool) {
    guard !node.isAlias else { return }
    let isInFlow = isInFlow || node.isFlow
    switch node.content {
    case .mapping(let pairs):
      for pair in pairs {
        guard let key = pair.key.scalar else { continue }
        cursor.enter(key: key.utf8)
        if !cursor.isDead { walk(pair.value, Array(key.utf8), "\(pointer)/\(key)", isInFlow: isInFlow) }
        cursor.leave()
      }
    case .sequence(let list):
      for (index, item) in list.enumerated() {
        cursor.enter(item: index)
        if !cursor.isDead { walk(item, name, "\(pointer)/\(index)", isInFlow: isInFlow) }
        cursor.leave()
      }
    case .scalar(let text, let style):
      if cursor.isSelected, node.isText { read(text, style, at: skipProperties(node.offset), name, pointer, isInFlow: isInFlow) }
    }
  }

  private mutating func read(_ text: String, _ style: YAMLNode.Style, at offset: Int, _ name: [UInt8], _ pointer: String, isInFlow: Bool) {
    guard offset >= lastEnd, let place = YAMLScalar(bytes, at: offset, style, Array(text.utf8)), !place.pieces.isEmpty else { return }
    readComments(upTo: offset)
    surroundings.skip(place.content, in: bytes)
    let isBlock = style == .literal || style == .folded
    let field = RecordField(
      name: name, place: record.hasPrefix("/") || record.isEmpty ? record + pointer : "\(record), \(pointer)", pieces: place.pieces,
      writing: YAMLWriting.writing(style))
    let indent = place.outerIndent
    builder.add(
      field.readingBack(bytes, place.whole, lines: isBlock ? place.content : nil) { edited in
        guard let value = YAMLDocument.value(edited, isInFlow: isInFlow, indent: indent) else { return nil }
        guard isBlock else { return value }
        // A block without text has no place for some.
        let end = YAMLScalar.end(of: value)
        return end > 0 ? Array(value[..<end]) : nil
      })
    lastEnd = place.whole.upperBound
    seen = max(seen, lastEnd)
    guard !isBlock else { return }
    // A comment behind it.
    let lineEnd = seen > lastEnd ? seen : bytes[lastEnd...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let rest = bytes[lastEnd..<lineEnd].trimmed
    if rest.startIndex > lastEnd, Self.isDirective(rest) { builder.append(directive: rest, at: rest.startIndex..<rest.endIndex) }
    seen = lineEnd
  }

  private static func isDirective(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "#") && line.drop { $0 == UInt8(ascii: "#") }.trimmed.hasPrefix("mtlint:")
  }

  /// Comments to mtlint on lines of their own.
  private mutating func readComments(upTo end: Int) {
    while seen < end {
      let lineEnd = bytes[seen..<end].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? end
      let line = bytes[seen..<lineEnd].trimmed
      if Self.isDirective(line) { builder.add(directive: line, at: line.startIndex..<line.endIndex) }
      seen = min(lineEnd + 1, end)
    }
  }

  /// Skips an anchor and a tag, and what stands between them and the node.
  private func skipProperties(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "&") || bytes[index] == UInt8(ascii: "!") {
      while index < bytes.count, bytes[index] > 0x20 { index += 1 }
      while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "#") {
        if bytes[index] == UInt8(ascii: "#") { while index < bytes.count, bytes[index] != 0x0A { index += 1 } } else { index += 1 }
      }
    }
    return index
  }
}
