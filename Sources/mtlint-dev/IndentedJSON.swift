/// JSON for people to read: it keeps the order of its keys.
indirect enum IndentedJSON: Sendable {
  case object([(String, IndentedJSON)])
  case list([IndentedJSON])
  case text(String)
  /// A number or `true` or `false`.
  case word(String)

  func rendered(_ depth: Int) -> String {
    let (inner, outer) = (String(repeating: "  ", count: depth + 1), String(repeating: "  ", count: depth))
    switch self {
    case .object(let members):
      let lines = members.map { "\(inner)\(Self.quoted($0)): \($1.rendered(depth + 1))" }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    case .list(let items): return "[\(items.map { $0.rendered(depth) }.joined(separator: ", "))]"
    case .text(let text): return Self.quoted(text)
    case .word(let word): return word
    }
  }

  private static func quoted(_ text: String) -> String { "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\"" }
}
