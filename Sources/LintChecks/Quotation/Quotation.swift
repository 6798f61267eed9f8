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
    /// What is most likely open before it.
    let state: QuotationState
    /// The other mark of the pair: index into the run's decisions.
    fileprivate(set) var mate: Int?
  }

  /// Neighbouring paragraphs with marks.
  struct Run {
    private(set) var decisions: [Decision]
    let lattice: QuotationLattice

    fileprivate init(_ chain: QuotationChain, _ model: QuotationModel) {
      let lattice = model.lattice(chain)
      self.lattice = lattice
      decisions = chain.events.indices.map { number in
        let event = chain.events[number]
        let label = event.kind.labels.max { lattice.probability(number, $0) < lattice.probability(number, $1) }!
        let state = QuotationState.allCases.max { lattice.probability(number, $0) < lattice.probability(number, $1) }!
        return Decision(event: event, label: label, probability: lattice.probability(number, label), state: state)
      }
      pair()
    }

    /// Finds the two marks of each pair; none reaches beyond its paragraph.
    private mutating func pair() {
      var open: [QuotationLabel: Int] = [:]
      for (number, decision) in decisions.enumerated() {
        switch decision.label {
        case .openDouble, .openSingle, .dashOpen: open[decision.label] = number
        case .closeDouble, .closeSingle, .dashClose:
          let opening: QuotationLabel = decision.label == .closeDouble ? .openDouble : decision.label == .closeSingle ? .openSingle : .dashOpen
          guard let first = open.removeValue(forKey: opening) else { continue }
          (decisions[number].mate, decisions[first].mate) = (first, number)
        case .missingClose:
          if let first = open.removeValue(forKey: .dashOpen) { (decisions[number].mate, decisions[first].mate) = (first, number) }
        case .goesOn, .reset: open.removeAll()
        default: break
        }
      }
    }
  }

  let runs: [Run]

  init(_ article: Article) {
    guard let model = QuotationModel.shared else {
      runs = []
      return
    }
    runs = QuotationReader(article.document).chains().map { Run($0, model) }
  }
}
