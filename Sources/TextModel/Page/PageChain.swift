#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines of a page as a chain of two labels: the article's (0) and the page's (1).
public struct PageChain {
  /// Weights of what follows what, by the line breaks between (0 to 2).
  public struct Transitions: Sendable {
    /// By gap, then from, then to.
    private var weights = [Double](repeating: 0, count: 12)

    /// Asks for the score of each feature list: the logarithm of its weight.
    public init(_ score: (FeatureList) -> Float) {
      for gap in 0..<3 as Range<UInt32> {
        for from in 0..<2 as Range<UInt32> {
          for to in 0..<2 as Range<UInt32> { weights[Int(gap * 4 + from * 2 + to)] = Double(exp(score(Self.features(from, to, gap)))) }
        }
      }
    }

    /// The features of one.
    public static func features(_ from: UInt32, _ to: UInt32, _ gap: UInt32) -> FeatureList {
      var list = FeatureList()
      PageFeatures.writeTransition(from, to, gap, to: &list)
      return list
    }

    func weight(_ from: Int, _ to: Int, _ gap: UInt32) -> Double { weights[Int(gap) * 4 + from * 2 + to] }
  }

  /// What training needs of a chain.
  public struct Expectation {
    /// How likely each line is the page's.
    public var lines: [Float]
    /// How likely the labels of each line and the one before it are 00, 01, 10, 11; zeros for the first.
    public var pairs: [[Double]]
  }

  /// Logarithms of the odds of each line by itself; nil = it is the article's.
  let scores: [Float?]
  /// Line breaks before each line, 0 to 2.
  let gaps: [UInt32]

  public init(scores: [Float?], gaps: [UInt32]) {
    self.scores = scores
    self.gaps = gaps
  }

  /// How likely each line is the page's.
  func probabilities(_ transitions: Transitions) -> [Float] { expectation(transitions).lines }

  /// `fixed`: lines whose label is known, where it is (training).
  public func expectation(_ transitions: Transitions, fixed: [Bool?] = [], wantsPairs: Bool = false) -> Expectation {
    let count = scores.count
    // Each step is scaled so that its two weights add up to 1.
    var forward = [Double](repeating: 0, count: count * 2)
    var own = [Double](repeating: 0, count: count * 2)
    for index in 0..<count {
      let known = fixed.isEmpty ? nil : fixed[index]
      let odds = scores[index].map { Double(exp(max(-30, min(30, $0)))) } ?? 0
      own[index * 2] = known == true ? 0 : 1
      own[index * 2 + 1] = known == false ? 0 : known == true && odds == 0 ? 1 : odds
      var (article, page) = (own[index * 2], own[index * 2 + 1])
      if index > 0 {
        let (a, p) = (forward[index * 2 - 2], forward[index * 2 - 1])
        article *= a * transitions.weight(0, 0, gaps[index]) + p * transitions.weight(1, 0, gaps[index])
        page *= a * transitions.weight(0, 1, gaps[index]) + p * transitions.weight(1, 1, gaps[index])
      }
      let sum = article + page
      forward[index * 2] = article / sum
      forward[index * 2 + 1] = page / sum
    }
    var result = Expectation(lines: [Float](repeating: 0, count: count), pairs: [])
    if wantsPairs { result.pairs = Array(repeating: [0, 0, 0, 0], count: count) }
    var (article, page) = (1.0, 1.0)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let (a, p) = (forward[index * 2] * article, forward[index * 2 + 1] * page)
      result.lines[index] = Float(p / (a + p))
      guard index > 0 else { break }
      let (toArticle, toPage) = (own[index * 2] * article, own[index * 2 + 1] * page)
      let gap = gaps[index]
      if wantsPairs {
        var pair = [0.0, 0, 0, 0]
        for from in 0..<2 {
          for to in 0..<2 {
            pair[from * 2 + to] = forward[index * 2 - 2 + from] * transitions.weight(from, to, gap) * (to == 0 ? toArticle : toPage)
          }
        }
        let sum = pair.reduce(0, +)
        result.pairs[index] = pair.map { $0 / sum }
      }
      let before = (
        transitions.weight(0, 0, gap) * toArticle + transitions.weight(0, 1, gap) * toPage,
        transitions.weight(1, 0, gap) * toArticle + transitions.weight(1, 1, gap) * toPage
      )
      let sum = before.0 + before.1
      (article, page) = (before.0 / sum, before.1 / sum)
    }
    return result
  }
}
