import LanguageToolAPI
import NIOHTTP1

/// Decides by its head whether a request is read, and what a browser is told about the answer.
struct RequestGate {
  private let origins: OriginRule
  /// Bytes of the longest body.
  private let limit: Int

  /// The server listens where only this machine reaches it.
  private let isLoopback: Bool

  init(origins: OriginRule, limit: Int, isLoopback: Bool) {
    self.origins = origins
    self.limit = limit
    self.isLoopback = isLoopback
  }

  static let busy = RequestProblem(503, "the server is busy; try again later")

  var tooLarge: RequestProblem { RequestProblem(413, "the request is longer than \(limit) bytes; send the text in parts") }

  /// Why a request is not read; nil = it is.
  func refusal(of head: HTTPRequestHead) -> RequestProblem? {
    let hosts = head.headers["Host"]
    if hosts.count > 1 || hosts.isEmpty && head.version == .http1_1 { return RequestProblem(400, "the request must name one host") }
    if isLoopback, let host = hosts.first, !HostRule.isLoopback(host) {
      return RequestProblem(403, "the request is for the host ‘\(host.prefix(80))’; call this server localhost or 127.0.0.1")
    }
    if let origin = head.headers.first(name: "Origin"), !origins.allows(origin) {
      return RequestProblem(403, "pages of ‘\(origin.prefix(80))’ may not use this server; start it with --allow-origin to let them")
    }
    if let coding = head.headers.first(name: "Content-Encoding"), coding.lowercased() != "identity" {
      return RequestProblem(415, "the body is compressed; send it as it is")
    }
    if let length = head.headers.first(name: "Content-Length").flatMap({ Int($0) }), length > limit { return tooLarge }
    return nil
  }

  /// The answer to a browser that asks whether it may ask; nil for any other request.
  func preflight(_ head: HTTPRequestHead) -> APIResponse? {
    guard head.method == .OPTIONS, head.headers.contains(name: "Origin") else { return nil }
    return .empty
  }

  /// Header fields of every answer to a request.
  func fields(for head: HTTPRequestHead) -> HTTPHeaders {
    var fields = HTTPHeaders([("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"), ("Vary", "Origin")])
    guard let origin = head.headers.first(name: "Origin"), origins.allows(origin) else { return fields }
    fields.add(name: "Access-Control-Allow-Origin", value: origin)
    guard head.method == .OPTIONS else { return fields }
    fields.add(name: "Access-Control-Allow-Methods", value: "GET, POST")
    fields.add(name: "Access-Control-Allow-Headers", value: "Accept, Content-Type")
    fields.add(name: "Access-Control-Max-Age", value: "600")
    if head.headers.contains(name: "Access-Control-Request-Private-Network") {
      fields.add(name: "Access-Control-Allow-Private-Network", value: "true")
    }
    return fields
  }
}
