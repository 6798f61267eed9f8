import LintEngine
import TextModel

/// A second verb for the subject behind a relative clause, without ‘and’: "The board bought the mill, which opened in 1960, was among the first".
struct SecondVerb {
  /// Tokens of the longest subject.
  private static let longest = 6

  let range: Range<Int>
  let message: String
  let fixes: [Fix]

  init?(_ sentence: Range<Int>, stop: Int, _ article: Article) {
    let document = article.document
    guard !article.analysis(Quotations.self).inside[sentence.lowerBound],
      let verb = (sentence.lowerBound..<stop).last(where: {
        document.isComma($0 - 1) && document.token($0, isOneOf: "was", "were", "is", "are", "has", "had")
      }),
      let relative = (sentence.lowerBound..<verb).first(where: { document.token($0, isOneOf: "which", "who") }), document.isComma(relative - 1),
      !(sentence.lowerBound..<relative - 1).contains(where: { document.tokens[$0].kind == .punctuation || document.has($0, .conjunction) }),
      let tagged = document.tagged(sentence.lowerBound..<stop),
      let first = tagged.finiteVerb(in: sentence.lowerBound..<relative - 1), first > sentence.lowerBound, first - sentence.lowerBound <= Self.longest,
      Self.isSubject(sentence.lowerBound..<first, tagged), Self.isObject(first + 1..<relative - 1, tagged, document),
      document.isLower(first), !document.has(first, [.speechVerb, .auxiliary]), !document.isSpeechVerb(first),
      tagged.finiteVerb(in: relative..<verb).map({ tagged.finiteVerb(in: $0 + 1..<verb) == nil }) ?? false
    else { return nil }
    range = document.range(ofTokens: relative..<verb + 1)
    message = "‘\(document.text(token: verb))’ is the second verb of the sentence, and nothing joins it; write ‘and’"
    let at = document.tokens[verb].range.lowerBound
    fixes = [Fix(.suggested, replacing: at..<at, with: "and ")]
  }

  /// One noun phrase: what could be two ("The book he wrote") has a clause of its own inside.
  private static func isSubject(_ tokens: Range<Int>, _ tagged: TaggedSpan) -> Bool {
    tokens.allSatisfy {
      let tag = tagged.tags[$0]
      return $0 == tokens.lowerBound && tag.isDeterminer || tag.isAdjective || tag.isNoun || tag.isProperNoun
    } && tokens.indices.dropFirst().allSatisfy { !(tagged.tags[$0].isProperNoun && tagged.tags[$0 - 1].isNoun) }
  }

  /// A name or a noun with its article right behind the verb: not "founded in 1960", not "says it".
  private static func isObject(_ tokens: Range<Int>, _ tagged: TaggedSpan, _ document: Document) -> Bool {
    guard (1...4).contains(tokens.count), tagged.tags[tokens.lowerBound].isDeterminer || document.isNameWord(tokens.lowerBound) else { return false }
    return tokens.dropFirst().allSatisfy { tagged.tags[$0].isAdjective || tagged.tags[$0].isNoun || tagged.tags[$0].isProperNoun }
      && (tagged.tags[tokens.upperBound - 1].isNoun || tagged.tags[tokens.upperBound - 1].isProperNoun)
  }
}
