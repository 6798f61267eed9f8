import LintEngine
import TextModel

/// A full stop between a title and the name it belongs to.
extension NameBreak {
  /// "Mayor. Royuela says", "before investigating magistrate. Eleftheria Kontou", "the judge. Marta Olivares, who retired in May".
  static func title(_ title: Int, _ name: NameRun, _ article: Article) -> NameBreak? {
    let document = article.document
    guard document.has(title, .titleNoun), !name.isCommonWord else { return nil }
    let why = "‘\(name.text)’ belongs to ‘\(document.text(token: title))’"
    let sentence = document.sentences[document.sentence(ofToken: title)].tokens
    // A title alone is no sentence.
    if sentence.lowerBound == title, document.isCapital(title) { return NameBreak(title + 1, name, .safe, why: why, article) }
    let phrase = nounPhrase(endingAt: title, document)
    // "Home Secretary.", "The Russian president.": neither is a sentence without its verb.
    if title - sentence.lowerBound < 4,
      (sentence.lowerBound..<title).allSatisfy({ document.isWord($0) && !document.has($0, [.auxiliary, .speechVerb, .pronoun]) }),
      phrase <= sentence.lowerBound + 1, !document.has(name.tokens.lowerBound, .titleNoun)
    {
      return NameBreak(title + 1, name, .safe, alone: .info, why: why, article)
    }
    if document.has(phrase - 1, .determiner), document.isLower(title) {
      guard name.tokens.count >= 2 else { return nil }
      if name.isFollowedByRelativeClauseOnly {
        return NameBreak(title + 1, name, .safe, why: why + " and has no verb of its own", article)
      }
      // "the coach. Zé Roberto Malta, asked him": a comma between a subject and its verb.
      guard name.isFollowedByCommaAndVerb(document) else { return nil }
      return NameBreak(title + 1, name, comma: true, .suggested, alone: .info, why: why, article)
    }
    if document.isCapital(title), isTitleOfPerson(title, name, document) {
      return NameBreak(title + 1, name, .safe, alone: name.tokens.count > 1 ? nil : .info, why: why, article)
    }
    // A person's title needs an article or a name; behind "as" or "for" it is an office.
    guard
      document.token(phrase - 1, isOneOf: "by", "with", "before", "from", "against", "that", "to")
        || document.isCapital(title) && document.has(phrase - 1, .speechVerb),
      sentence.contains(phrase - 1),
      !document.text(token: title).hasSuffix("s")
    else { return nil }
    return NameBreak(title + 1, name, .safe, alone: document.isCapital(title) ? nil : .info, why: why, article)
  }

  /// "Russian Foreign Minister. Sergei": with a capital and without an article a title belongs to a name, unless it is what somebody became.
  private static func isTitleOfPerson(_ title: Int, _ name: NameRun, _ document: Document) -> Bool {
    var first = title
    while document.isCapital(first - 1), document.followsGap(first), title - first < 4 { first -= 1 }
    let before = first - 1
    guard document.isWordlike(before) || document.isComma(before) && name.tokens.count > 1, document.followsGap(first),
      !document.has(before, .determiner)
    else { return false }
    guard
      !document.token(
        before, isOneOf: "as", "for", "of", "became", "become", "becomes", "named", "elected", "appointed", "was", "is", "be", "been", "were")
    else { return false }
    return !(first..<title).contains { document.text(token: $0).hasSuffix("’s") || document.text(token: $0).hasSuffix("'s") }
      && !document.text(token: title).hasSuffix("s")
  }

  /// The first word of the noun phrase that ends at a noun: back over adjectives and nouns.
  private static func nounPhrase(endingAt noun: Int, _ document: Document) -> Int {
    var first = noun
    while first > 0, noun - first < 4, document.followsGap(first), document.isWord(first - 1), !document.has(first - 1, .function) { first -= 1 }
    return first
  }
}
