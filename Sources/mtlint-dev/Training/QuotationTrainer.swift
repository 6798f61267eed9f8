import Foundation
import LintChecks
import TextModel

/// Trains the chain model by gradient descent with a rate for each weight (AdaGrad: Duchi, Hazan and Singer, JMLR 2011). The weights are the mean
/// of the later half of the rounds: without it a probability moves much from training to training.
struct QuotationTrainer {
  static let rounds = 24
  /// Gradients below this teach nothing.
  private static let smallest: Float = 1e-3

  private var weights: [SIMD16<Float>]
  private var gradients: [SIMD16<Float>]
  private var sums: [SIMD16<Float>]
  private var rate: Float = 0
  private(set) var loss = 0.0
  private(set) var places = 0

  init() {
    let rows = 1 << QuotationModel.bits
    weights = Array(repeating: .zero, count: rows)
    sums = weights
    gradients = Array(repeating: SIMD16(repeating: 0.1), count: rows)
  }

  mutating func start(round: Int) {
    rate = 0.2 / (1 + Float(round) * 0.15)
    (loss, places) = (0, 0)
  }

  mutating func end(round: Int) {
    guard round * 2 >= Self.rounds else { return }
    for row in sums.indices { sums[row] += weights[row] }
  }

  /// The bytes of the model.
  func trained() -> [UInt8] {
    let share = Float(Self.rounds - Self.rounds / 2)
    return LinearModel.serialized(sums.flatMap { row in row.indices.map { Double(row[$0] / share) } }, fingerprint: QuotationModel.fingerprint)
  }

  mutating func learn(_ text: QuoteDamaging.Text, lexicon: Lexicon) {
    let document = Document(text.bytes, lexicon: lexicon)
    for chain in QuotationReader(document).chains() {
      guard let path = Self.path(chain, text, document) else { continue }
      let mask = UInt32(weights.count - 1)
      let features = chain.map { QuotationFeatures($0.setting) }
      var scores = QuotationScores()
      let places = chain.indices.map { number in
        scores.add(chain[number].kind) { state in
          var score = SIMD16<Float>.zero
          for hash in features[number].plain.hashes { score += weights[Int(hash & mask)] }
          for hash in features[number].stateful.hashes { score += weights[Int(QuotationModel.hash(hash, state) & mask)] }
          return score
        }
      }
      let lattice = QuotationLattice(chain, scores, at: places)
      for (number, event) in chain.enumerated() { learn(features[number], number, event, path[number], lattice) }
    }
  }

  private mutating func learn(
    _ features: QuotationFeatures, _ number: Int, _ event: QuotationEvent, _ gold: (state: QuotationState, label: QuotationLabel),
    _ lattice: QuotationLattice
  ) {
    let mask = UInt32(weights.count - 1)
    var all = SIMD16<Float>.zero
    var byState: [SIMD16<Float>] = []
    for state in QuotationState.allCases {
      var pull = SIMD16<Float>.zero
      for label in event.kind.labels { pull[Int(label.rawValue)] = -lattice.probability(number, state, label) }
      if state == gold.state {
        loss -= log(Double(max(1e-9, -pull[Int(gold.label.rawValue)])))
        pull[Int(gold.label.rawValue)] += 1
      }
      byState.append(pull)
      all += pull
    }
    places += 1
    guard max(all.max(), -all.min()) >= Self.smallest || byState.contains(where: { max($0.max(), -$0.min()) >= Self.smallest }) else { return }
    for hash in features.plain.hashes { step(Int(hash & mask), all) }
    for (state, pull) in byState.enumerated() where max(pull.max(), -pull.min()) >= Self.smallest {
      for hash in features.stateful.hashes { step(Int(QuotationModel.hash(hash, state) & mask), pull) }
    }
  }

  private mutating func step(_ row: Int, _ pull: SIMD16<Float>) {
    gradients[row] += pull * pull
    weights[row] += rate * pull / gradients[row].squareRoot()
  }

  /// What a chain's events truly are; nil where the model knows no such path.
  private static func path(
    _ chain: [QuotationEvent], _ text: QuoteDamaging.Text, _ document: Document
  ) -> [(state: QuotationState, label: QuotationLabel)]? {
    var path: [(state: QuotationState, label: QuotationLabel)] = []
    var state = QuotationState.nothing
    for event in chain {
      let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
      let start = first < document.tokens.count ? document.tokens[first].range.lowerBound : document.bytes.count
      func isPossible(_ label: QuotationLabel) -> Bool { event.kind.labels.contains(label) && label.state(after: state) != nil }
      var label = QuotationLabel.nothing
      switch event.kind {
      case .double, .single: label = text.roles[start] ?? (event.kind == .single ? .apostrophe : .superfluous)
      case .dash: label = text.roles[start] ?? .nothing
      case .between, .last:
        label = text.goingOn.contains(document.tokens[next - 1].range.upperBound) && isPossible(.goesOn) ? .goesOn : .reset
      default:
        let gap = event.tokens.isEmpty && first > event.block.lowerBound ? document.tokens[first - 1].range.upperBound : start
        let end = next < event.block.upperBound ? document.tokens[next].range.lowerBound : document.tokens[next - 1].range.upperBound
        label = text.lost.first { gap <= $0.place && $0.place <= end && isPossible($0.label) }?.label ?? .nothing
      }
      guard isPossible(label) else { return nil }
      path.append((state, label))
      state = label.state(after: state)!
    }
    return path
  }
}
