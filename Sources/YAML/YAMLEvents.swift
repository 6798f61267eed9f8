import CYAML

/// The events of a file, read by libyaml.
final class YAMLEvents {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Bytes of the file before those.
  private let start: Int
  /// Has a place of its own, since libyaml keeps its address.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var places: CharacterPlaces

  /// `bytes` must outlive this; `start` bytes of the file stand before them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) throws(YAMLError) {
    self.bytes = bytes
    self.start = start
    places = CharacterPlaces(bytes)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLError(problem: .malformed("out of memory"), line: 1, offset: start) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw error() }
    defer { yaml_event_delete(&event) }
    let (kind, anchor): (YAMLEvent.Kind, UnsafeMutablePointer<yaml_char_t>?) =
      switch event.type {
      case YAML_STREAM_START_EVENT: (.streamStart, nil)
      case YAML_DOCUMENT_START_EVENT: (.documentStart, nil)
      case YAML_DOCUMENT_END_EVENT: (.documentEnd, nil)
      case YAML_ALIAS_EVENT: (.alias(String(cString: event.data.alias.anchor)), nil)
      case YAML_SCALAR_EVENT: (Self.scalar(event), event.data.scalar.anchor)
      case YAML_SEQUENCE_START_EVENT:
        (.sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE), event.data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT:
        (.mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE), event.data.mapping_start.anchor)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: (.end, nil)
      default: (.streamEnd, nil)
      }
    let mark = event.start_mark
    return YAMLEvent(
      kind: kind, anchor: anchor.map { String(cString: $0) }, line: mark.line + 1, offset: start + places.offset(of: mark.index))
  }

  private static func scalar(_ event: yaml_event_t) -> YAMLEvent.Kind {
    let scalar = event.data.scalar
    let style: YAMLNode.Style =
      switch scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
    return .scalar(String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self), style)
  }

  private func error() -> YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "out of memory"
    // What is no character has no line yet.
    if parser.pointee.error == YAML_READER_ERROR {
      let offset = min(parser.pointee.problem_offset, bytes.count)
      return YAMLError(problem: .malformed(problem), line: bytes[..<offset].count { $0 == 0x0A } + 1, offset: start + offset)
    }
    let mark = parser.pointee.problem_mark
    return YAMLError(problem: .malformed(problem), line: mark.line + 1, offset: start + places.offset(of: mark.index))
  }
}
