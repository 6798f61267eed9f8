/// A JSON value (RFC 8259); objects keep the order of their members.
public indirect enum JSON: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSON])
  case object([(String, JSON)])
  /// Text that is JSON already.
  case text(String)

  /// The value in one line.
  public var line: String {
    var out = JSONText()
    write(to: &out)
    return out.text
  }

  private func write(to out: inout JSONText) {
    switch self {
    case .string(let text): out.add(quoted: text)
    case .number(let number): out.add(number)
    case .bool(let value): out.add(value ? "true" : "false")
    case .text(let text): out.add(text)
    case .array(let values):
      out.add("[")
      for (index, value) in values.enumerated() {
        if index > 0 { out.add(",") }
        value.write(to: &out)
      }
      out.add("]")
    case .object(let members):
      out.add("{")
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { out.add(",") }
        out.add(quoted: name)
        out.add(":")
        value.write(to: &out)
      }
      out.add("}")
    }
  }

  /// An array with each value, which is JSON already, on a line of its own.
  public static func lines(_ values: [String]) -> JSON { .text(values.isEmpty ? "[]" : "[\n" + values.joined(separator: ",\n") + "\n]") }

  /// A text as a JSON string; the controls and separators that break lines somewhere are escaped.
  public static func quoted(_ text: String) -> String {
    var out = JSONText()
    out.add(quoted: text)
    return out.text
  }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(stringLiteral text: String) { self = .string(text) }
  public init(integerLiteral number: Int) { self = .number(number) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral values: JSON...) { self = .array(values) }
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(members) }
}
