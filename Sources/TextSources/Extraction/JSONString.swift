import TextModel

/// The content of a string of JSON: what its escapes stand for, and how text is written in it.
enum JSONString {
  /// The parts of a string, given the bytes between its quotation marks, whose escapes are well formed. A surrogate without its partner is U+FFFD.
  static func pieces(_ bytes: [UInt8], _ content: Range<Int>) -> (pieces: [RecordField.Piece], hasLoneSurrogate: Bool) {
    var pieces: [RecordField.Piece] = []
    var hasLoneSurrogate = false
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      if start < index { pieces.append(RecordField.Piece(text: bytes[start..<index], source: start..<index, isVerbatim: true)) }
      start = index
      let character = escape(bytes, &index, content.upperBound)
      if character == nil { hasLoneSurrogate = true }
      let text = Array(String(character ?? "\u{FFFD}").utf8)
      pieces.append(RecordField.Piece(text: text[...], source: start..<index, isVerbatim: false))
      start = index
    }
    if start < index { pieces.append(RecordField.Piece(text: bytes[start..<index], source: start..<index, isVerbatim: true)) }
    return (pieces, hasLoneSurrogate)
  }

  /// The text of a string.
  static func text(_ bytes: [UInt8], _ content: Range<Int>) -> [UInt8] { pieces(bytes, content).pieces.flatMap(\.text) }

  /// The character of the escape at `index`, which moves behind it; nil for half a pair of surrogates.
  private static func escape(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> Unicode.Scalar? {
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = hexadecimal(bytes[index..<index + 4])
      index += 4
      guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
      guard index + 6 <= end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else { return nil }
      let next = hexadecimal(bytes[index + 2..<index + 6])
      guard (0xDC00...0xDFFF).contains(next) else { return nil }
      index += 6
      return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + next - 0xDC00)
    default: return Unicode.Scalar(letter)
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1 < 0x40 ? $1 & 0xF : ($1 & 0xF) + 9) }
  }

  /// Characters beyond ASCII as they are.
  static let raw = Writing { write($0, isASCII: false) }
  /// Characters beyond ASCII as escapes.
  static let escaped = Writing { write($0, isASCII: true) }

  /// How a file writes its strings: with escapes where it is ASCII and has some for other characters.
  static func writing(in bytes: [UInt8], _ range: Range<Int>) -> Writing {
    var hasEscape = false
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte >= 0x80 { return raw }
      if byte == UInt8(ascii: "\\") {
        let escape = bytes[index..<min(index + 6, range.upperBound)]
        if escape.count == 6, escape.hasPrefix("\\u"), !escape.hasPrefix("\\u00") { hasEscape = true }
        index += 1
      }
      index += 1
    }
    return hasEscape ? escaped : raw
  }

  private static func write(_ text: String, isASCII: Bool) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}"..<" ": out += unit(UInt16(scalar.value))
      default:
        if isASCII, !scalar.isASCII { for code in UTF16.encode(scalar)! { out += unit(code) } } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }

  private static func unit(_ code: UInt16) -> String {
    let digits = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
