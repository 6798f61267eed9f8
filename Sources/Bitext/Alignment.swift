#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which sentences of a translation render which of its source: dynamic programming over beads after Gale and Church (1993), with a variance of lengths that
/// fits machine translation, and anchors that stand on both sides: numbers, marks, the consonants of names, countries, word stems.
public struct Alignment: Sendable {
  /// Sentences that render one another; one side may be empty.
  public struct Bead: Sendable, Equatable {
    public let source: Range<Int>
    public let target: Range<Int>
    /// Negative logarithm of its probability, up to a constant.
    public let cost: Double
    /// Of a bead with an empty side: how much dearer the best alignment is without it; 0 for others.
    public internal(set) var margin = 0.0
    /// True where both sides have a number, a name or a word stem alike.
    public internal(set) var isAttested = false
  }

  public let beads: [Bead]

  /// Links, and signs on either side, from which their share means something.
  private static let fewestLinks = 5

  /// True where a table of word stems helped: margins mean more then.
  public let hasStems: Bool

  /// Sentences that are linked, of all on the longer side: 0 to 1.
  public var coverage: Double {
    let linked = beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    let (source, target) = (linked.reduce(0) { $0 + $1.source.count }, linked.reduce(0) { $0 + $1.target.count })
    let (sources, targets) = (beads.reduce(0) { $0 + $1.source.count }, beads.reduce(0) { $0 + $1.target.count })
    return sources + targets == 0 ? 1 : Double(source + target) / Double(sources + targets)
  }

  /// Share of the links that something on both sides attests: 0 to 1; nil where either side has too little to tell.
  public let attested: Double?

  /// Aligns sentences given by their bytes.
  public init(source: OriginalText, language: String, target: [UInt8], sentences: [Range<Int>]) {
    let facts = LanguageFacts.of(language)
    let sourceTexts = source.sentences.map { ScalarText(source.bytes, $0) }
    let targetTexts = sentences.map { ScalarText(target, $0) }
    self.init(sourceTexts, facts, targetTexts)
  }

  init(_ sources: [ScalarText], _ facts: LanguageFacts, _ targets: [ScalarText]) {
    let lengths = (source: sources.reduce(0) { $0 + $1.count }, target: targets.reduce(0) { $0 + $1.count })
    // Without figures for a language, the articles' own lengths stand in.
    let ratio = facts.ratio ?? (Double(lengths.target) / Double(max(1, lengths.source)), 2.5)
    var own = FeatureReader(facts, ratio: ratio.mean)
    var english = FeatureReader(LanguageFacts.of("en"), ratio: 1, source: facts)
    let (left, right) = (sources.map { own.features($0) }, targets.map { english.features($0) })
    let aligner = Aligner(left, right, BeadPrior(facts.code), variance: ratio.variance)
    hasStems = !facts.stems.isEmpty
    let beads = aligner.align()
    self.beads = beads
    // What both sides have word for word is no translation.
    let links = beads.filter { bead in
      !bead.source.isEmpty && !bead.target.isEmpty && sources[bead.source.lowerBound].scalars != targets[bead.target.lowerBound].scalars
    }
    let signs = { (features: [SentenceFeatures]) in features.reduce(0) { $0 + $1.anchors.count(where: \.attests) } }
    let isTelling = links.count >= Self.fewestLinks && min(signs(left), signs(right)) >= Self.fewestLinks
    attested = isTelling ? Double(links.count(where: \.isAttested)) / Double(links.count) : nil
  }
}

/// How often sentences are put together or taken apart (negative logarithms).
struct BeadPrior {
  let beads: [(source: Int, target: Int, cost: Double)]

  init(_ language: String) {
    var shares: [(Int, Int, Double)] = [(1, 1, 0.96), (1, 0, 0.006), (0, 1, 0.006), (2, 1, 0.005), (1, 2, 0.005), (3, 1, 0.0005), (1, 3, 0.001)]
    // The commas of Chinese become full stops.
    if language == "zh" { shares = [(1, 1, 0.85), (1, 0, 0.006), (0, 1, 0.006), (2, 1, 0.005), (1, 2, 0.1), (3, 1, 0.0005), (1, 3, 0.02)] }
    if language == "ja" { shares = [(1, 1, 0.96), (1, 0, 0.006), (0, 1, 0.006), (2, 1, 0.013), (1, 2, 0.04), (3, 1, 0.0005), (1, 3, 0.001)] }
    beads = shares.map { ($0, $1, -log($2)) }
  }
}

/// The dynamic programming, over sentences `source` and `target`.
struct Aligner {
  /// Sentences beside the diagonal.
  private static let band = 12
  /// Places of the table, at most, for long texts.
  private static let mostCells = 4_000_000
  /// Beads on either side of one whose margin is asked for.
  private static let window = 20
  /// The most that anchors may weigh in one bead.
  private static let heaviest = 12.0

  private let prior: BeadPrior
  private let variance: Double
  /// By number of sentences put together, from 1, and by the first of them.
  private let source: [[SentenceFeatures]]
  private let target: [[SentenceFeatures]]
  private let weights: [SentenceFeatures.Anchor: Double]

  init(_ source: [SentenceFeatures], _ target: [SentenceFeatures], _ prior: BeadPrior, variance: Double) {
    self.prior = prior
    self.variance = variance
    var counts: [SentenceFeatures.Anchor: (source: Int, target: Int)] = [:]
    for sentence in source { for anchor in sentence.anchors { counts[anchor, default: (0, 0)].source += 1 } }
    for sentence in target { for anchor in sentence.anchors { counts[anchor]?.target += 1 } }
    let sentences = Double(2 * min(source.count, target.count))
    weights = counts.compactMapValues { $0.target == 0 ? nil : log(1 + sentences / Double($0.source + $0.target)) }
    func merged(_ features: [SentenceFeatures]) -> [[SentenceFeatures]] {
      let pairs = features.indices.dropLast().map { features[$0].joined(features[$0 + 1]) }
      return [features, pairs, pairs.indices.dropLast().map { pairs[$0].joined(features[$0 + 2]) }]
    }
    self.source = merged(source)
    self.target = merged(target)
  }

  /// The best beads, with the margins of those that have an empty side.
  func align() -> [Alignment.Bead] {
    var beads = path(0..<source[0].count, 0..<target[0].count, without: nil).beads
    // Where most of a text has no partner, no gap is sure.
    let hasMargins = beads.count { $0.source.isEmpty || $0.target.isEmpty } <= max(Self.window, beads.count / 3)
    for (index, bead) in beads.enumerated() {
      guard bead.source.isEmpty || bead.target.isEmpty else {
        let (one, other) = (source[bead.source.count - 1][bead.source.lowerBound], target[bead.target.count - 1][bead.target.lowerBound])
        beads[index].isAttested = one.sharesSigns(with: other)
        continue
      }
      guard hasMargins else { continue }
      let around = max(0, index - Self.window)..<min(beads.count, index + Self.window + 1)
      let (first, last) = (beads[around.lowerBound], beads[around.upperBound - 1])
      let cost = beads[around].reduce(0) { $0 + $1.cost }
      let other = path(first.source.lowerBound..<last.source.upperBound, first.target.lowerBound..<last.target.upperBound, without: bead).cost
      beads[index].margin = max(0, other - cost)
    }
    return beads
  }

  /// The best path through a rectangle; `without` a bead.
  private func path(_ rows: Range<Int>, _ columns: Range<Int>, without banned: Alignment.Bead?) -> (beads: [Alignment.Bead], cost: Double) {
    let (n, m) = (rows.count, columns.count)
    // Texts of very different length have a band as wide as their difference, as far as memory goes.
    let half = min(abs(n - m) + Self.band, max(Self.band, Self.mostCells / (2 * (n + 1))))
    func middle(_ row: Int) -> Int { n == 0 ? 0 : row * m / n }
    func low(_ row: Int) -> Int { n == 0 ? 0 : max(0, middle(row) - half) }
    func high(_ row: Int) -> Int { n == 0 ? m : min(m, middle(row) + half) }
    let width = n == 0 ? m + 1 : min(m, 2 * half) + 1
    var costs = [Double](repeating: .infinity, count: (n + 1) * width)
    var steps = [(kind: Int8, cost: Float)](repeating: (-1, 0), count: (n + 1) * width)
    func place(_ row: Int, _ column: Int) -> Int? {
      column >= low(row) && column <= high(row) ? row * width + column - low(row) : nil
    }
    costs[0] = 0
    for row in 0...n {
      guard low(row) <= high(row) else { continue }
      for column in low(row)...high(row) {
        guard row + column > 0, let here = place(row, column) else { continue }
        var (best, kind, own) = (Double.infinity, Int8(-1), 0.0)
        for (number, bead) in prior.beads.enumerated() where row >= bead.source && column >= bead.target {
          guard let before = place(row - bead.source, column - bead.target), costs[before].isFinite else { continue }
          let (first, second) = (rows.lowerBound + row - bead.source, columns.lowerBound + column - bead.target)
          if let banned, banned.source == first..<first + bead.source, banned.target == second..<second + bead.target { continue }
          let cost = bead.cost + (bead.source > 0 && bead.target > 0 ? likeness(first, bead.source, second, bead.target) : 0)
          if costs[before] + cost < best { (best, kind, own) = (costs[before] + cost, Int8(number), cost) }
        }
        costs[here] = best
        steps[here] = (kind, Float(own))
      }
    }
    var beads: [Alignment.Bead] = []
    var (row, column) = (n, m)
    while row + column > 0, let here = place(row, column), steps[here].kind >= 0 {
      let bead = prior.beads[Int(steps[here].kind)]
      row -= bead.source
      column -= bead.target
      let (first, second) = (rows.lowerBound + row, columns.lowerBound + column)
      beads.append(.init(source: first..<first + bead.source, target: second..<second + bead.target, cost: Double(steps[here].cost)))
    }
    return (beads.reversed(), place(n, m).map { costs[$0] } ?? .infinity)
  }

  /// What speaks against sentences rendering one another: their lengths, what only one side has, less what both have.
  private func likeness(_ first: Int, _ sources: Int, _ second: Int, _ targets: Int) -> Double {
    let (one, other) = (source[sources - 1][first], target[targets - 1][second])
    let z = abs(other.length - one.length) / (variance * (one.length + other.length) / 2 + 25).squareRoot()
    var cost = -log(0.97 * erfc(z / 2.0.squareRoot()) + 0.03 * exp(-z / 3))
    var shared = 0.0
    var (i, j) = (0, 0)
    while i < one.anchors.count || j < other.anchors.count {
      if j == other.anchors.count || i < one.anchors.count && one.anchors[i] < other.anchors[j] {
        cost += one.anchors[i].cost
        i += 1
      } else if i == one.anchors.count || other.anchors[j] < one.anchors[i] {
        cost += other.anchors[j].cost
        j += 1
      } else {
        shared += weights[one.anchors[i]] ?? 0
        i += 1
        j += 1
      }
    }
    return cost - min(Self.heaviest, shared)
  }
}
