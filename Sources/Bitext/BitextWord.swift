/// A word of a sentence: letters, with hyphens and apostrophes between them.
struct BitextWord {
  /// Scalars of the sentence.
  let range: Range<Int>
  let folded: String
  let isCapital: Bool
  let isAllCapital: Bool

  static func words(of text: ScalarText) -> [BitextWord] {
    var words: [BitextWord] = []
    var index = 0
    while index < text.count {
      guard text[index].isLetter else {
        index += 1
        continue
      }
      let start = index
      while text[index].isLetter || isJoint(text[index]) && text[index + 1].isLetter && index > start { index += 1 }
      let first = text[start]
      words.append(
        BitextWord(
          range: start..<index, folded: WordFolds.fold(text, start..<index), isCapital: first.isUpper,
          isAllCapital: first.isUpper && index - start > 1 && text[start + 1].isUpper && text[index - 1].isUpper))
    }
    return words
  }

  private static func isJoint(_ scalar: UInt32) -> Bool { scalar == 0x2D || scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC }
}

/// Folded words, of which most are ASCII.
enum WordFolds {
  static func fold(_ text: ScalarText, _ range: Range<Int>) -> String {
    let scalars = text.scalars[range]
    if scalars.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: range.count) { buffer in
        for (index, scalar) in scalars.enumerated() { buffer[index] = UInt8(scalar &- 0x41 < 26 ? scalar | 0x20 : scalar) }
        return range.count
      }
    }
    return FoldedWord.fold(scalars.lazy.map { $0 == 0x2019 || $0 == 0x2BC ? 0x27 : $0 })
  }
}
