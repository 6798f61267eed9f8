import TextModel

/// What an edit does, as a desk would call it.
public enum EditKind: String, CaseIterable, Sendable {
  case word = "words replaced"
  case inserted = "words added"
  case deleted = "words deleted"
  case order = "word order"
  case name = "names"
  case number = "numbers"
  case capital = "capitals"
  case punctuation = "punctuation"
  case rewritten = "passages rewritten"

  /// Tokens of an edit, on either side, up to which it is a replacement.
  static let longest = 6

  init(_ edit: Edit, _ pair: AlignedPair) {
    let (old, new) = (Self.words(edit.before, pair.before), Self.words(edit.after, pair.after))
    let (oldFolded, newFolded) = (old.map { $0.lowercased() }, new.map { $0.lowercased() })
    self =
      if edit.before.count > Self.longest || edit.after.count > Self.longest {
        .rewritten
      } else if old == new {
        .punctuation
      } else if oldFolded == newFolded {
        .capital
      } else if oldFolded.sorted() == newFolded.sorted() {
        .order
      } else if old.isEmpty {
        .inserted
      } else if new.isEmpty {
        .deleted
      } else if (old + new).allSatisfy({ $0.contains { $0.isNumber } }) {
        .number
      } else if (old + new).allSatisfy({ $0.first?.isUppercase ?? false }), edit.before.lowerBound > 0 {
        .name
      } else {
        .word
      }
  }

  private static func words(_ tokens: Range<Int>, _ document: Document) -> [String] {
    tokens.filter { ![.punctuation, .symbol].contains(document.tokens[$0].kind) }.map { document.text(token: $0) }
  }
}
