import TextModel

/// A line or sentence that says everything twice, with no stop between: a headline that comes out of two fields of the page.
struct DoubledLine {
  /// Words of a half: of one that comes again word for word, and of one from which small words have gone.
  private static let leastWords = 5
  private static let leastSimilar = 7
  private static let likeness = 0.84
  /// Tokens that one half may have more than the other.
  private static let slack = 2

  /// Tokens of the second half.
  let second: Range<Int>
  /// Word for word.
  let isExact: Bool
  /// Too long to be said twice for effect.
  let isLong: Bool

  init?(_ tokens: Range<Int>, _ document: Document) {
    guard tokens.count >= 2 * Self.leastWords else { return nil }
    let all = document.tokens
    let (first, middle) = (all[tokens.lowerBound].word, tokens.lowerBound + tokens.count / 2)
    for start in middle - Self.slack..<middle + Self.slack + 1 where all[start].word == first {
      // "We shall not move, we shall not move"
      guard document.followsGap(start), !document.isComma(start - 1) else { continue }
      let (left, right) = (tokens.lowerBound..<start, start..<tokens.upperBound)
      let print = WordPrint(left, document)
      let words = print.words
      guard words >= Self.leastWords, Set(left.map { document.tokens[$0].word }).count >= Self.leastWords else { continue }
      if WordPrint(right, document).says(print) {
        (second, isExact, isLong) = (right, true, words >= Self.leastSimilar)
        return
      }
      if words >= Self.leastSimilar, let likeness = Likeness(left, right, document), likeness.isFormal, likeness.dice >= Self.likeness {
        (second, isExact, isLong) = (right, false, true)
        return
      }
    }
    return nil
  }
}
