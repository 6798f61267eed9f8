import LintEngine
import TextModel

/// One word standing as a sentence behind a complete one: "… list on its page. Also. It asked".
///
/// People use one word for effect ("Never.", "Silence."), in runs of short sentences, behind and before questions, in speech, and in labels.
struct LeftoverWord {
  /// Tokens of the shortest sentence that one word can be left over from.
  private static let shortest = 6
  /// Tokens of a sentence behind which a word seldom stands for effect.
  private static let long = 14
  /// Tokens of a sentence that does not belong to a run of short ones.
  private static let notShort = 10
  /// Tokens of a neighbour that makes a run of short sentences, or of a credit: "Photo. Reuters."
  private static let short = 4

  /// Score above which the words on the left wait for the word, and the stop between them is what is wrong.
  let unfinished: Float

  /// True when a sentence of one word and its stop was left over.
  func isLeftover(_ number: Int, in block: Block, _ article: Article) -> Bool {
    let document = article.document
    guard number > block.sentences.lowerBound else { return false }
    let previous = document.sentences[number - 1].tokens
    let word = document.sentences[number].tokens.lowerBound
    guard isPlainWord(word, behind: previous, document), document.isStop(word - 1), previous.count >= Self.shortest,
      !previous.contains(where: { document.token($0, is: "?") })
    else { return false }
    let isBetweenLong = isBetweenLong(number, in: block, document)
    if article.analysis(Quotations.self).inside[word], !isCertain(word, document) || document.has(word, [.conjunction, .auxiliary]) {
      let isLast = number + 1 == block.sentences.upperBound && previous.count >= Self.long
      guard isBetweenLong || isLast, document.traits(word).isDisjoint(with: [.function, .rhetorical]) else { return false }
    }
    // "and we’re still waiting. Still. Waiting is what they do"
    if document.has(word, .function), !isBetweenLong, echoes(word, word - Self.short..<word, document) { return false }
    // A bracket or a quotation mark alone, behind the last sentence, is none.
    let next = (number + 1 < block.sentences.upperBound ? document.sentences[number + 1].tokens : nil).flatMap { tokens in
      tokens.contains { document.isWord($0) } ? tokens : nil
    }
    if let next {
      guard next.count > Self.short, document.folded(next.lowerBound) != document.folded(word),
        !document.token(next.upperBound - 1, is: "?") || !document.has(word, .function)
      else { return false }
    }
    let judge = article.analysis(StopJudge.self)
    // Leftovers make an article look staccato: there, the sentences around one must be no short ones.
    guard !judge.isStaccato || isCertain(word, document) || (next == nil ? previous.count >= Self.long : isBetweenLong) else { return false }
    // "Reduce. Skip a few showers": orders come one by one.
    if next != nil, !isCertain(word, document), judge.startsWithBaseVerb(number + 1) { return false }
    // "handed over to the. Court.", "in the village. Baker."
    if let score = judge.cutOff(word - 1), score > unfinished { return false }
    guard document.has(word, .place) || document.has(word - 1, [.titleNoun, .placeNoun]) else { return true }
    return document.has(word, .function) || !article.analysis(ArticleNames.self).contains(document.text(token: word))
  }

  /// True when no reader would take the word for one that stands for effect: a word that nobody writes so ("Which.", "Have."), or one in the middle
  /// of long sentences that nobody speaks.
  func isUnmistakable(_ number: Int, in block: Block, _ article: Article) -> Bool {
    let document = article.document
    let word = document.sentences[number].tokens.lowerBound
    // Who speaks, says one word for effect even there.
    let isMeant = document.has(word, .rhetorical) || article.analysis(Quotations.self).inside[word]
    return isCertain(word, document) || !isMeant && isBetweenLong(number, in: block, document)
  }

  /// One neighbour is long, and the other is not short.
  private func isBetweenLong(_ number: Int, in block: Block, _ document: Document) -> Bool {
    guard number > block.sentences.lowerBound, number + 1 < block.sentences.upperBound else { return false }
    let lengths = [number - 1, number + 1].map { document.sentences[$0].tokens.count }
    return lengths.allSatisfy { $0 >= Self.notShort } && lengths.contains { $0 >= Self.long }
  }

  /// The word stands among some tokens, too.
  private func echoes(_ word: Int, _ tokens: Range<Int>, _ document: Document) -> Bool {
    tokens.contains { document.isWord($0) && document.folded($0) == document.folded(word) }
  }

  /// Words that nobody writes as a sentence: "Which.", "Have.", "Moreover."; and labels of a page.
  private func isCertain(_ word: Int, _ document: Document) -> Bool {
    guard !document.has(word, .rhetorical) else { return false }
    return document.has(word, [.cannotEnd, .conjunction, .auxiliary, .credit, .page])
      || document.token(
        word, isOneOf: "also", "moreover", "therefore", "furthermore", "besides", "currently", "with", "for", "from", "by", "at", "thus", "source",
        "related", "details", "only", "even", "then")
  }

  /// A word of the dictionary that people do not say alone.
  private func isPlainWord(_ word: Int, behind previous: Range<Int>, _ document: Document) -> Bool {
    // The sentence before may write a word that no dictionary has.
    guard document.tokens[word].flags.isDisjoint(with: [.allCapitals, .hyphen, .apostrophe]),
      document.has(word, .knownLowercase) || previous.contains(where: { document.isLower($0) && document.folded($0) == document.folded(word) })
    else { return false }
    if document.has(word, .magnitude) { return true }
    if document.has(word, [.interjection, .month, .weekday, .numberWord]) { return false }
    // For effect, a word stands behind a short sentence.
    if document.has(word, .rhetorical), previous.count < Self.long { return false }
    // "Nobody.", "Us.": answers; but a determiner or a relative pronoun waits for more.
    return !document.has(word, .pronoun) || document.has(word, [.determiner]) || document.token(word, isOneOf: "which", "many", "several", "others")
  }
}
