import LintEngine

/// ` ()`, ` (,)`, ` ( , )`: what is left where words of another script were dropped.
enum EmptyBrackets: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    var end = index + 1
    var spaces = 0
    var marks = 0
    scan: while true {
      switch text[end] {
      case 0x20:
        spaces += 1
        end += 1
      case 0x2C, 0x3B:
        marks += 1
        end += 1
      case 0xC2 where text[end + 1] == 0xA0:
        spaces += 1
        end += 2
      case 0xE3 where text.has("、", at: end), 0xEF where text.has("，", at: end):
        marks += 1
        end += 3
      case 0x29: break scan
      default: return nil
      }
    }
    // “f()” is a function, “(;)” a face, “( )” a box to tick.
    guard text[index - 1] == 0x20, end - index <= 12 else { return nil }
    if text[index + 1] == 0x3B, marks == 1, spaces == 0 { return nil }
    var range = index..<end + 1
    let word = wordBefore(text, index - 1)
    guard word.contains(where: { $0.isLetter || $0.isNumber }), !speakingOf.contains(word.lowercased()), !text.isMentioned(range) else { return nil }
    let line = text.string(text.lineStart(index)..<text.lineEnd(index))
    if marks == 0, line.firstRange(of: "( )") != line.ranges(of: "( )").last { return nil }
    if marks == 0, line.contains("=") || line.contains("{") { return nil }
    // Before a word the space stays: “including (,)Lanjing”.
    if !text.isLetter(range.upperBound), !text[range.upperBound].isDigitASCII { range = index - 1..<end + 1 }
    return MarkupPiece(.emptyBrackets, range, "")
  }

  /// What stands before a space; empty at the start of the line.
  private static func wordBefore(_ text: MarkupText, _ end: Int) -> String {
    var start = end
    while text[start - 1] > 0x20, end - start < 40 { start -= 1 }
    return text.string(start..<end)
  }

  private static let speakingOf: Set<String> = [
    "brackets", "parentheses", "parenthesis", "function", "method", "operator", "symbol", "symbols", "tuple", "empty", "sign", "signs", "marks",
  ]
}
