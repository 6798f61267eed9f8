import LintReports
import LintSession

/// What the client says (JSON-RPC 2.0).
enum Message: Sendable, Equatable {
  case request(id: RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  /// The answer to a request of the server's; nil for an error.
  case response(id: RequestID, result: JSONValue?)
  /// What is no message, and who is to be told.
  case malformed(ResponseError, id: RequestID?)
  /// The client is gone; why the stream cannot be read on, where that is no end.
  case end(String?)

  init(_ bytes: [UInt8]) {
    let json: JSONValue
    do { json = try JSONValue(bytes) } catch {
      self = .malformed(ResponseError(.parseError, "line \(error.line) of the message is not JSON"), id: nil)
      return
    }
    let id = json["id"].flatMap(RequestID.init)
    if let method = json["method"]?.string {
      let params = json["params"] ?? .null
      if let id {
        self = .request(id: id, method: method, params: params)
      } else if json["id"] == nil {
        self = .notification(method: method, params: params)
      } else {
        self = .malformed(ResponseError(.invalidRequest, "the id of ‘\(method)’ is neither a number nor a string"), id: nil)
      }
    } else if let id, json["error"] != nil || json["result"] != nil {
      self = .response(id: id, result: json["error"] == nil ? json["result"] : nil)
    } else {
      self = .malformed(ResponseError(.invalidRequest, "the message has no method"), id: id)
    }
  }
}

/// What a request is known by.
enum RequestID: Sendable, Hashable {
  case number(Int)
  case string(String)

  init?(_ value: JSONValue) {
    if let number = value.integer { self = .number(number) } else if let text = value.string { self = .string(text) } else { return nil }
  }

  var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    }
  }
}

/// Why a request is not answered.
struct ResponseError: Error, Sendable, Equatable {
  /// Codes of JSON-RPC 2.0 and LSP 3.17.
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestFailed = -32803
    /// The text has changed since; the client may ask again.
    case serverCancelled = -32802
    case requestCancelled = -32800
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  static func missing(_ name: String) -> ResponseError { ResponseError(.invalidParams, "‘\(name)’ is missing or has a wrong type") }

  var json: JSON {
    let error: [(String, JSON)] = [("code", .number(code.rawValue)), ("message", .string(message))]
    return .object(code == .serverCancelled ? error + [("data", ["retriggerRequest": true])] : error)
  }
}

extension JSON {
  static let null = JSON.text("null")

  /// The members that are there.
  static func members(_ members: [(String, JSON?)]) -> JSON { .object(members.compactMap { name, value in value.map { (name, $0) } }) }

  /// What was read, to be sent back.
  init(_ value: JSONValue) {
    switch value {
    case .object(let members): self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, JSON($0.value)) })
    case .array(let elements): self = .array(elements.map { JSON($0) })
    case .string(let text): self = .string(text)
    case .number(let digits): self = .text(digits)
    case .bool(let value): self = .bool(value)
    case .null: self = .null
    }
  }
}
