import LintEngine
import TextModel

/// The marks an article puts around its quotations.
struct QuotationStyle: SharedAnalysis {
  let opening: String
  let closing: String

  static let curly = QuotationStyle(opening: "“", closing: "”")
  static let straight = QuotationStyle(opening: "\"", closing: "\"")

  var isStraight: Bool { opening == "\"" }
  /// Around a quotation inside a quotation.
  var inner: QuotationStyle { isStraight ? QuotationStyle(opening: "'", closing: "'") : QuotationStyle(opening: "‘", closing: "’") }

  /// Straight where the article has more straight marks than curly ones; those of foreign quotations do not count.
  init(_ article: Article) {
    let document = article.document
    var (straight, curly) = (0, 0)
    func count(_ index: Int, _ weight: Int) {
      if document.isMark(index, 0x22) { straight += weight }
      if document.tokens[index].flags.contains(.nonASCII), document.token(index, isOneOf: "“", "”") { curly += weight }
    }
    for (index, token) in document.tokens.enumerated() where token.kind == .punctuation {
      // Most points are commas and stops.
      let first = document.bytes[Int(token.start)]
      if first == 0x22 || first == 0xE2 { count(index, 1) }
    }
    for quotation in article.analysis(Quotations.self).foreign {
      for index in Array(quotation.opening) + Array(quotation.closing ?? 0..<0) { count(index, -1) }
    }
    self = straight > curly ? .straight : .curly
  }

  private init(opening: String, closing: String) {
    self.opening = opening
    self.closing = closing
  }
}
