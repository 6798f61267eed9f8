import LintEngine
import TextModel

/// Two or three words said twice: "of the of the", "he was he was".
enum RepeatedPhrase {
  private static let lengths = [2, 3]

  /// The number of words of a phrase that ends at a token and stands right before, too; nil = there is none.
  static func length(endingAt index: Int, _ article: Article) -> Int? {
    let document = article.document
    return lengths.first { length in
      index >= 2 * length - 1 && document.isWord(index - length) && isSame(index, index - length, document)
        && isRepeated(index - length + 1..<index + 1, article)
    }
  }

  private static func isRepeated(_ second: Range<Int>, _ article: Article) -> Bool {
    let document = article.document
    let length = second.count
    let first = second.lowerBound - length..<second.lowerBound
    guard document.has(second.upperBound - 1, .function) || document.has(second.upperBound - 2, .function),
      second.allSatisfy({ document.isLower($0) && document.followsGap($0) }),
      second.allSatisfy({ isSame($0, $0 - length, document) }), first.dropFirst().allSatisfy(document.followsGap)
    else { return false }
    // "over and over and over", "year after year after year", "had had had had"
    let (behind, before) = (second.upperBound, first.lowerBound - 1)
    if document.isWord(behind), isSame(behind, second.lowerBound, document) { return false }
    if document.isWord(before), isSame(before, second.upperBound - 1, document) { return false }
    if second.contains(where: { document.token($0, isOneOf: "and", "by", "or", "so") }) { return false }
    if second.dropFirst().contains(where: { isSame($0, second.lowerBound, document) }) { return false }
    // "from time to time to time"
    if document.has(second.upperBound - 1, .preposition), !document.has(second.lowerBound, .function) { return false }
    // "whatever it was it was over"
    if before >= 0, document.token(before, isOneOf: "whatever", "what", "where", "that", "who", "how", "if", "when", "wherever", "whoever", "as") {
      return false
    }
    return !article.analysis(Quotations.self).inside[second.lowerBound]
  }

  private static func isSame(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    document.word(document.tokens[left]).foldedHash == document.word(document.tokens[right]).foldedHash
      && document.folded(left) == document.folded(right)
  }
}
