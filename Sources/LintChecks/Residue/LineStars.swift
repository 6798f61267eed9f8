import LintEngine
import TextModel

/// `** The team is ready`: two asterisks that open a line and nothing closes, as some sites mark a crosshead. Notes below a text stand behind asterisks
/// too, but then the text has some to point at them.
enum LineStars {
  static func pieces(in text: MarkupText) -> [MarkupPiece] {
    guard text.bytes.contains(0x2A) else { return [] }
    var pieces: [MarkupPiece] = []
    var index = 0
    while index < text.bytes.count {
      guard text.bytes[index] == 0x2A else {
        index += 1
        continue
      }
      var end = index
      while text[end] == 0x2A { end += 1 }
      let start = text.skipSpaces(end)
      // An asterisk anywhere else has a meaning that is not known.
      guard end - index == 2, start == end + 1, index == 0 || LineBreak.ends(text.bytes, at: index),
        text[start].isUppercaseASCII || text[start] == 0x22 || text[start] >= 0x80
      else { return [] }
      pieces.append(MarkupPiece(.tag, index..<end, edit: Edit(index..<start, "")))
      index = end
    }
    return pieces
  }
}
