import TextModel

/// What a model adds below a translation: a heading such as "Key Breakdown (For Context)" or "Translation Notes", and entries that explain words.
struct ModelAppendix {
  /// From the rule above the heading, if there is one, to the last entry.
  let blocks: ClosedRange<Int>

  /// What such headings begin with: those that speak of the translation, and those that an article may have, too.
  private static let own: [StaticString] = ["translation", "translator's", "translator’s"]
  private static let others: [StaticString] = ["key", "vocabulary", "linguistic", "cultural", "terminology", "stylistic", "grammar"]
  private static let parts: [StaticString] = [
    "breakdown", "notes", "note", "choices", "decisions", "explanations", "explanation", "glossary", "adjustments", "considerations", "comments",
  ]

  /// Longest heading, in tokens, and what stands before the colon of an entry.
  private static let longestHeading = 12
  private static let longestTerm = 8

  init?(_ document: Document) {
    let count = document.blocks.count
    guard count > 3, let heading = (count / 2..<count).first(where: { Self.isHeading(document.blocks[$0], of: Self.own + Self.others, document) })
    else { return nil }
    var last = heading
    while last + 1 < count, Self.isEntry(document.blocks[last + 1], document) { last += 1 }
    // A page may go on below it; one entry with more behind it may be the article’s.
    guard last - heading >= (last == count - 1 ? 1 : 2) else { return nil }
    // A model draws a line below the translation.
    let hasRule = document.blocks[heading - 1].tokens.allSatisfy { document.tokens[$0].kind == .punctuation }
    guard hasRule || Self.isHeading(document.blocks[heading], of: Self.own, document) else { return nil }
    blocks = (hasRule ? heading - 1 : heading)...last
  }

  private static func isHeading(_ block: Block, of kinds: [StaticString], _ document: Document) -> Bool {
    guard block.tokens.count <= longestHeading, let first = firstWord(block, document) else { return false }
    return kinds.contains { document.token(first, is: $0) } && parts.contains { document.token(first + 1, is: $0) }
  }

  /// "* **Hafen:** literally ‘harbour’", "1. Hafen – the harbour of the town"
  private static func isEntry(_ block: Block, _ document: Document) -> Bool {
    guard let first = firstWord(block, document) else { return true }
    return (first + 1..<min(first + longestTerm, block.tokens.upperBound)).contains {
      document.isMark($0, 0x3A) || document.token($0, isOneOf: "→", "=", "–", "—")
    }
  }

  private static func firstWord(_ block: Block, _ document: Document) -> Int? { block.tokens.first { document.isWord($0) } }
}
