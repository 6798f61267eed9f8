import LintEngine
import TextModel

/// A quotation mark on the wrong side of a space, or an opening mark where the quotation ends: “dead end. “, said”.
struct MisplacedQuote: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    OutsideStops(rule: rule, document: document, quotations: article.analysis(Quotations.self)).check(&report)
    apostrophes(document, &report)
    for finding in article.analysis(QuotationFindings.self).of(.displaced, .glue, .flip, .order, .comma, .space, .apostrophe) {
      guard let edit = finding.edits.first else { continue }
      let before = document.text(finding.shown.lowerBound..<edit.range.lowerBound)
      let behind = edit.range.upperBound < finding.shown.upperBound ? document.text(edit.range.upperBound..<finding.shown.upperBound) : ""
      let better = (before + edit.replacement + behind).trimmedEnd
      report.add(
        rule, finding.shown, "\(document.quoted(finding.shown)): \(Self.what(finding.kind)); write ‘\(better)’",
        severity: finding.probability >= QuoteFinding.sure ? nil : .warning, alone: finding.isSlip ? .info : nil, fixes: finding.fixes)
    }
  }

  /// `Norway‘s`: an opening mark inside a word.
  private func apostrophes(_ document: Document, _ report: inout Report) {
    for (index, token) in document.tokens.enumerated() where token.flags.contains(.nonASCII) && token.kind != .word {
      guard document.token(index, is: "‘"), document.joinsPrevious(index), document.isWord(index - 1), document.joinsPrevious(index + 1),
        document.token(index + 1, isOneOf: "s", "t", "re", "ve", "ll", "d", "m"), document.isLower(index + 1)
      else { continue }
      let range = document.range(ofTokens: index - 1..<index + 2)
      report.add(
        rule, range, "\(document.quoted(range)): opening quote instead of an apostrophe; write ‘’’", alone: .info,
        fixes: [Fix(.safe, replacing: document.tokens[index].range, with: "’")])
    }
  }

  private static func what(_ kind: QuoteFinding.Kind) -> String {
    switch kind {
    case .displaced: "quote attached to the wrong word"
    case .glue: "missing space beside the quote"
    case .comma: "missing comma before the speaker"
    case .flip: "quote facing the wrong way"
    case .order: "comma or full stop on the wrong side of the quote"
    case .apostrophe: "apostrophe attached to the wrong word"
    default: "space on the wrong side of the quote"
    }
  }
}

extension String {
  var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
