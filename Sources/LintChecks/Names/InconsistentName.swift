import LintEngine
import TextModel

/// One person, place or body in two spellings within one article.
struct InconsistentName: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for variant in article.analysis(NameVariants.self).all where !variant.right.isEmpty {
      guard let place = variant.wrong.first else { continue }
      let name = document.quoted(place)
      let message =
        switch variant.difference {
        case .cut: "\(name): cut-off name, ‘\(variant.other)’ elsewhere; complete it"
        case .lowercase: "\(name): name in lower case, ‘\(variant.other)’ elsewhere; use a capital"
        case .diacritic: "\(name): spelled ‘\(variant.other)’ elsewhere; use one spelling, with or without the accents"
        case .order: "\(name): in the order ‘\(variant.other)’ elsewhere; use one order"
        default: "\(name): spelled ‘\(variant.other)’ elsewhere; use one spelling"
        }
      let fix = Fix(variant.isProven ? .safe : .suggested, variant.wrong.map { Edit($0, variant.other) })
      let reverse = Fix(.suggested, variant.right.map { Edit($0, document.text(place)) })
      let right = variant.right.prefix(1).map { RelatedPlace($0, "\(document.quoted($0)) here") }
      let again = variant.wrong.dropFirst().map { RelatedPlace($0, "again here") }
      report.add(rule, place, message, fixes: [fix, reverse], related: right + again)
    }
  }
}
