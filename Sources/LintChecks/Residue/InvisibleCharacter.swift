import LintEngine
import TextModel

/// Characters that nobody sees, where the text has no use for them: zero-width spaces, soft hyphens, direction marks beside Latin text,
/// joiners between Latin letters, control characters.
struct InvisibleCharacter: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    document.bytes.withUnsafeBufferPointer { bytes in
      var found: (word: Range<Int>, marks: [Range<Int>], name: String)?
      var marks = InvisibleMarks(bytes)
      func flush() {
        guard let run = found else { return }
        let visible = run.marks.count == 1 && run.marks[0] == run.word ? "" : " in \(Self.visible(run.word, run.marks, document))"
        let edits = run.marks.map { Edit(Self.deletion($0, bytes), "") }
        report.add(rule, run.word, "\(run.name)\(visible): invisible, but it breaks search and spelling; delete it", fixes: [Fix(.safe, edits)])
        found = nil
      }
      var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      for index in article.analysis(TellingBytes.self).offsets {
        guard index >= end, let length = InvisibleMarks.length(bytes, at: index) else { continue }
        let mark = InvisibleMarks.run(bytes, index, length)
        end = mark.upperBound
        guard !marks.isNeeded(mark) else { continue }
        if let word = found?.word, mark.lowerBound < word.upperBound {
          found?.word = word.lowerBound..<max(word.upperBound, mark.upperBound)
          found?.marks.append(mark)
          continue
        }
        flush()
        found = (InvisibleMarks.word(around: mark, bytes), [mark], InvisibleMarks.name(bytes, mark))
      }
      flush()
    }
  }

  /// The word as it looks.
  private static func visible(_ word: Range<Int>, _ marks: [Range<Int>], _ document: Document) -> String {
    var text = ""
    var position = word.lowerBound
    for mark in marks {
      text += document.text(position..<mark.lowerBound)
      position = mark.upperBound
    }
    return "‘\(text + document.text(position..<word.upperBound))’"
  }

  /// Between two spaces one of them goes too.
  private static func deletion(_ mark: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let between = mark.lowerBound > 0 && bytes[mark.lowerBound - 1] == 0x20 && mark.upperBound < bytes.count && bytes[mark.upperBound] == 0x20
    return between ? mark.lowerBound..<mark.upperBound + 1 : mark
  }
}
