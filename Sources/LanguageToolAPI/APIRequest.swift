/// A request as it came, without its connection.
public struct APIRequest: Sendable {
  /// As it stands in the request: GET, POST …
  public let method: String
  /// The parts of the path, without empty ones: some clients put two slashes where their users end an address with one.
  public let path: [String]
  /// What stands behind the question mark of the address.
  public let query: [UInt8]
  /// The media type of the body in lower case, without its parameters; nil = the client does not say.
  public let contentType: String?
  public let body: [UInt8]

  /// `target` is the address in the request line: a path, and perhaps a query.
  public init(method: String, target: String, contentType: String? = nil, body: [UInt8] = []) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0].split(separator: "/").map(String.init)
    query = parts.count > 1 ? Array(parts[1].utf8) : []
    let type = contentType?.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first?.lowercased()
    self.contentType = type.map { String($0.filter { $0 != " " && $0 != "\t" }) }
    self.body = body
  }
}
