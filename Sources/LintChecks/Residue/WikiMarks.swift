import LintEngine
import TextModel

/// Marks of wikis and of LaTeX, left in plain text: `'''bold'''`, `[[Ferry|the ferry]]`, `[[File:Ferry.jpg|thumb]]`, `== History ==`, `\textbf{bold}`
enum WikiMarks: MarkupKind {
  /// Longest link, heading or argument, in bytes.
  private static let longest = 200

  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    let piece =
      switch text[index] {
      case 0x27: apostrophes(text, index)
      case 0x3D: heading(text, index)
      case 0x5B: link(text, index)
      default: command(text, index)
      }
    return piece.flatMap { text.isMentioned($0.range) ? nil : $0 }
  }

  /// `'''bold'''`: three or five on each side of a piece of the line.
  private static func apostrophes(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let mark: StaticString = "'''"
    guard text.has(mark, at: index), text[index - 1] != 0x27 else { return nil }
    var start = index
    while text[start] == 0x27 { start += 1 }
    guard start - index == 3 || start - index == 5, let close = text.find(mark, from: start, reach: longest) else { return nil }
    var end = close
    while text[end] == 0x27 { end += 1 }
    return MarkupPiece(.ownMark, index..<end, [Edit(index..<start, ""), Edit(close..<end, "")])
  }

  /// `== History ==` as a line.
  private static func heading(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    guard text[index + 1] == 0x3D, text.lineStart(index) == index else { return nil }
    var start = index
    while text[start] == 0x3D { start += 1 }
    let lineEnd = text.lineEnd(index)
    var end = lineEnd
    while end > start, text[end - 1] == 0x3D { end -= 1 }
    let count = start - index
    guard count <= 6, lineEnd - end == count, end - start < longest else { return nil }
    let title = text.string(start..<end)
    guard title.contains(where: \.isLetter), !title.contains("=") else { return nil }
    let first = text.skipSpaces(start)
    var last = end
    while text[last - 1] == 0x20 { last -= 1 }
    return MarkupPiece(.ownMark, index..<lineEnd, [Edit(index..<first, ""), Edit(last..<lineEnd, "")])
  }

  /// `[[Ferry]]`, `[[Ferry|the ferry]]`; a picture goes whole.
  private static func link(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    guard text[index + 1] == 0x5B, text.isLetter(index + 2), let close = text.find("]]", from: index + 2, reach: longest) else { return nil }
    let inner = text.string(index + 2..<close)
    guard !inner.contains("[") else { return nil }
    let range = index..<close + 2
    if ["File:", "Image:", "Category:"].contains(where: inner.hasPrefix) { return MarkupPiece(.ownMark, range, edit: text.deletion(range)) }
    let start = inner.utf8.lastIndex(of: 0x7C).map { index + 3 + inner.utf8.distance(from: inner.startIndex, to: $0) } ?? index + 2
    guard start < close else { return nil }
    return MarkupPiece(.ownMark, range, [Edit(index..<start, ""), Edit(close..<close + 2, "")])
  }

  /// `\textbf{bold}`: the argument stays, but not the key of a reference or the name of an environment.
  private static func command(_ text: MarkupText, _ index: Int) -> MarkupPiece? {
    let end = text.nameEnd(index + 1)
    guard text[end] == 0x7B, let close = text.find("}", from: end, reach: longest) else { return nil }
    let name = text.string(index + 1..<end)
    let range = index..<close + 1
    if ["begin", "cite", "citep", "citet", "end", "label", "ref"].contains(name) {
      return MarkupPiece(.ownMark, range, edit: text.deletion(range))
    }
    guard ["emph", "section", "subsection", "textbf", "textit", "textsc", "underline"].contains(name) else { return nil }
    return MarkupPiece(.ownMark, range, [Edit(index..<end + 1, ""), Edit(close..<close + 1, "")])
  }
}
