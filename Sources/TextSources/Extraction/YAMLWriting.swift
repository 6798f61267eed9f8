import YAML

/// How text is written in scalars. What depends on the text around it is judged by reading the scalar back.
enum YAMLWriting {
  static func writing(_ style: YAMLNode.Style) -> Writing {
    switch style {
    case .doubleQuoted: double
    case .singleQuoted: single
    case .plain, .literal, .folded: line
    }
  }

  /// In double quotation marks, with escapes.
  private static let double = Writing { text in
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// In single quotation marks, which have none but for themselves.
  private static let single = Writing { text in
    isLine(text) ? String(text.flatMap { $0 == "'" ? "''" : String($0) }) : nil
  }

  /// Without quotation marks, or in a block.
  private static let line = Writing { isLine($0) ? $0 : nil }

  /// No line breaks, and nothing that only an escape can stand for.
  private static func isLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\u{0}"..<"\t", "\n"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": false
      default: true
      }
    }
  }
}
