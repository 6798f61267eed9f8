import LintEngine
import TextModel

/// Which text stands inside quotation marks, by paragraph: `Quotation`, by token.
struct Quotations: SharedAnalysis {
  /// What a quotation mark does.
  enum Role: UInt8 { case opening, closing, unknown }

  /// For each token: true between an opening mark and the closing one (or the end of its paragraph).
  private(set) var inside: [Bool]
  /// The quotations in another language’s marks.
  private(set) var foreign: [ForeignQuotation] = []
  /// First tokens of all double marks, in order.
  private(set) var marks: [Int] = []
  /// By token; nil where no quotation mark stands.
  private var roles: [Role?]

  init(_ article: Article) {
    let document = article.document
    inside = Array(repeating: false, count: document.tokens.count)
    roles = Array(repeating: nil, count: document.tokens.count)
    for run in article.analysis(Quotation.self).runs {
      var (start, state) = (0, QuotationState.nothing)
      for decision in run.decisions {
        let event = decision.event
        if Self.isInside(state) { for index in max(start, event.block.lowerBound)..<max(start, event.tokens.lowerBound) { inside[index] = true } }
        start = event.tokens.lowerBound
        state = decision.label.state(after: state) ?? state
        guard event.kind == .double else { continue }
        roles[event.tokens.upperBound - 1] = decision.label.opens ? .opening : decision.label.closes ? .closing : .unknown
        roles[event.tokens.lowerBound] = roles[event.tokens.upperBound - 1]
        marks.append(event.tokens.lowerBound)
      }
      var last = 0..<0
      for decision in run.decisions where decision.event.block != last {
        last = decision.event.block
        foreign += ForeignQuotation.all(in: last, document)
      }
    }
    foreign.sort { $0.opening.lowerBound < $1.opening.lowerBound }
  }

  private static func isInside(_ state: QuotationState) -> Bool { state == .double || state == .singleInDouble || state == .doubleInSingle }

  /// The role of a token; nil when it is no double quotation mark.
  func role(_ index: Int) -> Role? { roles.indices.contains(index) ? roles[index] : nil }
}
