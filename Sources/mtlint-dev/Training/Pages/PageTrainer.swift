import Foundation
import TextModel

/// Trains the chain of page lines: stochastic gradient ascent on the likelihood of whole pages, with a rate for each weight (AdaGrad: Duchi, Hazan
/// and Singer, JMLR 2011) and a strong pull to zero, since the words of made pages must not be believed to the letter. A seeded order: the same
/// pages give the same weights.
struct PageTrainer {
  /// A page as the model sees it.
  struct Page {
    /// Nil = plainly the article's.
    var features: [[UInt32]?] = []
    var gaps: [UInt32] = []
    /// True = furniture; nil = unknown.
    var labels: [Bool?] = []
  }

  /// Logarithm to base 2 of the number of weights.
  static let bits = 15
  private static let rounds = 12
  private static let rate = 0.1
  /// Weight of the squares of the weights (L2).
  private static let decay = 5.0
  /// Lines that a feature must stand in.
  private static let rarest = 3.0

  private var weights = [Double](repeating: 0, count: 1 << bits)
  private var gradients = [Double](repeating: 1e-2, count: 1 << bits)
  private var counts = [Double](repeating: 0, count: 1 << bits)
  private let mask = UInt32(1 << bits) - 1

  static func weights(_ pages: [Page], seed: UInt64) -> [Double] {
    var trainer = PageTrainer()
    trainer.train(pages, seed: seed)
    return trainer.weights
  }

  private mutating func train(_ pages: [Page], seed: UInt64) {
    for page in pages {
      for case let features? in page.features { for hash in features { counts[Int(hash & mask)] += 1 } }
      for gap in page.gaps.dropFirst() {
        for pair in 0..<4 as Range<UInt32> {
          for hash in PageChain.Transitions.features(pair >> 1, pair & 1, gap).hashes { counts[Int(hash & mask)] += 1 }
        }
      }
    }
    var random = SplitMix(seed: seed)
    var order = Array(pages.indices)
    for _ in 0..<Self.rounds {
      for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, Int(random.next() % UInt64(last + 1))) }
      for number in order { step(pages[number]) }
    }
    for cell in weights.indices where counts[cell] < Self.rarest { weights[cell] = 0 }
  }

  private mutating func step(_ page: Page) {
    let transitions = PageChain.Transitions { [weights, mask] in Float($0.hashes.reduce(0) { $0 + weights[Int($1 & mask)] }) }
    let scores = page.features.map { $0.map { Float($0.reduce(0) { $0 + weights[Int($1 & mask)] }) } }
    let chain = PageChain(scores: scores, gaps: page.gaps)
    let free = chain.expectation(transitions, wantsPairs: true)
    let labels = page.features.indices.map { page.features[$0] == nil ? false : page.labels[$0] }
    let known = chain.expectation(transitions, fixed: labels, wantsPairs: true)
    for index in page.features.indices {
      let pull = Double(free.lines[index] - known.lines[index])
      for hash in page.features[index] ?? [] { move(Int(hash & mask), pull) }
      guard index > 0 else { continue }
      for pair in 0..<4 {
        let pull = free.pairs[index][pair] - known.pairs[index][pair]
        for hash in PageChain.Transitions.features(UInt32(pair) >> 1, UInt32(pair) & 1, page.gaps[index]).hashes { move(Int(hash & mask), pull) }
      }
    }
  }

  private mutating func move(_ cell: Int, _ pull: Double) {
    guard counts[cell] >= Self.rarest else { return }
    let step = pull + Self.decay / counts[cell] * weights[cell]
    gradients[cell] += step * step
    weights[cell] -= Self.rate * step / gradients[cell].squareRoot()
  }
}
