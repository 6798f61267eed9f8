import TextModel

/// A line or a phrase that lost all its spaces, as text that was taken out of a PDF does: `Thebridgewasclosedforthewinter`.
struct LostSpaces {
  /// Bytes of the shortest run that is looked at, the longest word in it, and words that it must have.
  private static let (shortest, longestWord, leastWords) = (24, 16, 4)
  /// Decades of frequency, per thousand million words, below which a part is no word; what each part costs beside its rarity.
  private static let (rarest, part): (Float, Float) = (3.2, 6)

  let token: Int
  let words: [String]

  static func all(_ document: Document) -> [LostSpaces] {
    guard document.words.contains(where: { $0.foldedEnd - $0.foldedStart >= UInt32(shortest) }), let frequencies = document.language.frequencies
    else { return [] }
    var read: [UInt32: [String]?] = [:]
    return document.tokens.indices.compactMap { index in
      let token = document.tokens[index]
      guard token.kind == .word, token.range.count >= shortest,
        token.flags.isDisjoint(with: [.nonASCII, .digit, .hyphen, .apostrophe, .allCapitals, .innerCapital]), !document.has(index, .known)
      else { return nil }
      let words = read[token.word] ?? parts(document.text(token: index), frequencies)
      read[token.word] = .some(words)
      return words.map { LostSpaces(token: index, words: $0) }
    }
  }

  /// The likeliest words of a run of letters; nil where it is not made of frequent ones.
  private static func parts(_ text: String, _ frequencies: WordFrequencies) -> [String]? {
    let letters = Array(text.lowercased().utf8)
    /// By end: what the best words up to there cost, and where the last of them starts.
    var best: [(cost: Float, start: Int)?] = [(0, 0)]
    for end in 1...letters.count {
      var found: (cost: Float, start: Int)?
      for start in max(0, end - longestWord)..<end {
        guard let before = best[start], end - start > 1 || letters[start] == 0x61 else { continue }
        guard let zipf = letters[start..<end].withUnsafeBufferPointer({ frequencies.zipf(of: $0) }), zipf >= rarest else { continue }
        let cost = before.cost + part + 8 - zipf
        if cost < found?.cost ?? .infinity { found = (cost, start) }
      }
      best.append(found)
    }
    var words: [String] = []
    var end = letters.count
    while end > 0 {
      guard let last = best[end] else { return nil }
      words.append(String(decoding: Array(text.utf8)[last.start..<end], as: UTF8.self))
      end = last.start
    }
    // Many short ones are what a foreign word falls into.
    guard words.count >= leastWords, words.count * 7 <= letters.count * 2 else { return nil }
    return words.reversed()
  }
}
