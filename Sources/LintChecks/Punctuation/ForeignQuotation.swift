import TextModel

/// A quotation in the marks of another language: «…», »…«, „…“, ‚…‘, ‹…›, ``…'', ”…”.
struct ForeignQuotation {
  /// Tokens of the opening mark.
  let opening: Range<Int>
  /// Tokens of the closing mark; nil = the paragraph does not close it.
  let closing: Range<Int>?
  /// Single marks in their own language: they stand inside a quotation.
  var isSingle = false

  /// The quotations of a paragraph, in order; what stands inside one is not looked at again.
  static func all(in block: Range<Int>, _ document: Document) -> [ForeignQuotation] {
    var found: [ForeignQuotation] = []
    let tokens = document.tokens
    var index = block.lowerBound
    while index < block.upperBound {
      let isMark = tokens[index].kind == .punctuation || tokens[index].kind == .symbol
      guard isMark, let mark = Mark(index, document), let quotation = quotation(mark, index, block, document) else {
        index += 1
        continue
      }
      found.append(quotation)
      index = (quotation.closing ?? quotation.opening).upperBound
    }
    return found
  }

  private enum Mark {
    case leftGuillemet, rightGuillemet, low, singleLow, singleLeft, singleRight, backticks, apostrophes, high

    /// The mark of a token that is punctuation or a symbol.
    init?(_ index: Int, _ document: Document) {
      let token = document.tokens[index]
      let first = document.bytes[Int(token.start)]
      switch first {
      case 0x60: self = .backticks
      case 0x27:
        guard token.range.count == 1, document.isDoubledApostrophe(index) else { return nil }
        self = .apostrophes
      case 0xC2, 0xE2:
        guard token.kind == .punctuation, let mark = Self.ofOneCharacter(token, first, document) else { return nil }
        self = mark
      default: return nil
      }
    }

    /// « and » (C2 AB, C2 BB), ” „ ‟ ‚ ‹ › (E2 80 ..).
    private static func ofOneCharacter(_ token: Token, _ first: UInt8, _ document: Document) -> Mark? {
      guard token.range.count == (first == 0xC2 ? 2 : 3) else { return nil }
      let second = document.bytes[Int(token.start) + 1]
      if first == 0xC2 { return second == 0xAB ? .leftGuillemet : second == 0xBB ? .rightGuillemet : nil }
      guard second == 0x80 else { return nil }
      switch document.bytes[Int(token.start) + 2] {
      case 0x9D: return .high
      case 0x9E, 0x9F: return .low
      case 0x9A: return .singleLow
      case 0xB9: return .singleLeft
      case 0xBA: return .singleRight
      default: return nil
      }
    }
  }

  private static func quotation(_ mark: Mark, _ index: Int, _ block: Range<Int>, _ document: Document) -> ForeignQuotation? {
    let next = index + 1
    let opens = document.startsPiece(index) && document.joinsPrevious(next) && document.continuesLine(next)
    // The first token behind the opening mark, and not far from it, that is one of some marks.
    func closing(_ from: Int, limit: Int = 300, _ isClosing: (Int) -> Bool) -> Range<Int>? {
      let end = limit < block.upperBound - from ? from + limit : block.upperBound
      return from < end ? (from..<end).first(where: isClosing).map { $0..<$0 + 1 } : nil
    }
    switch mark {
    case .leftGuillemet:
      return ForeignQuotation(opening: index..<next, closing: closing(next) { document.token($0, is: "»") })
    case .rightGuillemet:
      guard opens, let end = closing(next, { document.token($0, isOneOf: "«", "»") && document.endsPiece($0) }) else { return nil }
      return ForeignQuotation(opening: index..<next, closing: end)
    case .low:
      guard document.continuesLine(next) else { return nil }
      return ForeignQuotation(
        opening: index..<next,
        closing: closing(next) { document.token($0, isOneOf: "“", "”", "\"", "‟") && document.endsPiece($0) })
    case .singleLow:
      guard opens, let end = closing(next, limit: 60, { document.token($0, isOneOf: "‘", "’") && document.endsPiece($0) }) else { return nil }
      return ForeignQuotation(opening: index..<next, closing: end, isSingle: true)
    case .singleLeft, .singleRight:
      let other = mark == .singleLeft ? "›" : "‹"
      guard opens, let end = closing(next, { document.text(token: $0) == other }) else { return nil }
      return ForeignQuotation(opening: index..<next, closing: end, isSingle: true)
    case .backticks:
      let doubled = document.isMarkByte(next, 0x60) && document.joinsPrevious(next)
      let inner = doubled ? next + 1 : next
      // Three of them fence code.
      guard document.startsPiece(index), document.continuesLine(inner), !document.isMarkByte(inner, 0x60) else { return nil }
      let end = closing(inner) {
        document.isMarkByte($0, 0x27) && document.isDoubledApostrophe($0)
          || doubled && document.isMarkByte($0, 0x60) && document.isMarkByte($0 + 1, 0x60) && !document.isMarkByte($0 + 2, 0x60)
      }
      guard let end else { return nil }
      return ForeignQuotation(opening: index..<inner, closing: end.lowerBound..<end.lowerBound + 2)
    case .apostrophes:
      guard document.startsPiece(index), document.continuesLine(next + 1),
        let end = closing(next + 1, { document.isMarkByte($0, 0x27) && document.isDoubledApostrophe($0) })
      else { return nil }
      return ForeignQuotation(opening: index..<next + 1, closing: end.lowerBound..<end.lowerBound + 2)
    case .high:
      // Swedish and Finnish open with ”; behind an English opening mark it closes what that one opened.
      guard opens, !document.isLower(next) || !document.isComma(index - 1) else { return nil }
      let before = max(block.lowerBound, index - 200)..<index
      guard !before.contains(where: { document.token($0, isOneOf: "“", "„", "\"") }),
        let end = closing(next, { document.token($0, isOneOf: "“", "”", "\"") }),
        document.token(end.lowerBound, is: "”"), document.joinsPrevious(end.lowerBound), document.endsPiece(end.lowerBound)
      else { return nil }
      return ForeignQuotation(opening: index..<next, closing: end)
    }
  }
}

extension Document {
  /// Two apostrophes, no more: what stands for a double mark.
  fileprivate func isDoubledApostrophe(_ index: Int) -> Bool {
    isMarkByte(index + 1, 0x27) && joinsPrevious(index + 1) && !(isMarkByte(index + 2, 0x27) && joinsPrevious(index + 2))
      && !(isMarkByte(index - 1, 0x27) && joinsPrevious(index))
  }

  /// Clings to what stands before it, and no word clings to it.
  fileprivate func endsPiece(_ index: Int) -> Bool {
    let next = index + 1
    let nextJoined = joinsPrevious(next) && continuesLine(next)
    return (joinsPrevious(index) || !nextJoined) && !(nextJoined && (isWordlike(next) || isNumber(next)) && followsGap(index))
  }
}
