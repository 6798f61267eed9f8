import LintEngine
import TextModel

/// A quotation that is opened and not closed, or closed by a mark of another kind; a bracket without its partner.
struct UnbalancedQuote: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for block in document.blocks { brackets(block, document, &report) }
    let findings = article.analysis(QuotationFindings.self).of(
      .level, .mixed, .superfluous, .missingClose, .unclosed, .unopened, .reopened, .uneven)
    guard !findings.isEmpty else { return }
    let hasParagraphs = hasParagraphs(document)
    for finding in findings {
      // A text with a sentence a line carries quotations over the ends of its lines.
      let isPair = finding.kind == .level || finding.kind == .mixed
      report.add(
        rule, finding.shown, "\(document.quoted(finding.shown)): \(Self.what(finding.kind))",
        severity: (hasParagraphs || isPair) && finding.kind != .mixed ? nil : .info,
        alone: finding.isSlip ? .info : nil, fixes: finding.fixes)
    }
  }

  private static func what(_ kind: QuoteFinding.Kind) -> String {
    switch kind {
    case .level: "one quote is single, the other double; use one kind"
    case .mixed: "one quote is curly, the other straight; use one kind"
    case .superfluous: "stray quote; delete it"
    case .missingClose: "missing closing quote; insert one"
    case .unclosed: "quotation is not closed in this paragraph; insert the closing quote"
    case .unopened: "closing quote without an opening quote; insert the opening quote, or delete this one"
    case .reopened: "second opening quote before the quotation is closed; insert a closing quote, or delete this one"
    default: "a quote is missing near here; check the quotation"
    }
  }

  /// Paragraphs of several sentences.
  private func hasParagraphs(_ document: Document) -> Bool {
    let paragraphs = document.blocks.filter { $0.kind == .paragraph }
    return paragraphs.reduce(0) { $0 + $1.sentences.count } * 2 >= paragraphs.count * 3
  }

  /// "Quechua).": a closing round bracket in a sentence that opened none, and no point of a list.
  private func brackets(_ block: Block, _ document: Document, _ report: inout Report) {
    var open = 0
    for index in block.tokens where document.tokens[index].kind == .punctuation && document.token(index, isIn: .roundBrackets) {
      if document.token(index, isOneOf: "(", "（") { open += 1 }
      if document.token(index, is: "）") { open = max(0, open - 1) }
      guard document.isMark(index, 0x29) else { continue }
      if open > 0 {
        open -= 1
        continue
      }
      guard document.isWord(index - 1), document.length(index - 1) > 3, document.joinsPrevious(index), index - block.tokens.lowerBound > 8 else {
        continue
      }
      let range = document.tokens[index - 1].range.lowerBound..<document.tokens[index].range.upperBound
      report.add(
        rule, range, "\(document.quoted(range)): closing bracket without an opening one; delete it, or insert one",
        fixes: [Fix(.suggested, replacing: document.tokens[index].range, with: "")])
    }
  }
}
