import LintEngine
import TextModel

/// No space behind the end of a sentence, behind a comma or a colon: "closed.The", "University,left", "off.she", "FebruaryThe".
struct MergedSentences: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let seams = article.analysis(Seams.self)
    let tight = article.analysis(TightForms.self)
    for seam in seams.stops where seam.isTight && !tight.contains(seam.index) {
      if document.isLower(seam.index + 1) {
        guard LowercaseRepair.isCandidate(seam, document) else { continue }
        let repair = LowercaseRepair(seam, article)
        if repair.isLostCapital { report.add(rule, repair.range, repair.message, fixes: repair.fixes) }
      } else {
        stop(seam.index, article, &report)
      }
    }
    for mark in seams.marks where !tight.contains(mark) && (document.length(mark + 1) >= 2 || document.token(mark + 1, isOneOf: "a", "i")) {
      if document.token(mark, isOneOf: "!", "?") {
        stop(mark, article, &report)
      } else if document.token(mark, isOneOf: ",", ";", ":") {
        comma(mark, document, &report)
      } else if document.token(mark, isOneOf: "”", "\"") {
        quote(mark, article, &report)
      }
    }
    for index in seams.words {
      if let split = SentenceSplit(index, article) { report.add(rule, split.range, split.message, fixes: [split.fix]) }
    }
  }

  /// "Network.The", "range!Fury".
  private func stop(_ mark: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let next = mark + 1
    // "year.FAA": behind a word of the dictionary, not "asp.NET".
    let isAcronym = document.tokens[next].flags.contains(.allCapitals)
    if isAcronym,
      !document.isStop(mark) || !document.isLower(mark - 1) || document.length(mark - 1) < 4 || !document.has(mark - 1, .known)
        || !document.followsGap(next + 1) || document.length(next) < 3
    {
      return
    }
    guard document.joinsPrevious(mark), document.isCapital(next),
      !document.tokens[next].flags.contains(.innerCapital), document.length(next) >= 2 || document.token(next, isOneOf: "a", "i")
    else { return }
    let previous = mark - 1
    // "Kostroma.Today": a site, as its name is written.
    if document.isStop(mark), document.isCapital(previous),
      document.token(next, isOneOf: "today", "news", "net", "online", "info", "live", "tv", "media", "com", "org", "page")
    {
      return
    }
    switch document.tokens[previous].kind {
    case .word:
      // One side must be a word that sentences are made of: "Node.Js" and "Foo.Bar" are names.
      guard document.length(previous) >= 2,
        document.tokens[previous].flags.isDisjoint(with: [.allCapitals, .innerCapital]) || document.has(next, .function),
        document.isLower(previous) || document.has(next, .function) || document.has(previous, .place)
      else { return }
    case .number, .punctuation: guard document.has(next, .function) || document.has(next, .known) else { return }
    default: return
    }
    add(mark, next, " ", "no space behind the end of the sentence", .safe, document, &report)
  }

  /// "University,left", "compensation,The", "terminal:The".
  private func comma(_ mark: Int, _ document: Document, _ report: inout Report) {
    let next = mark + 1
    guard document.joinsPrevious(mark), document.isWord(mark - 1), document.length(mark - 1) >= 2, document.length(next) >= 2,
      document.isComma(mark) || !document.tokens[mark - 1].flags.contains(.allCapitals),
      document.has(mark - 1, [.known, .place]) && document.has(next, [.known, .place]) || document.has(next, .function)
        || document.token(mark, is: ":")
        || document.isComma(mark) && document.isCapital(mark - 1) && document.isLower(next) && document.has(next, .known)
    else { return }
    let isComma = document.isComma(mark)
    if isComma, document.isCapital(next), document.has(next, .function) {
      let startsClause = document.has(next, [.determiner, .pronoun])
      let at = document.tokens[mark].range.lowerBound..<document.tokens[next].range.upperBound
      let text = document.text(token: next)
      let joined = ", " + text.lowercased()
      let cut = ". " + text
      // "The" may start a sentence or go on; "To" and "In" behind a comma go on.
      let fixes = (startsClause ? [cut, joined] : [joined, cut]).enumerated().map {
        Fix($0.offset == 0 && !startsClause ? .safe : .suggested, replacing: at, with: $0.element)
      }
      let range = document.tokens[mark - 1].range.lowerBound..<document.tokens[next].range.upperBound
      report.add(rule, range, "\(document.quoted(range)): two sentences have run together at the comma; part or join them", fixes: fixes)
      return
    }
    // "author:Xiaobei": a label of the page; other colons between names are titles and ratios.
    let isLabel =
      !document.continuesLine(mark - 1)
      && (document.isCreditWord(mark - 1) || document.token(mark - 1, isOneOf: "author", "source", "editor", "reporter", "text", "translator"))
    let goesOn = document.isLower(next) && document.has(next, .function) && document.has(mark - 1, [.known, .place]) && document.followsGap(next + 1)
    guard !document.token(mark, is: ":") || goesOn || document.isCapital(next) && (isLabel || document.has(next, .function)) else { return }
    add(mark, next, " ", "no space behind ‘\(document.text(token: mark))’", .safe, document, &report)
  }

  /// "him.”Coach", "six weeks”A measure": a closing mark right before a word.
  private func quote(_ mark: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let next = mark + 1
    if article.analysis(Quotations.self).role(mark) == .opening, document.isTerminator(mark - 1), document.joinsPrevious(mark - 1),
      document.isCapital(next), !document.isStop(mark - 2)
    {
      // `a question."The citizen …"`
      let at = document.tokens[mark].range.lowerBound
      let range = document.tokens[mark - 1].range.lowerBound..<document.tokens[next].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): no space before the opening quotation mark; put one",
        fixes: [Fix(.safe, replacing: at..<at, with: " ")])
      return
    }
    // A mark that closes nothing may open what follows.
    guard article.analysis(Quotations.self).role(mark) == .closing, article.analysis(Quotations.self).inside[mark - 1], document.joinsPrevious(mark),
      document.isWord(mark - 1) || document.isTerminator(mark - 1) || document.isComma(mark - 1),
      !document.token(next, is: "s"), !document.has(mark - 1, [.determiner, .cannotEnd, .oftenUnfinished])
    else { return }
    // `boat"Chuvashia".`: the mark may open as well.
    if document.isMark(mark, 0x22), document.isLower(mark - 1), document.isMark(next + 1, 0x22), document.joinsPrevious(next + 1) { return }
    let speaker = (next..<min(next + 6, document.tokens.count)).contains { document.has($0, .speechVerb) && document.isLower($0) }
    if document.isStop(mark - 1), speaker, document.isNameWord(next) {
      let at = document.tokens[mark - 1].range.lowerBound..<document.tokens[mark].range.upperBound
      let range = document.tokens[mark - 2].range.lowerBound..<document.tokens[next].range.upperBound
      let fix = Fix(.safe, replacing: at, with: "," + document.text(token: mark) + " ")
      report.add(rule, range, "\(document.quoted(range)): the quotation runs into the speaker’s name; end it with a comma and a space", fixes: [fix])
      return
    }
    add(mark, next, " ", "no space behind the closing quotation mark", .safe, document, &report)
  }

  private func add(
    _ mark: Int, _ next: Int, _ insertion: String, _ what: String, _ safety: Fix.Safety, _ document: Document, _ report: inout Report
  ) {
    let range = document.tokens[max(0, mark - 1)].range.lowerBound..<document.tokens[next].range.upperBound
    let at = document.tokens[next].range.lowerBound
    report.add(rule, range, "\(document.quoted(range)): \(what); put one", fixes: [Fix(safety, replacing: at..<at, with: insertion)])
  }
}
