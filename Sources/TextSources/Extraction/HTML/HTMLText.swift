/// How text is written in HTML, and what counts as white space there.
enum HTMLText {
  /// Between tags.
  static let element = Writing { escaped($0, quote: nil) }
  static let doubleQuoted = Writing { escaped($0, quote: "\"") }
  static let singleQuoted = Writing { escaped($0, quote: "'") }
  /// In a value without quotes.
  static let unquoted = Writing { text in
    text.unicodeScalars.contains { " \"'=`<>".unicodeScalars.contains($0) } ? nil : escaped(text, quote: nil)
  }
  /// Where nothing is written.
  static let none = Writing { _ in nil }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C }

  static func writing(in attribute: HTMLAttribute) -> Writing {
    switch attribute.quote {
    case 0x22: doubleQuoted
    case nil: unquoted
    default: singleQuoted
    }
  }

  /// Nil for what HTML would show as something else: line breaks, tabs, two spaces, control characters.
  private static func escaped(_ text: String, quote: Unicode.Scalar?) -> String? {
    var written = ""
    var wasSpace = false
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || wasSpace && scalar == " " { return nil }
      wasSpace = scalar == " "
      switch scalar {
      case "&": written += "&amp;"
      case "<": written += "&lt;"
      case ">": written += "&gt;"
      case quote where scalar == "\"": written += "&quot;"
      case quote: written += "&#39;"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}
