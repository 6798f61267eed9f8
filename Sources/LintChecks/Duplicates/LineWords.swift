import LintEngine
import TextModel

/// The words of each block, for comparing lines.
struct LineWords: SharedAnalysis {
  /// For each block: the folded hashes of its words and numbers, in order.
  let words: [[UInt32]]
  /// For each block: how many credit words it has.
  let credits: [Int]
  /// For each block: one bit of 64 for each of its words.
  private let masks: [UInt64]

  init(_ article: Article) {
    let lines = article.document.blocks.map { Self.read($0.tokens, article.document) }
    words = lines.map(\.words)
    credits = lines.map(\.credits)
    masks = lines.map(\.mask)
  }

  /// The words of some tokens. Credit words (photo, image …) are left out: they are what differs between two printings of a caption.
  static func words(_ tokens: Range<Int>, _ document: Document) -> [UInt32] { read(tokens, document).words }

  private static func read(_ tokens: Range<Int>, _ document: Document) -> (words: [UInt32], credits: Int, mask: UInt64) {
    var (words, credits, mask): ([UInt32], Int, UInt64) = ([], 0, 0)
    words.reserveCapacity(tokens.count)
    for index in tokens {
      let token = document.tokens[index]
      let word = document.words[Int(token.word)]
      if word.traits.contains(.credit) {
        credits += 1
      } else if token.kind == .word || token.kind == .number || token.kind == .abbreviation {
        words.append(word.foldedHash)
        mask |= 1 << UInt64(word.foldedHash & 63)
      }
    }
    return (words, credits, mask)
  }

  /// A hash of words in their order.
  static func hash(_ words: [UInt32]) -> UInt64 { words.reduce(0xCBF2_9CE4_8422_2325, hash) }

  /// The hash with one more word.
  @inline(__always)
  static func hash(_ hash: UInt64, _ word: UInt32) -> UInt64 { (hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 }

  /// False when the masks of two blocks show that the Dice coefficient of their words is less than `least`: a bit that only one of them has is a word
  /// that only one of them has.
  func mayBeLike(_ left: Int, _ right: Int, least: Double) -> Bool {
    let all = words[left].count + words[right].count
    return Double(all - (masks[left] ^ masks[right]).nonzeroBitCount) >= (least - 1e-9) * Double(all)
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
