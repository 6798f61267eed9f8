import TextModel

/// Where a sentence can be cut off: words well inside it with another word behind them, as token indices.
struct CutOffs {
  let places: [Int]
  /// Those of them that seldom end a sentence: `the`, `of`, `and`, `was`.
  let small: [Int]

  init(_ sentence: Range<Int>, _ document: Document) {
    guard sentence.count >= 9 else {
      (places, small) = ([], [])
      return
    }
    places = sentence.dropFirst(5).dropLast(3).filter { document.isPlainWord($0) && document.isPlainWord($0 + 1) }
    small = places.filter { !document.traits($0).isDisjoint(with: [.determiner, .preposition, .conjunction, .auxiliary]) }
  }
}
