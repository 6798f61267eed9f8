import Bitext
import LintEngine
import TextModel

/// Sentences that only one side has. Option `of`: `missing`, `added`, or `other` for a source that is not the article’s.
struct SourceSentences: RuleCheck {
  static var choices: [String: [String]] { ["of": ["missing", "added", "other"]] }

  /// Characters of the shortest sentence that is missed: shorter ones hide in their neighbours.
  private static let shortest = 25
  /// Margins from which a gap is a warning: with a table of word stems, and without.
  private static let margins = (stems: 1.0, plain: 2.0)

  private let rule: Rule
  private let kind: String

  init(_ rule: Rule) throws {
    self.rule = rule
    kind = rule.options["of"] ?? ""
    guard Self.choices["of"]!.contains(kind) else { throw RuleError(rule: rule.name, reason: "option ‘of’ must be missing, added or other") }
  }

  func run(_ article: Article, _ report: inout Report) {
    guard article.source != nil, case let comparison = article.analysis(SourceComparison.self), let source = comparison.source,
      let alignment = comparison.alignment
    else { return }
    let document = article.document
    guard SourceComparison.fits(alignment, document) else {
      guard kind == "other" else { return }
      // What both have word for word may belong to the page.
      let own = Set(source.sentences.map(source.text))
      let ranges = document.sentences.map { document.range(ofTokens: $0.tokens) }
      guard let range = ranges.first(where: { !own.contains(document.text($0)) }) ?? ranges.first else { return }
      report.add(rule, range, "hardly any sentence matches the source; check that it is the source of this article")
      return
    }
    let least = alignment.hasStems ? Self.margins.stems : Self.margins.plain
    for (index, bead) in alignment.beads.enumerated() where bead.source.isEmpty || bead.target.isEmpty {
      let severity: Severity? = bead.margin >= least ? nil : .info
      if kind == "missing", bead.target.isEmpty {
        for number in bead.source {
          let range = source.sentences[number]
          guard source.text(range).unicodeScalars.count >= Self.shortest / (Self.isDense(comparison.language) ? 3 : 1) else { continue }
          let place = end(before: index, alignment, document)
          report.add(
            rule, place..<place, "a sentence of the source is missing here: \(comparison.quoted(range)); translate it", severity: severity,
            source: comparison.place(range))
        }
      } else if kind == "added", bead.source.isEmpty {
        for number in bead.target {
          let range = document.range(ofTokens: document.sentences[number].tokens)
          guard document.text(range).unicodeScalars.count >= Self.shortest else { continue }
          report.add(rule, range, "no sentence of the source says this; check it", severity: severity)
        }
      }
    }
  }

  /// Written with few characters.
  private static func isDense(_ language: String) -> Bool { ["zh", "ja", "ko"].contains(language) }

  /// Where the sentence before a gap ends; the start of the text where there is none.
  private func end(before index: Int, _ alignment: Alignment, _ document: Document) -> Int {
    guard let last = alignment.beads[..<index].last(where: { !$0.target.isEmpty }) else {
      return document.sentences.first.map { document.range(ofTokens: $0.tokens).lowerBound } ?? 0
    }
    return document.range(ofTokens: document.sentences[last.target.upperBound - 1].tokens).upperBound
  }
}
