import TextModel

/// Spaces inside a score, a time or a unit: `lost 0: 5`, `at 10: 30`, `190 km / h`.
struct SpacedFigures {
  /// What is wrong.
  let what: String
  /// Tokens of the whole.
  let tokens: Range<Int>
  /// The spaces, in bytes.
  let gaps: [Range<Int>]

  /// Words of the token after the slash.
  private static let perUnits: WordSet = ["h", "s", "min", "hour", "hr", "sec", "day", "l", "kg", "kwh", "km", "m", "ha", "year", "month", "night"]
  /// What a score follows, beside small words.
  private static let results: WordSet = [
    "won", "lost", "lose", "loses", "win", "wins", "drew", "beat", "beats", "score", "scored", "result", "leading",
  ]

  /// What ends as a score says.
  private static let outcomes: WordSet = [
    "win", "victory", "defeat", "loss", "draw", "lead", "success", "result", "home", "away", "triumph", "score",
  ]

  /// At the second figure of a score, or what a unit is measured by.
  init?(_ index: Int, _ document: Document) {
    guard index > 2, document.followsGap(index), document.continuesLine(index), document.continuesLine(index - 1) else { return nil }
    if document.isMark(index - 1, 0x3A), Self.isScore(index, document) {
      (what, tokens) = ("space inside the figure", index - 2..<index + 1)
    } else if document.isMark(index - 1, 0x2F), document.followsGap(index - 1), document.has(index - 2, .unit), document.isNumber(index - 3),
      document.token(index, isIn: Self.perUnits)
    {
      (what, tokens) = ("spaces around the slash", index - 2..<index + 1)
    } else {
      return nil
    }
    gaps = [index - 1, index].filter { document.followsGap($0) }.map { document.gap(before: $0) }
  }

  /// Two figures of one or two digits behind a small word, a result or a name, and nothing that is counted behind them.
  private static func isScore(_ index: Int, _ document: Document) -> Bool {
    guard isShort(index, document), isShort(index - 2, document), document.continuesLine(index - 2),
      document.has(index - 3, .function) || document.token(index - 3, isIn: results) || document.isNameWord(index - 3)
    else { return false }
    let next = index + 1
    if document.isNameWord(index - 3) { return !document.continuesLine(next) || document.isStop(next) || document.isMark(next, 0x3A) }
    return document.token(next, isIn: outcomes) || !document.continuesLine(next)
      || document.tokens[next].kind == .punctuation && !document.token(next, isIn: .dashes)
      || document.has(next, .function) || document.token(next, isIn: .halvesOfDay)
  }

  private static func isShort(_ index: Int, _ document: Document) -> Bool {
    document.isNumber(index) && document.length(index) <= 2 && document.tokens[index].flags.isDisjoint(with: [.letters, .nonASCII])
  }
}
