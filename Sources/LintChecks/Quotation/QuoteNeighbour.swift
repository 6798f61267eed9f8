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
      } else if !isBefore, document.isStop(index), document.joinsPrevious(index + 1), document.isWord(index + 1) {
        // `“.harbour”`
        self = .word
      } else if document.isDash(index) {
        self = .dash
      } else {
        self = Self.points.first { document.token(index, is: $0.text) }?.neighbour ?? .other
      }
    default: self = .other
    }
  }

  private static let points: [(text: StaticString, neighbour: QuoteNeighbour)] = [
    (",", .comma), (".", .stop), ("?", .question), ("!", .question), (":", .colon), (";", .semicolon), ("...", .stop), ("…", .stop), ("，", .comma),
    ("。", .stop), ("！", .question), ("？", .question), ("：", .colon), ("(", .opening), ("[", .opening), ("{", .opening), (")", .closing),
    ("]", .closing), ("}", .closing),
  ]
}
