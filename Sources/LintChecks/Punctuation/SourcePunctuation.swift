import LintEngine
import TextModel

/// Punctuation of the source's script in English text: full-width marks, the Arabic comma, the danda, corner brackets.
struct SourcePunctuation: RuleCheck {
  /// A mark, what English writes, and whether a space follows it before a word.
  private struct Mark {
    let english: String
    let spaceBehind: Bool
  }

  private static let marks: [String: Mark] = [
    "。": Mark(english: ".", spaceBehind: true), "．": Mark(english: ".", spaceBehind: true), "，": Mark(english: ",", spaceBehind: true),
    "、": Mark(english: ",", spaceBehind: true), "：": Mark(english: ":", spaceBehind: true), "；": Mark(english: ";", spaceBehind: true),
    "！": Mark(english: "!", spaceBehind: true), "？": Mark(english: "?", spaceBehind: true), "（": Mark(english: "(", spaceBehind: false),
    "）": Mark(english: ")", spaceBehind: true), "［": Mark(english: "[", spaceBehind: false), "］": Mark(english: "]", spaceBehind: true),
    "「": Mark(english: "“", spaceBehind: false), "」": Mark(english: "”", spaceBehind: true), "『": Mark(english: "“", spaceBehind: false),
    "』": Mark(english: "”", spaceBehind: true), "《": Mark(english: "“", spaceBehind: false), "》": Mark(english: "”", spaceBehind: true),
    "،": Mark(english: ",", spaceBehind: true), "؛": Mark(english: ";", spaceBehind: true), "؟": Mark(english: "?", spaceBehind: true),
    "۔": Mark(english: ".", spaceBehind: true), "।": Mark(english: ".", spaceBehind: true), "％": Mark(english: "%", spaceBehind: true),
  ]

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for index in document.tokens.indices where document.tokens[index].flags.contains(.nonASCII) && document.tokens[index].kind == .punctuation {
      let text = document.text(token: index)
      guard let mark = Self.marks[text], isInLatin(index, document) else { continue }
      let opens = !mark.spaceBehind
      let before = opens && index > 0 && document.joinsPrevious(index) && !document.isMark(index - 1, 0x28) ? " " : ""
      let next = index + 1
      let behind =
        mark.spaceBehind && document.continuesLine(next) && document.joinsPrevious(next) && document.tokens[next].kind != .punctuation ? " " : ""
      // White space before a closing mark goes with it.
      let start = mark.spaceBehind && document.followsGap(index) ? document.gap(before: index).lowerBound : document.tokens[index].range.lowerBound
      let range = document.tokens[index].range
      report.add(
        rule, range, "‘\(text)’ is punctuation of the source’s script; write ‘\(mark.english)’",
        fixes: [Fix(.safe, replacing: start..<range.upperBound, with: before + mark.english + behind)])
    }
  }

  /// Latin words on both sides (or the line's edge): inside a quotation in another script its own marks are right.
  private func isInLatin(_ index: Int, _ document: Document) -> Bool {
    func isLatin(_ step: Int) -> Bool? {
      var other = index + step
      while document.tokens.indices.contains(other), step < 0 ? document.continuesLine(other + 1) : document.continuesLine(other) {
        if document.tokens[other].kind == .word || document.tokens[other].kind == .number || document.tokens[other].kind == .abbreviation {
          return document.bytes[document.tokens[other].range.lowerBound] < 0xC9
        }
        other += step
      }
      return nil
    }
    let (before, behind) = (isLatin(-1), isLatin(1))
    return before ?? true && behind ?? true && (before != nil || behind != nil)
  }
}
