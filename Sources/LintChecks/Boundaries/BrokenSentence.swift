import LintEngine
import TextModel

/// A sentence that breaks off ("… might arouse a."), one that only says whose words these are ("According to the deputy."), or several on a string of
/// commas.
struct BrokenSentence: RuleCheck {
  var readsSentences: Bool { true }
  /// Words of the shortest sentence that is looked at.
  private static let shortest = 4
  /// Tokens of the longest sentence that is nothing but an attribution.
  private static let longestAttribution = 14

  private let rule: Rule
  /// Scores (logarithms of odds) above which a sentence was cut off: after a word that ends no sentence, after one that seldom does, and after what
  /// ends sentences too (a stranded preposition, a form of be, do or have).
  private let certain: Float
  private let ending: Float
  private let stranded: Float
  /// Added inside quotations, where people break off.
  private let quoted: Float

  init(_ rule: Rule) throws {
    self.rule = rule
    certain = try rule.number("certain")
    ending = try rule.number("ending")
    stranded = try rule.number("stranded")
    quoted = try rule.number("quoted")
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, block) in document.blocks.enumerated() where block.kind == .paragraph {
      if let line = CutOffLine(number, article) {
        report.add(rule, line.range, "\(document.quoted(line.range)): the line breaks off after ‘\(line.word)’; complete it")
      }
      for number in block.sentences { look(at: number, article, &report) }
    }
  }

  private func look(at number: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let sentence = document.sentences[number].tokens
    guard let stop = sentence.last(where: { !document.isClosing($0) }), document.isStop(stop), stop > sentence.lowerBound,
      // "which the .NET side"
      !document.joinsPrevious(stop + 1) || !document.isWordlike(stop + 1)
    else { return }
    if let isCertain = breaksOff(stop, number, article) {
      let before = document.isComma(stop - 2) ? stop - 3 : stop - 2
      let words = document.tokens[before].range.lowerBound..<document.tokens[stop].range.upperBound
      // Its last word alone: where the rest follows the stop, what `StrayStop` reports there covers it.
      let range = document.tokens[stop - 1].range.lowerBound..<words.upperBound
      report.add(
        rule, range, "\(document.quoted(words)): the sentence breaks off after ‘\(document.text(token: stop - 1))’; complete it",
        alone: isCertain ? nil : .info)
    } else if let opener = attribution(stop, number, article) {
      let whole = document.range(ofTokens: sentence.lowerBound..<stop + 1)
      report.add(
        rule, whole, "\(document.quoted(whole)): ‘\(opener.text)’ with no main clause; join it to the sentence before or after",
        alone: opener.isCertain ? nil : .info)
    } else if let chain = CommaSplice(sentence, stop: stop, article) {
      report.add(
        rule, chain.range, "\(document.quoted(chain.range)): comma splice; separate the clauses", alone: .info, fixes: [chain.fix])
    }
  }

  /// Whether a sentence breaks off after its last word, and if so whether that word leaves no doubt.
  private func breaksOff(_ stop: Int, _ number: Int, _ article: Article) -> Bool? {
    let document = article.document
    let sentence = document.sentences[number].tokens
    let last = stop - 1
    guard stop - sentence.lowerBound >= Self.shortest, document.isLower(last), document.followsGap(last),
      document.has(last, [.cannotEnd, .oftenUnfinished]), !endsIdiom(last, document)
    else { return nil }
    // "the city he had dreamed of": the preposition of a relative clause is no proof.
    let isCertain =
      document.has(last, .cannotEnd) && !document.has(last, .preposition) || document.token(last, is: "as") || document.isComma(last - 1)
    let isStranded = !isCertain && (document.has(last, [.preposition, .auxiliary]) || document.token(last, is: "that"))
    // "how vulnerable the economy is", "the mission that they adhere to": a word before has taken the end to the front.
    if isStranded, (sentence.lowerBound..<last).contains(where: { takesEnd($0, last, document) }) { return nil }
    var threshold = isCertain ? certain : isStranded ? stranded : ending
    if article.analysis(Quotations.self).inside[last] { threshold += quoted }
    let tagging = article.analysis(SentenceTagging.self)
    guard let models = tagging.models, let span = tagging.span(sentence.lowerBound..<stop), models.sides.end(span) > threshold else { return nil }
    return isCertain
  }

  private func takesEnd(_ index: Int, _ last: Int, _ document: Document) -> Bool {
    document.token(index, isOneOf: "which", "who", "whom", "what", "where", "how", "whatever", "than", "as", "more", "less")
      || document.token(index, is: "that") && !document.isSpeechVerb(index - 1)
  }

  /// "they say how", "oh my", "others do not", "on 25. may": what ends sentences although it looks unfinished.
  private func endsIdiom(_ last: Int, _ document: Document) -> Bool {
    // A word that is spoken of, or one that is said over and over.
    if !document.has(last, .determiner), document.has(last - 1, .determiner) { return true }
    if document.folded(last) == document.folded(last - 1) || document.has(last - 1, .interjection) { return true }
    // An auxiliary, a negation or an infinitive mark stands for a verb that was said before: "if he has", "she did not", "we have to".
    if document.has(last, .auxiliary) { return !document.token(last, isOneOf: "be", "being", "been") || document.token(last - 1, is: "to") }
    if document.token(last, isOneOf: "not", "to") {
      return document.has(last - 1, .auxiliary) || document.isLower(last - 1) && document.token(last, is: "to") && document.isVerbOfWish(last - 1)
    }
    if document.isMonthInLowerCase(last) { return document.isNumber(last - 1) || document.isStop(last - 1) }
    if document.has(last, .preposition) {
      return document.has(last - 1, .conjunction) || document.text(token: last - 1).hasSuffix("ing")
        || document.token(last - 1, isOneOf: "so", "later", "early", "from")
    }
    return document.has(last, .pronoun) && !document.has(last, .determiner)
      || document.token(last, isOneOf: "how", "when", "where", "no", "saying", "whenever", "wherever")
      || document.token(last, isOneOf: "but", "if", "while") && document.has(last - 1, [.pronoun, .determiner, .conjunction])
  }

  /// The opening of a sentence that has no verb: "According to My Lady."
  private func attribution(_ stop: Int, _ number: Int, _ article: Article) -> (text: String, isCertain: Bool)? {
    let document = article.document
    let first = document.sentences[number].tokens.lowerBound
    let isAccording = document.token(first, is: "according") && document.token(first + 1, is: "to")
    guard isAccording || document.token(first, is: "including"), document.isCapital(first), stop - first >= (isAccording ? 3 : 2),
      stop - first <= Self.longestAttribution, !article.analysis(Quotations.self).inside[first],
      !(first..<stop).contains(where: { document.tokens[$0].kind == .punctuation }),
      article.analysis(SentenceTagging.self).tags(ofSentence: number)?.hasFiniteVerb == false
    else { return nil }
    return (isAccording ? "According to" : "Including", isAccording)
  }
}

extension Document {
  /// Verbs whose infinitive can be left out: "if you want to".
  fileprivate func isVerbOfWish(_ index: Int) -> Bool {
    token(index, isOneOf: "want", "wants", "wanted", "need", "needs", "needed", "allowed", "supposed", "able", "going", "used", "like", "trying")
  }
}
