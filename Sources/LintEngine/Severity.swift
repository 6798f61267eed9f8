/// How much a finding weighs.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  /// Worth a look; right in some house styles or some articles.
  case info
  case warning
  /// Damage that no reading of the text excuses.
  case error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  public var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of a name; nil for any other word.
  public init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
