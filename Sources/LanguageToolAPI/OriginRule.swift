/// Which pages and add-ons of a browser may use the server. A program that is no browser sends no `Origin` and may.
public struct OriginRule: Sendable {
  private let allowed: [String]

  /// `allowed` are further origins, such as https://cms.example.org; `*` is any.
  public init(allowed: [String]) { self.allowed = allowed }

  /// Add-ons of browsers and desktop programs, which their users have installed; pages of the web are not among them.
  private static let schemes = ["chrome-extension://", "moz-extension://", "safari-web-extension://", "app://", "capacitor://"]

  public func allows(_ origin: String) -> Bool {
    allowed.contains("*") || allowed.contains(origin) || Self.schemes.contains { origin.hasPrefix($0) && origin.utf8.count > $0.utf8.count }
  }
}
