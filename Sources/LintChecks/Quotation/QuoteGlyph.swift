import TextModel

/// A sign that quotes, in any language.
public struct QuoteGlyph: Sendable, Equatable {
  public enum Level: Sendable { case double, single }

  let text: String
  let level: Level
  /// A number of its own, for the features: its place in `known`, from 1.
  let code: UInt32

  var isStraight: Bool { code == 1 || code == 4 }
  /// English knows no such mark.
  var isForeign: Bool { code > Self.english }
  /// A curly mark that opens or closes by its form.
  var opensByForm: Bool { code == 2 || code == 5 }
  var closesByForm: Bool { code == 3 || code == 6 }

  /// Marks up to this number are English.
  private static let english: UInt32 = 6

  private static let known: [QuoteGlyph] = {
    let texts = [
      "\"", "“", "”", "'", "‘", "’", "„", "‟", "«", "»", "″", "「", "」", "『", "』", "《", "》", "‚", "‛", "`", "´", "‹", "›", "′", "``", "''",
    ]
    let singles: Set = ["'", "‘", "’", "‚", "‛", "`", "´", "‹", "›", "′"]
    return texts.enumerated().map { QuoteGlyph(text: $1, level: singles.contains($1) ? .single : .double, code: UInt32($0) + 1) }
  }()

  /// The mark that is written so; nil for other text.
  static func named(_ text: String) -> QuoteGlyph? { known.first { $0.text == text } }

  /// Of the marks of one character: by code point.
  private static let ofOneCharacter: [Int32: QuoteGlyph] = Dictionary(
    known.compactMap { glyph in
      glyph.text.unicodeScalars.count == 1 ? glyph.text.unicodeScalars.first.map { (Int32(bitPattern: $0.value), glyph) } : nil
    }, uniquingKeysWith: { first, _ in first })

  /// The mark that stands at a token, and its tokens; nil where none does.
  static func at(_ index: Int, _ document: Document) -> (glyph: QuoteGlyph, tokens: Range<Int>)? {
    let token = document.tokens[index]
    guard token.kind == .punctuation || token.kind == .symbol else { return nil }
    switch document.bytes[token.range.lowerBound] {
    case 0x22: return token.range.count == 1 ? (known[0], index..<index + 1) : nil
    case 0x27, 0x60:
      guard token.range.count == 1 else { return nil }
      let byte = document.bytes[token.range.lowerBound]
      if document.isMarkByte(index + 1, byte), document.joinsPrevious(index + 1) {
        // Three of them fence code.
        if document.isMarkByte(index + 2, byte), document.joinsPrevious(index + 2) { return nil }
        if document.isMarkByte(index - 1, byte), document.joinsPrevious(index) { return nil }
        return named(byte == 0x60 ? "``" : "''").map { ($0, index..<index + 2) }
      }
      return named(byte == 0x60 ? "`" : "'").map { ($0, index..<index + 1) }
    case 0xC2, 0xE2, 0xE3:
      let scalar = document.bytes.withUnsafeBufferPointer { DecodedScalar($0, at: token.range.lowerBound) }
      return scalar.length == token.range.count ? ofOneCharacter[scalar.value].map { ($0, index..<index + 1) } : nil
    default: return nil
    }
  }
}
