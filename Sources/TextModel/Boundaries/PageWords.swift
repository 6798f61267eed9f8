/// How often each word stands in a document, by its letters alone: whether a part of a word is a word or a name of the same page.
public struct PageWords: Sendable {
  /// By the hash of the word in lower case.
  private var capitals: Tally
  private var lowers: Tally

  public init(_ document: Document) {
    var isCapital = [Bool](repeating: false, count: document.words.count)
    for token in document.tokens where token.kind == .word && token.flags.contains(.capital) { isCapital[Int(token.word)] = true }
    capitals = Tally(expecting: document.words.count / 2)
    lowers = Tally(expecting: document.words.count / 2)
    for (number, word) in document.words.enumerated() {
      let folded = document.foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)]
      let base = Self.withoutPossessive(folded)
      let hash = UInt64(base.count == folded.count ? word.foldedHash : Self.hash(base))
      if isCapital[number] { capitals.add(hash, Int(word.count)) } else { lowers.add(hash, Int(word.count)) }
    }
  }

  /// How often a word stands there as it is written: with its capital, or without.
  public func count(_ word: String) -> Int {
    (word.first?.isUppercase == true ? capitals : lowers).count(UInt64(Self.hash(ArraySlice(word.lowercased().utf8))))
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.withUnsafeBufferPointer { WordHash.hash($0) } }

  private static func withoutPossessive(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.last == 0x73, word.count > 2 else { return word }
    for ending in ["’s", "'s"] where word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return word.dropLast(ending.utf8.count)
    }
    return word
  }
}
