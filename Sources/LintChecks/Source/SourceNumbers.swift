import Bitext
import LintEngine
import TextModel

/// Numbers that the source has otherwise, or does not have. Option `of`: `changed`, `left` (in the source’s notation), `missing`, `added`.
struct SourceNumbers: RuleCheck {
  static var choices: [String: [String]] { ["of": ["changed", "left", "missing", "added"]] }

  private let rule: Rule
  private let kind: String

  init(_ rule: Rule) throws {
    self.rule = rule
    kind = rule.options["of"] ?? ""
    guard Self.choices["of"]!.contains(kind) else { throw RuleError(rule: rule.name, reason: "option ‘of’ must be changed, left, missing or added") }
  }

  func run(_ article: Article, _ report: inout Report) {
    guard article.source != nil else { return }
    let document = article.document
    let comparison = article.analysis(SourceComparison.self)
    for (pair, numbers) in comparison.numbers {
      switch kind {
      case "changed":
        for (source, target) in numbers.changed {
          let own = comparison.quoted(source.range)
          report.add(
            rule, target.range, "\(document.quoted(target.range)): the source has \(own); check the figure", fixes: literal(source, target, document),
            source: comparison.place(source.range))
        }
      case "left":
        for (source, target) in numbers.left {
          guard let written = EnglishFigure.written(source.figures, LanguageFacts.of(comparison.language)), written != target.figures else {
            continue
          }
          let place = figures(target, document)
          report.add(
            rule, place, "\(document.quoted(place)): written as in the source; write ‘\(written)’",
            fixes: [Fix(rule.fix ?? .suggested, replacing: place, with: written)],
            source: comparison.place(source.range))
        }
      case "missing":
        for source in numbers.missing {
          report.add(
            rule, pair.target, "the source’s figure \(comparison.quoted(source.range)) is missing from this sentence; add it",
            source: comparison.place(source.range))
        }
      default:
        for target in numbers.added {
          report.add(
            rule, target.range, "\(document.quoted(target.range)): no such figure in the source sentence; check it",
            source: comparison.place(pair.source))
        }
      }
    }
  }

  /// The figures of a mention, without the words behind them.
  private func figures(_ mention: NumberMention, _ document: Document) -> Range<Int> {
    let length = Array(document.text(mention.range).unicodeScalars.prefix(mention.figures.unicodeScalars.count)).reduce(0) { $0 + UTF8.width($1) }
    return mention.range.lowerBound..<mention.range.lowerBound + length
  }

  /// The source’s figures, where both are bare ones.
  private func literal(_ source: NumberMention, _ target: NumberMention, _ document: Document) -> [Fix] {
    let isBare = { (text: String) in text.utf8.allSatisfy { $0 &- 0x30 < 10 } }
    guard rule.fix != nil, isBare(source.figures), isBare(target.figures), document.text(target.range) == target.figures, source.kind == target.kind
    else { return [] }
    return [Fix(.suggested, replacing: target.range, with: source.figures)]
  }
}
