import LintEngine
import TextModel

/// A clause of ‘that’ whose subject is followed by a quotation where its verb should stand: "said that the plan “a house without a roof.”"
struct QuotedPredicate {
  /// Words of the longest subject.
  private static let longest = 6
  /// Tokens of the longest quotation that is looked at.
  private static let reach = 60

  let range: Range<Int>
  let fix: Fix

  init?(_ opening: Int, _ article: Article) {
    let document = article.document
    let quotations = article.analysis(Quotations.self)
    let first = document.sentences[document.sentence(ofToken: opening)].tokens.lowerBound
    guard quotations.role(opening) == .opening, document.token(opening + 1, isOneOf: "a", "an", "the"), document.isLower(opening + 1),
      let that = (max(first, opening - Self.longest - 1)..<opening).last(where: { document.token($0, is: "that") }), opening - that >= 3,
      document.isSpeechVerb(that - 1) || document.token(that - 1, is: "out"),
      document.token(that + 1, isOneOf: "the", "this", "his", "her", "its", "their"),
      let subject = document.tagged(that + 1..<opening),
      subject.tokens.dropFirst().allSatisfy({ subject.tags[$0].isNoun || subject.tags[$0].isAdjective }), subject.tags[opening - 1].isNoun,
      let closing = (opening + 1..<min(opening + Self.reach, document.tokens.count)).first(where: { quotations.role($0) == .closing }),
      document.block(ofToken: opening).tokens.contains(closing),
      document.isTerminator(closing - 1) || document.isTerminator(closing + 1) || document.isComma(closing + 1)
        || document.token(closing + 1, is: "and"),
      // "that the word “a field”" speaks of a word.
      closing - opening > 4
    else { return nil }
    range = document.range(ofTokens: that..<opening + 2)
    let isPlural = subject.tags[opening - 1] == .nnsNoun
    let end = document.tokens[opening - 1].range.upperBound
    fix = Fix(.suggested, replacing: end..<end, with: isPlural ? " are" : " is")
  }
}
