import LintEngine
import TextModel

/// Two marks where one belongs: "direction..", "highway. .", "locked.”.", "hurt,."
struct DoubledPunctuation: TokenCheck {
  static let interests = [
    Interest(TokenClass(kinds: .punctuation), behind: TokenClass(kinds: [.punctuation, .abbreviation]), gaps: .sameLine)
  ]

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard index >= 2, document.continuesLine(index), document.tokens[index].kind == .punctuation,
      document.tokens[index - 1].kind == .punctuation || document.tokens[index - 1].kind == .abbreviation, let repair = repair(index, document)
    else { return }
    let range = document.tokens[repair.first].range.lowerBound..<document.tokens[index].range.upperBound
    let shown = document.tokens[max(0, repair.first - 1)].range.lowerBound..<range.upperBound
    report.add(
      rule, shown, "\(document.quoted(shown)): two marks instead of one; write ‘\(repair.text)’",
      fixes: [Fix(repair.safety, replacing: document.gapAware(range, repair, index), with: repair.text)])
  }

  struct Repair {
    /// The first token that is replaced; the last is the one the repair was asked for.
    let first: Int
    let text: String
    var safety = Fix.Safety.safe
    /// The white space before the first token goes too.
    var takesGap = false
  }

  private func repair(_ index: Int, _ document: Document) -> Repair? {
    let previous = index - 1
    if document.isStop(index), document.isStop(previous) { return stops(index, document) }
    guard document.joinsPrevious(index) || document.isStop(index) else { return nil }
    if document.tokens[previous].kind == .abbreviation {
      // "etc..", "U.S..": the abbreviation's stop ends the sentence too; some styles do write "p.m..".
      guard document.isStop(index), document.joinsPrevious(index), !document.isStop(index + 1), document.length(previous) > 2,
        !document.token(previous, isOneOf: "a.m.", "p.m.")
      else { return nil }
      return Repair(first: previous, text: document.text(token: previous))
    }
    if document.token(previous, isOneOf: "”", "\"") { return behindQuote(index, document) }
    guard document.joinsPrevious(index), document.joinsPrevious(previous) || document.followsGap(previous) else { return nil }
    switch (document.text(token: previous), document.text(token: index)) {
    case (";", ","), (":", ";"), (":", ","): return Repair(first: previous, text: document.text(token: previous))
    case (",", "."), (";", "."): return Repair(first: previous, text: ".")
    case (",", ","), (";", ";"), (":", ":"):
      guard document.continuesLine(index + 1) || document.isComma(index), !document.joinsPrevious(index + 1) || document.isComma(index) else {
        return nil
      }
      return Repair(first: previous, text: document.text(token: index))
    case (".", ":"):
      guard document.isPlain(previous - 1) else { return nil }
      return Repair(first: previous, text: document.joinsPrevious(index + 1) && document.continuesLine(index + 1) ? ": " : ":")
    case (".", ","), (".", ";"):
      guard document.isPlain(previous - 1) else { return nil }
      return Repair(first: previous, text: document.text(token: index), safety: .suggested)
    case ("?", "."), ("!", "."):
      guard document.isLower(previous - 1) else { return nil }
      return Repair(first: previous, text: document.text(token: previous))
    default: return nil
    }
  }

  /// "..", ". .": not three, not between numbers, not a path.
  private func stops(_ index: Int, _ document: Document) -> Repair? {
    let previous = index - 1
    guard document.tokens.indices.contains(previous - 1), !document.isStop(index + 1), !document.isStop(previous - 1),
      document.continuesLine(previous),
      !document.isMark(index + 1, 0x2F), !(document.isNumber(index + 1) && document.joinsPrevious(index + 1)),
      document.isWordlike(previous - 1) || document.isNumber(previous - 1) || document.tokens[previous - 1].kind == .punctuation
        || document.tokens[previous - 1].kind == .url
    else { return nil }
    if document.joinsPrevious(index), document.isLower(index + 1), document.continuesLine(index + 1) {
      return Repair(first: previous, text: "…", safety: .suggested, takesGap: document.followsGap(previous))
    }
    guard document.joinsPrevious(previous) else { return nil }
    return Repair(first: previous, text: ".")
  }

  /// "locked.”.", "Logistics?” .", "end.”, said"
  private func behindQuote(_ index: Int, _ document: Document) -> Repair? {
    let quote = index - 1
    guard document.joinsPrevious(quote), document.isTerminator(quote - 1) || document.isComma(quote - 1) else { return nil }
    let mark = document.text(token: quote)
    if document.isStop(index), !document.isStop(index + 1) || !document.joinsPrevious(index + 1) {
      if document.isStop(quote - 1) { return Repair(first: quote - 1, text: "." + mark) }
      if document.followsGap(index), !document.isComma(quote - 1) { return Repair(first: quote, text: mark) }
      if document.isComma(quote - 1) { return Repair(first: quote - 1, text: "." + mark) }
    }
    if document.isComma(index), document.joinsPrevious(index), document.isStop(quote - 1), !document.followsGap(quote) {
      return Repair(first: quote - 1, text: "," + mark)
    }
    return nil
  }
}

extension Document {
  /// A word of the dictionary or a place: its stop is no abbreviation's. "R-Neb.", a letter and a hyphen before it, is shortened whatever it is.
  fileprivate func isPlain(_ index: Int) -> Bool {
    guard isWord(index), has(index, [.known, .place]), !tokens[index].flags.contains(.allCapitals) else { return false }
    if tokens[index].flags.contains(.hyphen), bytes[tokens[index].range].prefix(2).last == 0x2D { return false }
    // "&c.,": a single letter is shortened.
    return length(index) > 3 || isLower(index) && length(index) > 1
  }

  fileprivate func gapAware(_ range: Range<Int>, _ repair: DoubledPunctuation.Repair, _ index: Int) -> Range<Int> {
    if repair.takesGap { return gap(before: repair.first).lowerBound..<range.upperBound }
    return repair.first == index ? tokens[index].range : range
  }
}
