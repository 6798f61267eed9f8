import LintEngine
import TextModel

/// A full stop before a lower-case word: the stop is false, or the capital was lost.
struct LowercasePeriod {
  /// Tokens that are read on each side of a stop in a text without ends.
  private static let reach = 60

  let period: Candidates.Period
  /// The logarithm of the odds that the stop is false; nil without the models.
  let score: Float?
  let left: TaggedSpan?
  let right: TaggedSpan?

  /// Nil where lower case after a stop may be meant: abbreviations, units, addresses, texts without capitals.
  init?(_ period: Candidates.Period, _ article: Article) {
    let document = article.document
    guard Self.isCandidate(period, document) else { return nil }
    self.period = period
    let stop = period.index
    let sentence = document.sentences[document.sentence(ofToken: stop)].tokens
    let last = min(sentence.upperBound, stop + Self.reach)
    let end = (stop + 1..<last).first { document.isTerminator($0) } ?? last
    let tagging = article.analysis(SentenceTagging.self)
    guard let models = tagging.models, let reader = tagging.reader,
      let left = tagging.piece(max(sentence.lowerBound, stop - Self.reach)..<stop), let right = tagging.piece(stop + 1..<end)
    else {
      (score, left, right) = (nil, nil, nil)
      return
    }
    (self.left, self.right) = (left, right)
    let text = right.text
    score = reader.texts.parted(left.text, text.prefix(1).uppercased() + text.dropFirst()).map {
      models.falseStop($0.left, $0.right, reader.sides($0.left, $0.right))
    }
  }

  private static func isCandidate(_ period: Candidates.Period, _ document: Document) -> Bool {
    let right = period.index + 1
    var left = period.index - 1
    // `it”. to the leak`: the stop follows a quotation.
    if document.isClosing(left), document.joinsPrevious(left), !period.isTight { left -= 1 }
    guard isPlainWord(left, document), document.traits(right).isSuperset(of: [.known, .knownLowercase]),
      document.length(right) > 1 || document.token(right, is: "a"),
      !document.isStop(right + 1) || !document.joinsPrevious(right + 1) || document.length(right) > 3 && !document.joinsPrevious(right + 2),
      !document.has(right, .unit) || !document.isNumber(left), !document.isMonthInLowerCase(right) || document.day(left) == nil
    else { return false }
    if period.isTight {
      guard document.followsGap(right + 1), document.isWordlike(right + 1) || document.isNumber(right + 1), !document.isNumber(left),
        document.has(right, .function) || document.has(left, .known), !document.tokens[left].flags.contains(.innerCapital)
      else { return false }
    }
    // A text whose author writes no capitals is not damaged.
    return document.hasCapitalisedStart(beforeToken: left)
  }

  /// A word of two letters or more, or a number: no abbreviation, acronym or initial.
  private static func isPlainWord(_ index: Int, _ document: Document) -> Bool {
    // "£7 10s. a time": figures with letters are units, which are abbreviated.
    if document.isNumber(index) { return !document.tokens[index].flags.contains(.letters) && !document.isStop(index - 1) }
    if document.isNumber(index - 1), document.length(index) <= 3 { return false }
    guard document.isWord(index), document.length(index) >= 2 else { return false }
    if document.tokens[index].flags.contains(.allCapitals) { return document.length(index) > 2 }
    return document.isLower(index)
      ? document.has(index, [.known, .place]) || document.length(index) > 5 : document.length(index) > 3 || document.has(index, [.known, .place])
  }
}
