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
      let possible = block.tokens.filter {
        document.tokens[$0].kind == .punctuation && (document.tokens[$0].flags.contains(.nonASCII) || document.isMark($0, 0x22))
      }
      let others = ForeignQuotation.all(in: block.tokens, document)
      // Most paragraphs have no mark.
      if possible.isEmpty, others.isEmpty { continue }
      var open = false
      let marks = possible.filter { document.isMark($0, 0x22) || Self.isCurly($0, document) }
      let balanced = marks.count { document.isMark($0, 0x22) } % 2 == 0
      var later = marks[...]
      foreign += others
      // Behind a quotation inside another one, the outer one goes on.
      var outer = false
      var remaining = others.filter { !$0.isSingle && $0.closing != nil }[...]
      for index in block.tokens {
        if later.first == index { later.removeFirst() }
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
        } else if document.isMark(index, 0x22) {
          let role = Self.straightRole(index, document, open: open, balanced: balanced, next: later.first)
          roles[index] = role
          if role != .unknown { open = role == .opening }
        } else if let role = Self.curlyRole(index, document, open: open, next: later.first) {
          roles[index] = role
          open = role == .opening
        }
        inside[index] = open
      }
    }
  }

  /// The role of a token; nil when it is no double quotation mark.
  func role(_ index: Int) -> Role? { roles.indices.contains(index) ? roles[index] : nil }

  /// Straight marks alternate, unless their spacing says what they do. `next` is the next mark of the paragraph.
  private static func straightRole(_ index: Int, _ document: Document, open: Bool, balanced: Bool, next: Int?) -> Role {
    let before = document.hasGapBefore(index)
    let behind = document.hasGapBehind(index)
    if open, before, !behind, document.isPointing(index + 1) { return .closing }
    if before != behind { return before && !(open && balanced) ? .opening : .closing }
    if balanced { return open ? .closing : .opening }
    // `if it works. " Horby added`: where the next one opens, this one closes.
    let nextOpens =
      next.map {
        document.hasGapBefore($0) && !document.hasGapBehind($0) || $0 != index + 1 && isCurly($0, document) && document.isPointing(index - 1)
      } ?? true
    let ends = document.isWordlike(index - 1) || document.isPointing(index - 1) && !document.isMark(index - 2, 0x22)
    return open && before && ends && nextOpens && next != index + 1 ? .closing : .unknown
  }

  /// Curly marks say what they do; some languages open with ” or close with “, which spacing shows.
  private static func curlyRole(_ index: Int, _ document: Document, open: Bool, next: Int?) -> Role? {
    guard document.tokens[index].kind == .punctuation else { return nil }
    if document.token(index, isOneOf: "“", "„", "«") {
      guard open else { return .opening }
      // `nobody told us anything “, sighs`, `the green lane“ for`, `and nobody else. “` at the end of a line
      let points =
        document.isPointing(index + 1) && document.joinsPrevious(index + 1) && !(document.isWord(index + 2) && document.joinsPrevious(index + 2))
      let clings = document.joinsPrevious(index) && document.hasGapBehind(index) && !(next.map { document.token($0, is: "”") } ?? false)
      return points || clings || !document.continuesLine(index + 1) ? .closing : .opening
    }
    return document.token(index, isOneOf: "”", "»") ? .closing : nil
  }

  private static func isCurly(_ index: Int, _ document: Document) -> Bool {
    document.tokens[index].flags.contains(.nonASCII) && document.token(index, isOneOf: "“", "”")
  }
}

extension Document {
  fileprivate func hasGapBefore(_ index: Int) -> Bool { index == 0 || tokens[index].flags.contains(.gapBefore) }

  /// White space or the end of the line stands behind the token.
  fileprivate func hasGapBehind(_ index: Int) -> Bool { !continuesLine(index + 1) || followsGap(index + 1) }

  /// A mark that stands behind what it ends.
  fileprivate func isPointing(_ index: Int) -> Bool { isComma(index) || isTerminator(index) || isMark(index, 0x3A) || isMark(index, 0x3B) }
}
