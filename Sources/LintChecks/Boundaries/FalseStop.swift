import LintEngine
import TextModel

/// What the models say about a full stop between two words of a paragraph. Both sides read as one sentence cost more than all else: ask `mayExceed` before
/// `score`.
final class FalseStop {
  /// What the left side waits for, if anything: each kind has its own threshold.
  enum Kind: String, CaseIterable {
    case place, title, name, other
    /// A title without a verb before it: "Former mayor. Olga Tarn left".
    case bareTitle = "bare-title"
    /// A title, and no verb behind the name: "thanked the mayor. Olga Tarn, who left".
    case titleBeforeTail = "title-before-tail"
    /// The word before the stop is a name too.
    case names
    /// A name that stands alone behind a verb of speech: "he said. Kobalia."
    case speaker
  }

  let index: Int
  let kind: Kind
  /// The logarithm of the odds that the stop is false.
  private(set) lazy var score = models.falseStop(left, right, sides)
  /// The two words stand side by side elsewhere on the page.
  let isRepeated: Bool
  /// A tag stands beside it: an element ends before it, or starts or ends behind it.
  let isAtTag: Bool
  let left: TaggedSpan
  let right: TaggedSpan
  private(set) lazy var sides = reader.sides(left, right)
  private let bound: StopBounds.Bound
  private let models: BoundaryModels
  private let reader: SeamReader
  /// The most that `score` can be.
  private lazy var most = models.mostFalseStop(left, right, bound)

  init(
    _ index: Int, _ kind: Kind, isRepeated: Bool, isAtTag: Bool, _ left: TaggedSpan, _ right: TaggedSpan, _ bound: StopBounds.Bound,
    _ models: BoundaryModels, _ reader: SeamReader
  ) {
    self.index = index
    self.kind = kind
    self.isRepeated = isRepeated
    self.isAtTag = isAtTag
    self.left = left
    self.right = right
    self.bound = bound
    self.models = models
    self.reader = reader
  }

  /// False when `score`, with something added, is certainly not above a threshold. Looked at in two steps, the second dearer than the first.
  func mayExceed(_ threshold: Float, adding extra: Float = 0) -> Bool { bound.most + extra > threshold && most + extra > threshold }

  /// True when one sentence lies between the two stops.
  func isBeside(_ other: FalseStop) -> Bool {
    left.tokens.lowerBound == other.right.tokens.lowerBound || right.tokens.lowerBound == other.left.tokens.lowerBound
  }
}

/// The full stops of an article before capitals, judged when they are first asked for.
final class FalseStops: SharedAnalysis {
  /// Below this the two sides leave nothing to ask: `Sides.end` and `Sides.start` together.
  private static let settled: Float = -2
  /// Tokens of a right side that can be a caption or an exclamation of its own.
  private static let short = 3

  /// Those whose sides leave a doubt, in the order of the text.
  let stops: [FalseStop]

  init(_ article: Article) {
    let document = article.document
    let tagging = article.analysis(SentenceTagging.self)
    guard let models = tagging.models, let reader = tagging.reader else {
      stops = []
      return
    }
    let pairs = article.analysis(NamePairs.self)
    var bounds = StopBounds(models)
    stops = article.analysis(Candidates.self).capitalPeriods.compactMap { period in
      let stop = period.index
      guard !period.isTight, Self.isOpen(stop, document) else { return nil }
      let number = document.sentence(ofToken: stop)
      let head = document.sentences[number].tokens.lowerBound
      guard head < stop - 1, let left = tagging.span(head..<stop, ofSentence: number),
        let right = tagging.span(document.sentences[number + 1].tokens, ofSentence: number + 1)
      else { return nil }
      let isRepeated = pairs.count(stop - 1, stop + 1, document) > 0
      let (end, start) = (models.sides.end(left), models.sides.start(right))
      guard isRepeated || end + start > Self.settled else { return nil }
      return FalseStop(
        stop, Self.kind(stop, left, right, document), isRepeated: isRepeated, isAtTag: Self.isAtTag(stop, document), left, right,
        bounds.bound(left, right, end: end, start: start), models, reader)
    }
  }

  private static func isAtTag(_ stop: Int, _ document: Document) -> Bool {
    guard !document.markup.seams.isEmpty else { return false }
    let (mark, next) = (document.tokens[stop].range, document.tokens[stop + 1].range.lowerBound)
    return [mark.lowerBound, mark.upperBound, next].contains { document.markup.seam(at: $0) != nil }
  }

  private static func kind(_ stop: Int, _ head: TaggedSpan, _ right: TaggedSpan, _ document: Document) -> FalseStop.Kind {
    let (left, first) = (stop - 1, stop + 1)
    guard right.tags[first].isProperNoun || !document.has(first, .knownLowercase) else { return .other }
    if document.has(left, .titleNoun) {
      if head.mainVerb == nil, !holdsPast(head, head.tokens) { return .bareTitle }
      let clause = right.tokens.prefix { !document.token($0, is: ",") }
      return right.mainVerb == nil && !holdsPast(right, clause) ? .titleBeforeTail : .title
    }
    if document.isCapital(left) { return .names }
    if document.has(left, .speechVerb), right.tokens.allSatisfy({ document.isNameWord($0) || document.isTerminator($0) }) { return .speaker }
    return document.has(left, .placeNoun) ? .place : .name
  }

  /// A past form that is no attribute, as in "the retired mayor": rare verbs are often tagged as nouns.
  private static func holdsPast(_ span: TaggedSpan, _ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      let document = span.document
      return document.isPastForm(index) && !(document.has(index - 1, .determiner) && !document.has(index + 1, .function))
    }
  }

  /// A stop of running text that may be doubted at all. People write in pieces too: after them, words such as "And" or "Nothing" start sentences
  /// that look incomplete, and so do lines in capitals, credits, and what is said.
  private static func isOpen(_ stop: Int, _ document: Document) -> Bool {
    let (left, right) = (stop - 1, stop + 1)
    guard document.isWord(left), document.length(left) > 1, document.isCapital(right), !document.isShortened(left) else { return false }
    // "Well, sort of."
    if document.token(left, is: "of"), document.token(left - 1, isOneOf: "sort", "kind") { return false }
    let number = document.sentence(ofToken: stop)
    guard number + 1 < document.sentences.count, document.sentences[number].block == document.sentences[number + 1].block else { return false }
    let next = document.sentences[number + 1].tokens
    let block = document.blocks[document.sentences[number].block]
    guard next.lowerBound == right, next.count > 2 || document.has(left, .speechVerb) && document.isNameWord(right),
      block.kind == .paragraph || block.kind == .headline,
      !document.token(next.upperBound - 1, is: "?"),
      !document.has(right, [.conjunction, .interjection, .rhetorical, .credit]) || document.has(right, .preposition),
      !document.has(right, .fragmentStart),
      !(right + 1...right + 2).contains(where: { document.token($0, isOneOf: "/", ":", "|") })
    else { return false }
    guard document.isNameWord(right) || next.count(where: { document.isWord($0) || document.isNumber($0) }) > short else { return false }
    let loud = next.count { document.tokens[$0].flags.contains(.allCapitals) && document.length($0) > 1 }
    return loud * 3 <= next.count
  }
}
