import LintEngine
import TextModel

/// Punctuation of the source's script in English text: full-width marks, the Arabic comma, the danda, corner brackets.
struct SourcePunctuation: TokenCheck {
  static let interests = [
    Interest(TokenClass(kinds: [.word, .number], flags: .nonASCII)), Interest(TokenClass(words: Array(marks.keys))),
    Interest(.words("-", "/", ";", "~", "№", "¿", "¡", "·", "・", "･", "〜", "～")),
    // A wide space, which has three bytes.
    Interest(.any, gaps: [.lineStart, .more]),
  ]

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
    "【": Mark(english: "[", spaceBehind: false), "】": Mark(english: "]", spaceBehind: true),
    // Armenian, which has a point for the colon, Burmese, Ethiopic and Mongolian.
    "։": Mark(english: ".", spaceBehind: true), "․": Mark(english: ":", spaceBehind: true), "՝": Mark(english: ",", spaceBehind: true),
    "။": Mark(english: ".", spaceBehind: true), "၊": Mark(english: ",", spaceBehind: true), "።": Mark(english: ".", spaceBehind: true),
    "፣": Mark(english: ",", spaceBehind: true), "᠃": Mark(english: ".", spaceBehind: true),
  ]

  private let rule: Rule
  private var sides: LatinSides?
  /// The end of the last full-width text, as the index of a token.
  private var runEnd = 0
  /// Brackets that were reported with those they close.
  private var pairedEnds: Set<Int> = []

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    var sides = self.sides ?? LatinSides(document)
    defer { self.sides = sides }
    SourceSigns(rule: rule).check(index, document, &sides, &report)
    guard document.tokens[index].flags.contains(.nonASCII), index >= runEnd else { return }
    if let run = FullWidth.run(at: index, document) {
      runEnd = run.upperBound
      guard sides.areLatin(run) else { return }
      let range = document.range(ofTokens: run)
      let text = FullWidth.ascii(document.bytes[range])
      report.add(
        rule, range, "\(document.quoted(range)): full-width characters; write ‘\(text)’", fixes: [Fix(.safe, replacing: range, with: text)])
      return
    }
    guard document.tokens[index].kind == .punctuation, pairedEnds.remove(index) == nil else { return }
    let text = document.text(token: index)
    guard let mark = Self.marks[text], sides.areLatin(index..<index + 1) else { return }
    // Between small things a point is a leader or a list’s.
    if text == "․", !document.isSpeechVerb(index - 1) { return }
    if ["。", "．", "！", "？", "।", "۔"].contains(text), document.continuesLine(index), document.isTerminator(index - 1) {
      let range = document.tokens[index].range
      report.add(
        rule, range, "‘\(text)’ is foreign punctuation beside an English mark; delete it",
        fixes: [Fix(.safe, replacing: document.gap(before: index).lowerBound..<range.upperBound, with: "")])
      return
    }
    if !mark.spaceBehind, let partner = partner(of: index, text, document, &sides) {
      pair(index, partner, article, &report)
      pairedEnds.insert(partner)
      return
    }
    replace(index, text, mark, document, &report)
  }

  private func replace(_ index: Int, _ text: String, _ mark: Mark, _ document: Document, _ report: inout Report) {
    let before = !mark.spaceBehind && index > 0 && document.joinsPrevious(index) && !document.isMark(index - 1, 0x28) ? " " : ""
    let next = index + 1
    let behind =
      mark.spaceBehind && document.continuesLine(next) && document.joinsPrevious(next) && document.tokens[next].kind != .punctuation ? " " : ""
    // White space before a closing mark goes with it.
    let start = mark.spaceBehind && document.followsGap(index) ? document.gap(before: index).lowerBound : document.tokens[index].range.lowerBound
    let range = document.tokens[index].range
    report.add(
      rule, range, "‘\(text)’ is foreign punctuation; write ‘\(mark.english)’",
      fixes: [Fix(.safe, replacing: start..<range.upperBound, with: before + mark.english + behind)])
  }

  /// The closing bracket of a short piece in corner or double brackets, in English on both sides.
  private func partner(of opening: Int, _ text: String, _ document: Document, _ sides: inout LatinSides) -> Int? {
    let closing =
      switch text {
      case "「": "」"
      case "『": "』"
      case "《": "》"
      default: ""
      }
    guard !closing.isEmpty else { return nil }
    let near = (opening + 1..<opening + 25).prefix { document.continuesLine($0) }
    return near.first { document.tokens[$0].kind == .punctuation && document.text(token: $0) == closing && sides.areLatin($0..<$0 + 1) }
  }

  /// Brackets that are quotation marks: one repair for both.
  private func pair(_ opening: Int, _ closing: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let style = article.analysis(QuotationStyle.self)
    let range = document.range(ofTokens: opening..<closing + 1)
    let next = closing + 1
    let before = document.isWordlike(opening - 1) && document.joinsPrevious(opening) ? " " : ""
    let behind = document.joinsPrevious(next) && (document.isWordlike(next) || document.isNumber(next)) ? " " : ""
    report.add(
      rule, range, "\(document.quoted(range)): foreign quotation marks; write ‘\(style.opening)…\(style.closing)’",
      fixes: [
        Fix(
          .safe,
          [
            Edit(document.tokens[opening].range.lowerBound..<document.tokens[opening + 1].range.lowerBound, before + style.opening),
            Edit(document.tokens[closing - 1].range.upperBound..<document.tokens[closing].range.upperBound, style.closing + behind),
          ])
      ])
  }
}
