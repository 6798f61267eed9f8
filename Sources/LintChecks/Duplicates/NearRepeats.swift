import LintEngine
import TextModel

/// Sentences and paragraphs that come again soon, word for word or with small edits.
struct NearRepeats {
  /// A sentence or paragraph printed again.
  struct Repeat {
    /// Tokens of the sentence that it repeats.
    let first: Range<Int>
    /// Word for word.
    let isExact: Bool
    /// People write sentences of one form, too.
    let isLikelyParallel: Bool
  }

  private struct Sentence {
    let tokens: Range<Int>
    let block: Int
    let print: WordPrint
    let isQuoted: Bool
  }

  /// Sentences between two printings, and words that a sentence must have: the next one of its paragraph, one that is quoted, and others.
  private static let nearby = 6
  private static let shortest = 5
  private static let leastQuoted = 8
  private static let leastWords = 7
  /// Least likeness: of neighbours, of others, and of sentences in which a content word differs; words of such a sentence.
  private static let neighbours = 0.84
  private static let others = 0.9
  private static let contentWords = 12

  private let document: Document
  private var recent: [Sentence] = []

  init(_ document: Document) { self.document = document }

  /// Takes the next sentence; the repeat, if it is one of an earlier sentence. Of quoted ones only the next in its paragraph can be one.
  mutating func take(_ whole: Range<Int>, _ print: WordPrint, block: Int, isQuoted: Bool) -> Repeat? {
    let tokens = withoutDateline(whole)
    let sentence = Sentence(tokens: tokens, block: block, print: tokens == whole ? print : WordPrint(tokens, document), isQuoted: isQuoted)
    let words = sentence.print.words
    defer {
      recent.append(sentence)
      if recent.count > Self.nearby { recent.removeFirst() }
    }
    guard words >= (isQuoted ? Self.leastQuoted : Self.shortest) else { return nil }
    for (offset, earlier) in recent.enumerated() where min(words, earlier.print.words) >= Self.shortest {
      let isNeighbour = offset == recent.count - 1
      let isNext = isNeighbour && earlier.block == block
      guard isNext || !isQuoted && !earlier.isQuoted && min(words, earlier.print.words) >= Self.leastWords else { continue }
      let isSpoken = isQuoted || words < Self.leastWords
      // The same words in another paragraph can be a refrain.
      if earlier.print.says(sentence.print), earlier.block == block || document.endsSentence(document.blocks[block]) {
        return Repeat(first: earlier.tokens, isExact: true, isLikelyParallel: earlier.block != block || isSpoken)
      }
      guard earlier.print.mayBeLike(sentence.print), let likeness = Likeness(earlier.tokens, tokens, document) else { continue }
      guard likeness.dice >= (isNeighbour ? Self.neighbours : Self.others), document.isWordlike(tokens.lowerBound) || isQuoted else { continue }
      if likeness.isFormal { return Repeat(first: earlier.tokens, isExact: false, isLikelyParallel: isSpoken) }
      if min(words, earlier.print.words) >= Self.contentWords, !isQuoted {
        return Repeat(first: earlier.tokens, isExact: false, isLikelyParallel: true)
      }
    }
    return nil
  }

  /// "GRAZ – The lake …" without the place.
  private func withoutDateline(_ tokens: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty, document.tokens[tokens.lowerBound].flags.contains(.allCapitals),
      let dash = tokens.prefix(5).first(where: { document.token($0, isOneOf: "-", "–", "—") && document.followsGap($0) }),
      dash + 1 < tokens.upperBound
    else { return tokens }
    return dash + 1..<tokens.upperBound
  }
}
