/// A step of libyaml through a file.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(String, YAMLNode.Style)
    /// The name of an anchor further up.
    case alias(String)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    /// Of a sequence or mapping.
    case end
  }

  let kind: Kind
  /// The name by which aliases refer to what starts here.
  let anchor: String?
  /// From 1.
  let line: Int
  /// Bytes of the file.
  let offset: Int
}
