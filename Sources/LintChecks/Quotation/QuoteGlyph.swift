import TextModel

/// A sign that quotes, in any language.
public struct QuoteGlyph: Sendable, Equatable {
  public enum Level: Sendable { case double, single }

  /// A number of its own, for the features: its place in `texts`, from 1.
  let code: UInt32

  private static let texts = [
    "\"", "“", "”", "'", "‘", "’", "„", "‟", "«", "»", "″", "「", "」", "『", "』", "《", "》", "‚", "‛", "`", "´", "‹", "›", "′", "``", "''",
  ]
  /// One bit for each code of a single mark: `'`, `‘`, `’`, `‚`, `‛`, `` ` ``, `´`, `‹`, `›`, `′`.
  private static let singles: UInt32 = 0b1_1111_1100_0000_0000_0111_0000

  var text: String { Self.texts[Int(code) - 1] }
  var level: Level { Self.singles >> code & 1 == 1 ? .single : .double }
  /// `"` or `'`
  var isStraight: Bool { code == 1 || code == 4 }
  /// `"`
  var isStraightDouble: Bool { code == 1 }
  var isBacktick: Bool { code == 20 }
  /// English knows no such mark.
  var isForeign: Bool { code > Self.english }
  /// A curly mark that opens or closes by its form.
  var opensByForm: Bool { code == 2 || code == 5 }
  var closesByForm: Bool { code == 3 || code == 6 }

  /// Marks up to this number are English.
  private static let english: UInt32 = 6

  /// The mark that is written so; nil for other text.
  static func named(_ text: String) -> QuoteGlyph? { texts.firstIndex(of: text).map { QuoteGlyph(code: UInt32($0) + 1) } }

  /// The mark that stands at a token, and its tokens; nil where none does.
  static func at(_ index: Int, _ document: Document) -> (glyph: QuoteGlyph, tokens: Range<Int>)? {
    let token = document.tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return nil }
    let first = document.bytes[Int(token.start)]
    switch first {
    case 0x22: return token.range.count == 1 ? (QuoteGlyph(code: 1), index..<index + 1) : nil
    case 0x27, 0x60:
      guard token.range.count == 1 else { return nil }
      if document.isMarkByte(index + 1, first), document.joinsPrevious(index + 1) {
        // Three of them fence code.
        if document.isMarkByte(index + 2, first), document.joinsPrevious(index + 2) { return nil }
        if document.isMarkByte(index - 1, first), document.joinsPrevious(index) { return nil }
        return (QuoteGlyph(code: first == 0x60 ? 25 : 26), index..<index + 2)
      }
      return (QuoteGlyph(code: first == 0x60 ? 20 : 4), index..<index + 1)
    case 0xC2, 0xE2, 0xE3: return ofOneCharacter(token, first, document).map { (QuoteGlyph(code: $0), index..<index + 1) }
    default: return nil
    }
  }

  /// The code of a mark beyond ASCII, by its bytes in UTF-8.
  private static func ofOneCharacter(_ token: Token, _ first: UInt8, _ document: Document) -> UInt32? {
    guard token.range.count == (first == 0xC2 ? 2 : 3) else { return nil }
    let second = document.bytes[Int(token.start) + 1]
    if first == 0xC2 {
      switch second {
      case 0xAB: return 9
      case 0xBB: return 10
      case 0xB4: return 21
      default: return nil
      }
    }
    guard second == 0x80 else { return nil }
    switch (first, document.bytes[Int(token.start) + 2]) {
    case (0xE2, 0x9C): return 2
    case (0xE2, 0x9D): return 3
    case (0xE2, 0x98): return 5
    case (0xE2, 0x99): return 6
    case (0xE2, 0x9E): return 7
    case (0xE2, 0x9F): return 8
    case (0xE2, 0xB3): return 11
    case (0xE2, 0x9A): return 18
    case (0xE2, 0x9B): return 19
    case (0xE2, 0xB9): return 22
    case (0xE2, 0xBA): return 23
    case (0xE2, 0xB2): return 24
    case (0xE3, 0x8C): return 12
    case (0xE3, 0x8D): return 13
    case (0xE3, 0x8E): return 14
    case (0xE3, 0x8F): return 15
    case (0xE3, 0x8A): return 16
    case (0xE3, 0x8B): return 17
    default: return nil
    }
  }
}
