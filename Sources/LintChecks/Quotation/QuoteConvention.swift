import TextModel

/// How an article sets its marks, from its clear cases.
struct QuoteConvention {
  let style: QuotationStyle
  /// Quotations stand inside quotations, in single marks.
  let isNested: Bool
  /// Commas and stops stand before the closing mark; nil = as often one as the other.
  let isInside: Bool?

  init(_ quotation: Quotation, _ style: QuotationStyle, _ document: Document) {
    self.style = style
    var (inside, outside, singles) = (0, 0, 0)
    for run in quotation.runs {
      for decision in run.decisions where decision.label.closes && decision.probability > 0.9 {
        let event = decision.event
        if event.kind == .single, decision.label == .closeSingle, let mate = decision.mate, run.decisions[mate].event.kind == .single { singles += 1 }
        guard !event.gapBefore else { continue }
        if event.left == .comma { inside += 1 }
        if event.right == .comma, !event.gapBehind { outside += 1 }
      }
    }
    isNested = singles > 0
    isInside = inside == outside ? nil : inside > outside
  }

  /// The English mark of a role.
  func mark(_ label: QuotationLabel, isStraight: Bool? = nil) -> String {
    switch (label, isStraight ?? style.isStraight) {
    case (.openDouble, false): "“"
    case (.closeDouble, false): "”"
    case (.openSingle, false): "‘"
    case (.closeSingle, false), (.apostrophe, false): "’"
    case (.openDouble, true), (.closeDouble, true): "\""
    default: "'"
    }
  }

  /// A comma and a closing mark, in the article's order.
  func comma(with mark: String) -> String { isInside == false ? mark + "," : "," + mark }
}
