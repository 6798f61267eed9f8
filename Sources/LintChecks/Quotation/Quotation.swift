import LintEngine
import TextModel

/// What every quotation mark and speech dash of an article does, all of a run of paragraphs decided together.
struct Quotation: SharedAnalysis {
  /// A place and what it most likely does.
  struct Decision {
    let event: QuotationEvent
    let label: QuotationLabel
    /// How likely the label is, from 0 to 1.
    let probability: Float
    /// What is most likely open before it, of a mark.
    let state: QuotationState
    /// The other mark of the pair: index into the run's decisions.
    fileprivate(set) var mate: Int?
  }

  /// Neighbouring paragraphs with marks.
  struct Run {
    private(set) var decisions: [Decision]
    let lattice: QuotationLattice

    fileprivate init(_ events: [QuotationEvent], _ lattice: QuotationLattice) {
      self.lattice = lattice
      decisions = []
      decisions.reserveCapacity(events.count)
      for (number, event) in events.enumerated() {
        let (label, probability) = Self.best(QuotationMoves.shared.labels(event.kind)) { lattice.probability(number, $0) }
        let state = event.isMark ? Self.best(Self.states) { lattice.probability(number, $0) }.0 : .nothing
        decisions.append(Decision(event: event, label: label, probability: probability, state: state))
      }
      pair()
    }

    private static let states = QuotationState.allCases

    /// The first of the most likely ones.
    private static func best<Choice>(_ choices: [Choice], _ probability: (Choice) -> Float) -> (Choice, Float) {
      var best = (choices[0], probability(choices[0]))
      for choice in choices.dropFirst() {
        let other = probability(choice)
        if best.1 < other { best = (choice, other) }
      }
      return best
    }

    /// Finds the two marks of each pair; none reaches beyond its paragraph.
    private mutating func pair() {
      var (double, single, dash): (Int?, Int?, Int?)
      for number in decisions.indices {
        switch decisions[number].label {
        case .openDouble: double = number
        case .openSingle: single = number
        case .dashOpen: dash = number
        case .closeDouble: close(&double, number)
        case .closeSingle: close(&single, number)
        case .dashClose, .missingClose: close(&dash, number)
        case .goesOn, .reset: (double, single, dash) = (nil, nil, nil)
        default: break
        }
      }
    }

    private mutating func close(_ open: inout Int?, _ number: Int) {
      guard let first = open else { return }
      (decisions[number].mate, decisions[first].mate) = (first, number)
      open = nil
    }
  }

  let runs: [Run]

  init(_ article: Article) {
    guard let model = QuotationModel.shared else {
      runs = []
      return
    }
    var memo = QuotationMemo(model)
    runs = QuotationReader(article.analysis(QuotationWords.self)).chains().map { Run($0, memo.lattice($0)) }
  }
}
