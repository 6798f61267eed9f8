import TextModel

/// Which script the words beside a mark are written in. Walks from a mark to the words are remembered: a line of nothing but marks is walked once.
struct LatinSides {
  /// A walk over tokens that found no word but the last, and whether that one is Latin; nil at the line's edge.
  private struct Walk {
    /// From where on the walk would have come to the same word.
    var tokens = 0..<0
    var isLatin: Bool?
  }

  private let document: Document
  private var before = Walk()
  private var behind = Walk()

  init(_ document: Document) { self.document = document }

  /// Latin words on both sides of a range of tokens (or the line's edge): inside a quotation in another script its own marks are right.
  mutating func areLatin(_ range: Range<Int>) -> Bool {
    let (left, right) = (lookBack(from: range.lowerBound - 1), lookAhead(from: range.upperBound))
    return left ?? true && right ?? true && (left != nil || right != nil)
  }

  private mutating func lookBack(from start: Int) -> Bool? {
    var index = start
    while document.tokens.indices.contains(index), document.continuesLine(index + 1) {
      if before.tokens.contains(index) {
        before.tokens = before.tokens.lowerBound..<max(before.tokens.upperBound, start + 1)
        return before.isLatin
      }
      if isWord(index) {
        before = Walk(tokens: index..<start + 1, isLatin: isLatin(index))
        return before.isLatin
      }
      index -= 1
    }
    before = Walk(tokens: index + 1..<max(index + 1, start + 1), isLatin: nil)
    return nil
  }

  private mutating func lookAhead(from start: Int) -> Bool? {
    if behind.tokens.contains(start) { return behind.isLatin }
    var index = start
    while document.tokens.indices.contains(index), document.continuesLine(index) {
      if isWord(index) {
        behind = Walk(tokens: start..<index + 1, isLatin: isLatin(index))
        return behind.isLatin
      }
      index += 1
    }
    behind = Walk(tokens: start..<index, isLatin: nil)
    return nil
  }

  private func isWord(_ index: Int) -> Bool {
    let kind = document.tokens[index].kind
    return kind == .word || kind == .number || kind == .abbreviation ? !FullWidth.isToken(index, document) : false
  }

  private func isLatin(_ index: Int) -> Bool { document.bytes[document.tokens[index].range.lowerBound] < 0xC9 }
}
