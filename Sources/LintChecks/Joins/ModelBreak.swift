import LintEngine
import TextModel

/// A full stop before a capital that the models hold for false: "handed over to the. Court", "the region. Donbas has", "of the. Of the company".
struct ModelBreak {
  /// Scores (logarithms of odds) from the rule's options.
  struct Thresholds: Sendable {
    /// What a stop of one kind must reach: to be doubted where the article shows other damage, to be doubted in an article without any, and to be
    /// taken out unasked.
    struct Levels: Sendable {
      let doubted: Float
      let alone: Float
      let safe: Float

      fileprivate init(_ kind: String, _ rule: Rule) throws {
        doubted = try rule.number(kind)
        alone = try rule.number(kind + "-alone")
        safe = try rule.number(kind + "-safe")
      }
    }

    /// Between a place noun or a title and a name.
    let noun: Levels
    /// Inside a name of two words.
    let name: Levels
    /// Anywhere else.
    let join: Levels
    /// Added to all of them inside quotations, where people speak in pieces.
    let quoted: Float
    /// Of a comma at the join.
    let comma: Float
    /// Of a sentence cut off before the stop: above it the stop is doubted in an article without other damage.
    let cutOff: Float
    /// Before the end of a name whose verb stands before the stop.
    let tail: Float
    /// Above it the models agree with a closed rule that would not be heard alone.
    let agreed: Float
    /// Above it the models agree so far that the repair of a closed rule is applied unasked.
    let sure: Float

    init(_ rule: Rule) throws {
      noun = try Levels("noun", rule)
      name = try Levels("name", rule)
      join = try Levels("join", rule)
      quoted = try rule.number("quoted")
      comma = try rule.number("comma")
      cutOff = try rule.number("cut-off")
      tail = try rule.number("tail")
      agreed = try rule.number("agreed")
      sure = try rule.number("sure")
    }
  }

  /// What each sign of style takes from a score.
  private static let style: Float = 2

  let range: Range<Int>
  let message: String
  let fixes: [Fix]
  let alone: Severity?

  init?(_ seam: Seams.Stop, _ article: Article, _ thresholds: Thresholds) {
    let document = article.document
    let (stop, left, right) = (seam.index, seam.index - 1, seam.index + 1)
    guard !seam.isTight, Self.isCandidate(stop, document), var score = article.analysis(StopJudge.self).falseStop(stop) else { return nil }
    if Self.isTornOff(left, right, document) { score += Self.bonus }
    // Most stops are done with here.
    guard score > min(thresholds.noun.doubted, thresholds.name.doubted, thresholds.join.doubted) else { return nil }
    score -= Self.style * Float(StyleSigns.count(at: stop, article))
    let name = NameRun(right, article)
    let isName = name.map { !$0.isCommonWord } ?? false
    var levels = thresholds.join
    // "left the city. Paris, where": behind an article such a noun can end a sentence, and a name can start the next.
    if isName, document.has(left, .titleNoun) || document.isLower(left) && document.has(left, .placeNoun) {
      levels = thresholds.noun
    } else if isName, document.isNameWord(left), !document.has(left, .knownLowercase) {
      levels = thresholds.name
    }
    if article.analysis(Quotations.self).inside[right] { score -= thresholds.quoted }
    guard score > levels.doubted else { return nil }
    let isCutOff = document.has(left, [.cannotEnd, .oftenUnfinished]) && (article.analysis(StopJudge.self).cutOff(stop) ?? 0) > thresholds.cutOff
    alone = score > levels.alone || isCutOff ? nil : .info
    let safety: Fix.Safety = score > levels.safe ? .safe : .suggested
    let end = document.tokens[(name.map { isName ? $0.tokens.upperBound : right + 1 } ?? right + 1) - 1].range.upperBound
    range = document.tokens[left].range.lowerBound..<end
    if isName, let name, let noun = PlacePhrase.tornNoun(before: right, document)?.noun {
      let joined = PlacePhrase(noun: noun, name: name.text, article).text
      message =
        "\(document.quoted(range)): ‘\(document.text(token: left))’ needs its name, and ‘\(name.text)’ starts no sentence here; write ‘\(joined)’"
      fixes = [Fix(.suggested, replacing: range, with: joined)]
      return
    }
    guard document.folded(left) != document.folded(right) else {
      // The word stands again: once is enough.
      message = "\(document.quoted(range)): \(Self.reason(left, document)); join the sentences"
      fixes = [Fix(safety, replacing: document.tokens[stop].range.lowerBound..<document.tokens[right].range.upperBound, with: "")]
      return
    }
    let removal = StopRemoval(stop, commaAbove: thresholds.comma, article)
    message = "\(document.quoted(range)): \(Self.reason(left, document)); join the sentences\(removal.comma ? " with a comma" : "")"
    fixes = [Fix(removal.isSure ? safety : .suggested, [removal.edit])]
  }

  /// What the signs of `isTornOff` add to a score.
  private static let bonus: Float = 2

  /// "more time. Time to show": the word stands again; "his shoulder. Yesterday, Saturday": when it was belongs to what was.
  private static func isTornOff(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    if document.folded(left) == document.folded(right) { return document.token(right + 1, isOneOf: "to", "of", "for", "that", "in") }
    return document.token(right, isOneOf: "yesterday", "today", "tomorrow") && document.isComma(right + 1) && document.has(right + 2, .weekday)
  }

  /// A stop between two words of running text.
  private static func isCandidate(_ stop: Int, _ document: Document) -> Bool {
    let (left, right) = (stop - 1, stop + 1)
    guard document.isWord(left), document.length(left) > 1, document.isCapital(right), document.bytes[document.tokens[right].range.lowerBound] < 0x80,
      !(document.tokens[left].flags.contains(.allCapitals) && document.length(left) <= 4),
      // "Jno. Hollingsworth", "Zh. Abenova": short for a first name.
      !(document.isCapital(left) && document.length(left) <= 4 && !document.has(left, [.known, .place]))
    else { return false }
    let block = document.block(ofToken: stop)
    guard block.kind == .paragraph || block.kind == .headline, !document.isCreditWord(right), !document.token(right + 1, is: ":") else {
      return false
    }
    let next = document.sentences[document.sentence(ofToken: right)].tokens
    guard next.lowerBound == right, next.count > 2 else { return false }
    // "He was named Foreign Minister. Marek stayed", "so did the President. Olga wept": an office ends a sentence.
    if document.isCapital(left), document.has(left, .titleNoun) {
      var first = left
      while document.isCapital(first - 1), document.followsGap(first), left - first < 4 { first -= 1 }
      if document.has(first - 1, .determiner) || document.token(first - 1, isOneOf: "as", "named", "elected", "appointed", "became", "become") {
        return false
      }
    }
    return !(document.token(left, is: "on") && document.token(left - 1, is: "so"))
  }

  /// What speaks against the stop, in words.
  private static func reason(_ left: Int, _ document: Document) -> String {
    if document.has(left, [.cannotEnd, .oftenUnfinished]) { return "‘\(document.text(token: left))’ waits for what follows" }
    if document.has(left, .titleNoun) { return "‘\(document.text(token: left))’ waits for its name" }
    return "what stands behind the stop is no sentence of its own, or what stands before it is not complete"
  }
}
