#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the scores of some events come to: for each state before an event, the factor of each label (the exponential of its score), 0 where the label
/// cannot be there. What a lattice adds up.
public struct QuotationScores {
  public static let states = 6
  public static let labels = 16
  /// Scores beyond this are as good as certain; it keeps the exponentials finite.
  private static let limit: Float = 30

  /// A row for each of the six states of an entry.
  private(set) var rows: [SIMD16<Float>] = []

  public init() {}

  /// Adds an entry, and says where its rows start. `score` gives the scores of all labels in a state.
  public mutating func add(_ kind: QuotationEvent.Kind, score: (_ state: Int) -> SIMD16<Float>) -> Int {
    let place = rows.count
    rows.append(contentsOf: repeatElement(.zero, count: Self.states))
    var (state, scores) = (-1, SIMD16<Float>.zero)
    for move in QuotationMoves.shared.of(kind) {
      // The moves come state by state.
      if move.state != state { (state, scores) = (move.state, score(move.state)) }
      rows[place + move.state][move.label] = exp(max(-Self.limit, min(Self.limit, scores[move.label])))
    }
    return place
  }
}
