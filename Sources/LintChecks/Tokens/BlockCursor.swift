import TextModel

/// Finds the blocks of tokens that are asked about in the order of the text: it only moves on.
struct BlockCursor {
  private var number = 0

  /// The number of the block that holds a token, which must not stand before the one asked about last.
  mutating func block(ofToken index: Int, _ document: Document) -> Int {
    while document.blocks[number].tokens.upperBound <= index { number += 1 }
    return number
  }
}
