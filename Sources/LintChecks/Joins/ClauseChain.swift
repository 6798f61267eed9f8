import LintEngine
import TextModel

/// Three clauses or more on a string of commas: "… was stopped, 50 people were killed, the rest surrendered".
struct ClauseChain {
  /// Tokens of the longest noun phrase before a clause's verb, and of the longest clause.
  private static let longestSubject = 5
  private static let longestClause = 14

  let range: Range<Int>
  let fixes: [Fix]

  init?(_ sentence: Range<Int>, stop: Int, _ article: Article) {
    let document = article.document
    let commas = (sentence.lowerBound..<stop).filter { document.isComma($0) }
    guard commas.count >= 2, let last = commas.last, let previous = commas.dropLast().last, stop - previous <= 2 * Self.longestClause,
      Self.opensClause(last + 1, document), Self.opensClause(previous + 1, document),
      !(sentence.lowerBound..<stop).contains(where: { Self.joins($0, document, after: previous) }),
      !article.analysis(Quotations.self).inside[last], let tagged = document.tagged(sentence.lowerBound..<stop),
      Self.isClause(last + 1..<stop, tagged, document), Self.isClause(previous + 1..<last, tagged, document)
    else { return nil }
    let head = (commas.dropLast(2).last ?? sentence.lowerBound)..<previous
    guard tagged.finiteVerb(in: head) != nil, !document.has(sentence.lowerBound, .conjunction),
      !document.token(sentence.lowerBound, isOneOf: "when", "while", "after", "before", "since", "as", "if", "although", "because")
    else { return nil }
    var edits = [Edit(document.tokens[previous].range, ";"), Edit(document.tokens[last].range, " and")]
    var first = document.tokens[previous + 1].range.lowerBound
    if let but = head.last(where: { document.token($0, is: "but") }), tagged.tokens.contains(but + 1), tagged.tags.isFiniteVerb(but + 1),
      let appositive = commas.dropLast(2).last, Self.isLocation(appositive + 1..<but, document)
    {
      // ", southern Ukraine but was": the comma that opened closes as well.
      let end = document.tokens[but - 1].range.upperBound
      edits.append(Edit(end..<end, ","))
      if document.token(but + 1, is: "was"), Self.isPlural(before: sentence.lowerBound, article) {
        edits.append(Edit(document.tokens[but + 1].range, "were"))
      }
      first = document.tokens[but].range.lowerBound
    }
    range = first..<document.tokens[stop - 1].range.upperBound
    fixes = [Fix(.suggested, edits)]
  }

  /// A cheap look: a determiner or a number opens the clause.
  private static func opensClause(_ index: Int, _ document: Document) -> Bool {
    document.tokens[index].kind == .number
      || document.isLower(index) && document.token(index, isOneOf: "the", "a", "an", "some", "many", "most", "others")
  }

  /// Words and marks that make more of it than a chain: a conjunction, a colon, brackets.
  private static func joins(_ index: Int, _ document: Document, after previous: Int) -> Bool {
    if document.token(index, isOneOf: ":", ";", "(", ")", "[", "]", "–", "—", "-", "\"", "“", "”") { return true }
    return index > previous && document.token(index, isOneOf: "and", "or", "but", "who", "which", "that", "when", "while", "as", "where", "if")
  }

  /// A subject and its verb, which is none of saying.
  private static func isClause(_ tokens: Range<Int>, _ tagged: TaggedSpan, _ document: Document) -> Bool {
    guard tokens.count <= longestClause, let verb = tagged.finiteVerb(in: tokens), verb > tokens.lowerBound,
      verb - tokens.lowerBound <= longestSubject
    else { return false }
    let isSubject = (tokens.lowerBound..<verb).allSatisfy {
      let tag = tagged.tags[$0]
      return tag.isDeterminer || tag.isNumber || tag.isAdjective || tag.isNoun
    }
    return isSubject && tagged.tags[verb - 1].isNoun && !document.has(verb, .speechVerb) && !document.isSpeechVerb(verb)
  }

  /// "southern Ukraine"
  private static func isLocation(_ tokens: Range<Int>, _ document: Document) -> Bool {
    (1...3).contains(tokens.count) && tokens.allSatisfy { document.has($0, [.direction, .place, .placePart]) }
  }

  /// The subject that the sentence before leaves to this one: "… that 90 soldiers opened a way. Out, but was stopped".
  private static func isPlural(before start: Int, _ article: Article) -> Bool {
    let document = article.document
    guard start > 0, document.block(ofToken: start).tokens.contains(start - 1) else { return false }
    let sentence = document.sentences[document.sentence(ofToken: start - 1)].tokens
    guard let tagged = document.tagged(sentence), let verb = sentence.last(where: { tagged.tags.isFiniteVerb($0) }), verb > sentence.lowerBound
    else { return false }
    return tagged.tags[verb - 1] == .nnsNoun
  }
}
