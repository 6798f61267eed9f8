import LintEngine
import TextModel

/// A comma or stop behind the closing mark of a whole sentence, in an article that puts them before it: `The ferry has left us”, she said`.
/// Both ways are right where an article keeps to them.
struct OutsideStops {
  let rule: Rule
  let document: Document
  let quotations: Quotations

  func check(_ report: inout Report) {
    let closing = quotations.marks.filter {
      quotations.role($0) == .closing && document.joinsPrevious($0) && document.token($0, isOneOf: "”", "\"")
    }
    let inside = closing.count { document.isComma($0 - 1) || document.isStop($0 - 1) }
    let outside = closing.filter { document.joinsPrevious($0 + 1) && (document.isComma($0 + 1) || document.isStop($0 + 1)) }
    guard inside >= 2, !outside.isEmpty, outside.count * 2 <= inside else { return }
    for index in outside where document.isWord(index - 1) || document.isTerminator(index - 1) && !document.isStop(index - 1) {
      guard isSentence(endingAt: index) else { continue }
      let point = index + 1
      if document.isComma(point) {
        guard document.continuesLine(point + 1), document.isSpeechTag(point + 1) else { continue }
      } else {
        guard document.isWord(index - 1), !document.continuesLine(point + 1) || document.followsGap(point + 1) else { continue }
      }
      let mark = document.text(token: index)
      let kept = document.isTerminator(index - 1) ? mark : document.text(token: point) + mark
      let edit = Edit(document.range(ofTokens: index..<point + 1), kept)
      let shown = document.range(ofTokens: index - 1..<point + 1)
      report.add(
        rule, shown, "\(document.quoted(shown)): mark outside the quotes, unlike elsewhere in the article; write ‘\(kept)’", alone: .info,
        fixes: [Fix(.safe, [edit])])
    }
  }

  /// The quotation starts a sentence, or stands behind a colon or comma, with a capital letter, and has four words or more.
  private func isSentence(endingAt closing: Int) -> Bool {
    var index = closing - 1
    while index >= 0, closing - index < 200, quotations.role(index) == nil, document.continuesLine(index) { index -= 1 }
    guard index >= 0, quotations.role(index) == .opening, document.isCapital(index + 1), closing - index > 4 else { return false }
    return !document.continuesLine(index) || document.isComma(index - 1) || document.isMark(index - 1, 0x3A) || document.isTerminator(index - 1)
      || document.token(index - 1, isOneOf: "”", "\"")
  }
}
