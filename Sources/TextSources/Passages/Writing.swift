/// How text is written in one kind of place of a format: with entities in an element, with escapes in a string.
public struct Writing: Sendable {
  /// Writes a text so that a reader of the format reads it back as it is; nil where it cannot stand.
  public let write: @Sendable (String) -> String?

  public init(_ write: @escaping @Sendable (String) -> String?) { self.write = write }

  /// As it is.
  public static let plain = Writing { $0 }

  /// Not at all.
  static let none = Writing { _ in nil }
}
