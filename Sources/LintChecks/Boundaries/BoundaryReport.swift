import LintEngine
import TextModel

/// What the models say about the seams of an article: for people who ask why something was found, or was not.
public struct BoundaryReport {
  public struct Seam {
    /// Bytes of the document: the words around the seam.
    public let range: Range<Int>
    /// In words.
    public let kind: String
    /// The logarithm of the odds that it is damage.
    public let score: Float
    /// Sums of weights by what they look at, strongest first; empty where the model does not tell.
    public let reasons: [(what: String, weight: Float)]
  }

  /// In the order of the text.
  public let seams: [Seam]

  public init(_ article: Article) {
    let document = article.document
    let models = article.analysis(SentenceTagging.self).models
    func around(_ first: Int, _ last: Int) -> Range<Int> {
      let block = document.block(ofToken: first).tokens
      return document.range(ofTokens: max(block.lowerBound, first - 2)..<min(block.upperBound, last + 3))
    }
    var seams: [Seam] = article.analysis(FalseStops.self).stops.map {
      Seam(
        range: around($0.index - 1, $0.index + 1), kind: "full stop, \($0.kind)" + ($0.isRepeated ? ", repeated" : ""), score: $0.score,
        reasons: models?.reasons($0.left, $0.right, $0.sides) ?? [])
    }
    seams += article.analysis(Candidates.self).lowercasePeriods.compactMap { LowercasePeriod($0, article) }.map {
      Seam(range: around($0.period.index - 1, $0.period.index + 1), kind: "full stop before lower case", score: $0.score ?? 0, reasons: [])
    }
    seams += article.analysis(RunTogetherWords.self).words.map {
      Seam(range: around($0.token, $0.token), kind: "\($0.split.left)|\($0.split.right)", score: $0.score, reasons: [])
    }
    seams += article.analysis(Candidates.self).capitals.compactMap { index in
      CapitalSeam(index, article).map { Seam(range: around(index - 1, index), kind: "capital", score: $0.score, reasons: []) }
    }
    self.seams = seams.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
