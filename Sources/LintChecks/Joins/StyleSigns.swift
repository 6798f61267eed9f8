import LintEngine
import TextModel

/// What makes a full stop that looks false more likely to be meant.
enum StyleSigns {
  /// Words of the shortest sentence whose end is doubted as readily as others.
  private static let shortest = 4

  /// Signs that somebody wrote in pieces on purpose: "Reduce. Skip a few showers", "Gobsmacked. The task?", a live report.
  static func count(at stop: Int, _ article: Article) -> Int {
    let document = article.document
    let sentence = document.sentence(ofToken: stop)
    let words = stop - document.sentences[sentence].tokens.lowerBound
    let right = stop + 1
    let isQuantity =
      (right + 1...right + 2).contains { document.isNumber($0) || document.has($0, .numberWord) }
      || document.token(right, is: "of") && document.token(right + 1, isOneOf: "the", "all", "those", "these", "course")
    let signs: [(isSeen: Bool, weight: Int)] = [
      (words < shortest, 1), (words == 1, 1), (document.token(document.sentences[sentence + 1].tokens.upperBound - 1, is: "?"), 1),
      (article.analysis(StopJudge.self).isStaccato, 2),
      // "In 2019, the firm closed", "In his view, a market lives off buyers"
      (opensWithPhrase(right, document) && !document.has(stop - 1, [.cannotEnd, .oftenUnfinished]), document.isNumber(right + 1) ? 3 : 1),
      // "About 200 people blocked the road", "Up to 40 came", "Of the thirty, two are left": quantities open sentences.
      (isQuantity && article.analysis(StopJudge.self).hasFiniteVerb(sentence + 1), 1),
      (isWhole(stop, sentence, article), 1),
      // "we do not have to. Vale stays"
      (BrokenSentence.leavesVerbOut(stop - 1, document), 2),
      // Not "said Sergey. Kedrov, the keeper".
      (endsAttribution(stop - 1, document) && (!document.isNameWord(right) || document.has(right, .knownLowercase)), 1),
    ]
    return signs.reduce(0) { $0 + ($1.isSeen ? $1.weight : 0) }
  }

  /// "The train derailed on Tuesday. Nobody was hurt": a verb right behind its subject, and one before the stop, which need not be seen where a pronoun
  /// is the subject.
  private static func isWhole(_ stop: Int, _ sentence: Int, _ article: Article) -> Bool {
    let document = article.document
    let (right, judge) = (stop + 1, article.analysis(StopJudge.self))
    return document.has(right, [.knownLowercase, .pronoun]) && !document.has(right, .place) && !judge.isVerb(right)
      && (document.has(right + 1, .auxiliary) || judge.isVerb(right + 1) && document.isLower(right + 1))
      && !document.has(stop - 1, [.cannotEnd, .oftenUnfinished, .determiner, .preposition])
      && (document.has(right, .pronoun) || judge.hasFiniteVerb(sentence))
  }

  /// A preposition, and a comma soon behind it.
  private static func opensWithPhrase(_ right: Int, _ document: Document) -> Bool {
    let sentence = document.sentence(ofToken: right)
    return document.has(right, .preposition) && document.has(right, .function)
      && (right + 2...right + 6).contains { document.isComma($0) && document.sentence(ofToken: $0) == sentence }
  }

  /// `,” noted Barroso.`, `the minister said.`: who spoke ends a sentence.
  private static func endsAttribution(_ last: Int, _ document: Document) -> Bool {
    var verb = last
    while document.isNameWord(verb) || document.has(verb, [.titleNoun, .determiner]), last - verb < 5 { verb -= 1 }
    guard document.has(verb, .speechVerb) else { return false }
    return verb == last ? document.isNameWord(last - 1) || document.has(last - 1, [.titleNoun, .pronoun]) : verb > 0 && document.isClosing(verb - 1)
  }
}
