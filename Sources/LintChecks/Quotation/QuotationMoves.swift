/// What events of each kind can do: label by label, from what is open before to what is open behind.
struct QuotationMoves: Sendable {
  struct Move {
    private let values: (state: UInt8, label: UInt8, target: UInt8, cell: UInt8)

    init(_ state: QuotationState, _ label: QuotationLabel, _ target: QuotationState) {
      let cell = state.rawValue * UInt8(QuotationScores.labels) + label.rawValue
      values = (state.rawValue, label.rawValue, target.rawValue, cell)
    }

    var state: Int { Int(values.state) }
    var label: Int { Int(values.label) }
    var target: Int { Int(values.target) }
    /// Of the rows of an event: `state * 16 + label`.
    var cell: Int { Int(values.cell) }
  }

  static let shared = QuotationMoves()

  /// By kind, state by state.
  private var moves: [[Move]] = []
  /// The labels of each kind.
  private var labels: [[QuotationLabel]] = []

  private init() {
    for kind in QuotationEvent.Kind.allCases {
      labels.append(kind.labels)
      moves.append(
        QuotationState.allCases.flatMap { state in
          kind.labels.compactMap { label in label.state(after: state).map { Move(state, label, $0) } }
        })
    }
  }

  func labels(_ kind: QuotationEvent.Kind) -> [QuotationLabel] { labels[Int(kind.rawValue)] }

  func of(_ kind: QuotationEvent.Kind) -> [Move] { moves[Int(kind.rawValue)] }
}
