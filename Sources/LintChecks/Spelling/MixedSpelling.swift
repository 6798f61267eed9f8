import LintEngine
import TextModel

/// British and American spellings of common words in one article: `colour` and `center`. Names and quotations keep their own spelling.
struct MixedSpelling: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    // Most texts have no word that only one of them has.
    guard document.words.contains(where: { $0.traits.contains(.british) }) else { return }
    let british = tokens(.british, article)
    let american = british.isEmpty ? [] : tokens(.american, article)
    guard let firstBritish = british.first, let firstAmerican = american.first else { return }
    let isBritishRarer = british.count < american.count
    let (odd, usual) = isBritishRarer ? (firstBritish, firstAmerican) : (firstAmerican, firstBritish)
    let way = isBritishRarer ? "British" : "American"
    report.add(
      rule, document.tokens[odd].range,
      "\(document.quoted(token: odd)): spelled the \(way) way beside \(document.quoted(token: usual)); use one spelling throughout",
      related: [RelatedPlace(document.tokens[usual].range, "\(document.quoted(token: usual)) here")])
  }

  /// The words of a spelling, in lower case and outside quotations.
  private func tokens(_ spelling: WordTraits, _ article: Article) -> [Int] {
    let document = article.document
    return document.tokens.indices.filter {
      document.has($0, spelling) && document.isLower($0) && !article.analysis(Quotations.self).inside[$0]
    }
  }
}
