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
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .string(let text): out += Self.quoted(text)
    case .number(let number): out += String(number)
    case .bool(let value): out += value ? "true" : "false"
    case .text(let text): out += text
    case .array(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { out += "," }
        out += Self.quoted(name) + ":"
        value.write(to: &out)
      }
      out += "}"
    }
  }

  /// An array with each value, which is JSON already, on a line of its own.
  public static func lines(_ values: [String]) -> JSON { .text(values.isEmpty ? "[]" : "[\n" + values.joined(separator: ",\n") + "\n]") }

  /// A text as a JSON string; the controls and separators that break lines somewhere are escaped.
  public static func quoted(_ text: String) -> String {
    // Most texts need no escapes.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
    if isPlain { return "\"\(text)\"" }
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
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
