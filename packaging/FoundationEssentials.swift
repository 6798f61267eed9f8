// What swift-argument-parser takes from Foundation, for the release: without it, a sixth of the program would be Foundation's essentials.
// Named as the module that it stands for; `packaging/release` builds it.

/// An error with a description for users.
public protocol LocalizedError: Error {
  var errorDescription: String? { get }
}

extension LocalizedError {
  public var errorDescription: String? { nil }
}

public struct Data {}

extension String {
  public enum Encoding { case utf8 }

  public init?(data: Data, encoding: Encoding) { nil }
}

/// Writes the `--experimental-dump-help` from which developers' builds make the manual. The release has none: it prints an empty line.
public final class JSONEncoder {
  public struct OutputFormatting: OptionSet {
    public static let prettyPrinted = OutputFormatting(rawValue: 1)
    public static let sortedKeys = OutputFormatting(rawValue: 2)
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }
  }

  public var outputFormatting: OutputFormatting = []

  public init() {}

  public func encode(_ value: some Encodable) throws -> Data { Data() }
}
