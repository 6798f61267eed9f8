/// How text is written in HTML, and what counts as white space there.
enum HTMLText {
  /// Between tags.
  static let element = Writing { escaped($0, quote: nil) }
  /// Between tags of XML, where line breaks are text as well.
  static let content = Writing { text in
    text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" } ? nil : escaped(text, quote: nil, isSpaceFree: true)
  }
  static let doubleQuoted = Writing { escaped($0, quote: "\"") }
  static let singleQuoted = Writing { escaped($0, quote: "'") }
  /// In a value without quotes.
  static let unquoted = Writing { text in
    text.unicodeScalars.contains { " \"'=`<>".unicodeScalars.contains($0) } ? nil : escaped(text, quote: nil)
  }
  /// Text without tags and references, in which white space means as little as in HTML.
  static let plain = Writing { escaped($0, quote: nil) == nil ? nil : $0 }
  /// The same where tags or references would make it HTML.
  static let unmarked = Writing { text in text.utf8.contains { $0 == 0x26 || $0 == 0x3C } ? nil : plain.write(text) }
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
  private static func escaped(_ text: String, quote: Unicode.Scalar?, isSpaceFree: Bool = false) -> String? {
    var written = ""
    var wasSpace = false
    for scalar in text.unicodeScalars {
      if !isSpaceFree, scalar.value < 0x20 || scalar.value == 0x7F || wasSpace && scalar == " " { return nil }
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
