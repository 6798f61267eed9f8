import LintEngine
import TextModel

/// Which text stands inside quotation marks, by paragraph.
struct Quotations: SharedAnalysis {
  /// What a quotation mark does.
  enum Role: UInt8 { case opening, closing, unknown }

  /// For each token: true between an opening mark and the closing one (or the end of its paragraph).
  private(set) var inside: [Bool]
  /// The quotations in another language’s marks.
  private(set) var foreign: [ForeignQuotation] = []
  /// By token; nil where no quotation mark stands.
  private var roles: [Role?]

  init(_ article: Article) {
    let document = article.document
    inside = Array(repeating: false, count: document.tokens.count)
    roles = Array(repeating: nil, count: document.tokens.count)
    for block in document.blocks {
      var open = false
      let straight = block.tokens.count { document.tokens[$0].kind == .punctuation && document.isMark($0, 0x22) }
      let others = ForeignQuotation.all(in: block.tokens, document)
      foreign += others
      // Behind a quotation inside another one, the outer one goes on.
      var outer = false
      var remaining = others.filter { !$0.isSingle && $0.closing != nil }[...]
      for index in block.tokens {
        if let other = remaining.first, let closing = other.closing, index >= other.opening.lowerBound {
          if index == other.opening.lowerBound {
            outer = open
            open = true
            roles[index] = .opening
          } else if index == closing.upperBound - 1 {
            open = outer
            roles[index] = .closing
            remaining = remaining.dropFirst()
          }
        } else if document.tokens[index].kind == .punctuation, let role = Self.role(index, document, open: open, balanced: straight % 2 == 0) {
          roles[index] = role
          if role != .unknown { open = role == .opening }
        }
        inside[index] = open
      }
    }
  }

  /// The role of a token; nil when it is no double quotation mark.
  func role(_ index: Int) -> Role? { roles.indices.contains(index) ? roles[index] : nil }

  /// The role of a mark. Curly marks say what they do (some languages open with ” or close with “, which spacing shows); straight ones alternate.
  private static func role(_ index: Int, _ document: Document, open: Bool, balanced: Bool) -> Role? {
    if document.isMark(index, 0x22) {
      let gapBefore = index == 0 || document.tokens[index].flags.contains(.gapBefore)
      let gapBehind = !document.continuesLine(index + 1) || document.followsGap(index + 1)
      if gapBefore != gapBehind { return gapBefore && !(open && balanced) ? .opening : .closing }
      return balanced ? (open ? .closing : .opening) : .unknown
    }
    if document.token(index, isOneOf: "“", "„", "«") { return open && document.isTerminatorOrComma(index + 1) ? .closing : .opening }
    if document.token(index, isOneOf: "”", "»") { return .closing }
    return nil
  }
}

extension Document {
  fileprivate func isTerminatorOrComma(_ index: Int) -> Bool { isComma(index) || isTerminator(index) }
}
