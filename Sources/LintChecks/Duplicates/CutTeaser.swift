import LintEngine
import TextModel

/// The beginning of a paragraph, cut off, before the paragraph itself: "The mill burned for two days and the…".
enum CutTeaser {
  /// Words of the shortest beginning.
  private static let leastWords = 8
  /// Paragraphs in between.
  private static let reach = 4

  /// The tokens of a block’s last sentence when a block behind it begins with its words and goes on, and that block; nil otherwise.
  static func find(_ number: Int, _ words: [[UInt32]], _ document: Document) -> (tokens: Range<Int>, paragraph: Int)? {
    let block = document.blocks[number]
    guard let last = block.sentences.last, words[number].count >= leastWords else { return nil }
    let hasEllipsis = endsInEllipsis(block, document)
    // A headline has no stop, either: without an ellipsis, a sentence must stand before the one that breaks off.
    guard hasEllipsis || block.sentences.count > 1 && document.isWordlike(block.tokens.upperBound - 1) else { return nil }
    let tokens = document.sentences[last].tokens
    var beginning = LineWords.words(tokens, document)
    guard beginning.count > leastWords else { return nil }
    // An ellipsis may have cut a word.
    if hasEllipsis { beginning.removeLast() }
    for other in number + 1..<min(number + 2 + reach, document.blocks.count) where words[other].starts(with: beginning) {
      if words[other].count > beginning.count + 1 { return (tokens, other) }
    }
    return nil
  }

  private static func endsInEllipsis(_ block: Block, _ document: Document) -> Bool {
    let end = max(block.tokens.lowerBound, block.tokens.upperBound - 3)..<block.tokens.upperBound
    return end.contains { document.token($0, isOneOf: "…", "...") }
  }
}
