import LintReports

/// An answer, without its connection.
public struct APIResponse: Sendable {
  public let status: Int
  public let contentType: String
  /// Further header fields.
  public let fields: [(name: String, value: String)]
  public let body: [UInt8]

  static func json(_ value: JSON) -> APIResponse {
    APIResponse(status: 200, contentType: "application/json", fields: [], body: Array(value.line.utf8))
  }

  static func text(_ text: String) -> APIResponse {
    APIResponse(status: 200, contentType: "text/plain; charset=utf-8", fields: [], body: Array(text.utf8))
  }

  /// Nothing but its header.
  public static let empty = APIResponse(status: 200, contentType: "text/plain; charset=utf-8", fields: [], body: [])

  /// A failure, said as LanguageTool says it: one line that begins with “Error:”.
  public static func failure(_ problem: RequestProblem) -> APIResponse {
    APIResponse(
      status: problem.status, contentType: "text/plain; charset=utf-8", fields: problem.fields, body: Array("Error: \(problem.message)\n".utf8))
  }
}
