/// How text is written in one kind of place of a format: with entities in an element, with escapes in a string.
public struct Writing: Sendable {
  /// Writes a text so that a reader of the format reads it back as it is; nil where it cannot stand.
  public let write: @Sendable (String) -> String?

  /// Nothing is written here, and nothing taken out.
  let isFixed: Bool

  public init(_ write: @escaping @Sendable (String) -> String?) { self.init(isFixed: false, write) }

  private init(isFixed: Bool, _ write: @escaping @Sendable (String) -> String?) {
    self.write = write
    self.isFixed = isFixed
  }

  /// As it is.
  public static let plain = Writing { $0 }

  /// What stays as it is, such as comments.
  public static let never = Writing(isFixed: true) { _ in nil }

  /// What may go, but nothing is written in its place.
  static let onlyDeleted = Writing { _ in nil }
}
