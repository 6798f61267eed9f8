/// How often each word stands in a document, by its letters alone: whether a part of a word is a word or a name of the same page.
public struct PageWords: Sendable {
  private struct Count {
    var capital = 0
    var lower = 0
  }

  private var counts: [UInt32: Count] = [:]

  public init(_ document: Document) {
    var isCapital = [Bool](repeating: false, count: document.words.count)
    for token in document.tokens where token.kind == .word && token.flags.contains(.capital) { isCapital[Int(token.word)] = true }
    counts.reserveCapacity(document.words.count)
    for (number, word) in document.words.enumerated() {
      let folded = document.foldedBytes[Int(word.foldedStart)..<Int(word.foldedEnd)]
      let base = Self.withoutPossessive(folded)
      let hash = base.count == folded.count ? word.foldedHash : Self.hash(base)
      if isCapital[number] {
        counts[hash, default: Count()].capital += Int(word.count)
      } else {
        counts[hash, default: Count()].lower += Int(word.count)
      }
    }
  }

  /// How often a word stands there as it is written: with its capital, or without.
  public func count(_ word: String) -> Int {
    let isCapital = word.first?.isUppercase == true
    let found = counts[Self.hash(ArraySlice(word.lowercased().utf8))] ?? Count()
    return isCapital ? found.capital : found.lower
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
