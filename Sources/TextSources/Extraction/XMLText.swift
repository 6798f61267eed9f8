/// How text is written between tags of XML.
enum XMLText {
  /// In an element.
  static let writing = Writing { text in
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      // Behind `]]` it would not be read.
      case ">": out += "&gt;"
      case "\r": out += "&#13;"
      default:
        guard isAllowed(scalar) else { return nil }
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// In a CDATA section, where nothing is escaped, and nothing may look like its end.
  static let section = Writing { text in
    text.unicodeScalars.allSatisfy { isAllowed($0) && $0 != "\r" && $0 != "]" && $0 != ">" } ? text : nil
  }

  /// Characters that a document of XML 1.0 may have.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
