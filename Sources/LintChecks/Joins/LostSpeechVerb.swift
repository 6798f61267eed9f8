import LintEngine
import TextModel

/// A quotation and its speaker with a comma between them, and no verb of saying: "Captain Aydan, “The sea was calm.”", "“It fell,” the farmer."
struct LostSpeechVerb {
  /// Words of the longest speaker.
  private static let longest = 8
  /// Words of the shortest quotation that can be what somebody said.
  private static let shortest = 4
  /// Tokens of the longest quotation.
  private static let reach = 200

  let range: Range<Int>
  let fix: Fix

  /// Looks at an opening quotation mark and what stands before it.
  init?(before opening: Int, _ sentence: Range<Int>, _ article: Article) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    guard document.isComma(opening - 1), opening - 1 > sentence.lowerBound, quotations.role(opening) == .opening else { return nil }
    let speaker = sentence.lowerBound..<opening - 1
    guard !quotations.inside[sentence.lowerBound], Self.isSpeaker(speaker, document), document.isNameWord(opening - 2) else { return nil }
    let block = document.block(ofToken: opening)
    guard let closing = (opening + 1..<min(block.tokens.upperBound, opening + Self.reach)).first(where: { quotations.role($0) == .closing }),
      closing - opening > Self.shortest,
      document.isCapital(opening + 1), document.isTerminatorOrComma(closing - 1) || document.isTerminator(closing + 1),
      Self.endsSentence(closing, block.tokens, document)
    else { return nil }
    range = document.range(ofTokens: sentence.lowerBound..<opening + 2)
    let end = document.tokens[opening - 2].range.upperBound
    fix = Fix(.suggested, replacing: end..<end, with: " said")
  }

  /// Looks at a closing quotation mark and what stands behind it.
  init?(after closing: Int, _ article: Article) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    guard quotations.role(closing) == .closing, document.isComma(closing - 1), document.followsGap(closing + 1),
      let opening = (max(document.block(ofToken: closing).tokens.lowerBound, closing - Self.reach)..<closing).last(where: {
        quotations.role($0) == .opening
      }), closing - opening > Self.shortest,
      let stop = (closing + 1..<min(closing + 2 + Self.longest, document.tokens.count)).first(where: { document.tokens[$0].kind == .punctuation }),
      document.isStop(stop), stop > closing + 1
    else { return nil }
    let speaker = closing + 1..<stop
    // "Ofcom claims", "the text reads": nouns to the tagger.
    guard Self.isSpeaker(speaker, document), document.isCapital(opening + 1), !document.isSpeechVerb(stop - 1),
      !document.isLower(stop - 1) || !document.text(token: stop - 1).hasSuffix("s")
    else { return nil }
    range = document.range(ofTokens: closing..<stop + 1)
    let end = document.tokens[stop].range.lowerBound
    fix = Fix(.suggested, replacing: end..<end, with: " said")
  }

  /// "Captain Aydan", "the old farmer": nouns, titles and names without any verb, preposition or conjunction.
  private static func isSpeaker(_ tokens: Range<Int>, _ document: Document) -> Bool {
    guard (1...longest).contains(tokens.count), let tagged = document.tagged(tokens) else { return false }
    let isNamed = document.isCapital(tokens.lowerBound) && !document.has(tokens.lowerBound, .function)
    guard tokens.count > 1, isNamed || document.token(tokens.lowerBound, isOneOf: "the", "a", "an") else { return false }
    return tokens.allSatisfy {
      let tag = tagged.tags[$0]
      return tag.isNoun || tag.isProperNoun || tag.isAdjective || $0 == tokens.lowerBound && tag.isDeterminer
        || document.tokens[$0].kind == .abbreviation && document.tokens[$0].flags.contains(.capital)
    } && tokens.contains { document.tokens[$0].kind == .word } && !document.has(tokens.upperBound - 1, [.month, .weekday])
  }

  /// The sentence ends with the quotation: a new one, a bracket or nothing follows.
  private static func endsSentence(_ closing: Int, _ block: Range<Int>, _ document: Document) -> Bool {
    let next = closing + 1
    guard block.contains(next), !document.isTerminator(next) else { return true }
    return document.token(next, isOneOf: "[", "(") || document.isCapital(next) && !document.isNameWord(next)
  }
}

extension Document {
  fileprivate func isTerminatorOrComma(_ index: Int) -> Bool { isComma(index) || isTerminator(index) }
}
