import LintEngine
import TextModel

/// `[text] (address)`, `! [text] (address)`, `** text **`: marks of Markdown that spaces have made text.
enum BrokenLinks {
  static func pieces(in text: MarkupText) -> [MarkupPiece] {
    BrokenMarks.all(in: text.bytes).compactMap { marks in
      guard !text.isMentioned(marks.range) else { return nil }
      return MarkupPiece(.brokenMark, marks.range, marks.slips.map { Edit($0.space..<$0.space + 1, "") }, safety: .suggested)
    }
  }
}
