import LintEngine
import TextModel

/// Dashes that mark speech in Slavic and Romance languages: `“We are late”, – said Ivanov`, `– We are late, – said Ivanov.`
struct DialogueDash: TokenCheck {
  static let interests = [Interest(.words("-", "–", "—", "―", "--"))]

  /// Longer pieces of speech are shown by their end.
  private static let longestShown = 25
  /// How many tokens may stand between the dashes of a pair.
  private static let reach = 80

  private let rule: Rule
  /// The paragraphs of the article that are speech, from the one that is looked at.
  private var speech: ArraySlice<SpeechParagraphs.Paragraph> = []
  private var blocks = BlockCursor()
  /// The second dash of the last pair, as the index of a token.
  private var told = -1

  init(_ rule: Rule) { self.rule = rule }

  mutating func begin(_ article: Article, _ report: inout Report) {
    speech = SpeechParagraphs(article).all[...]
    for paragraph in speech { self.paragraph(paragraph, article.analysis(QuotationStyle.self), article.document, &report) }
  }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    guard index > told, document.isDash(index), document.continuesLine(index + 1) else { return }
    let block = document.blocks[blocks.block(ofToken: index, document)]
    while let first = speech.first, first.block.upperBound <= index { speech.removeFirst() }
    let start = speech.first.flatMap { $0.block == block.tokens ? $0.speaker : nil } ?? block.tokens.lowerBound
    guard index > start else { return }
    if introduces(index, document) {
      let range = document.tokens[index - 2].range.lowerBound..<document.tokens[index + 1].range.upperBound
      report.add(rule, range, "\(document.quoted(range)): speech after a dash (foreign style); put it in quotes")
      told = block.tokens.upperBound - 1
    } else if let second = pair(index, block.tokens, article.analysis(QuotationStyle.self), article, &report) {
      told = second
    } else if let end = beforeSpeaker(index, article, &report) {
      resumption(after: end, block, document, &report)
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
    var alone: Severity?
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
    } else if document.isWord(previous), document.followsGap(index), document.followsGap(verb),
      document.isVerbAndSpeaker(verb) && document.isNameWord(verb + 1) && endsSentence(index, document)
        || document.token(verb, isOneOf: "he", "she") && document.isSpeechVerb(verb + 1) && document.isTerminator(verb + 2)
    {
      // Headlines have it, too.
      edits.append(Edit(document.tokens[previous].range.upperBound..<behindDash, ", "))
      (safety, alone) = (.suggested, .info)
    } else {
      return nil
    }
    first = max(0, first - (document.tokens[first].kind == .punctuation && document.joinsPrevious(first) ? 1 : 0))
    let range = document.tokens[first].range.lowerBound..<document.tokens[verb].range.upperBound
    report.add(
      rule, range, "\(document.quoted(range)): dash before the speaker (foreign style); delete it", alone: alone,
      fixes: [Fix(safety, edits)])
    return verb
  }

  /// A sentence of running text ends soon behind a dash.
  private func endsSentence(_ dash: Int, _ document: Document) -> Bool {
    (dash + 3..<dash + 20).first { !document.continuesLine($0) || document.isTerminator($0) }.map { document.isTerminator($0) } ?? false
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
        rule, range, "\(document.quoted(range)): dash before resumed speech (foreign style); delete it, or insert an opening quote",
        fixes: [Fix(.suggested, [edit])])
      return
    }
  }

  // MARK: Speech behind a dash

  /// A paragraph that opens with a dash: it becomes a quotation.
  private func paragraph(_ speech: SpeechParagraphs.Paragraph, _ style: QuotationStyle, _ document: Document, _ report: inout Report) {
    let dash = speech.first
    var edits = [Edit(document.tokens[dash].range.lowerBound..<document.tokens[dash + 1].range.lowerBound, style.opening)]
    let end = document.tokens[speech.block.upperBound - 1].range.upperBound
    if let speaker = speech.speaker {
      edits.append(closing(speaker, speech.block, style, document))
    } else {
      edits.append(Edit(end..<end, style.closing))
    }
    let whole = speech.block.count <= Self.longestShown
    let last = speech.speaker.map { $0 - dash <= Self.longestShown ? $0 + 1 : dash + 1 } ?? (whole ? speech.block.upperBound - 1 : dash + 1)
    spoken(document.range(ofTokens: dash..<last + 1), edits, document, &report)
  }

  /// `and adds: – The ship`: where the speech ends, nothing tells.
  private func introduces(_ dash: Int, _ document: Document) -> Bool {
    document.isMark(dash - 1, 0x3A) && document.isSpeechVerb(dash - 2) && document.followsGap(dash + 1) && document.isCapital(dash + 1)
  }

  /// `in the mine. – There was a fire – said the officer`: dashes on both sides in mid-paragraph; returns the second one.
  private func pair(_ dash: Int, _ block: Range<Int>, _ style: QuotationStyle, _ article: Article, _ report: inout Report) -> Int? {
    let document = article.document
    guard document.followsGap(dash), document.followsGap(dash + 1), document.isTerminator(dash - 1), document.isCapital(dash + 1) else { return nil }
    for index in dash + 3..<max(dash + 3, min(block.upperBound - 1, dash + Self.reach)) {
      if document.token(index, isOneOf: "\"", "“", "”", "«", "»") { return nil }
      guard document.isDash(index), document.followsGap(index), document.followsGap(index + 1) else { continue }
      guard document.isLower(index + 1), SpeakerPattern(at: index + 1, in: block, article.analysis(QuotationWords.self)) != .none else {
        return nil
      }
      let edits = [
        Edit(document.tokens[dash].range.lowerBound..<document.tokens[dash + 1].range.lowerBound, style.opening),
        closing(index, block, style, document),
      ]
      spoken(document.range(ofTokens: dash..<(index - dash <= Self.longestShown ? index + 2 : dash + 2)), edits, document, &report)
      return index
    }
    return nil
  }

  /// Closes the quotation before who speaks, whose comma, stop or dash stands at a token.
  private func closing(_ index: Int, _ block: Range<Int>, _ style: QuotationStyle, _ document: Document) -> Edit {
    let isDash = document.isDash(index)
    let last = isDash ? index - 1 : index
    let closed = document.isComma(last) || document.isTerminator(last) && !document.isStop(last)
    let next = SpeechParagraphs.closing(after: index, block, document) ?? index + 1
    let range = document.tokens[last].range.upperBound..<document.tokens[next].range.lowerBound
    return Edit(range, (closed ? "" : ",") + style.closing + " ")
  }

  private func spoken(_ range: Range<Int>, _ edits: [Edit], _ document: Document, _ report: inout Report) {
    report.add(
      rule, range, "\(document.quoted(range)): speech after a dash (foreign style); put it in quotes",
      fixes: [Fix(.suggested, edits)])
  }
}
