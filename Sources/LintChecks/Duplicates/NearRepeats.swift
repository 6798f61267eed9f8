import LintEngine
import TextModel

/// Sentences and paragraphs that come again soon, word for word or with small edits.
struct NearRepeats {
  /// A sentence or paragraph printed again.
  struct Repeat {
    /// Word for word.
    let isExact: Bool
    /// People write sentences of one form, too.
    let isLikelyParallel: Bool
  }

  private struct Sentence {
    let tokens: Range<Int>
    let block: Int
    let words: Int
    /// Of the words in their order, and of the content words.
    let hash: UInt64
    let mask: UInt64
  }

  /// Sentences between two printings, and words that a sentence must have.
  private static let nearby = 6
  private static let leastWords = 7
  /// Least likeness: of neighbours, of others, and of sentences in which a content word differs; words of such a sentence.
  private static let neighbours = 0.84
  private static let others = 0.9
  private static let contentWords = 12

  private let document: Document
  private var recent: [Sentence] = []

  init(_ document: Document) { self.document = document }

  /// Takes the next sentence; the repeat, if it is one of an earlier sentence. Quoted ones are remembered by nobody.
  mutating func take(_ whole: Range<Int>, block: Int, isQuoted: Bool) -> Repeat? {
    let tokens = withoutDateline(whole)
    let (words, hash) = isQuoted ? (0, 0) : LineWords.countAndHash(tokens, document)
    let sentence = Sentence(
      tokens: tokens, block: block, words: words, hash: hash, mask: words < Self.leastWords ? 0 : Likeness.mask(tokens, document))
    defer {
      recent.append(sentence)
      if recent.count > Self.nearby { recent.removeFirst() }
    }
    guard words >= Self.leastWords else { return nil }
    for (offset, earlier) in recent.enumerated() where earlier.words >= Self.leastWords {
      // The same words in another paragraph can be a refrain.
      if earlier.words == words, earlier.hash == hash, earlier.block == block || document.endsSentence(document.blocks[block]) {
        return Repeat(isExact: true, isLikelyParallel: earlier.block != block)
      }
      guard Likeness.mayBeAlike(earlier.mask, sentence.mask), let likeness = Likeness(earlier.tokens, tokens, document) else { continue }
      let isNeighbour = offset == recent.count - 1
      guard likeness.dice >= (isNeighbour ? Self.neighbours : Self.others), document.isWordlike(tokens.lowerBound) else { continue }
      if likeness.isFormal { return Repeat(isExact: false, isLikelyParallel: false) }
      if min(words, earlier.words) >= Self.contentWords {
        return Repeat(isExact: false, isLikelyParallel: true)
      }
    }
    return nil
  }

  /// "GRAZ – The lake …" without the place.
  private func withoutDateline(_ tokens: Range<Int>) -> Range<Int> {
    guard let dash = tokens.prefix(5).first(where: { document.token($0, isOneOf: "-", "–", "—") && document.followsGap($0) }),
      dash + 1 < tokens.upperBound, document.tokens[tokens.lowerBound].flags.contains(.allCapitals)
    else { return tokens }
    return dash + 1..<tokens.upperBound
  }
}
