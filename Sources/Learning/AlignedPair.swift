import TextModel

/// A pair with what was changed in it.
struct AlignedPair {
  let name: String
  let before: Document
  let after: Document
  /// In the order of the text before.
  private(set) var edits: [Edit] = []
  /// By token before: its counterpart after; -1 = changed, or in a block that was rewritten.
  private var counterparts: [Int]
  /// By token before: it stands in a block that has a counterpart.
  private(set) var isCompared: [Bool]

  /// Share of the tokens of a block that may differ: more, and it was written anew.
  private static let mostChanged = 0.5

  init(_ pair: EditPair, lexicon: Lexicon) {
    name = pair.name
    before = Document(pair.before, lexicon: lexicon)
    after = Document(pair.after, lexicon: lexicon)
    counterparts = Array(repeating: -1, count: before.tokens.count)
    isCompared = Array(repeating: false, count: before.tokens.count)
    let texts = (Self.texts(before), Self.texts(after))
    for (old, new) in BlockAlignment.pairs(before.blocks.map { Array(texts.0[$0.tokens]) }, after.blocks.map { Array(texts.1[$0.tokens]) }) {
      compare(before.blocks[old].tokens, after.blocks[new].tokens, texts)
    }
  }

  private static func texts(_ document: Document) -> [String] { document.tokens.indices.map { document.text(token: $0) } }

  private mutating func compare(_ old: Range<Int>, _ new: Range<Int>, _ texts: ([String], [String])) {
    guard let changes = TokenDiff.changes(Array(texts.0[old]), Array(texts.1[new]), limit: Self.mostChanged) else { return }
    for token in old { isCompared[token] = true }
    var (i, j) = (old.lowerBound, new.lowerBound)
    func shifted(_ edit: Edit) -> Edit {
      Edit(
        before: old.lowerBound + edit.before.lowerBound..<old.lowerBound + edit.before.upperBound,
        after: new.lowerBound + edit.after.lowerBound..<new.lowerBound + edit.after.upperBound)
    }
    for edit in changes.map(shifted) {
      match(&i, &j, until: edit.before.lowerBound)
      (i, j) = (edit.before.upperBound, edit.after.upperBound)
      edits.append(edit)
    }
    match(&i, &j, until: old.upperBound)
  }

  private mutating func match(_ i: inout Int, _ j: inout Int, until end: Int) {
    while i < end {
      counterparts[i] = j
      (i, j) = (i + 1, j + 1)
    }
  }

  /// What became of some tokens: the tokens themselves with those of the edits that touch them, and the tokens after that stand there now. Nil where the
  /// block was rewritten.
  func outcome(of tokens: Range<Int>) -> (before: Range<Int>, after: Range<Int>, isChanged: Bool)? {
    guard !tokens.isEmpty, tokens.allSatisfy({ isCompared[$0] }) else { return nil }
    let touching = edits(touching: tokens)
    guard let first = touching.first, let last = touching.last else {
      return (tokens, counterparts[tokens.lowerBound]..<counterparts[tokens.upperBound - 1] + 1, false)
    }
    let start = min(tokens.lowerBound, first.before.lowerBound)
    let end = max(tokens.upperBound, last.before.upperBound)
    let low = start == first.before.lowerBound ? first.after.lowerBound : counterparts[start]
    let high = end == last.before.upperBound ? last.after.upperBound : counterparts[end - 1] + 1
    return low >= 0 && low <= high ? (start..<end, low..<high, true) : nil
  }

  /// Edits of the tokens, and insertions between them.
  private func edits(touching tokens: Range<Int>) -> ArraySlice<Edit> {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].before.upperBound <= tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < edits.count, edits[end].before.lowerBound < tokens.upperBound { end += 1 }
    return edits[low..<end]
  }
}
