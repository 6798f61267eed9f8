import LintEngine
import TextModel

/// What the models say about the full stops of an article. Sentences are tagged when they are first asked about, each once.
final class StopJudge: SharedAnalysis {
  /// What the words alone must say at least before the tags are looked at.
  private static let glance: Float = -2

  /// Tokens that are looked at on each side of a stop in a sentence without end.
  private static let reach = 80

  private let document: Document
  private let lexicon: Lexicon
  private let models = BoundaryModels.shared
  private var tags: [Int: SentenceTags] = [:]
  private var scores: [Int: Float?] = [:]

  init(_ article: Article) {
    document = article.document
    lexicon = article.lexicon
  }

  /// Many sentences of a few words, as in live reports and recipes: there the models read style as damage.
  private(set) lazy var isStaccato: Bool = {
    let count = document.sentences.count
    let short = document.sentences.count { $0.tokens.count <= 4 && document.isTerminator($0.tokens.upperBound - 1) }
    return count >= 10 && short * 6 >= count
  }()

  /// The logarithm of the odds that a stop between two sentences is false; nil when it parts no two sentences of one paragraph, or the words
  /// leave no doubt that it is genuine. A neighbour that is more likely false is read as if it were not there: a sentence that was cut looks
  /// incomplete to both its ends.
  func falseStop(_ stop: Int) -> Float? {
    guard let models, let score = firstSight(stop), score > Self.doubtful else { return firstSight(stop) }
    let number = document.sentence(ofToken: stop)
    var (first, last) = (number, number + 1)
    if let next = self.stop(endingSentence: number + 1), let other = firstSight(next), other > score { last += 1 }
    if let previous = self.stop(endingSentence: number - 1), let other = firstSight(previous), other > score { first -= 1 }
    guard first < number || last > number + 1 else { return score }
    func span(_ tokens: Range<Int>) -> TaggedSpan {
      TaggedSpan(tokens, of: models.tagger.tags(ofTokens: tokens, in: document), in: document)
    }
    let left = span(document.sentences[first].tokens.lowerBound..<stop)
    let right = span(stop + 1..<document.sentences[last].tokens.upperBound)
    return min(score, models.falseStop(left, right))
  }

  /// The score from which on a stop is looked at once more, without neighbours that are likelier false.
  private static let doubtful: Float = 2

  /// What the two sentences say, as they stand.
  private func firstSight(_ stop: Int) -> Float? {
    if let known = scores[stop] { return known }
    let made = score(stop)
    scores[stop] = .some(made)
    return made
  }

  private func score(_ stop: Int) -> Float? {
    guard let models else { return nil }
    let number = document.sentence(ofToken: stop)
    guard number + 1 < document.sentences.count, document.sentences[number].block == document.sentences[number + 1].block else { return nil }
    let (left, right) = (document.sentences[number].tokens.lowerBound..<stop, document.sentences[number + 1].tokens)
    guard right.lowerBound == stop + 1, left.count >= 1, right.count >= 2 else { return nil }
    guard models.falseStop(WordSpan(left, in: document), WordSpan(right, in: document)) > Self.glance else { return nil }
    return models.falseStop(
      TaggedSpan(left, of: tags(number, models), in: document), TaggedSpan(right, of: tags(number + 1, models), in: document))
  }

  /// The full stop at the end of a sentence; nil where another sentence does not follow in its paragraph.
  private func stop(endingSentence number: Int) -> Int? {
    guard number >= 0, number + 1 < document.sentences.count, document.sentences[number].block == document.sentences[number + 1].block else {
      return nil
    }
    let last = document.sentences[number].tokens.upperBound - 1
    return document.isStop(last) ? last : nil
  }

  /// The logarithm of the odds that a sentence which ends at a stop was cut off.
  func cutOff(_ stop: Int) -> Float? {
    guard let models else { return nil }
    let number = document.sentence(ofToken: stop)
    let tokens = document.sentences[number].tokens.lowerBound..<stop
    guard tokens.count >= 2 else { return nil }
    return models.cutOff(TaggedSpan(tokens, of: tags(number, models), in: document))
  }

  /// True when the tagger takes a word for (a part of) a name.
  func isProperNoun(_ token: Int) -> Bool {
    guard let models else { return false }
    return tags(document.sentence(ofToken: token), models)[token].isProperNoun
  }

  /// True when the tagger takes a word for a verb.
  func isVerb(_ token: Int) -> Bool {
    guard let models else { return false }
    return tags(document.sentence(ofToken: token), models)[token].isVerb
  }

  /// True when a word that stands with a capital would be taken for a verb without it.
  func isVerbInSmallLetters(_ token: Int) -> Bool {
    guard let models else { return false }
    let sentence = document.range(ofTokens: document.sentences[document.sentence(ofToken: token)].tokens)
    let start = document.tokens[token].range.lowerBound
    let text =
      document.text(sentence.lowerBound..<start) + document.text(start..<start + 1).lowercased() + document.text(start + 1..<sentence.upperBound)
    let small = Document(Array(text.utf8), lexicon: lexicon)
    guard let index = small.tokens.firstIndex(where: { $0.range.lowerBound == start - sentence.lowerBound }) else { return false }
    return models.tagger.tags(ofTokens: 0..<small.tokens.count, in: small)[index].isVerb
  }

  /// True when a sentence has a finite verb, or the models are not there; in 2 to 3 % of the sentences that have one it is not seen.
  func hasFiniteVerb(_ sentence: Int) -> Bool {
    models.map { tags(sentence, $0).hasFiniteVerb } ?? true
  }

  /// True when a sentence starts with a verb in its base form: an order.
  func startsWithBaseVerb(_ sentence: Int) -> Bool {
    models.map { tags(sentence, $0)[document.sentences[sentence].tokens.lowerBound] == .vbVerb } ?? false
  }

  typealias Sides = (left: TaggedSpan, right: TaggedSpan)

  /// True when the model is sure that a stop between two sides parts sentences, of which the second lost its capital.
  func isGenuine(_ sides: Sides) -> Bool { models.map { $0.falseStop(sides.left, sides.right) < Self.genuine } ?? true }

  /// The score below which a stop before a lower-case word parts sentences.
  private static let genuine: Float = 0

  /// The two sides of a stop before a lower-case word, each read as a sentence.
  func sides(of stop: Int) -> Sides? {
    guard let models else { return nil }
    let sentence = document.sentences[document.sentence(ofToken: stop)].tokens
    let last = min(sentence.upperBound, stop + Self.reach)
    let end = (stop + 1..<last).first { document.isTerminator($0) } ?? last
    let start = max(sentence.lowerBound, stop - Self.reach)
    guard start < stop, stop + 1 < end else { return nil }
    func span(_ tokens: Range<Int>) -> TaggedSpan {
      TaggedSpan(tokens, of: models.tagger.tags(ofTokens: tokens, in: document), in: document)
    }
    return (span(start..<stop), span(stop + 1..<end))
  }

  /// True when a comma belongs between two halves of a sentence that are joined.
  func wantsComma(between left: String, and right: String, above threshold: Float) -> Bool {
    guard let models else { return false }
    let joined = Document(Array("\(left) \(right)".utf8), lexicon: lexicon)
    guard let gap = joined.tokens.firstIndex(where: { $0.range.lowerBound == left.utf8.count + 1 }), gap > 0 else { return false }
    let tokens = 0..<joined.tokens.count
    return models.comma(TaggedSpan(tokens, of: models.tagger.tags(ofTokens: tokens, in: joined), in: joined), before: gap) > threshold
  }

  private func tags(_ sentence: Int, _ models: BoundaryModels) -> SentenceTags {
    if let known = tags[sentence] { return known }
    let made = models.tagger.tags(of: document.sentences[sentence], in: document)
    tags[sentence] = made
    return made
  }
}
