import TextModel

/// A sentence that is said at least three times in a row, as a program in a loop says it; twice can be emphasis.
struct SentenceLoop {
  /// Words that the sentence must have.
  private static let leastWords = 5
  /// Sentences after the first that make a loop.
  private static let leastRepeats = 2

  /// Tokens of the sentences after the first.
  let repeats: Range<Int>
  /// Index of the first sentence that says something else.
  let end: Int

  /// Starts at a sentence, which is the first of its loop; nil when there is none. `prints`: those of all sentences of the document.
  init?(_ number: Int, of block: Block, _ document: Document, _ prints: [WordPrint]) {
    guard prints[number].words >= Self.leastWords else { return nil }
    var end = number + 1
    while end < block.sentences.upperBound, prints[end].says(prints[number]) { end += 1 }
    guard end - number - 1 >= Self.leastRepeats else { return nil }
    repeats = document.sentences[number].tokens.upperBound..<document.sentences[end - 1].tokens.upperBound
    self.end = end
  }
}
