import TextModel

/// A space that is missing behind an abbreviation, a comma or the colon of a label, or before a bracket.
struct MissingSpace {
  let document: Document

  /// What misses a space between two tokens that touch; nil when nothing does.
  func what(_ index: Int) -> String? {
    let previous = index - 1
    if document.has(previous, .abbreviationBeforeName), document.tokens[previous].kind == .abbreviation, document.isCapital(index),
      document.length(previous) > 2
    {
      return "no space after ‘\(document.text(token: previous))’"
    }
    if document.isMark(index, 0x28), document.isWord(previous) || document.isNumber(previous), document.length(previous) >= 2,
      document.joinsPrevious(index + 1), document.isWord(index + 1), document.length(index + 1) >= 3,
      document.has(index + 1, [.known, .place]), !document.tokens[previous].flags.contains(.innerCapital)
    {
      return "missing space before the bracket"
    }
    if isBeforeAddress(index) { return "missing space before the address" }
    if document.isNumber(index), document.isComma(previous), document.joinsPrevious(previous), document.isWord(previous - 1),
      document.length(previous - 1) >= 3, document.tokens[previous - 1].flags.isDisjoint(with: [.digit, .allCapitals])
    {
      return "missing space after the comma"
    }
    if document.isCapital(index), document.joinsPrevious(previous) {
      if document.isMark(previous, 0x3A), isLabel(previous - 1), document.followsGap(index + 1), document.isCapital(index + 1) {
        return "missing space after the colon"
      }
      if isListedName(index) { return "missing space after the comma" }
    }
    return nil
  }

  /// `closure:https://…`, `at:desk@harbour.example`: an address right behind the colon, the comma or the bracket of a sentence.
  func isBeforeAddress(_ index: Int) -> Bool {
    let (mark, word) = (index - 1, index - 2)
    return (document.tokens[index].kind == .url || document.tokens[index].kind == .email) && document.joinsPrevious(mark)
      && (document.isMark(mark, 0x3A) || document.isComma(mark)) && document.isLower(word) && document.has(word, .known)
      && !document.token(word, isOneOf: "mailto", "http", "https", "ftp")
  }

  /// `harbour.example Author:Lena Ruiz`: a label of the credits, inside its line.
  private func isLabel(_ index: Int) -> Bool {
    document.isCapital(index) && document.followsGap(index)
      && (document.isCreditWord(index) || document.token(index, isOneOf: "author", "source", "editor", "reporter", "writer", "translator", "story"))
  }

  /// `Jan Belik,Prague correspondent`: two names, of which only one is known.
  private func isListedName(_ index: Int) -> Bool {
    let left = index - 2
    guard document.isComma(index - 1), document.isCapital(left), document.followsGap(left), document.length(left) >= 3, document.length(index) >= 3,
      !document.continuesLine(index + 1) || document.followsGap(index + 1), !document.has(index, .function),
      document.tokens[left].flags.union(document.tokens[index].flags).isDisjoint(with: [.innerCapital, .digit])
    else { return false }
    return document.has(left, [.known, .place]) != document.has(index, [.known, .place])
  }
}
