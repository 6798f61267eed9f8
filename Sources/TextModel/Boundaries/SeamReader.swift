/// Reads texts that stand in no document as sentences.
public struct TextReader: Sendable {
  private let lexicon: Lexicon
  private let tagger: Tagger

  public init(_ lexicon: Lexicon, _ tagger: Tagger) {
    self.lexicon = lexicon
    self.tagger = tagger
  }

  /// A text read as one sentence.
  public func read(_ text: String) -> TaggedSpan {
    let document = Document(Array(text.utf8), lexicon: lexicon)
    let tokens = 0..<document.tokens.count
    return TaggedSpan(tokens, of: tagger.tags(ofTokens: tokens, in: document), in: document)
  }

  /// Two texts read as sentences of their own, with a stop between them; nil where they are no two.
  public func parted(_ left: String, _ right: String) -> (left: TaggedSpan, right: TaggedSpan)? {
    let document = Document(Array((left + ". " + right).utf8), lexicon: lexicon)
    guard let stop = document.tokens.firstIndex(where: { $0.range.lowerBound == left.utf8.count && $0.kind == .punctuation }), stop > 0,
      stop + 1 < document.tokens.count
    else { return nil }
    let (first, second) = (0..<stop + 1, stop + 1..<document.tokens.count)
    return (
      TaggedSpan(0..<stop, of: tagger.tags(ofTokens: first, in: document), in: document),
      TaggedSpan(second, of: tagger.tags(ofTokens: second, in: document), in: document)
    )
  }
}

/// Reads the two sides of a seam in the ways that a scorer compares: apart, and joined in one sentence.
public struct SeamReader: Sendable {
  public let texts: TextReader
  public let models: SideModels

  public init(_ texts: TextReader, _ models: SideModels) {
    self.texts = texts
    self.models = models
  }

  /// What the models say about two sides that a mark or a capital parts.
  public func sides(_ left: TaggedSpan, _ right: TaggedSpan) -> StopFeatures.Sides {
    let head = left.text
    let joined = texts.read(head + " " + rejoined(right))
    let seam = joined.document.tokens.firstIndex { $0.range.lowerBound > head.utf8.count } ?? joined.tokens.upperBound
    let row = joined.symbols
    let apart = models.classes.joined(left.symbols, right.symbols)
    let together = seam < row.count ? models.classes.joined(Array(row[..<seam]), Array(row[seam...])) : apart
    return StopFeatures.Sides(end: models.end(left), start: models.start(right), apart: apart, together: together, joined: joined)
  }

  /// The right side as it would go on with a sentence: without the capital that its first word has from a stop.
  private func rejoined(_ right: TaggedSpan) -> String {
    let (document, first) = (right.document, right.tokens.lowerBound)
    let text = right.text
    guard right.isCapital(first), document.traits(first).contains(.knownLowercase), !document.token(first, is: "i"),
      !(right.tokens.contains(first + 1) && right.isCapital(first + 1)), !document.tokens[first].flags.contains(.allCapitals)
    else { return text }
    guard document.traits(first).contains(.function) || document.language.frequencies?.zipf(of: document.text(token: first).lowercased()) ?? 0 > 3.5
    else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension TaggedSpan {
  /// The text of its tokens.
  public var text: String { tokens.isEmpty ? "" : document.text(document.range(ofTokens: tokens)) }
}
