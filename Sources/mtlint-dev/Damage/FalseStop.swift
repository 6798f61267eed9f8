import TextModel

/// A full stop put where there is none: the words on both sides of it, and what they stand in for.
struct FalseStop {
  enum Kind: String, CaseIterable {
    case afterName = "after-name"
    case insideName = "inside-name"
    case lowercase
    case beforeName = "before-name"
    /// Between a noun for a place and its name.
    case place
    /// Between somebody's title and name.
    case title
  }

  let kind: Kind
  /// Bytes of the document that are replaced.
  let range: Range<Int>
  let left: String
  let right: String

  init(kind: Kind, range: Range<Int>, left: String, right: String) {
    self.kind = kind
    self.range = range
    self.left = left
    self.right = right
  }

  /// A stop between a word and others behind it; what stands between them goes.
  init(_ kind: Kind, between word: Int, and others: Range<Int>, _ document: Document) {
    let right = document.range(ofTokens: others)
    self.init(
      kind: kind, range: document.tokens[word].range.lowerBound..<right.upperBound, left: document.text(token: word), right: document.text(right))
  }

  /// The sentence before the stop and behind it.
  func sides(of sentence: Range<Int>, _ document: Document) -> (left: String, right: String) {
    let whole = document.range(ofTokens: sentence)
    return (document.text(whole.lowerBound..<range.lowerBound) + left, right + document.text(range.upperBound..<whole.upperBound))
  }

  /// A stop for each gap between two words of a sentence.
  static func betweenWords(_ sentence: Range<Int>, _ document: Document) -> [FalseStop] {
    var found: [FalseStop] = []
    for index in sentence.dropFirst(2).dropLast(2) where document.isPlainWord(index) && document.isPlainWord(index - 1) {
      guard document.tokens[index].flags.contains(.gapBefore), document.text(token: index) != "I" else { continue }
      let (left, right) = (document.tokens[index - 1].flags.contains(.capital), document.tokens[index].flags.contains(.capital))
      let kind: Kind = right ? left ? .insideName : .beforeName : left ? .afterName : .lowercase
      found.append(FalseStop(kind, between: index - 1, and: index..<index + 1, document))
    }
    return found
  }
}
