/// A stretch of tokens as the boundary models read its words.
public struct WordSpan {
  /// Stand-ins for words that models should not know by heart; no word's hash is likely to be one.
  enum Stand: UInt32 {
    case none = 1
    case name = 2
    case number = 3
  }

  let document: Document
  let tokens: Range<Int>

  public init(_ tokens: Range<Int>, in document: Document) {
    self.document = document
    self.tokens = tokens
  }

  /// Hash of the lower-case word at a place; a number is one word, whatever its figures; outside there is none.
  @inline(__always)
  func word(_ index: Int) -> UInt32 {
    guard tokens.contains(index) else { return Stand.none.rawValue }
    let token = document.tokens[index]
    if token.kind == .number { return Stand.number.rawValue }
    return document.words[Int(token.word)].foldedHash
  }

  /// The same, with one word for all names.
  @inline(__always)
  func plainWord(_ index: Int) -> UInt32 { isName(index) ? Stand.name.rawValue : word(index) }

  /// A capitalised word whose lower-case form the dictionary does not have.
  @inline(__always)
  func isName(_ index: Int) -> Bool {
    tokens.contains(index) && document.tokens[index].flags.contains(.capital) && !document.traits(index).contains(.knownLowercase)
  }

  func isCapital(_ index: Int) -> Bool { tokens.contains(index) && document.tokens[index].flags.contains(.capital) }

  /// Hash of the last three bytes of the lower-case word.
  func ending(_ index: Int) -> UInt32 {
    guard tokens.contains(index) else { return 0 }
    return document.folded(index).suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
