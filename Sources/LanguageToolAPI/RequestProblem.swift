/// Why a request is not answered.
public struct RequestProblem: Error, Equatable {
  /// Of HTTP: 400 and up.
  public let status: Int
  /// One line: what is wrong, then what to do.
  public let message: String
  /// The methods that the address knows, where the problem is the method.
  let allow: String?

  public init(_ status: Int, _ message: String, allow: String? = nil) {
    self.status = status
    self.message = message
    self.allow = allow
  }

  /// Header fields that go with the status.
  var fields: [(name: String, value: String)] {
    if let allow { return [("Allow", allow)] }
    return status == 503 ? [("Retry-After", "1")] : []
  }
}
