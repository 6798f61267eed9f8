/// A value in a YAML file, and where it stands.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    /// Text, a number, a date, true, false or nothing: as it reads without quotation marks, escapes and folds.
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// How a scalar is written.
  public enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  public struct Pair: Sendable {
    public let key: YAMLNode
    public let value: YAMLNode
  }

  public let content: Content
  /// From 1.
  public let line: Int
  /// Bytes of the file before the value, or before its anchor and tag. Of an alias: before what it stands for.
  public let offset: Int
  /// A list or mapping in brackets.
  public let isFlow: Bool
  /// Stands for a value further up.
  public internal(set) var isAlias = false

  public var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  public var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  public var mapping: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The value of a key in a mapping.
  public subscript(key: String) -> YAMLNode? { mapping?.first { $0.key.scalar == key }?.value }

  /// A scalar that is neither number nor date nor one of the words for yes, no and nothing.
  public var isText: Bool {
    if case .scalar(let text, let style) = content { style != .plain || PlainScalar.isText(text) } else { false }
  }

  /// A scalar that is nothing: left out, or said to be none.
  public var isNull: Bool {
    if case .scalar(let text, .plain) = content { PlainScalar.isNull(text) } else { false }
  }
}
