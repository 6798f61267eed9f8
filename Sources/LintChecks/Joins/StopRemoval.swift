import LintEngine
import TextModel

/// Taking a full stop out of a sentence: what stands in for it, and whether the word behind it keeps its capital.
struct StopRemoval {
  let edit: Edit
  /// A comma takes the stop's place.
  let comma: Bool
  /// False where a word of the dictionary may have been a name: "the. Cathedral".
  let isSure: Bool

  init(_ stop: Int, comma: Bool, _ article: Article) {
    let document = article.document
    self.comma = comma
    let right = stop + 1
    let first = document.tokens[right].range.lowerBound
    isSure = !document.has(right, .knownLowercase) || document.has(right, [.function, .place])
    let letter = Self.losesCapital(right, article) ? document.text(first..<first + 1).lowercased() : ""
    let space = document.followsGap(right) ? document.gap(before: right) : first..<first
    // Whatever white space is there stays, unless the letter behind it changes.
    edit =
      letter.isEmpty && !space.isEmpty
      ? Edit(document.tokens[stop].range, comma ? "," : "")
      : Edit(document.tokens[stop].range.lowerBound..<first + letter.utf8.count, (comma ? ", " : " ") + letter)
  }

  /// A comma takes the stop's place where the model gives it more than a threshold.
  init(_ stop: Int, commaAbove threshold: Float, _ article: Article) {
    let document = article.document
    let number = document.sentence(ofToken: stop)
    let left = document.sentences[number].tokens.lowerBound..<stop
    let right = stop + 1..<document.sentences[document.sentence(ofToken: stop + 1)].tokens.upperBound
    let text = document.text(document.range(ofTokens: right))
    let behind = Self.losesCapital(stop + 1, article) ? text.prefix(1).lowercased() + text.dropFirst() : text
    let comma = article.analysis(StopJudge.self).wantsComma(
      between: document.text(document.range(ofTokens: left)), and: behind, above: threshold)
    self.init(stop, comma: comma, article)
  }

  /// True when a word has its capital from the false stop before it, not of its own.
  static func losesCapital(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    let flags = document.tokens[index].flags
    guard document.has(index, .knownLowercase), document.bytes[document.tokens[index].range.lowerBound] < 0x80, !document.token(index, is: "i"),
      document.length(index) == 1 || flags.isDisjoint(with: [.allCapitals, .innerCapital]), !isInTitle(index, document)
    else { return false }
    if document.has(index, .function) { return true }
    if document.has(index, .place) || article.analysis(ArticleNames.self).contains(document.text(token: index)) { return false }
    let judge = article.analysis(StopJudge.self)
    // "the. Coast Guard", but "protesters who. Want America".
    if document.isCapital(index + 1), document.followsGap(index + 1) { return judge.isVerb(index) }
    // "Bill", which the dictionary has with its capital too; "the. House of Representatives".
    let isHead = document.token(index + 1, is: "of") && document.isNameWord(document.token(index + 2, is: "the") ? index + 3 : index + 2)
    if isHead, document.token(index - 2, is: "the"), !document.text(token: index).hasSuffix("s") { return false }
    if document.has(index, .listed), judge.isProperNoun(index) { return false }
    // "the Ministry of. Health", "Vysočina.Region", "NASDAQ Chief. Representative".
    let left = index - 2
    var head = left
    while document.token(head, isOneOf: "of", "for", "the", "and"), document.isLower(head) { head -= 1 }
    if head < left { return !document.isNameWord(head) || document.isSentenceStart(head) }
    guard document.isNameWord(left), document.has(left, .titleNoun) || !document.isSentenceStart(left) else { return true }
    return !document.has(left, .knownLowercase) && document.followsGap(index)
  }

  /// Most words on both sides have capitals: a headline in title case.
  private static func isInTitle(_ index: Int, _ document: Document) -> Bool {
    let words = [index - 2, index].map { side in
      document.sentences[document.sentence(ofToken: side)].tokens.filter { document.isWord($0) && document.length($0) >= 4 }
    }
    return words.joined().count >= 5 && words.allSatisfy { side in side.count { document.isCapital($0) } * 4 >= side.count * 3 }
  }
}

extension Document {
  fileprivate func isSentenceStart(_ index: Int) -> Bool { sentences[sentence(ofToken: index)].tokens.lowerBound == index }
}
