import LintEngine
import TextModel

/// The headline once more, with small edits: as a line, with the site or the place, or as the first sentence.
struct HeadlineRepeats {
  /// Words of a headline, least likeness of a line to it, and blocks below it that are looked at.
  private static let leastWords = 5
  private static let likeness = 0.85
  private static let nearby = 8
  /// Blocks that can be the headline.
  private static let highest = 3
  /// Words of the site behind a dash, and of the place before a colon.
  private static let extraWords = 4

  private let document: Document
  private let headlines: [(block: Int, tokens: Range<Int>, print: WordPrint)]

  init(_ document: Document, _ words: [[UInt32]]) {
    self.document = document
    // The name of the section or the site may stand above.
    headlines = document.blocks.indices.prefix(Self.highest).compactMap { index in
      guard words[index].count >= Self.leastWords, index == 0 || !document.endsSentence(document.blocks[index]) else { return nil }
      return (index, document.blocks[index].tokens, WordPrint(document.blocks[index].tokens, document))
    }
  }

  /// The headline that a line says again, by block.
  func headline(repeatedBy index: Int) -> Int? {
    guard index <= Self.nearby else { return nil }
    let line = document.blocks[index].tokens
    let inner = withoutPlace(line)
    for part in [line, inner, withoutSite(line), withoutSite(inner)] {
      if let headline = headline(like: part, below: index) { return headline }
    }
    return nil
  }

  /// The headline that a sentence of a block, its tokens, says again, by block.
  func headline(like tokens: Range<Int>, below index: Int) -> Int? {
    guard let first = headlines.first, first.block < index, index <= Self.nearby, !tokens.isEmpty else { return nil }
    let print = WordPrint(tokens, document)
    guard print.words >= Self.leastWords else { return nil }
    return headlines.first { headline in
      headline.block < index && headline.print.mayBeLike(print)
        && (Likeness(headline.tokens, tokens, document).map { $0.dice >= Self.likeness } ?? false)
    }?.block
  }

  /// "Place: headline"
  private func withoutPlace(_ tokens: Range<Int>) -> Range<Int> {
    guard let colon = tokens.prefix(Self.extraWords + 1).first(where: { document.token($0, is: ":") }), colon + 1 < tokens.upperBound else {
      return tokens
    }
    return colon + 1..<tokens.upperBound
  }

  /// "headline - site", "headline | site"
  private func withoutSite(_ tokens: Range<Int>) -> Range<Int> {
    guard let dash = tokens.suffix(Self.extraWords + 1).last(where: { document.token($0, isOneOf: "-", "–", "—", "|") && document.followsGap($0) }),
      dash > tokens.lowerBound
    else { return tokens }
    return tokens.lowerBound..<dash
  }
}
