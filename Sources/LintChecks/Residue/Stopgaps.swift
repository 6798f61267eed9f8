import LintEngine

/// What a plug-in puts into the text before it is sent to be translated, and does not take out again: `A XNUMX-year-old`, `zxzxzx0`, `/no_think`
enum Stopgaps: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    switch text[index] {
    case 0x58: figure(text, index)
    case 0x2F: switchWord(text, index)
    default: token(text, index)
    }
  }

  /// `XNUMX`, `XNUM2X`: a figure stood here.
  private static func figure(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    guard text.has("XNUM", at: index), !text.isLetter(index - 1) else { return nil }
    var end = index + 4
    while text[end].isDigitASCII { end += 1 }
    guard text[end] == 0x58, !text[end + 1].isUppercaseASCII, !text.isMentioned(index..<end + 1) else { return nil }
    return MarkupPiece(.lostFigure, index..<end + 1, edit: nil)
  }

  /// `zxzxzx`, `xqxqxq7`: two letters that hardly ever stand side by side, three times and more.
  private static func token(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let (first, second) = (text[index], text[index + 1])
    guard first != second, rare.contains(second), !text[index - 1].isWordASCII else { return nil }
    var end = index
    while text[end] == first, text[end + 1] == second { end += 2 }
    guard end - index >= 6 else { return nil }
    while text[end].isDigitASCII { end += 1 }
    guard !text[end].isWordASCII, !text.isMentioned(index..<end) else { return nil }
    return MarkupPiece(.placeholder, index..<end, edit: nil)
  }

  private static let rare: [UInt8] = [0x6A, 0x71, 0x78, 0x7A]

  /// `/no_think`, a word that tells a language model what to do.
  private static func switchWord(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let word: StaticString = "/no_think"
    guard text.has(word, at: index), text.isGap(index - 1), text.isGap(index + word.utf8CodeUnitCount) else { return nil }
    let range = index..<index + word.utf8CodeUnitCount
    return text.isMentioned(range) ? nil : MarkupPiece(.tag, range, edit: text.deletion(range))
  }
}
