import LintEngine
import TextModel

/// The name of the site in the title of a window, behind the headline: "Old bell rings again – Coast News"; or in a line of its own above it.
struct SiteName {
  /// Words of the headline without which the rest is no headline, and tokens of the longest name of a site.
  private static let (headWords, tailTokens) = (4, 12)
  /// Words that sites have in their names.
  private static let siteWords: WordSet = [
    "news", "online", "portal", "newspaper", "magazine", "tv", "television", "radio", "daily", "times", "gazette", "herald", "tribune", "post",
    "blog",
    "website", "site", "today",
  ]

  /// The token of the dash or bar.
  let mark: Int
  /// Tokens of the name.
  let tokens: Range<Int>
  /// Bytes that go with it.
  let cut: Range<Int>

  /// The name behind the last dash or bar of the first line; nil where there is none.
  init?(behindHeadline document: Document) {
    guard let line = document.blocks.first?.tokens, document.blocks.count > 1,
      let mark = line.reversed().first(where: { Self.isSeparator($0, document) }), mark + 1 < line.upperBound,
      (line.lowerBound..<mark).count(where: { document.isWordlike($0) }) >= Self.headWords
    else { return nil }
    self.mark = mark
    tokens = mark + 1..<line.upperBound
    guard tokens.count <= Self.tailTokens, !document.isTerminator(line.upperBound - 1), !document.isStop(mark - 1),
      Self.isSite(tokens, behindBar: document.isMark(mark, 0x7C), document)
    else { return nil }
    cut = document.tokens[mark - 1].range.upperBound..<document.tokens[line.upperBound - 1].range.upperBound
  }

  /// "Coast News Online" as the first line, above the headline.
  static func isAbove(_ document: Document) -> Bool {
    guard document.blocks.count > 2, let line = document.blocks.first?.tokens, (2...headWords + 1).contains(line.count),
      line.allSatisfy({ document.isWordlike($0) }), isSite(line, behindBar: false, document)
    else { return false }
    let headline = document.blocks[1]
    return headline.tokens.count(where: { document.isWordlike($0) }) >= headWords && !document.endsSentence(headline)
      && document.endsSentence(document.blocks[2])
  }

  private static func isSeparator(_ index: Int, _ document: Document) -> Bool {
    document.followsGap(index) && document.followsGap(index + 1) && document.continuesLine(index + 1)
      && (document.isDash(index) || document.token(index, isOneOf: "|", "·", "•", "»"))
  }

  /// An address, or a name with a word that sites have in theirs; who says what the headline says is in lower case (`– state news agency`).
  private static func isSite(_ tokens: Range<Int>, behindBar: Bool, _ document: Document) -> Bool {
    if document.tokens[tokens.lowerBound].kind == .url { return tokens.count == 1 }
    guard document.isCapital(tokens.lowerBound) || document.tokens[tokens.lowerBound].kind == .abbreviation else { return false }
    let words = tokens.filter { document.isWordlike($0) }
    guard words.contains(where: { document.token($0, isIn: siteWords) }) else { return false }
    // `| Today makes news`: a name has capitals throughout, or no verb.
    let isName = words.allSatisfy { document.isCapital($0) || document.tokens[$0].kind == .abbreviation || document.has($0, .function) }
    guard behindBar || words.count > 1 else { return false }
    return isName || !(document.language.tagger?.tags(ofTokens: tokens, in: document).hasFiniteVerb ?? true)
  }
}
