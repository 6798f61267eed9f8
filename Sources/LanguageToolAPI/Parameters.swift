import LintReports
import LintSession

/// What a client asks for, by name. Where a name is given twice the first value holds, and the body holds before the address.
struct Parameters {
  private var values: [String: String] = [:]
  /// The annotated text of a JSON body, in which it may be an object.
  private(set) var data: JSONValue?

  init(_ request: APIRequest) throws(RequestProblem) {
    switch request.contentType {
    // Some send a form and call it JSON (LTeX does); a form begins with a name.
    case "application/json" where request.body.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"): try read(json: request.body)
    case nil, "application/x-www-form-urlencoded", "application/json", "text/plain": try read(Form.fields(request.body[...]))
    case let type?:
      guard request.body.isEmpty else {
        throw RequestProblem(400, "the body has the type ‘\(type)’; send application/x-www-form-urlencoded or application/json")
      }
    }
    try read(Form.fields(request.query[...]))
    if data == nil, let text = values["data"] {
      do { data = try JSONValue(Array(text.utf8)) } catch {
        throw RequestProblem(400, "the parameter ‘data’ is not JSON; see its line \(error.line)")
      }
    }
  }

  subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The text as it was sent, which may be empty.
  var text: String? { values["text"] }

  /// The names in a list with commas.
  func list(_ name: String) -> Set<String> {
    Set((values[name] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) })
  }

  private mutating func read(_ fields: Form.Fields) throws(RequestProblem) {
    for (name, value) in fields {
      let name = String(decoding: name, as: UTF8.self)
      guard values[name] == nil else { continue }
      guard let text = String(validating: value, as: UTF8.self) else {
        throw RequestProblem(400, "the parameter ‘\(name)’ is not UTF-8; send all text in UTF-8")
      }
      values[name] = text
    }
  }

  private mutating func read(json body: [UInt8]) throws(RequestProblem) {
    let value: JSONValue
    do { value = try JSONValue(body) } catch { throw RequestProblem(400, "the body is not JSON; see its line \(error.line)") }
    guard case .object(let members) = value else { return }
    for (name, member) in members {
      switch member {
      case .string(let text): values[name] = text
      case .bool(let isTrue): values[name] = isTrue ? "true" : "false"
      case .array(let elements): values[name] = elements.compactMap(\.string).joined(separator: ",")
      case .object where name == "data": data = member
      case .object, .number, .null: break
      }
    }
  }
}
