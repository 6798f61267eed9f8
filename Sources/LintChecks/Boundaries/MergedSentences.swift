import LintEngine
import TextModel

/// No space after a mark between words: "closed.The", "University,left", "range!Fury", "him.”Coach"; or no mark either: "FebruaryThe".
struct MergedSentences: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule
  /// What the scorer of run-together words must say of two sentences without a mark.
  private let threshold: Float

  init(_ rule: Rule) throws {
    self.rule = rule
    threshold = try rule.number("sentences")
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let candidates = article.analysis(Candidates.self)
    let tight = article.analysis(TightForms.self)
    for period in candidates.capitalPeriods where period.isTight && !tight.contains(period.index) { stop(period.index, document, &report) }
    for mark in candidates.marks where !tight.contains(mark) {
      if document.token(mark, isOneOf: "!", "?") {
        stop(mark, document, &report)
      } else if document.token(mark, isOneOf: "...", "…") {
        // "he left...Then": some write so on purpose.
        stop(mark, alone: .info, document, &report)
      } else if document.token(mark, isOneOf: ",", ";", ":") {
        comma(mark, document, &report)
      } else if document.token(mark, isOneOf: "”", "\"") {
        quote(mark, article, &report)
      }
    }
    for word in article.analysis(RunTogetherWords.self).words where (word.isAtTag || word.score > threshold) && word.endsSentence(in: article) {
      let separators = Separator.likeliest(word, commaAbove: .infinity, article)
      let range = document.tokens[word.token].range
      report.add(
        rule, range, "\(document.quoted(range)): run-together sentences; insert \(separators[0].name) after ‘\(word.split.left)’",
        fixes: separators.map { Fix(.suggested, replacing: word.seam..<word.seam, with: $0.rawValue) })
    }
  }

  /// "Network.The", "range!Fury", "year.FAA"; not "asp.NET", "Node.Js", "Kostroma.Today".
  private func stop(_ mark: Int, alone: Severity? = nil, _ document: Document, _ report: inout Report) {
    let (previous, next) = (mark - 1, mark + 1)
    guard document.joinsPrevious(mark), document.isCapital(next), !document.tokens[next].flags.contains(.innerCapital),
      document.length(next) >= 2 || document.token(next, isOneOf: "a", "i")
    else { return }
    // Two elements side by side may stand apart on the page.
    if document.markup.seam(at: document.tokens[next].range.lowerBound)?.kind == .both { return }
    // "Yahoo!News" at the end of a line: the mark is part of a name.
    if document.token(mark, is: "!"), document.isCapital(previous), !document.continuesLine(next + 1) { return }
    if document.tokens[next].flags.contains(.allCapitals) {
      guard document.isLower(previous), document.length(previous) >= 4, document.has(previous, .known), document.length(next) >= 3,
        document.followsGap(next + 1)
      else { return }
    }
    switch document.tokens[previous].kind {
    case .word:
      // One side must be a word that sentences are made of.
      guard document.length(previous) >= 2,
        document.tokens[previous].flags.isDisjoint(with: [.allCapitals, .innerCapital]) || document.has(next, .function),
        !document.isStop(mark) || document.isLower(previous) || document.has(next, .function)
          || document.has(previous, .place) && document.has(next, .known)
      else { return }
    case .number: guard document.has(next, .known) else { return }
    // "(2019).Karsund"
    case .punctuation: guard document.has(next, .known) || document.isClosing(previous) && document.followsGap(next + 1) else { return }
    default: return
    }
    insertSpace(mark, "missing space after the \(document.markName(mark)); insert one", alone: alone, document, &report)
  }

  /// "University,left", "compensation,The", "terminal:The".
  private func comma(_ mark: Int, _ document: Document, _ report: inout Report) {
    let (previous, next) = (mark - 1, mark + 1)
    guard document.joinsPrevious(mark), document.isWord(previous), document.length(previous) >= 2, document.length(next) >= 2 else { return }
    let isComma = document.isComma(mark)
    let areWords = document.has(previous, [.known, .place]) && document.has(next, [.known, .place])
    // "Titles:Subtitles", "3:Two": a colon ties names.
    guard document.isMark(mark, 0x3A) ? areWords && document.has(next, .function) : areWords || document.isLower(next) && document.has(next, .known)
    else { return }
    // Ratios and titles: "UN:Habitat".
    guard isComma || document.tokens[previous].flags.isDisjoint(with: .allCapitals) else { return }
    guard isComma, document.isCapital(next), document.has(next, .function) else {
      return insertSpace(mark, "missing space after the \(document.markName(mark)); insert one", document, &report)
    }
    let range = document.tokens[previous].range.lowerBound..<document.tokens[next].range.upperBound
    let at = document.tokens[mark].range.lowerBound..<document.tokens[next].range.upperBound
    let text = document.text(token: next)
    let (joined, parted) = (Fix(.suggested, replacing: at, with: ", " + text.lowercased()), Fix(.suggested, replacing: at, with: ". " + text))
    // "The" may start a sentence or go on; "To" and "In" after a comma go on.
    let startsSentence = document.has(next, [.determiner, .pronoun])
    let advice = startsSentence ? "replace the comma with a full stop and a space" : "insert a space, and use lower case"
    report.add(
      rule, range, "\(document.quoted(range)): capital right after a comma; \(advice)", fixes: startsSentence ? [parted, joined] : [joined, parted])
  }

  /// "him.”Coach", "six weeks”added", `about“referring`: a quotation mark between two words.
  private func quote(_ mark: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    let (previous, next) = (mark - 1, mark + 1)
    guard document.joinsPrevious(mark), !document.token(next, is: "s") else { return }
    switch quotations.role(mark) {
    case .opening?:
      // `a question."The citizen …"`
      guard document.isTerminator(previous), document.joinsPrevious(previous), document.isCapital(next), !document.isStop(previous - 1) else {
        return
      }
      let (at, range) = (document.tokens[mark].range.lowerBound, document.range(ofTokens: previous..<next + 1))
      report.add(
        rule, range, "\(document.quoted(range)): missing space before the opening quote; insert one",
        fixes: [Fix(isClosed(mark, document) ? .safe : .suggested, replacing: at..<at, with: " ")])
    case .closing?:
      guard quotations.inside[previous], document.isWord(previous) || document.isTerminator(previous) || document.isComma(previous),
        !document.has(previous, [.determiner, .cannotEnd, .oftenUnfinished])
      else { return }
      // `boat"Chuvashia".`: the mark may open as well.
      if document.isMark(mark, 0x22), document.isLower(previous), document.isMark(next + 1, 0x22), document.joinsPrevious(next + 1) { return }
      let speaker = (next..<min(next + 6, document.tokens.count)).contains { document.has($0, .speechVerb) && document.isLower($0) }
      guard document.isStop(previous), speaker, document.isNameWord(next) else {
        return insertSpace(mark, "missing space after the closing quote; insert one", document, &report)
      }
      let range = document.range(ofTokens: previous - 1..<next + 1)
      let ending = "," + document.text(token: mark) + " "
      let joined = document.text(token: previous - 1) + ending + document.text(token: next)
      report.add(
        rule, range, "\(document.quoted(range)): stray full stop and missing space before the speaker’s name; write ‘\(joined)’",
        fixes: [Fix(.suggested, replacing: document.range(ofTokens: previous..<mark + 1), with: ending)])
    default: return
    }
  }

  /// True for curly marks, and for a straight one with another after it in the paragraph: a lone one may end the sentence before it.
  private func isClosed(_ mark: Int, _ document: Document) -> Bool {
    guard document.isMark(mark, 0x22) else { return true }
    return (mark + 1..<document.block(ofToken: mark).tokens.upperBound).contains { document.isMark($0, 0x22) }
  }

  private func insertSpace(_ mark: Int, _ what: String, alone: Severity? = nil, _ document: Document, _ report: inout Report) {
    let range = document.tokens[max(0, mark - 1)].range.lowerBound..<document.tokens[mark + 1].range.upperBound
    let at = document.tokens[mark + 1].range.lowerBound
    report.add(rule, range, "\(document.quoted(range)): \(what)", alone: alone, fixes: [Fix(.safe, replacing: at..<at, with: " ")])
  }
}
