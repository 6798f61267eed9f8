import LintEngine
import TextModel

/// The words of each block, for comparing lines.
struct LineWords: SharedAnalysis {
  /// For each block: the folded hashes of its words and numbers, in order.
  let words: [[UInt32]]

  init(_ article: Article) {
    let document = article.document
    words = document.blocks.map { Self.words($0.tokens, document) }
  }

  /// The words of some tokens. Credit words (photo, image …) are left out: they are what differs between two printings of a caption.
  static func words(_ tokens: Range<Int>, _ document: Document) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(tokens.count)
    for index in tokens { if let word = word(index, document) { words.append(word) } }
    return words
  }

  /// The folded hash of a word or number; nil for credit words and everything else.
  @inline(__always)
  private static func word(_ index: Int, _ document: Document) -> UInt32? {
    let token = document.tokens[index]
    guard token.kind == .word || token.kind == .number || token.kind == .abbreviation else { return nil }
    let word = document.word(token)
    return word.traits.contains(.credit) ? nil : word.foldedHash
  }

  /// A hash of words in their order.
  static func hash(_ words: [UInt32]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// The number of words that `words` gives, and their `hash`.
  static func countAndHash(_ tokens: Range<Int>, _ document: Document) -> (Int, UInt64) {
    var (count, hash): (Int, UInt64) = (0, 0xCBF2_9CE4_8422_2325)
    for index in tokens {
      guard let word = word(index, document) else { continue }
      count += 1
      hash = (hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    }
    return (count, hash)
  }

  /// Dice coefficient of two bags of words, from 0 (nothing in common) to 1 (the same words).
  static func dice(_ left: [UInt32], _ right: [UInt32]) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    if left == right { return 1 }
    if max(left.count, right.count) > 4 * min(left.count, right.count) { return 0 }
    var counts: [UInt32: Int] = [:]
    for word in left { counts[word, default: 0] += 1 }
    var common = 0
    for word in right where counts[word, default: 0] > 0 {
      counts[word]! -= 1
      common += 1
    }
    return 2 * Double(common) / Double(left.count + right.count)
  }
}
