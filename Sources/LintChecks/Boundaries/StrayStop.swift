import LintEngine
import TextModel

/// A full stop inside a sentence, where a link ended: before a capital, or before a word in lower case.
struct StrayStop: RuleCheck {
  var readsSentences: Bool { true }
  private let rule: Rule
  /// Scores (logarithms of odds) above which a stop is false, by what its left side waits for: in any text, and in one known to be damaged.
  private let thresholds: [FalseStop.Kind: (certain: Float, doubted: Float)]
  /// The same where the page has the two words side by side elsewhere: proof enough to delete the stop unasked.
  private let repeated: Float
  /// Above it a stop before a small word in lower case is deleted unasked.
  private let safe: Float
  /// A name after a stop whose score as two words is above this is the business of `MergedWords`.
  private let glued: Float
  /// Below it a stop before lower case parts sentences, of which the second lost its capital.
  private let genuine: Float
  /// Added inside quotations, where people speak in pieces.
  private let quoted: Float
  /// Added where a tag stands beside the stop: a link that was translated apart.
  private let tag: Float
  /// Of a comma in the place of a stop before a capital.
  private let comma: Float
  /// Of a comma before a clause in lower case.
  private let clause: Float

  init(_ rule: Rule) throws {
    self.rule = rule
    thresholds = Dictionary(
      uniqueKeysWithValues: try FalseStop.Kind.allCases.map { ($0, (try rule.number($0.rawValue), try rule.number($0.rawValue + "-doubted"))) })
    glued = try rule.number("glued")
    repeated = try rule.number("repeated")
    safe = try rule.number("safe")
    genuine = try rule.number("genuine")
    quoted = try rule.number("quoted")
    tag = try rule.number("tag")
    comma = try rule.number("comma")
    clause = try rule.number("clause")
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let tight = article.analysis(TightForms.self)
    let taken = Set(article.analysis(RunTogetherWords.self).words.filter { $0.score > glued || $0.isTornPlace(in: document) }.map(\.token))
    let isStaccato = document.isStaccato
    let stops = article.analysis(FalseStops.self).stops
    for (number, stop) in stops.enumerated() {
      // "the region. Khmelnytskyiwestern": taken apart and joined in one repair.
      guard !(stop.index + 1..<stop.index + 4).contains(where: { taken.contains($0) }) else { continue }
      let (certain, doubted) = thresholds[stop.kind]!
      guard stop.mayExceed(doubted, adding: stop.isAtTag ? tag : 0) || stop.isRepeated && stop.mayExceed(repeated) else { continue }
      let score = stop.score - (article.analysis(Quotations.self).inside[stop.index] ? quoted : 0) + (stop.isAtTag ? tag : 0)
      let isProven = stop.isRepeated && stop.kind != .place && stop.score > repeated
      guard score > doubted || isProven else { continue }
      // A sentence that a likelier false stop cut looks incomplete to its genuine neighbours too.
      let isOvershadowed = [number - 1, number + 1].contains {
        stops.indices.contains($0) && stops[$0].isBeside(stop) && stops[$0].mayExceed(stop.score) && stops[$0].score > stop.score
      }
      if score <= certain, !isProven, isOvershadowed { continue }
      let repair = StopRepair(stop, isProven: isProven, commaAbove: comma, article)
      report.add(
        rule, repair.range, "\(document.quoted(repair.range)): \(repair.message)", alone: score > certain && !isStaccato || isProven ? nil : .info,
        fixes: repair.fixes)
    }
    for period in article.analysis(Candidates.self).lowercasePeriods where !tight.contains(period.index) {
      guard let found = LowercasePeriod(period, article) else { continue }
      let score = found.score ?? 0
      let next = period.index + 1
      let startsSentence = score < genuine
      let isProven = score > safe && document.has(next, .function) && !document.isNumber(period.index - 1)
      let repair = StopRepair(found, isProven: isProven, commaAbove: clause, startsSentence: startsSentence, article)
      report.add(rule, repair.range, "\(document.quoted(repair.range)): \(repair.message)", fixes: repair.fixes)
    }
  }
}
