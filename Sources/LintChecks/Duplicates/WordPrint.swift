import TextModel

/// What of a piece of text is compared with others before its words are.
struct WordPrint: Equatable {
  /// Of the words and numbers, as `LineWords` takes them: how many, and a hash of them in their order.
  private(set) var words = 0
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// One bit of 64 for each word that says something: what two texts share is in both masks.
  private(set) var mask: UInt64 = 0

  init(_ tokens: Range<Int>, _ document: Document) {
    for index in tokens {
      let token = document.tokens[index]
      guard token.kind == .word || token.kind == .number || token.kind == .abbreviation else { continue }
      let word = document.words[Int(token.word)]
      if !word.traits.contains(.credit) {
        words += 1
        hash = LineWords.hash(hash, word.foldedHash)
      }
      if token.kind != .number, !word.traits.contains(.function) { mask |= Self.bit(word.foldedHash) }
    }
  }

  private static func bit(_ hash: UInt32) -> UInt64 { 1 << ((UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// The same words, in the same order.
  func says(_ other: WordPrint) -> Bool { words == other.words && hash == other.hash }

  /// False when the masks show that two texts have too little in common.
  func mayBeLike(_ other: WordPrint) -> Bool {
    mask != 0 && 3 * (mask & other.mask).nonzeroBitCount >= 2 * max(mask.nonzeroBitCount, other.mask.nonzeroBitCount)
  }
}
