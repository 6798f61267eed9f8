import CExpat

/// Reads the XML of a feed with expat: where its fields stand, and what stands in them.
final class FeedReader {
  /// The feed itself, or one of its items.
  struct Record {
    /// From 1; nil = the feed itself.
    let number: Int?
    var fields: [FeedField] = []
  }

  /// The feed, then its items in the order of the file.
  private(set) var records = [Record(number: nil)]
  private let bytes: [UInt8]
  private let parser: XML_Parser
  /// Open elements, outermost first, as far as they matter.
  private var path: [String] = []
  private var depth = 0
  private var field: FeedField?
  /// Comments to mtlint outside of items, which belong to the text that follows.
  private var waiting: [FeedField] = []
  /// The record of the last field.
  private var last = 0
  /// Depth of the element of the field, and where its content starts.
  private var fieldPlace = (depth: 0, start: 0)
  private var isCDATA = false
  private var failure: Malformed?

  private static let roots: Set<String> = ["rss", "feed", "rdf:RDF"]
  private static let items: Set<String> = ["item", "entry"]
  /// Elements deeper than this hold no fields.
  private static let deepest = 4

  private init(_ bytes: [UInt8], _ parser: XML_Parser) {
    self.bytes = bytes
    self.parser = parser
  }

  static func records(of bytes: [UInt8]) throws(Malformed) -> [Record] {
    // Whatever encoding the file names, its text is here in UTF-8.
    guard let parser = XML_ParserCreate("UTF-8") else { throw Malformed("no memory to read it", at: 0) }
    defer { XML_ParserFree(parser) }
    let reader = FeedReader(bytes, parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
    XML_SetElementHandler(
      parser, { FeedReader.at($0).start($1, $2) },
      { data, _ in FeedReader.at(data).end() })
    XML_SetCharacterDataHandler(parser) { FeedReader.at($0).text($1, Int($2)) }
    XML_SetCdataSectionHandler(parser, { FeedReader.at($0).isCDATA = true }, { FeedReader.at($0).isCDATA = false })
    XML_SetCommentHandler(parser) { data, _ in FeedReader.at(data).comment() }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, hasSubset in
      if hasSubset != 0 { FeedReader.at(data).fail("a document type with declarations of its own is not read") }
    }
    XML_SetSkippedEntityHandler(parser) { data, _, _ in FeedReader.at(data).fail("an entity that XML does not know") }
    let status = bytes.withUnsafeBytes { XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1) }
    if let failure = reader.failure { throw failure }
    if status == XML_STATUS_ERROR {
      throw Malformed(String(cString: XML_ErrorString(XML_GetErrorCode(parser))), at: min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count))
    }
    reader.records[reader.last].fields += reader.waiting
    return reader.records
  }

  private static func at(_ data: UnsafeMutableRawPointer?) -> FeedReader { Unmanaged<FeedReader>.fromOpaque(data!).takeUnretainedValue() }

  /// Bytes of what expat is at.
  private var event: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }

  private func fail(_ reason: String) {
    guard failure == nil else { return }
    failure = Malformed(reason, at: max(0, event.lowerBound))
    XML_StopParser(parser, XML_Bool(0))
  }

  private func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    depth += 1
    if let field, field.format != .xhtml { self.field = FeedField?.none }
    guard depth <= Self.deepest, let name else { return }
    let element = String(cString: name)
    if depth == 1, !Self.roots.contains(element) { fail("no RSS or Atom feed: the outermost element is ‘\(element)’") }
    path.append(element)
    if Self.items.contains(element), depth == 2 || depth == 3 { records.append(Record(number: records.count)) }
    guard field == nil, isRecord(path.dropLast()), let found = FeedField(element, type: value(of: "type", attributes)) else { return }
    field = found
    fieldPlace = (depth, event.upperBound)
  }

  /// True for the elements around a field.
  private func isRecord(_ path: ArraySlice<String>) -> Bool {
    guard let last = path.last else { return false }
    return Self.items.contains(last) || last == "channel" && path.count == 2 || last == "feed" && path.count == 1
  }

  private func value(of name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> String? {
    var index = 0
    while let key = attributes?[index], let value = attributes?[index + 1] {
      if String(cString: key) == name { return String(cString: value) }
      index += 2
    }
    return nil
  }

  private func end() {
    if var field, fieldPlace.depth == depth {
      if field.format == .xhtml, fieldPlace.start < event.lowerBound {
        field.pieces = [FeedField.Piece(source: fieldPlace.start..<event.lowerBound, text: nil, isCDATA: true)]
      }
      add(field)
      self.field = nil
    }
    if depth <= Self.deepest { path.removeLast() }
    depth -= 1
  }

  /// Fields of the feed itself may stand behind its items.
  private func add(_ field: FeedField) {
    let isItem = path.contains(where: Self.items.contains)
    last = isItem ? records.count - 1 : 0
    records[last].fields += waiting + [field]
    waiting = []
  }

  private func text(_ data: UnsafePointer<XML_Char>?, _ count: Int) {
    guard field != nil, field?.format != .xhtml, let data else { return }
    let text = UnsafeRawBufferPointer(start: data, count: count)
    let source = event
    let isVerbatim = text.elementsEqual(bytes[source])
    field?.pieces.append(FeedField.Piece(source: source, text: isVerbatim ? nil : Array(text), isCDATA: isCDATA))
  }

  private func comment() {
    let source = event
    guard field == nil, bytes[source].dropFirst(4).drop(while: HTMLText.isSpace).starts(with: "mtlint:".utf8) else { return }
    let directive = FeedField(directive: source)
    if let inner = path.last, Self.items.contains(inner) { add(directive) } else { waiting.append(directive) }
  }
}
