/// Forward and backward over a chain: how likely each label is at each event, whatever the others are.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) whose states say what is open.
public struct QuotationLattice {
  private static let states = QuotationScores.states
  private static let labels = QuotationScores.labels

  /// The probability of a state before an event and of the event's label: `(event * 6 + state) * 16 + label`.
  private var cells: [Float]

  /// A chain of events, and where the rows of each start in some scores.
  public init(_ events: [QuotationEvent], _ scores: QuotationScores, at places: [Int]) {
    cells = Array(repeating: 0, count: events.count * Self.states * Self.labels)
    var forward = [Float](repeating: 0, count: (events.count + 1) * Self.states)
    forward[0] = 1
    cells.withUnsafeMutableBufferPointer { cells in
      forward.withUnsafeMutableBufferPointer { forward in
        scores.rows.withUnsafeBytes { rows in
          let factors = rows.assumingMemoryBound(to: Float.self)
          Self.goForward(events, factors, places, forward)
          Self.goBackward(events, factors, places, forward, cells)
        }
      }
    }
  }

  /// How likely each state is before each event, by what stands before it alone.
  private static func goForward(
    _ events: [QuotationEvent], _ factors: UnsafeBufferPointer<Float>, _ places: [Int], _ forward: UnsafeMutableBufferPointer<Float>
  ) {
    let moves = QuotationMoves.shared
    for number in events.indices {
      let (now, then, place) = (number * states, (number + 1) * states, places[number] * labels)
      var sum: Float = 0
      for move in moves.of(events[number].kind) where forward[now + move.state] > 0 {
        let mass = forward[now + move.state] * factors[place + move.cell]
        forward[then + move.target] += mass
        sum += mass
      }
      for state in 0..<states { forward[then + state] /= sum }
    }
  }

  /// Adds what stands behind each event.
  private static func goBackward(
    _ events: [QuotationEvent], _ factors: UnsafeBufferPointer<Float>, _ places: [Int], _ forward: UnsafeMutableBufferPointer<Float>,
    _ cells: UnsafeMutableBufferPointer<Float>
  ) {
    let moves = QuotationMoves.shared
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * states) { scratch in
      let behind = UnsafeMutableBufferPointer(rebasing: scratch[..<states])
      let masses = UnsafeMutableBufferPointer(rebasing: scratch[states...])
      behind.initialize(repeating: 1)
      for number in events.indices.reversed() {
        let (now, own, place) = (number * states, number * states * labels, places[number] * labels)
        var whole: Float = 0
        masses.initialize(repeating: 0)
        for move in moves.of(events[number].kind) where forward[now + move.state] > 0 {
          let mass = factors[place + move.cell] * behind[move.target]
          masses[move.state] += mass
          cells[own + move.cell] = forward[now + move.state] * mass
          whole += cells[own + move.cell]
        }
        for move in moves.of(events[number].kind) { cells[own + move.cell] /= whole }
        let sum = masses.reduce(0, +)
        for state in 0..<states { behind[state] = masses[state] / sum }
      }
    }
  }

  public func probability(_ event: Int, _ state: QuotationState, _ label: QuotationLabel) -> Float {
    cells[(event * Self.states + Int(state.rawValue)) * Self.labels + Int(label.rawValue)]
  }

  /// In one of some states.
  func probability(_ event: Int, _ states: [QuotationState], _ label: QuotationLabel) -> Float {
    states.reduce(0) { $0 + probability(event, $1, label) }
  }

  /// In whatever state.
  public func probability(_ event: Int, _ label: QuotationLabel) -> Float {
    let first = event * Self.states * Self.labels + Int(label.rawValue)
    var sum: Float = 0
    for state in 0..<Self.states { sum += cells[first + state * Self.labels] }
    return sum
  }

  /// Whatever happens in the state.
  func probability(_ event: Int, _ state: QuotationState) -> Float {
    let first = (event * Self.states + Int(state.rawValue)) * Self.labels
    var sum: Float = 0
    for label in 0..<Self.labels { sum += cells[first + label] }
    return sum
  }
}
