/// Message catalogues of gettext: the translations, each a block. The header, identifiers and obsolete entries are no text.
struct POExtractor {
  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions) throws(Malformed) -> Extraction {
    try extract(bytes, options, .standard)
  }

  static func extract(_ bytes: [UInt8], _ options: ExtractionOptions, _ fragments: FragmentExtractors) throws(Malformed) -> Extraction {
    var extractor = POExtractor(bytes, RecordBuilder(name: nil, options, try fragments.reader(of: options.fieldFormat)), options.side)
    try extractor.read()
    let passages = extractor.builder.finish()
    return Extraction(passages, shape: extractor.surroundings.shape(upTo: bytes.count, in: bytes, extractor.builder.shapes))
  }

  /// What a string belongs to.
  private enum Keyword {
    case identifier, plural, context, translation, domain
  }

  private let bytes: [UInt8]
  private var builder: RecordBuilder
  private var surroundings = Surroundings()
  /// The keyword whose string goes on, and its lines so far: bytes between quotation marks.
  private var open: (keyword: Keyword, lines: [Range<Int>])?
  private var hasContext = false
  private var hasIdentifier = false
  /// The first entry without identifier holds facts about the file.
  private var isHeader = false
  private let side: ExtractionOptions.Side

  private init(_ bytes: [UInt8], _ builder: RecordBuilder, _ side: ExtractionOptions.Side) {
    self.side = side
    self.bytes = bytes
    self.builder = builder
  }

  private mutating func read() throws(Malformed) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let line = bytes[start..<end].trimmed
      if !line.isEmpty { try read(line) }
      start = end + 1
    }
    try close()
  }

  private mutating func read(_ line: ArraySlice<UInt8>) throws(Malformed) {
    switch line.first {
    case UInt8(ascii: "#"):
      try close()
      let comment = line.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
      if comment.hasPrefix("mtlint:") { builder.add(directive: line, at: line.startIndex..<line.endIndex) }
    case UInt8(ascii: "\""):
      guard open != nil else { throw Malformed("a string without a keyword in front", at: line.startIndex) }
      let content = try string(line)
      open?.lines.append(content)
    default:
      try close()
      let name = line.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
      var rest = line[name.endIndex...]
      let keyword = try self.keyword(name, &rest)
      rest = rest.trimmed
      guard rest.first == UInt8(ascii: "\"") else { throw Malformed("a string in quotation marks is missing", at: rest.startIndex) }
      open = (keyword, [try string(rest)])
    }
  }

  private mutating func keyword(_ name: ArraySlice<UInt8>, _ rest: inout ArraySlice<UInt8>) throws(Malformed) -> Keyword {
    switch String(decoding: name, as: UTF8.self) {
    case "msgctxt":
      hasContext = true
      return .context
    case "msgid": return .identifier
    case "msgid_plural": return .plural
    case "domain": return .domain
    case "msgstr":
      guard hasIdentifier else { throw Malformed("‘msgstr’ without ‘msgid’ in front", at: name.startIndex) }
      guard rest.first == UInt8(ascii: "[") else { return .translation }
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, digits.endIndex < rest.endIndex, rest[digits.endIndex] == UInt8(ascii: "]") else {
        throw Malformed("behind ‘msgstr[’ comes a number and ‘]’", at: rest.startIndex)
      }
      rest = rest[(digits.endIndex + 1)...]
      return .translation
    default: throw Malformed("this is no keyword of a PO file", at: name.startIndex)
    }
  }

  /// The bytes between the quotation marks of a line.
  private func string(_ line: ArraySlice<UInt8>) throws(Malformed) -> Range<Int> {
    var index = line.startIndex + 1
    while index < line.endIndex, line[index] != UInt8(ascii: "\"") { index += line[index] == UInt8(ascii: "\\") ? 2 : 1 }
    guard index < line.endIndex else { throw Malformed("a string has no closing quotation mark", at: line.startIndex) }
    guard index + 1 == line.endIndex else { throw Malformed("something stands behind a string", at: index + 1) }
    return line.startIndex + 1..<index
  }

  /// Ends the string that is open.
  private mutating func close() throws(Malformed) {
    guard let (keyword, lines) = open else { return }
    open = nil
    switch keyword {
    case .context, .plural, .domain: break
    case .identifier:
      hasIdentifier = true
      isHeader = !hasContext && lines.allSatisfy(\.isEmpty)
      hasContext = false
      if side == .original { add(lines) }
    case .translation: if side == .translation { add(lines) }
    }
  }

  private mutating func add(_ lines: [Range<Int>]) {
    guard !isHeader, let pieces = POString.pieces(bytes, lines) else { return }
    for line in lines { surroundings.skip(line, in: bytes) }
    builder.add(RecordField(name: [], place: nil, pieces: pieces, writing: POString.writing))
  }
}
