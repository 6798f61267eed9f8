import Foundation
import TextModel

/// Logistic regression over hashed features, by stochastic gradient descent with a rate for each weight (AdaGrad: Duchi, Hazan and Singer,
/// JMLR 2011). One thread and a seeded order: the same examples give the same weights.
struct LinearTrainer {
  struct Example {
    let features: [UInt32]
    /// True for damage.
    let isDamage: Bool
    /// How much it counts.
    var weight = 1.0
  }

  static let rounds = 5
  private static let rate = 0.15
  private static let decay = 1e-6

  private var weights: [Double]
  private var gradients: [Double]

  /// `bits`: logarithm to base 2 of the number of weights.
  init(bits: Int) {
    weights = Array(repeating: 0, count: 1 << bits)
    gradients = Array(repeating: 1e-3, count: 1 << bits)
  }

  /// The mean of the weights of several trainings, which differ in the order of the examples.
  static func mean(of trainings: Int, bits: Int, _ examples: [Example]) -> [Double] {
    var sum = [Double](repeating: 0, count: 1 << bits)
    for seed in 1...trainings {
      var trainer = LinearTrainer(bits: bits)
      for (cell, weight) in trainer.train(examples, seed: UInt64(seed)).enumerated() { sum[cell] += weight }
    }
    return sum.map { $0 / Double(trainings) }
  }

  private mutating func train(_ examples: [Example], seed: UInt64) -> [Double] {
    var random = SplitMix(seed: seed)
    var order = Array(examples.indices)
    let mask = UInt32(weights.count - 1)
    for _ in 0..<Self.rounds {
      for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, Int(random.next() % UInt64(last + 1))) }
      for number in order {
        let example = examples[number]
        var score = 0.0
        for hash in example.features { score += weights[Int(hash & mask)] }
        let gradient = 1 / (1 + exp(-max(-30, min(30, score)))) - (example.isDamage ? 1 : 0)
        let pull = gradient * example.weight
        for hash in example.features {
          let cell = Int(hash & mask)
          let step = pull + Self.decay * weights[cell]
          gradients[cell] += step * step
          weights[cell] -= Self.rate * step / gradients[cell].squareRoot()
        }
      }
    }
    return weights
  }
}
