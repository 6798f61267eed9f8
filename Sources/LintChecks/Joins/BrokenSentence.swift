import LintEngine
import TextModel

/// A sentence that breaks off ("… might arouse a."), or one that only says whose words these are ("According to the deputy.").
struct BrokenSentence: RuleCheck {
  /// Scores (logarithms of odds) above which a sentence was cut off, from the rule's options.
  private struct Thresholds: Sendable {
    /// Behind a word that ends no sentence.
    let certain: Float
    /// Behind a word that seldom ends one: a conjunction, a modal, a relative pronoun.
    let ending: Float
    /// Behind what ends sentences too: a stranded preposition, a form of be, do or have.
    let stranded: Float
    /// Added inside quotations, where people break off.
    let quoted: Float
  }

  /// Words of the shortest sentence that is looked at.
  private static let shortest = 4
  /// Tokens of the longest sentence that is nothing but an attribution.
  private static let longestAttribution = 14

  private let rule: Rule
  private let thresholds: Thresholds

  init(_ rule: Rule) throws {
    self.rule = rule
    thresholds = Thresholds(
      certain: try rule.number("certain"), ending: try rule.number("ending"), stranded: try rule.number("stranded"),
      quoted: try rule.number("quoted"))
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, block) in document.blocks.enumerated() where block.kind == .paragraph {
      if let line = CutOffLine(number, document) {
        report.add(
          rule, line.range, "\(document.quoted(line.range)): the line stops behind ‘\(line.word)’, which waits for what follows; complete it")
      }
      for number in block.sentences { look(at: number, article, &report) }
    }
    for piece in LostPiece.all(in: article) { report.add(rule, piece.range, piece.message, alone: piece.alone, fixes: piece.fixes) }
  }

  private func look(at number: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let sentence = document.sentences[number].tokens
    guard let stop = sentence.last(where: { !document.isClosing($0) }), document.isStop(stop), stop > sentence.lowerBound,
      // "which the .NET side"
      !document.joinsPrevious(stop + 1) || !document.isWordlike(stop + 1)
    else { return }
    let whole = document.range(ofTokens: sentence.lowerBound..<stop + 1)
    if let found = ending(stop, sentence, article) {
      let before = document.isComma(stop - 2) ? stop - 3 : stop - 2
      let words = document.tokens[before].range.lowerBound..<document.tokens[stop].range.upperBound
      // Its last word alone: where the rest stands behind the stop, what `StrayStop` reports there covers it.
      let range = document.tokens[stop - 1].range.lowerBound..<words.upperBound
      report.add(
        rule, range, "\(document.quoted(words)): the sentence breaks off; \(found.why); complete it", alone: found.isCertain ? nil : .info)
    } else if let opener = attribution(stop, number, article) {
      report.add(
        rule, whole, "\(document.quoted(whole)): a phrase with ‘\(opener.text)’ and no verb is no sentence; join it to the one it belongs to",
        alone: opener.isCertain ? nil : .info)
    } else if let verbless = VerblessSentence(sentence, stop: stop, article) {
      report.add(rule, whole, "\(document.quoted(whole)): \(verbless.message)")
    } else if let second = SecondVerb(sentence, stop: stop, article) {
      report.add(rule, second.range, "\(document.quoted(second.range)): \(second.message)", alone: .info, fixes: second.fixes)
    } else if let chain = ClauseChain(sentence, stop: stop, article) {
      report.add(
        rule, chain.range, "\(document.quoted(chain.range)): clauses on a string of commas; part them, and join the last with ‘and’", alone: .info,
        fixes: chain.fixes)
    }
  }

  /// What is wrong with the last word of a sentence that was cut off: "focus more on."
  private func ending(_ stop: Int, _ sentence: Range<Int>, _ article: Article) -> (why: String, isCertain: Bool)? {
    let document = article.document
    let last = stop - 1
    guard stop - sentence.lowerBound >= Self.shortest, document.isLower(last), document.followsGap(last),
      document.has(last, [.cannotEnd, .oftenUnfinished]),
      !Self.endsIdiom(last, document)
    else { return nil }
    // "the city he had dreamed of": the preposition of a relative clause is no proof.
    let isCertain =
      document.has(last, .cannotEnd) && !document.has(last, .preposition) || document.token(last, is: "as") || document.isComma(last - 1)
    let isStranded = !isCertain && (document.has(last, [.preposition, .auxiliary]) || document.token(last, is: "that"))
    // "the mission that they adhere to", "how vulnerable the economy is"
    if isStranded, (sentence.lowerBound..<last).contains(where: { Self.extracts($0, last, document) }) { return nil }
    var threshold = isCertain ? thresholds.certain : isStranded ? thresholds.stranded : thresholds.ending
    if article.analysis(Quotations.self).inside[last] { threshold += thresholds.quoted }
    guard let score = article.analysis(StopJudge.self).cutOff(stop), score > threshold else { return nil }
    let word = document.text(token: last)
    return (isCertain ? "‘\(word)’ ends no sentence" : "‘\(word)’ waits for what follows", isCertain)
  }

  /// A word that takes something out of the clause behind it, whose end then looks unfinished.
  private static func extracts(_ index: Int, _ last: Int, _ document: Document) -> Bool {
    if document.token(index, is: "as") { return last - index < 8 }
    // "announced that the city has": what was said is a clause of its own.
    if document.token(index, is: "that") { return !document.isSpeechVerb(index - 1) }
    return document.token(index, isOneOf: "which", "who", "whom", "what", "where", "how", "whatever", "than")
  }

  /// "we do not have to": the verb was said before.
  static func leavesVerbOut(_ last: Int, _ document: Document) -> Bool {
    document.token(last, is: "to")
      && document.token(last - 1, isOneOf: "have", "has", "had", "want", "wants", "wanted", "need", "allowed", "supposed")
  }

  /// "for the time being", "anything but", "they say how", "oh my", "did not see the and": what ends sentences although it looks unfinished.
  private static func endsIdiom(_ last: Int, _ document: Document) -> Bool {
    // A word that is spoken of, or one that is said over and over.
    if !document.has(last, .determiner), document.has(last - 1, .determiner) { return true }
    if document.folded(last) == document.folded(last - 1) || document.token(last - 1, is: "oh") { return true }
    // Questions within a sentence, "athletes, whenever", "as Stroud did".
    if document.token(
      last, isOneOf: "how", "what", "where", "when", "whom", "whatever", "whenever", "wherever", "whichever", "whoever", "no", "some", "those",
      "many", "through", "beyond", "saying", "like", "do", "does", "did", "doesn't", "don't")
    {
      return true
    }
    if document.token(last, is: "being") { return !document.has(last - 1, .auxiliary) }
    if leavesVerbOut(last, document) { return true }
    // "others do not", "on 25. may"
    if document.token(last, is: "not") { return document.has(last - 1, .auxiliary) }
    if document.token(last, is: "may") { return document.isNumber(last - 1) || document.isStop(last - 1) }
    // "it was not to be", "steps in", "we are talking to"
    if document.token(last, is: "be"), document.token(last - 1, is: "to") { return true }
    if document.has(last, .preposition), document.text(token: last - 1).hasSuffix("ing") { return true }
    if document.token(last, is: "in"), document.text(token: last - 1).hasSuffix("s") { return true }
    if document.token(last, is: "but") { return document.token(last - 1, isOneOf: "anything", "nothing", "everything", "all") }
    if document.token(last, is: "if") { return document.token(last - 1, isOneOf: "as", "what", "big") }
    if document.token(last, is: "on") {
      return document.token(last - 1, isOneOf: "so", "and", "later", "early", "hat", "going", "go", "goes", "went")
    }
    return document.token(last, is: "while") && document.token(last - 1, is: "a")
  }

  /// The opening of a sentence that has no verb: "According to My Lady."
  private func attribution(_ stop: Int, _ number: Int, _ article: Article) -> (text: String, isCertain: Bool)? {
    let document = article.document
    let first = document.sentences[number].tokens.lowerBound
    let isAccording = document.token(first, is: "according") && document.token(first + 1, is: "to")
    guard isAccording || document.token(first, is: "including"), document.isCapital(first), stop - first >= (isAccording ? 3 : 2),
      stop - first <= Self.longestAttribution, !article.analysis(Quotations.self).inside[first],
      !(first..<stop).contains(where: { document.tokens[$0].kind == .punctuation }),
      !article.analysis(StopJudge.self).hasFiniteVerb(number)
    else { return nil }
    return (isAccording ? "According to" : "Including", isAccording)
  }
}

extension Document {
  /// A closing quotation mark or bracket.
  func isClosing(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && token(index, isOneOf: "”", "\"", "’", "'", ")", "]", "»")
  }
}
