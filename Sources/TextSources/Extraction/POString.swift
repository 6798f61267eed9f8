/// Strings of a PO file: escapes as in C.
enum POString {
  /// The parts of a string that stands on several lines, given the bytes between quotation marks. Nil where an escape has no fixed length, so that
  /// what is written behind it could become a part of it, or where it stands for no character.
  static func pieces(_ bytes: [UInt8], _ lines: [Range<Int>]) -> [RecordField.Piece]? {
    var pieces: [RecordField.Piece] = []
    for line in lines {
      var start = line.lowerBound
      var index = start
      func flush() {
        if start < index { pieces.append(RecordField.Piece(text: bytes[start..<index], source: start..<index, isVerbatim: true)) }
      }
      while index < line.upperBound {
        guard bytes[index] == UInt8(ascii: "\\") else {
          index += 1
          continue
        }
        flush()
        guard let (byte, length) = escape(bytes[index..<line.upperBound]) else { return nil }
        pieces.append(RecordField.Piece(text: [byte], source: index..<index + length, isVerbatim: false))
        index += length
        start = index
      }
      flush()
    }
    return pieces
  }

  /// The byte for which the escape at the start stands, and its length.
  private static func escape(_ text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
    guard let letter = text.dropFirst().first else { return nil }
    switch letter {
    case UInt8(ascii: "a"): return (0x07, 2)
    case UInt8(ascii: "b"): return (0x08, 2)
    case UInt8(ascii: "t"): return (0x09, 2)
    case UInt8(ascii: "n"): return (0x0A, 2)
    case UInt8(ascii: "v"): return (0x0B, 2)
    case UInt8(ascii: "f"): return (0x0C, 2)
    case UInt8(ascii: "r"): return (0x0D, 2)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "?"): return (letter, 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      let digits = text.dropFirst().prefix(3)
      guard digits.count == 3, digits.allSatisfy({ (0x30...0x37).contains($0) }) else { return nil }
      let value = digits.reduce(0) { $0 << 3 | Int($1 & 7) }
      return (1...0x7F).contains(value) ? (UInt8(value), 4) : nil
    default: return nil
    }
  }

  static let writing = Writing { text in
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\u{0}": return nil
      case "\u{1}"..<" ":
        let digits = String(scalar.value, radix: 8)
        out += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
