/// Forward and backward over a chain: how likely each label is at each event, whatever the others are.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) whose states say what is open.
public struct QuotationLattice {
  private static let states = QuotationScores.states
  private static let labels = QuotationScores.labels

  /// The probability of a state before an event and of the event's label: `(event * 6 + state) * 16 + label`.
  private var cells: [Float]
  /// Of an event's label in whatever state: `event * 16 + label`.
  private var sums: [Float]

  /// A chain of events, and where the rows of each start in some scores.
  public init(_ events: [QuotationEvent], _ scores: QuotationScores, at places: [Int]) {
    cells = Array(repeating: 0, count: events.count * Self.states * Self.labels)
    sums = Array(repeating: 0, count: events.count * Self.labels)
    var forward = [Float](repeating: 0, count: (events.count + 1) * Self.states)
    forward[0] = 1
    scores.rows.withUnsafeBytes { rows in
      let factors = rows.assumingMemoryBound(to: Float.self)
      forward.withUnsafeMutableBufferPointer { forward in
        Self.goForward(events, factors, places, forward)
        cells.withUnsafeMutableBufferPointer { cells in
          sums.withUnsafeMutableBufferPointer { sums in Self.goBackward(events, factors, places, forward, cells, sums) }
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
      let (now, then, place) = (number &* states, (number &+ 1) &* states, places[number] &* labels)
      var sum: Float = 0
      for move in moves.of(events[number].kind) {
        let start = forward[now &+ move.state]
        guard start > 0 else { continue }
        let mass = start * factors[place &+ move.cell]
        forward[then &+ move.target] += mass
        sum += mass
      }
      for state in 0..<states { forward[then &+ state] /= sum }
    }
  }

  /// Adds what stands behind each event.
  private static func goBackward(
    _ events: [QuotationEvent], _ factors: UnsafeBufferPointer<Float>, _ places: [Int], _ forward: UnsafeMutableBufferPointer<Float>,
    _ cells: UnsafeMutableBufferPointer<Float>, _ sums: UnsafeMutableBufferPointer<Float>
  ) {
    let moves = QuotationMoves.shared
    withUnsafeTemporaryAllocation(of: Float.self, capacity: 2 * states) { scratch in
      let behind = UnsafeMutableBufferPointer(rebasing: scratch[..<states])
      let masses = UnsafeMutableBufferPointer(rebasing: scratch[states...])
      behind.initialize(repeating: 1)
      masses.initialize(repeating: 0)
      for number in events.indices.reversed() {
        let (now, own, place) = (number &* states, number &* states &* labels, places[number] &* labels)
        let all = moves.of(events[number].kind)
        var whole: Float = 0
        masses.update(repeating: 0)
        for move in all {
          let start = forward[now &+ move.state]
          guard start > 0 else { continue }
          let mass = factors[place &+ move.cell] * behind[move.target]
          masses[move.state] += mass
          cells[own &+ move.cell] = start * mass
          whole += start * mass
        }
        for move in all {
          let share = cells[own &+ move.cell] / whole
          cells[own &+ move.cell] = share
          sums[number &* labels &+ move.label] += share
        }
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
  public func probability(_ event: Int, _ label: QuotationLabel) -> Float { sums[event * Self.labels + Int(label.rawValue)] }

  /// Whatever happens in the state.
  func probability(_ event: Int, _ state: QuotationState) -> Float {
    let first = (event * Self.states + Int(state.rawValue)) * Self.labels
    return cells[first..<first + Self.labels].reduce(0, +)
  }
}
