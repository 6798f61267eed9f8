import CExpat

/// Reads XML with expat and tells where things stand. Documents that declare entities are refused: their text would stand in two places.
struct XMLScanner {
  static func scan(_ bytes: [UInt8], _ events: some XMLEvents) throws(Malformed) {
    guard bytes.count < Int32.max else { throw Malformed("more than 2 GB", at: 0) }
    guard let parser = XML_ParserCreate("UTF-8") else { throw Malformed("no memory is left", at: 0) }
    defer { XML_ParserFree(parser) }
    let state = State(parser, bytes, events)
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    setHandlers(parser)
    let status = bytes.withUnsafeBytes { XML_Parse(parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), 1) }
    if let malformed = state.malformed { throw malformed }
    guard status != XML_STATUS_OK else { return }
    let offset = Int(XML_GetCurrentByteIndex(parser))
    throw Malformed(reason(XML_GetErrorCode(parser)), at: min(max(offset, 0), bytes.count))
  }

  private static func setHandlers(_ parser: XML_Parser) {
    XML_SetElementHandler(
      parser,
      { state, name, attributes in State.of(state).start(name, attributes) },
      { state, name in State.of(state).end(name) })
    XML_SetCharacterDataHandler(parser) { state, text, count in State.of(state).text(text, count) }
    XML_SetCommentHandler(parser) { state, _ in State.of(state).comment() }
    XML_SetCdataSectionHandler(parser, { State.of($0).isCDATA = true }, { State.of($0).isCDATA = false })
    XML_SetEntityDeclHandler(parser) { state, _, _, _, _, _, _, _, _ in State.of(state).stop("entities are declared; only those of XML are read") }
    XML_SetSkippedEntityHandler(parser) { state, _, _ in State.of(state).stop("an entity that XML does not have") }
  }

  private static func reason(_ error: XML_Error) -> String {
    switch error {
    case XML_ERROR_NO_ELEMENTS: "the text ends before its first element does"
    case XML_ERROR_TAG_MISMATCH: "an end tag that does not belong to the last start tag"
    case XML_ERROR_UNCLOSED_TOKEN: "a tag, comment or reference has no end"
    case XML_ERROR_DUPLICATE_ATTRIBUTE: "an attribute comes twice in a tag"
    case XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "something stands behind the last end tag"
    case XML_ERROR_UNDEFINED_ENTITY: "an entity that XML does not have"
    case XML_ERROR_UNCLOSED_CDATA_SECTION: "a CDATA section has no end"
    default: "no well-formed XML" + (XML_ErrorString(error).map { ": \(String(cString: $0))" } ?? "")
    }
  }

  /// What the callbacks of expat share.
  private final class State {
    private let parser: XML_Parser
    private let bytes: [UInt8]
    private let events: any XMLEvents
    var isCDATA = false
    private(set) var malformed: Malformed?

    init(_ parser: XML_Parser, _ bytes: [UInt8], _ events: any XMLEvents) {
      self.parser = parser
      self.bytes = bytes
      self.events = events
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> State { Unmanaged<State>.fromOpaque(pointer!).takeUnretainedValue() }

    /// Bytes of what is being reported.
    private var source: Range<Int> {
      let start = Int(XML_GetCurrentByteIndex(parser))
      return start..<start + Int(XML_GetCurrentByteCount(parser))
    }

    func stop(_ reason: String) {
      if malformed == nil { malformed = Malformed(reason, at: source.lowerBound) }
      XML_StopParser(parser, 0)
    }

    func start(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
      guard malformed == nil else { return }
      var attributes: [String: String] = [:]
      var next = list
      while let pair = next, let key = pair[0], let value = pair[1] {
        let name = String(cString: key)
        attributes[name.hasPrefix("xml:") ? name : Self.local(name)] = String(cString: value)
        next = pair + 2
      }
      events.start(Self.local(String(cString: name!)), attributes, at: source)
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
      guard malformed == nil else { return }
      events.end(Self.local(String(cString: name!)), at: source)
    }

    func text(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
      guard malformed == nil, let text else { return }
      let buffer = UnsafeRawBufferPointer(start: text, count: Int(count))
      events.text(Array(buffer), at: source, isCDATA: isCDATA)
    }

    func comment() { if malformed == nil { events.comment(at: source) } }

    /// A name without the prefix of its namespace.
    private static func local(_ name: String) -> String {
      guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
      return String(name[name.utf8.index(after: colon)...])
    }
  }
}
