import Bitext
import LintEngine
import TextModel

/// The article beside the text that it was translated from: which sentences belong together, and what of their numbers does not.
struct SourceComparison: SharedAnalysis {
  /// Sentences that render one another, where both sides have some.
  struct Pair {
    /// Bytes of the source and of the article, from the first sentence's start to the last one's end.
    let source: Range<Int>
    let target: Range<Int>
    /// Sentences.
    let sources: Range<Int>
    let targets: Range<Int>
  }

  /// Share of the sentences that must be linked in a source that is the article's, and of the links that something must attest.
  private static let leastCoverage = 0.4
  private static let leastAttested = 0.1
  /// Sentences of the shortest article for which that can be said.
  private static let leastSentences = 5

  let source: OriginalText?
  let language: String
  let alignment: Alignment?
  let pairs: [Pair]
  /// The numbers of each pair that do not go together, of pairs where there are any.
  let numbers: [(pair: Pair, comparison: NumberComparison)]

  init(_ article: Article) {
    source = article.source
    language = article.source.map { $0.language ?? LanguageGuess.language(of: $0.bytes) ?? "" } ?? ""
    guard let source, !source.sentences.isEmpty else {
      (alignment, pairs, numbers) = (nil, [], [])
      return
    }
    let document = article.document
    let sentences = document.sentences.map { document.range(ofTokens: $0.tokens) }
    let alignment = Alignment(source: source, language: language, target: document.bytes, sentences: sentences)
    self.alignment = alignment
    // What stands beside another article says nothing.
    guard Self.fits(alignment, document) else {
      (pairs, numbers) = ([], [])
      return
    }
    var pairs: [Pair] = []
    for bead in alignment.beads where !bead.source.isEmpty && !bead.target.isEmpty {
      pairs.append(
        Pair(
          source: source.sentences[bead.source.lowerBound].lowerBound..<source.sentences[bead.source.upperBound - 1].upperBound,
          target: sentences[bead.target.lowerBound].lowerBound..<sentences[bead.target.upperBound - 1].upperBound, sources: bead.source,
          targets: bead.target))
    }
    self.pairs = pairs
    let facts = LanguageFacts.of(language)
    let (own, english) = (NumberReader(language), NumberReader("en"))
    var numbers: [(Pair, NumberComparison)] = []
    for pair in pairs {
      let (from, to) = (ScalarText(source.bytes, pair.source), ScalarText(document.bytes, pair.target))
      let comparison = NumberComparison(own.numbers(in: from), of: from, english.numbers(in: to), facts)
      if !comparison.isEmpty { numbers.append((pair, comparison)) }
    }
    self.numbers = numbers
  }

  /// True where the source is the article's, as far as can be told.
  static func fits(_ alignment: Alignment, _ document: Document) -> Bool {
    document.sentences.count < leastSentences || alignment.coverage >= leastCoverage && alignment.attested.map { $0 >= leastAttested } ?? true
  }

  /// The place of the source, for a finding.
  func place(_ range: Range<Int>) -> SourcePlace? { source.map { SourcePlace(range, $0.text(range)) } }

  /// A text of the source in a message: the start of a long one.
  func quoted(_ range: Range<Int>) -> String {
    let words = source.map { $0.text(range) } ?? ""
    return "‘\(words.count <= 60 ? words : words.prefix(60) + "…")’"
  }
}
