import LintEngine

/// Slots of a template that were never filled in, or that stood for something while the text was translated:
/// `{{ name }}`, `{% if x %}`, `${title}`, `<%= x %>`, `%%title%%`, `%1$s`, `% 1 $ s`, `{0}`, `__NOTRANSLATE__`, `__ LINK _ 01 __`, `@@PLACEHOLDER_1@@`
enum Placeholders: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    guard let end = end(text, index) else { return nil }
    let range = index..<end
    guard !text.isMentioned(range) else { return nil }
    return MarkupPiece(.placeholder, range, edit: nil)
  }

  private static func end(_ text: MarkupText, _ index: Int) -> Int? {
    switch text[index] {
    case 0x7B: return brace(text, index)
    case 0x24:
      guard text[index + 1] == 0x7B, let end = identifier(text, index + 2), text[end] == 0x7D, !text.isQuoted(index) else { return nil }
      return end + 1
    case 0x3C: return angle(text, index)
    case 0x25: return percent(text, index)
    case 0x5F: return capitals(text, index, mark: 0x5F) ?? spacedCapitals(text, index)
    case 0x40: return capitals(text, index, mark: 0x40)
    default: return nil
    }
  }

  /// `{AbortSignal}`, `{http.Server}`: a type, where a page about programs names one; elsewhere a slot of a template.
  static func isType(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.dropFirst().dropLast()
    guard text.first == 0x7B, name.first != 0x7B, let last = name.split(separator: 0x2E).last?.first else { return false }
    return last.isUppercaseASCII
  }

  /// The end of a name of letters, figures, dots and underscores that starts with a letter.
  private static func identifier(_ text: MarkupText, _ start: Int) -> Int? {
    guard text.isLetter(start) || text[start] == 0x5F else { return nil }
    var end = text.nameEnd(start)
    while text[end] == 0x2E, text.isLetter(end + 1) { end = text.nameEnd(end + 1) }
    return end - start <= 60 ? end : nil
  }

  /// `{{ … }}`, `{% … %}`, `{# … #}`, `{0}`, `{first_name}`
  private static func brace(_ text: MarkupText, _ index: Int) -> Int? {
    switch text[index + 1] {
    case 0x7B: return text.find("}}", from: index + 2, reach: 200).map { text[$0 + 2] == 0x7D ? $0 + 3 : $0 + 2 }
    case 0x25: return text.find("%}", from: index + 2, reach: 200).map { $0 + 2 }
    case 0x30...0x39:
      var end = index + 1
      while text[end].isDigitASCII { end += 1 }
      return text[end] == 0x7D && text[index - 1] != 0x24 && end - index <= 3 && !text.isQuoted(index) ? end + 1 : nil
    default:
      guard let end = identifier(text, index + 1), text[end] == 0x7D, !text.isQuoted(index) else { return nil }
      let name = text.string(index + 1..<end)
      let hasSeam = name.contains("_") || zip(name, name.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
      return hasSeam || ["title", "author", "url", "count", "username"].contains(name) ? end + 1 : nil
    }
  }

  /// `<%= x %>`, `<?php … ?>`, `<url>`
  private static func angle(_ text: MarkupText, _ index: Int) -> Int? {
    if text[index + 1] == 0x25 { return text.find("%>", from: index + 2, reach: 200).map { $0 + 2 } }
    if text.has("?php", at: index + 1) || text.has("?=", at: index + 1) { return text.find("?>", from: index + 2, reach: 400).map { $0 + 2 } }
    return text.has("url>", at: index + 1) ? index + 5 : nil
  }

  /// `%%title%%`, `%1$s`, `% 1 $ s`, `%s`
  private static func percent(_ text: MarkupText, _ index: Int) -> Int? {
    guard text[index - 1] != 0x25, !text[index - 1].isDigitASCII, !text.isQuoted(index) else { return nil }
    if text[index + 1] == 0x25 {
      guard let end = identifier(text, index + 2), text[end] == 0x25, text[end + 1] == 0x25 else { return nil }
      return end + 2
    }
    if text[index + 1] == 0x20, text[index + 2].isDigitASCII {
      // "% 1 $ s", with the spaces of a translating system.
      guard text.has(" $ ", at: index + 3), text[index + 6] == 0x73 || text[index + 6] == 0x64, !text[index + 7].isWordASCII else { return nil }
      return index + 7
    }
    if text[index + 1].isDigitASCII {
      guard text[index + 2] == 0x24, text[index + 3] == 0x73 || text[index + 3] == 0x64 else { return nil }
      return index + 4
    }
    guard text[index + 1] == 0x73 || text[index + 1] == 0x64, text.isGap(index - 1) || text[index - 1] == 0x28,
      !(text[index - 1] == 0x20 && text[index - 2].isDigitASCII)
    else { return nil }
    let behind = text[index + 2]
    return behind <= 0x20 || [0x2C, 0x2E, 0x3A, 0x3B, 0x29].contains(behind) ? index + 2 : nil
  }

  /// `__NAME__`, `@@NAME_1@@`
  private static func capitals(_ text: MarkupText, _ index: Int, mark: UInt8) -> Int? {
    guard text[index + 1] == mark, text[index - 1] != mark, text[index + 2].isUppercaseASCII else { return nil }
    var end = index + 2
    while text[end].isUppercaseASCII || text[end].isDigitASCII || text[end] == 0x5F && text[end + 1] != 0x5F { end += 1 }
    return end - index >= 5 && text[end] == mark && text[end + 1] == mark ? end + 2 : nil
  }

  /// `__ LINK _ 0001 __`, with the spaces of a translating system; a form has `__ NAME __` to be filled in.
  private static func spacedCapitals(_ text: MarkupText, _ index: Int) -> Int? {
    guard text.has("__ ", at: index), text[index - 1] != 0x5F, text[index + 3].isUppercaseASCII else { return nil }
    var end = index + 3
    var isNumbered = false
    while text[end].isUppercaseASCII || text[end].isDigitASCII || text.has(" _ ", at: end) {
      isNumbered = isNumbered || text[end].isDigitASCII
      end += text[end] == 0x20 ? 3 : 1
    }
    return isNumbered && text.has(" __", at: end) && text[end + 3] != 0x5F ? end + 3 : nil
  }
}
