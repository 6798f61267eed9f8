import LintEngine
import TextModel

extension Document {
  /// Tokens read as a sentence of their own, whatever stands around them; nil without the models or without tokens.
  func tagged(_ tokens: Range<Int>) -> TaggedSpan? {
    guard !tokens.isEmpty, let models = BoundaryModels.shared else { return nil }
    return TaggedSpan(tokens, of: models.tagger.tags(ofTokens: tokens, in: self), in: self)
  }
}

extension TaggedSpan {
  /// The first finite verb in a range of its tokens.
  func finiteVerb(in range: Range<Int>) -> Int? { range.clamped(to: tokens).first { tags.isFiniteVerb($0) } }
}
