import LintEngine
import TextModel

/// A full stop inside a sentence, where a link ended: before a lower-case word, or before a name that the words on its left wait for.
struct StrayStop: RuleCheck {
  private let rule: Rule
  private let thresholds: ModelBreak.Thresholds

  init(_ rule: Rule) throws {
    self.rule = rule
    thresholds = try ModelBreak.Thresholds(rule)
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for stop in article.analysis(Seams.self).stops {
      let right = stop.index + 1
      if document.isLower(right) {
        guard LowercaseRepair.isCandidate(stop, document) else { continue }
        let repair = LowercaseRepair(stop, article)
        if !repair.isLostCapital { report.add(rule, repair.range, repair.message, fixes: repair.fixes) }
      } else if NameRun.start(right, document).contains(where: { GlueSplit.isLikely($0, article) }) {
        // "the region. Khmelnytskyiwestern Ukraine": taken apart and joined in one repair.
        continue
      } else if document.isNameWord(right), !stop.isTight, let tail = NameTail(stop.index, above: thresholds.tail, article) {
        report.add(rule, tail.range, tail.message, alone: .info, fixes: [tail.fix])
      } else if document.isNameWord(right), let found = NameBreak(stop, article) {
        let score = article.analysis(StopJudge.self).falseStop(stop.index) ?? -.infinity
        report.add(
          rule, found.range, found.message, alone: score > thresholds.agreed ? nil : found.alone,
          fixes: score > thresholds.sure || stop.isTight ? found.fixes : found.fixes.map { Fix(.suggested, $0.edits) })
      } else if let found = ModelBreak(stop, article, thresholds) {
        report.add(rule, found.range, found.message, alone: found.alone, fixes: found.fixes)
      }
    }
  }
}

extension Document {
  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

  /// True when the sentence that holds a token starts with a capital, a figure or a mark.
  func hasCapitalisedStart(beforeToken index: Int) -> Bool {
    let sentence = sentences[sentence(ofToken: index)].tokens
    guard let first = sentence.first(where: { tokens[$0].kind != .punctuation }) else { return true }
    return !isLower(first) || block(ofToken: index).tokens.lowerBound != sentence.lowerBound
  }
}
