/// What is wrong with a YAML file, and where.
public struct YAMLError: Error, Equatable {
  public enum Problem: Sendable, Equatable {
    /// Fit for a message behind the file’s name and place.
    case malformed(String)
    /// A mapping has this key twice; the place is that of the second.
    case repeatedKey(String)
  }

  public let problem: Problem
  /// From 1.
  public let line: Int
  /// Bytes of the file.
  public let offset: Int
}
