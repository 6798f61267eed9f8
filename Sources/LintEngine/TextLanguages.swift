import TextModel

/// What of a text is in another language than the one it is meant to be in.
public struct TextLanguages: SharedAnalysis, Sendable {
  private let document: Document
  /// By sentence.
  private let counts: [LanguageReading.Counts]
  /// By block.
  private let readings: [LanguageReading]
  /// Bytes of the blocks in other languages, rising.
  private let foreign: [Range<Int>]
  /// The language of a text most of which is in it, and no part of which is worth reading as the language it is meant to be in; `.unclear` elsewhere.
  public let text: LanguageReading

  public init(_ article: Article) {
    let document = article.document
    self.document = document
    let counts = document.sentences.map { LanguageReading.Counts(of: $0.tokens, in: document) }
    self.counts = counts
    readings = document.blocks.map { block in
      var sum = LanguageReading.Counts()
      for sentence in block.sentences { sum += counts[sentence] }
      return LanguageReading(of: block.tokens, sum, in: document)
    }
    foreign = zip(document.blocks, readings).filter(\.1.isOther).map { document.range(ofTokens: $0.0.tokens) }
    var sizes: [String?: Int] = [:]
    var (other, own) = (0, 0)
    for (block, reading) in zip(document.blocks, readings) {
      switch reading {
      case .own: own += block.tokens.count
      case .unclear: break
      case .other(let name):
        other += block.tokens.count
        sizes[name, default: 0] += block.tokens.count
      }
    }
    // One paragraph of the own language among nine is a translated lead, or a line of the page; one foreign paragraph is a quotation.
    guard foreign.count > 1, own * 8 <= other else {
      text = .unclear
      return
    }
    text = .other(sizes.filter { $0.key != nil }.max { ($0.value, $1.key!) < ($1.value, $0.key!) }?.key)
  }

  /// The language of a block.
  public func language(ofBlock number: Int) -> LanguageReading { readings[number] }

  /// The language of a sentence.
  public func language(ofSentence number: Int) -> LanguageReading {
    LanguageReading(of: document.sentences[number].tokens, counts[number], in: document)
  }

  /// True where the text is in another language, so that rules made for its own know nothing.
  func isForeign(_ range: Range<Int>) -> Bool {
    if text.isOther { return true }
    var (low, high) = (0, foreign.count)
    while low < high {
      let middle = (low + high) / 2
      if foreign[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < foreign.count && foreign[low].contains(range.lowerBound)
  }
}
