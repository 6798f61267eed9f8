import LintEngine
import TextModel

/// The capitalised words that start at a token.
struct NameRun {
  let tokens: Range<Int>
  private let document: Document
  private let judge: StopJudge
  private let isNameElsewhere: Bool

  init?(_ start: Int, _ article: Article) {
    let document = article.document
    tokens = Self.start(start, document)
    if tokens.isEmpty { return nil }
    self.document = document
    judge = article.analysis(StopJudge.self)
    isNameElsewhere = article.analysis(ArticleNames.self).contains(document.text(token: start))
  }

  /// The capitalised words at a token, four at most.
  static func start(_ start: Int, _ document: Document) -> Range<Int> {
    var end = start
    while document.isNameWord(end), end == start || document.followsGap(end), end < start + 4 { end += 1 }
    return start..<end
  }

  var text: String { document.text(document.range(ofTokens: tokens)) }

  /// One capitalised word of the dictionary: "Families", which can start a sentence. Not "Bill", which the dictionary has with its capital too,
  /// where it is read as a name, nor a word that is a name elsewhere in the article.
  var isCommonWord: Bool {
    let first = tokens.lowerBound
    return tokens.count == 1 && document.has(first, .knownLowercase) && !document.has(first, .place)
      && document.bytes[document.tokens[first].range.lowerBound] < 0x80 && !(document.has(first, .listed) && judge.isProperNoun(first))
      && !(isNameElsewhere && !document.has(first, .function))
  }

  /// ", southern Ukraine", or "who" without a comma: whatever the name, it starts no sentence.
  var isFollowedByDirection: Bool {
    let next = tokens.upperBound
    if document.isComma(next) { return document.has(next + 1, .direction) && document.isCapital(next + 2) }
    return !isCommonWord && document.continuesLine(next) && document.token(next, is: "who")
  }

  /// No word of it is one of the dictionary.
  var isUnknown: Bool { tokens.allSatisfy { !document.has($0, .knownLowercase) } }

  /// A mark or the end of the line behind it.
  var isFollowedByMark: Bool { !document.continuesLine(tokens.upperBound) || document.tokens[tokens.upperBound].kind == .punctuation }

  /// The name and a stop are all that is left of the sentence.
  var isWholeSentence: Bool { document.isTerminator(tokens.upperBound) || !document.continuesLine(tokens.upperBound) }

  /// ", asked him"
  func isFollowedByCommaAndVerb(_ document: Document) -> Bool {
    let verb = tokens.upperBound + 1
    return document.isComma(tokens.upperBound) && document.isLower(verb) && (document.has(verb, .speechVerb) || document.isParticiple(verb))
  }

  /// ", southern Ukraine", ", Vietnam", or the end of the sentence: the name says where, it is not a subject.
  var isFollowedByLocation: Bool {
    let next = tokens.upperBound
    guard document.tokens.indices.contains(next), document.continuesLine(next) else { return true }
    if document.isTerminator(next) { return true }
    guard document.isComma(next) else { return false }
    return document.has(next + 1, .direction) || document.has(next + 1, [.place, .placePart]) && document.isCapital(next + 1)
      || document.token(next + 1, isOneOf: "in", "near", "about", "north", "south", "east", "west")
  }

  /// ", who …" up to the end of the sentence, without a second comma behind which a main clause could stand.
  var isFollowedByRelativeClauseOnly: Bool {
    let next = tokens.upperBound
    guard document.isComma(next), document.token(next + 1, isOneOf: "who", "whose", "which") else { return false }
    let end = document.sentences[document.sentence(ofToken: next)].tokens.upperBound
    return !(next + 2..<end).contains { document.isComma($0) }
  }
}
