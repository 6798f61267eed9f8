/// What events of each kind can do: label by label, from what is open before to what is open behind.
struct QuotationMoves: Sendable {
  struct Move {
    let state: Int
    let label: Int
    let target: Int
    /// Of the rows of an event.
    var cell: Int { state * QuotationScores.labels + label }
  }

  static let shared = QuotationMoves()

  /// By kind, one behind the other: state by state.
  private var moves: [Move] = []
  private var ranges: [Range<Int>] = []
  /// The labels of each kind.
  private var labels: [[QuotationLabel]] = []

  private init() {
    for kind in QuotationEvent.Kind.allCases {
      let start = moves.count
      for state in QuotationState.allCases {
        for label in kind.labels {
          guard let target = label.state(after: state) else { continue }
          moves.append(Move(state: Int(state.rawValue), label: Int(label.rawValue), target: Int(target.rawValue)))
        }
      }
      ranges.append(start..<moves.count)
      labels.append(kind.labels)
    }
  }

  func labels(_ kind: QuotationEvent.Kind) -> [QuotationLabel] { labels[Int(kind.rawValue)] }

  func of(_ kind: QuotationEvent.Kind) -> ArraySlice<Move> { moves[ranges[Int(kind.rawValue)]] }
}
