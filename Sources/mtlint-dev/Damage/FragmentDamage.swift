import TextModel

/// One word standing as a sentence behind another, left over from a link or a button: "Final."
extension DamagedParagraph {
  private static let leftovers = [
    "Final", "Archive", "Continue", "Details", "Currently", "Illustration", "Latest", "Meanwhile", "More", "Next", "Previous", "Read", "Therefore",
    "Update", "Watch", "Which",
  ]

  func fragments(_ random: inout SplitMix) -> [Damage] {
    let words = document.tokens.indices.filter { isLower($0) && document.tokens[$0].range.count >= 4 }
    return sentences.compactMap { sentence in
      guard let stop = stop(of: sentence) else { return nil }
      let word = words.isEmpty || random.fraction() < 0.6 ? random.pick(Self.leftovers) : text(random.pick(words)).capitalisedFirst
      let end = document.tokens[stop].range.upperBound
      return Damage(kind: .fragment, range: end..<end, text: " \(word).")
    }
  }
}
