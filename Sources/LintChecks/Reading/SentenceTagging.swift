import LintEngine
import TextModel

/// The parts of speech of an article's sentences, each tagged once, when somebody first asks.
final class SentenceTagging: SharedAnalysis {
  private let document: Document
  private var tags: [SentenceTags?]
  private let memory: TaggerMemory
  /// Nil where the models were made for other features.
  let models: BoundaryModels?
  /// Reads texts that do not stand in the article.
  let reader: SeamReader?

  init(_ article: Article) {
    document = article.document
    tags = Array(repeating: nil, count: document.sentences.count)
    memory = TaggerMemory(document)
    models = document.language.boundaries
    reader = models?.reader(article.lexicon)
  }

  /// The tags of a sentence.
  func tags(ofSentence number: Int) -> SentenceTags? {
    guard let models else { return nil }
    if let known = tags[number] { return known }
    let made = models.tagger.tags(of: document.sentences[number], in: document, remembering: memory)
    tags[number] = made
    return made
  }

  /// A part of one sentence, tagged as the sentence is.
  func span(_ tokens: Range<Int>) -> TaggedSpan? {
    tokens.isEmpty ? nil : span(tokens, ofSentence: document.sentence(ofToken: tokens.lowerBound))
  }

  /// A part of the sentence of a number.
  func span(_ tokens: Range<Int>, ofSentence number: Int) -> TaggedSpan? {
    tags(ofSentence: number).map { TaggedSpan(tokens, of: $0, in: document) }
  }

  /// Tokens read as a sentence of their own, whatever stands around them.
  func piece(_ tokens: Range<Int>) -> TaggedSpan? {
    guard !tokens.isEmpty, let models else { return nil }
    return TaggedSpan(tokens, of: models.tagger.tags(ofTokens: tokens, in: document, remembering: memory), in: document)
  }
}

extension TaggedSpan {
  /// The first finite verb in a range of its tokens.
  func finiteVerb(in range: Range<Int>) -> Int? { range.clamped(to: tokens).first { tags.isFiniteVerb($0) } }
}
