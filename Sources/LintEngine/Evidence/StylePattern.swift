import TextModel

/// A row of words that counts as a habit of style. Written as in Dictionaries/en/evidence.tsv.
struct StylePattern: Sendable {
  /// A word's place: one of several lower-case words, or any.
  struct Place: Sendable {
    /// As UTF-8, with their hashes; empty = any word.
    let words: [(hash: UInt32, text: [UInt8])]
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
      return Place(words: words == "*" ? [] : words.split(separator: "|").map(Self.hashed), isOptional: isOptional)
    }
  }

  private static func hashed(_ word: Substring) -> (hash: UInt32, text: [UInt8]) {
    let text = Array(word.utf8)
    return (text.withUnsafeBufferPointer(WordHash.hash), text)
  }

  /// The end of the words that match from a token on; nil = none do. Never goes on to the next line.
  func match(at token: Int, in document: Document) -> Int? { match(0, at: token, first: token, in: document) }

  private func match(_ place: Int, at token: Int, first: Int, in document: Document) -> Int? {
    guard place < places.count else { return token }
    if fits(places[place], token, isFirst: token == first, in: document), let end = match(place + 1, at: token + 1, first: first, in: document) {
      return end
    }
    return places[place].isOptional ? match(place + 1, at: token, first: first, in: document) : nil
  }

  private func fits(_ place: Place, _ token: Int, isFirst: Bool, in document: Document) -> Bool {
    guard token < document.tokens.count, document.tokens[token].kind == .word, isFirst || !document.tokens[token].flags.contains(.lineStart) else {
      return false
    }
    if place.words.isEmpty { return true }
    let hash = document.word(document.tokens[token]).foldedHash
    for word in place.words where word.hash == hash && document.folded(token).elementsEqual(word.text) { return true }
    return false
  }
}
