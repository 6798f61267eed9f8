#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Forward and backward over a chain: how likely each label is at each event, whatever the others are.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) whose states say what is open.
public struct QuotationLattice {
  public static let states = 6
  public static let labels = 16
  /// Scores beyond this are as good as certain; it keeps the exponentials finite.
  private static let limit: Float = 30

  /// The probability of a state before an event and of the event's label: `(event * 6 + state) * 16 + label`.
  public private(set) var probabilities: [Float]

  /// `score` gives the scores of all labels of an event in a state.
  public init(_ events: [QuotationEvent], score: (_ event: Int, _ state: Int) -> SIMD16<Float>) {
    let width = Self.states * Self.labels
    let next = QuotationLabel.next
    var factors = [Float](repeating: 0, count: events.count * width)
    var forward = [Float](repeating: 0, count: (events.count + 1) * Self.states)
    forward[0] = 1
    for (number, event) in events.enumerated() {
      let labels = event.kind.labels
      var sum: Float = 0
      for state in 0..<Self.states where forward[number * Self.states + state] > 0 {
        let scores = score(number, state)
        for label in labels {
          let label = Int(label.rawValue)
          let target = Int(next[state * Self.labels + label])
          guard target < Self.states else { continue }
          let factor = exp(max(-Self.limit, min(Self.limit, scores[label])))
          factors[number * width + state * Self.labels + label] = factor
          let mass = forward[number * Self.states + state] * factor
          forward[(number + 1) * Self.states + target] += mass
          sum += mass
        }
      }
      for state in 0..<Self.states { forward[(number + 1) * Self.states + state] /= sum }
    }
    var behind = [Float](repeating: 1, count: Self.states)
    for (number, event) in events.enumerated().reversed() {
      let labels = event.kind.labels
      var now = [Float](repeating: 0, count: Self.states)
      var (sum, whole): (Float, Float) = (0, 0)
      for state in 0..<Self.states {
        let start = forward[number * Self.states + state]
        guard start > 0 else { continue }
        for label in labels {
          let cell = number * width + state * Self.labels + Int(label.rawValue)
          guard factors[cell] > 0 else { continue }
          let mass = factors[cell] * behind[Int(next[state * Self.labels + Int(label.rawValue)])]
          now[state] += mass
          factors[cell] = start * mass
          whole += factors[cell]
        }
        sum += now[state]
      }
      for label in labels {
        for state in 0..<Self.states { factors[number * width + state * Self.labels + Int(label.rawValue)] /= whole }
      }
      for state in 0..<Self.states { now[state] /= sum }
      behind = now
    }
    probabilities = factors
  }

  public func probability(_ event: Int, _ state: QuotationState, _ label: QuotationLabel) -> Float {
    probabilities[(event * Self.states + Int(state.rawValue)) * Self.labels + Int(label.rawValue)]
  }

  /// In whatever state.
  public func probability(_ event: Int, _ label: QuotationLabel) -> Float {
    QuotationState.allCases.reduce(0) { $0 + probability(event, $1, label) }
  }

  func probability(_ event: Int, _ state: QuotationState) -> Float {
    QuotationLabel.allCases.reduce(0) { $0 + probability(event, state, $1) }
  }
}
