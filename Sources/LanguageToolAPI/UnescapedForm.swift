/// A form whose client put texts together without escaping them. LibreOffice 7.4 sends `text=`, the paragraph as it stands, and `&language=en-US`
/// (with an account also `&username=…&apiKey=…`); people who type at a shell do the same.
///
/// The paragraph may have any `&`, `=`, `%` and `+` in it, all of which stand for themselves. It ends where only parameters are left that clients know,
/// each once, with values that are words.
enum UnescapedForm {
  /// What may stand behind a text.
  private static let known = Set(
    [
      "language", "username", "apiKey", "dicts", "motherTongue", "preferredVariants", "enabledRules", "disabledRules", "enabledCategories",
      "disabledCategories", "enabledOnly", "level", "altLanguages", "noopLanguages", "preferredLanguages", "mode", "allowIncompleteResults",
      "useragent", "textSessionId", "callback", "c", "v",
    ].map { Array($0.utf8) })

  static func fields(_ form: ArraySlice<UInt8>) -> Form.Fields {
    let pieces = form.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    guard let first = pieces.firstIndex(where: { $0.starts(with: "text=".utf8) || $0.starts(with: "data=".utf8) }) else {
      return Form.escapedFields(form)
    }
    let front = pieces[..<first].flatMap(Form.escapedFields)
    var seen = Set(front.map(\.name))
    var end = pieces.endIndex
    while end - 1 > first, let name = Self.name(ofParameter: pieces[end - 1]), seen.insert(name).inserted { end -= 1 }
    let text = form[pieces[first].startIndex..<pieces[end - 1].endIndex]
    return front + [(Array(text.prefix(4)), Array(text.dropFirst(5)))] + pieces[end...].flatMap(Form.escapedFields)
  }

  /// The name of a parameter that ends a form; nil for a piece of text.
  private static func name(ofParameter piece: ArraySlice<UInt8>) -> [UInt8]? {
    guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = Array(piece[..<equals])
    let isWord = piece[(equals + 1)...].allSatisfy { byte in
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || "-_.,@+%*:~".utf8.contains(byte)
    }
    return known.contains(name) && isWord ? name : nil
  }
}
