import LintEngine
import TextModel

/// Three clauses or more on a string of commas: "… was stopped, 50 people were killed, the rest surrendered".
struct CommaSplice {
  /// Tokens of the longest noun phrase before a clause's verb, and of the longest clause.
  private static let longestSubject = 5
  private static let longestClause = 14

  let range: Range<Int>
  let fix: Fix

  init?(_ sentence: Range<Int>, stop: Int, _ article: Article) {
    let document = article.document
    guard let last = Self.comma(sentence.lowerBound..<stop, document), let previous = Self.comma(sentence.lowerBound..<last, document),
      stop - previous <= 2 * Self.longestClause, Self.opensClause(last + 1, document), Self.opensClause(previous + 1, document),
      !(previous..<stop).contains(where: { document.has($0, .conjunction) || document.isQuestionWord($0) }),
      !(sentence.lowerBound..<stop).contains(where: { document.tokens[$0].kind == .punctuation && !document.isComma($0) }),
      !article.analysis(Quotations.self).inside[last], let span = article.analysis(SentenceTagging.self).span(sentence.lowerBound..<stop),
      Self.isClause(last + 1..<stop, span), Self.isClause(previous + 1..<last, span)
    else { return nil }
    let head = (Self.comma(sentence.lowerBound..<previous, document) ?? sentence.lowerBound)..<previous
    // "When the rain came, the river rose": the first clause depends on the second.
    guard span.finiteVerb(in: head) != nil, !document.has(sentence.lowerBound, .conjunction) else { return nil }
    let start = document.isComma(head.lowerBound) ? head.lowerBound + 1 : head.lowerBound
    // The clause of a second verb: "southern Ukraine but was stopped".
    let first = (start..<previous).last { document.has($0, .conjunction) } ?? previous + 1
    range = document.tokens[first].range.lowerBound..<document.tokens[stop - 1].range.upperBound
    fix = Fix(.suggested, [Edit(document.tokens[previous].range, ";"), Edit(document.tokens[last].range, " and")])
  }

  /// The last comma of a range of tokens.
  private static func comma(_ tokens: Range<Int>, _ document: Document) -> Int? { tokens.last { document.isComma($0) } }

  private static func opensClause(_ index: Int, _ document: Document) -> Bool {
    document.tokens[index].kind == .number || document.isLower(index) && document.has(index, [.determiner, .numberWord])
  }

  /// A subject and its verb, which is none of saying.
  private static func isClause(_ tokens: Range<Int>, _ span: TaggedSpan) -> Bool {
    let document = span.document
    guard tokens.count <= longestClause, let verb = span.finiteVerb(in: tokens), verb > tokens.lowerBound,
      verb - tokens.lowerBound <= longestSubject, !document.isSpeechVerb(verb)
    else { return false }
    let isSubject = (tokens.lowerBound..<verb).allSatisfy {
      let tag = span.tags[$0]
      return tag.isDeterminer || tag.isNumber || tag.isAdjective || tag.isNoun
    }
    return isSubject && span.tags[verb - 1].isNoun
  }
}

extension Document {
  fileprivate func isQuestionWord(_ index: Int) -> Bool { token(index, isOneOf: "who", "which", "that", "what", "how") }
}
