import LintEngine
import TextModel

/// What was lost between two words that ran together.
enum Separator: String {
  case space = " "
  case comma = ", "
  case stop = ". "
  case line = "\n"

  /// What an editor inserts, in words.
  var name: String {
    switch self {
    case .space: "a space"
    case .comma: "a comma and a space"
    case .stop: "a full stop and a space"
    case .line: "a line break"
    }
  }

  /// What the score of a comma between two words in lower case must be higher.
  private static let plain: Float = 2

  /// The likeliest separators, best first.
  static func likeliest(_ word: RunTogether, commaAbove threshold: Float, _ article: Article) -> [Separator] {
    let reading = word.reading
    switch reading.split.kind {
    case .nameWord, .acronymWord, .wordWord:
      guard let models = article.analysis(SentenceTagging.self).models else { return [.space] }
      // "Arica, northern Chile", "Lviv, according to the mayor": where something is and whose words it is are set off.
      // "Sunday evening", "March when": what time it is goes on.
      if !reading.traits.left.isDisjoint(with: [.weekday, .month]) { return [.space] }
      if ["and", "or"].contains(reading.split.right) || reading.traits.left.contains(.function) { return [.space] }
      let isSetOff =
        reading.traits.right.contains(.direction) && reading.parted.document.isCapital(reading.index + 2) || reading.split.right == "according"
      // Two plain words ran together for less than a comma.
      let doubt: Float = reading.split.kind == .wordWord ? plain : 0
      let isComma = isSetOff || models.comma(reading.parted, before: reading.index + 1) > threshold + doubt
      return isComma ? [.comma, .space] : [.space]
    case .wordName, .wordAcronym, .nameName, .acronymName:
      if reading.isCommonRight, reading.startsSentence(in: article) { return isHeadline(word, article.document) ? [.line, .stop] : [.stop, .line] }
      if reading.split.kind == .nameName, reading.traits.left.contains(.place), reading.traits.right.contains(.place) { return [.comma, .space] }
      return [.space]
    case .nameAcronym: return [.comma, .space]
    case .wordFigure, .figureWord: return [.space]
    }
  }

  /// True where the first part may end a headline or a caption: nothing before it in its block ends a sentence.
  private static func isHeadline(_ word: RunTogether, _ document: Document) -> Bool {
    let block = document.block(ofToken: word.token)
    return !(block.tokens.lowerBound..<word.token).contains { document.isTerminator($0) }
  }
}

extension SplitReading {
  /// What the second part opens reads as a whole sentence.
  func startsSentence(in article: Article) -> Bool {
    let tagging = article.analysis(SentenceTagging.self)
    guard let models = tagging.models, index + 1 < parted.tokens.upperBound else { return false }
    let right = TaggedSpan(index + 1..<parted.tokens.upperBound, of: parted.tags, in: parted.document)
    return models.sides.start(right) < 0 || traits.right.contains(.pronoun)
  }
}
