import TextModel

/// A space that has changed places with a stop (`U.S .troops`), or that tears a time of day apart (`10. 30 a.m.`).
struct DisplacedSpace {
  /// Bytes of what is written wrong.
  let shown: Range<Int>
  let what: String
  /// What is right.
  let text: String

  /// The token behind the space.
  init?(_ index: Int, _ document: Document) {
    guard document.followsGap(index), index >= 2 else { return nil }
    if let first = Self.initials(index, document) {
      shown = document.tokens[first].range.lowerBound..<document.tokens[index + 1].range.upperBound
      what = "space before the full stop, not after it"
      text =
        document.text(document.tokens[first].range.lowerBound..<document.tokens[index - 1].range.upperBound) + ". " + document.text(token: index + 1)
    } else if Self.isTime(index, document) {
      shown = document.range(ofTokens: index - 2..<index + 1)
      what = "space inside a time of day"
      text = document.text(document.range(ofTokens: index - 2..<index)) + document.text(token: index)
    } else {
      return nil
    }
  }

  /// `U.S .troops`: single letters with stops between them, a space, the last stop and a word; the first token of the letters.
  private static func initials(_ stop: Int, _ document: Document) -> Int? {
    let last = stop - 1
    guard document.isStop(stop), document.joinsPrevious(stop + 1), document.isLower(stop + 1), document.has(stop + 1, .known),
      document.isWord(last), document.length(last) == 1, document.joinsPrevious(last)
    else { return nil }
    let before = last - 1
    if document.tokens[before].kind == .abbreviation { return before }
    return document.isStop(before) && document.joinsPrevious(before) && document.length(before - 1) == 1 && document.isWord(before - 1)
      ? before - 1 : nil
  }

  /// `10. 30 a.m.`, `10: 30 p.m.`: hours, the mark, minutes in two figures, and the half of the day.
  private static func isTime(_ minutes: Int, _ document: Document) -> Bool {
    let (hours, mark) = (minutes - 2, minutes - 1)
    guard document.isStop(mark) || document.isMark(mark, 0x3A), document.joinsPrevious(mark), document.isNumber(hours), document.isNumber(minutes),
      document.length(hours) <= 2, document.length(minutes) == 2, let hour = Int(document.text(token: hours)), (1...12).contains(hour),
      let minute = Int(document.text(token: minutes)), (0...59).contains(minute)
    else { return false }
    return document.token(minutes + 1, isIn: .halvesOfDay)
  }
}
