import LintEngine
import TextModel

/// A few words that stand as a sentence and are left over from a cut: one word after a whole sentence ("… list on its page. Also. It asked"), a
/// connective without what it connects, or the end of the sentence before once more.
struct LeftoverSentence {
  /// Words of the longest phrase that is looked at.
  static let longest = 6
  /// Tokens of the shortest sentence that one word can be left over from.
  private static let shortest = 6
  /// Tokens of a sentence that belongs to no run of short ones, in which people write single words for effect.
  private static let long = 10

  /// Bytes to delete: the words, their stop and the space before them.
  let range: Range<Int>
  /// What is wrong, without the text.
  let message: String
  /// No reader would take the words for an effect.
  let isCertain: Bool

  /// `connectives` are in lower case. `unfinished`: the score above which the sentence before waits for the word, so that its stop is what is wrong.
  init?(_ number: Int, in block: Block, _ article: Article, _ connectives: Set<String>, unfinished: Float) {
    let document = article.document
    let tokens = document.sentences[number].tokens
    let words = tokens.dropLast()
    guard number > block.sentences.lowerBound, (1...Self.longest).contains(words.count), words.allSatisfy({ document.isWord($0) }) else { return nil }
    let previous = document.sentences[number - 1].tokens
    let next = number + 1 < block.sentences.upperBound ? document.sentences[number + 1].tokens : nil
    guard document.isStop(previous.upperBound - 1) else { return nil }
    range = document.tokens[tokens.lowerBound - 1].range.upperBound..<document.tokens[tokens.upperBound - 1].range.upperBound
    if words.count > 1 {
      isCertain = true
      if Self.isTail(words, of: previous, document) {
        message = "the end of the previous sentence is repeated; delete it"
        return
      }
      guard !article.analysis(Quotations.self).inside[tokens.lowerBound],
        connectives.contains(document.text(document.range(ofTokens: words)).lowercased()),
        // "According to. Bonnafoux, 212 riders took part": the stop is what is wrong.
        !(document.has(words.upperBound - 1, .preposition) && next.map { document.isNameWord($0.lowerBound) } ?? false)
      else { return nil }
      message = "unfinished phrase; complete or delete it"
      return
    }
    let word = words.lowerBound
    let lengths = [previous.count, next?.count ?? Self.long]
    isCertain =
      Self.neverStandsAlone(word, document)
      || lengths.allSatisfy { $0 >= Self.long } && next != nil && !document.has(word, .rhetorical) && !document.isStaccato
    guard Self.isPlainWord(word, document), previous.count >= Self.shortest, isCertain || lengths.allSatisfy({ $0 >= Self.long }) else { return nil }
    // Who speaks says one word for effect, and so does who asks.
    guard !article.analysis(Quotations.self).inside[word] || isCertain, !previous.contains(where: { document.token($0, is: "?") }) else { return nil }
    // "Still. Waiting is what they do", "Gobsmacked. The task?"
    if let next, document.folded(next.lowerBound) == document.folded(word) || document.token(next.upperBound - 1, is: "?") { return nil }
    if previous.contains(where: { document.isWord($0) && document.folded($0) == document.folded(word) }) && document.has(word, .function) {
      return nil
    }
    // "handed over to the. Court.", "in the village. Baker."
    let tagging = article.analysis(SentenceTagging.self)
    if let models = tagging.models, let span = tagging.span(previous.dropLast()), models.sides.end(span) > unfinished { return nil }
    if document.has(word - 2, [.titleNoun, .placeNoun]), !document.has(word, .function) { return nil }
    message = "stray one-word sentence; delete it"
  }

  /// "… one of them works in the brewery. Works in the brewery."
  private static func isTail(_ words: Range<Int>, of previous: Range<Int>, _ document: Document) -> Bool {
    let start = previous.upperBound - 1 - words.count
    guard start - previous.lowerBound >= 3 else { return false }
    return words.allSatisfy { document.folded($0) == document.folded(start + $0 - words.lowerBound) }
  }

  /// Words that nobody writes as a sentence: "Which.", "Have.", "Also."; and labels of a page.
  private static func neverStandsAlone(_ word: Int, _ document: Document) -> Bool {
    guard !document.has(word, .rhetorical) else { return false }
    return document.has(word, [.cannotEnd, .conjunction, .auxiliary, .credit, .page, .preposition, .connective])
  }

  /// A word of the dictionary that people do not say alone.
  private static func isPlainWord(_ word: Int, _ document: Document) -> Bool {
    guard document.tokens[word].flags.isDisjoint(with: [.allCapitals, .hyphen, .apostrophe]), document.has(word, .knownLowercase),
      !document.has(word, .place)
    else { return false }
    if document.has(word, [.interjection, .month, .weekday, .numberWord]) { return document.has(word, .magnitude) }
    // "Nobody.", "Us.": answers; but a determiner or a relative pronoun waits for more.
    return !document.has(word, .pronoun) || document.has(word, .determiner) || document.token(word, is: "which")
  }
}
