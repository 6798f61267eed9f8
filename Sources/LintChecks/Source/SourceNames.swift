import Bitext
import LintEngine
import TextModel

/// Names of the source that the sentence lacks. Option `of`: `replaced` (another name stands there) or `missing`.
struct SourceNames: RuleCheck {
  static var choices: [String: [String]] { ["of": ["replaced", "missing"]] }

  private let rule: Rule
  private let kind: String

  init(_ rule: Rule) throws {
    self.rule = rule
    kind = rule.options["of"] ?? ""
    guard Self.choices["of"]!.contains(kind) else { throw RuleError(rule: rule.name, reason: "option ‘of’ must be replaced or missing") }
  }

  func run(_ article: Article, _ report: inout Report) {
    guard article.source != nil else { return }
    let comparison = article.analysis(SourceComparison.self)
    for (pair, names) in article.analysis(SourceNameComparison.self).results {
      if kind == "replaced" {
        for (source, target) in names.replaced {
          report.add(
            rule, target,
            "\(article.document.quoted(target)): the source has \(comparison.quoted(source)), which sounds nothing like it; check the name",
            source: comparison.place(source))
        }
      } else if names.replaced.isEmpty {
        for source in names.missing {
          report.add(
            rule, pair.target, "the source’s name \(comparison.quoted(source)) is missing from this sentence; check it",
            source: comparison.place(source))
        }
      }
    }
  }
}

/// The names of all pairs of sentences, compared once for the rules that report them.
struct SourceNameComparison: SharedAnalysis {
  let results: [(pair: SourceComparison.Pair, names: NameMatcher.Result)]

  init(_ article: Article) {
    let comparison = article.analysis(SourceComparison.self)
    guard let source = comparison.source, NameMatcher.judges(comparison.language) else {
      results = []
      return
    }
    var matcher = NameMatcher(comparison.language)
    let lexicon = article.lexicon
    // What the source writes in lower case elsewhere is an ordinary word.
    let ordinary = LowerCaseWords.of(source)
    var results: [(SourceComparison.Pair, NameMatcher.Result)] = []
    for pair in comparison.pairs {
      let names = matcher.compare(
        ScalarText(source.bytes, pair.source), ScalarText(article.document.bytes, pair.target), isCommon: { ordinary.contains($0) },
        isEnglish: { word in
          !lexicon.traits(of: word.lowercased()).isDisjoint(with: [.known, .variant])
            || !lexicon.traits(of: word).isDisjoint(with: [.month, .weekday, .honorific, .titleNoun])
        })
      if !names.missing.isEmpty { results.append((pair, names)) }
    }
    self.results = results
  }
}
