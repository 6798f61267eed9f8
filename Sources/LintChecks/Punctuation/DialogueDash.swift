import LintEngine
import TextModel

/// Dashes that mark speech in Slavic and Romance languages: `“We are late”, – said Ivanov`, `– We are late, – said Ivanov.`
struct DialogueDash: RuleCheck {
  /// Longer pieces of speech are shown by their end.
  private static let longestShown = 25

  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for block in document.blocks {
      var start = block.tokens.lowerBound
      if let end = dialogue(block, article, &report) { start = end }
      for index in block.tokens where index > start && document.isDash(index) && document.continuesLine(index + 1) {
        guard let end = beforeSpeaker(index, article, &report) else { continue }
        resumption(after: end, block, document, &report)
      }
    }
  }

  // MARK: A dash before who speaks

  /// `ready”, – said`, `April, - said Ana`, `late? ”, - added`; returns the verb where there is one.
  private func beforeSpeaker(_ index: Int, _ article: Article, _ report: inout Report) -> Int? {
    let document = article.document
    let verb = index + 1
    guard document.isSpeechVerb(verb) || document.isSpeakerAndVerb(verb) && document.isLower(verb) else { return nil }
    let previous = index - 1
    let marks = ["”", "\"", "»", "’"]
    var edits: [Edit] = []
    var safety = Fix.Safety.safe
    var first = previous
    let behindDash = document.tokens[verb].range.lowerBound
    if document.isComma(previous) {
      guard document.isSpeechVerb(verb) || document.token(verb, isOneOf: "he", "she") else { return nil }
      let quote = previous - 1
      let isQuoted = marks.contains(document.textIfAny(quote))
      let question = isQuoted && document.isTerminator(quote - 1) && !document.isStop(quote - 1)
      edits.append(Edit(document.tokens[question ? previous : index].range.lowerBound..<behindDash, question ? " " : ""))
      if !question, !document.followsGap(index) { edits[0] = Edit(document.tokens[index].range.lowerBound..<behindDash, " ") }
      first = isQuoted ? quote : previous
    } else if marks.contains(document.textIfAny(previous)) {
      guard document.isVerbAndSpeaker(verb) || document.isComma(previous - 1) && document.isSpeechVerb(verb),
        let words = spoken(before: previous, article)
      else { return nil }
      // `he is “ready” – said to be`: a word in quotation marks is not speech.
      guard words >= 3 || document.isComma(previous - 1) else { return nil }
      let comma = document.isComma(previous - 1) || document.isTerminator(previous - 1) && !document.isStop(previous - 1)
      let mark = document.textIfAny(previous)
      let kept = document.isStop(previous - 1) ? document.tokens[previous - 1].range.lowerBound : document.tokens[previous - 1].range.upperBound
      edits.append(Edit(kept..<behindDash, (comma ? "" : ",") + mark + " "))
      first = previous
    } else if document.isTerminator(previous), !document.isStop(previous), document.isVerbAndSpeaker(verb) {
      edits.append(Edit(document.tokens[index].range.lowerBound..<behindDash, document.followsGap(index) ? "" : " "))
      safety = .suggested
    } else {
      return nil
    }
    first = max(0, first - (document.tokens[first].kind == .punctuation && document.joinsPrevious(first) ? 1 : 0))
    let range = document.tokens[first].range.lowerBound..<document.tokens[verb].range.upperBound
    report.add(
      rule, range, "\(document.quoted(range)): the source’s dash before who speaks; delete it", fixes: [Fix(safety, edits)])
    return verb
  }

  /// The words of the quotation that a closing mark ends, when it starts with a capital letter; nil when it does not.
  private func spoken(before closing: Int, _ article: Article) -> Int? {
    let quotations = article.analysis(Quotations.self)
    var index = closing - 1
    while index >= 0, closing - index < 200, quotations.inside[index], quotations.role(index) != .opening, article.document.continuesLine(index) {
      index -= 1
    }
    guard index >= 0, quotations.role(index) == .opening, article.document.isCapital(index + 1) else { return nil }
    return (index + 1..<closing).count { article.document.isWordlike($0) }
  }

  /// `said Petrova. – We are late`: the dash before the speech that goes on.
  private func resumption(after verb: Int, _ block: Block, _ document: Document, _ report: inout Report) {
    for index in verb + 1..<min(verb + 14, block.tokens.upperBound) {
      guard document.isDash(index), document.followsGap(index), document.followsGap(index + 1), document.isCapital(index + 1) else { continue }
      guard document.isStop(index - 1) else { return }
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index + 1].range.upperBound
      let edit = Edit(document.tokens[index].range.lowerBound..<document.tokens[index + 1].range.lowerBound, "")
      report.add(
        rule, range, "\(document.quoted(range)): the source’s dash before speech that goes on; delete it, or open a quotation",
        fixes: [Fix(.suggested, [edit])])
      return
    }
  }

  // MARK: A paragraph of speech

  /// A paragraph that opens with a dash and tells who speaks: it becomes a quotation. Returns the verb.
  private func dialogue(_ block: Block, _ article: Article, _ report: inout Report) -> Int? {
    let document = article.document
    let dash = block.tokens.lowerBound
    guard block.tokens.count > 6, document.isDash(dash), document.continuesLine(dash + 1), document.isWord(dash + 1) || document.isNumber(dash + 1)
    else { return nil }
    for index in dash + 2..<min(block.tokens.upperBound - 1, dash + 80) {
      if document.token(index, isOneOf: "\"", "“", "”", "«", "»") { return nil }
      let isInner = document.isDash(index) && (document.isVerbAndSpeaker(index + 1) || document.isVerbAndTitledSpeaker(index + 1))
      let isPlain = document.isComma(index) && document.isVerbAndSpeaker(index + 1) && hasFirstPerson(dash + 1..<index, document)
      guard isInner || isPlain else { continue }
      let last = index - 1
      let closed = isPlain || document.isComma(last) || document.isTerminator(last) && !document.isStop(last)
      let kept = isPlain ? document.tokens[index].range.upperBound : document.tokens[last].range.upperBound
      let style = article.analysis(QuotationStyle.self)
      let edits = [
        Edit(document.tokens[dash].range.lowerBound..<document.tokens[dash + 1].range.lowerBound, style.opening),
        Edit(kept..<document.tokens[index + 1].range.lowerBound, (closed ? "" : ",") + style.closing + " "),
      ]
      let whole = index - dash <= Self.longestShown
      let range = document.tokens[whole ? dash : last].range.lowerBound..<document.tokens[index + 1].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): speech after a dash, as the source prints it; put it in quotation marks",
        fixes: [Fix(.suggested, edits)])
      return index + 1
    }
    return nil
  }

  /// Items of a list tell what was said; a person speaks of himself.
  private func hasFirstPerson(_ range: Range<Int>, _ document: Document) -> Bool {
    range.contains { document.token($0, isOneOf: "i", "me", "my", "we", "us", "our", "i’m", "i'm", "we’re", "we're") }
  }
}
