import LintEngine
import TextModel

/// `[text] (address)`, `! [text] (address)`, `** text **`: marks of Markdown that spaces have made text.
enum BrokenLinks {
  /// Whether one may start or end at an offset: `] (`, `! [`, `**`. Most texts have none of these, and are not looked at again.
  static func mayHold(_ text: MarkupText, at index: Int) -> Bool {
    switch text.bytes[index] {
    case 0x5D: text[index + 1] == 0x20 && text[index + 2] == 0x28
    case 0x5B: text[index - 1] == 0x20 && text[index - 2] == 0x21
    case 0x2A: text[index + 1] == 0x2A
    default: false
    }
  }

  static func pieces(in text: MarkupText) -> [MarkupPiece] {
    BrokenMarks.all(in: text.bytes).compactMap { marks in
      guard !text.isMentioned(marks.range) else { return nil }
      return MarkupPiece(.brokenMark, marks.range, marks.slips.map { Edit($0.space..<$0.space + 1, "") }, safety: .suggested)
    }
  }
}
