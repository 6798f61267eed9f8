/// Tells the lines of a page apart: the article's, and the furniture of the site around it.
///
/// A linear-chain conditional random field with two labels (Lafferty, McCallum and Pereira, ICML 2001): one linear model scores lines and what
/// follows what; the probabilities of all lines are worked out together (forward-backward).
public struct PageModel: Sendable {
  /// What a phrase list says of a line.
  public enum Listing: UInt8, Sendable {
    case unlisted
    /// The page's if lines beside it are.
    case weak
    /// The page's.
    case strong
  }

  public static let fingerprint = PageFeatures.fingerprint

  private let weights: LinearModel
  private let transitions: PageChain.Transitions

  /// The model of a language; nil when it is missing or was made for other features.
  init?(_ language: LanguagePack) {
    guard let weights = language.linearModel("page.bin", fingerprint: Self.fingerprint) else { return nil }
    self.weights = weights
    transitions = PageChain.Transitions { weights.score($0) }
  }

  /// How likely each line is furniture, from 0 to 1; 0 for lines that are plainly the article's.
  public func furniture(_ page: PageLayout, _ listed: [Listing]) -> [Float] {
    var features = FeatureList()
    let scores: [Float?] = page.lines.indices.map { index in
      guard listed[index] != .unlisted || !page.isPlain(index) else { return nil }
      features.removeAll()
      PageFeatures.write(index, page, listed, to: &features)
      return weights.score(features)
    }
    return PageChain(scores: scores, gaps: page.lines.indices.map { page.gap(before: $0) }).probabilities(transitions)
  }
}

extension PageLayout {
  /// What training sees of a line: its features, nil for one that is plainly the article's, and the line breaks before it.
  public func trainingLine(_ index: Int, _ listed: [PageModel.Listing]) -> (features: [UInt32]?, gap: UInt32) {
    guard listed[index] != .unlisted || !isPlain(index) else { return (nil, gap(before: index)) }
    var features = FeatureList()
    PageFeatures.write(index, self, listed, to: &features)
    return (features.hashes, gap(before: index))
  }
}
