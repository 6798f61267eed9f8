/// A message catalogue of gettext (.po, .pot).
enum GettextShape {
  /// Every line is a keyword with a string, a string that goes on, or a comment.
  static func format(_ lines: TextLines) -> TextFormat? {
    guard let first = lines.first, first.first == UInt8(ascii: "#") || first.hasPrefix("msg") else { return nil }
    var pairs = 0
    for line in lines.filled {
      if line.hasPrefix("msgstr") { pairs += 1 }
      guard line.first == UInt8(ascii: "#") || line.first == UInt8(ascii: "\"") || isMessage(line) else { return nil }
    }
    return pairs > 0 ? .gettext : nil
  }

  private static func isMessage(_ line: TextLines.Line) -> Bool {
    ["msgid \"", "msgid_plural \"", "msgctxt \"", "msgstr \"", "msgstr["].contains { line.hasPrefix($0) }
  }
}
