import TextModel

/// A row of words that counts as a habit of style. Written as in Dictionaries/en/evidence.tsv.
struct StylePattern: Sendable {
  /// A word's place: one of several lower-case words, or any.
  struct Place: Sendable {
    /// Empty = any word.
    let words: [String]
    let isOptional: Bool
  }

  /// Where its first word must be.
  enum Anchor { case sentence, sentenceInsideLine }

  let anchor: Anchor?
  let places: [Place]

  init(_ text: String) {
    let parts = text.split(separator: " ")
    anchor = parts.first == "^" ? .sentence : parts.first == ".^" ? .sentenceInsideLine : nil
    places = parts.dropFirst(anchor == nil ? 0 : 1).map { part in
      let isOptional = part.hasSuffix("?")
      let words = isOptional ? part.dropLast() : part
      return Place(words: words == "*" ? [] : words.split(separator: "|").map(String.init), isOptional: isOptional)
    }
  }
}
