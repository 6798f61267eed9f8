import TextModel

/// What stands beside a quotation mark.
enum QuoteNeighbour: UInt32, Sendable {
  case word = 1
  case capital, digit, comma, stop, question, colon, semicolon, opening, closing, dash, double, single, other
  /// The start or the end of the paragraph.
  case edge

  var isWord: Bool { self == .word || self == .capital }

  /// `isBefore`: the token stands on the left, and its end counts.
  init(_ index: Int, isBefore: Bool, in block: Range<Int>, _ document: Document) {
    guard block.contains(index) else {
      self = .edge
      return
    }
    let token = document.tokens[index]
    switch token.kind {
    case .number: self = !isBefore || document.bytes[token.range.upperBound - 1] &- 0x30 < 10 ? .digit : .word
    case .abbreviation: self = isBefore ? .stop : token.flags.contains(.capital) ? .capital : .word
    case .word: self = token.flags.contains(isBefore ? .allCapitals : .capital) ? .capital : .word
    case .punctuation, .symbol:
      if let mark = QuoteGlyph.at(index, document) {
        self = mark.glyph.level == .double ? .double : .single
      } else if token.range.count > 1 {
        self = document.isDash(index) ? .dash : Self.points.first { document.token(index, is: $0.text) }?.neighbour ?? .other
      } else {
        self = Self.mark(document.bytes[Int(token.start)], isPunctuation: token.kind == .punctuation)
        // `“.harbour”`
        if self == .stop, !isBefore, token.kind == .punctuation, document.joinsPrevious(index + 1), document.isWord(index + 1) { self = .word }
      }
    default: self = .other
    }
  }

  /// A mark of one byte.
  private static func mark(_ byte: UInt8, isPunctuation: Bool) -> QuoteNeighbour {
    switch byte {
    case 0x2C: .comma
    case 0x2E: .stop
    case 0x3F, 0x21: .question
    case 0x3A: .colon
    case 0x3B: .semicolon
    case 0x28, 0x5B, 0x7B: .opening
    case 0x29, 0x5D, 0x7D: .closing
    case 0x2D where isPunctuation: .dash
    default: .other
    }
  }

  /// Marks of several bytes.
  private static let points: [(text: StaticString, neighbour: QuoteNeighbour)] = [
    ("...", .stop), ("…", .stop), ("，", .comma), ("。", .stop), ("！", .question), ("？", .question), ("：", .colon),
  ]
}
