import CText

/// Words of Latin script as the letters a to z alone: `Đặng` as `dang`, `Al-Karīmī` as `alkarimi`, `Weiß` as `weiss`.
public enum LatinFold {
  /// Up to two ASCII letters for each letter from U+00C0 to U+024F and then from U+1E00 to U+1EFF, the first in the lower byte; 0 = no letter.
  private static let table: [UInt16] = (Array(UInt32(0xC0)...0x24F) + Array(0x1E00...0x1EFF)).map { fold($0) }

  /// Letters whose form has no decomposition.
  private static let others: [UInt32: StaticString] = [
    0xC6: "ae", 0xD0: "d", 0xD8: "o", 0xDE: "th", 0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o", 0xFE: "th", 0x110: "d", 0x111: "d", 0x126: "h",
    0x127: "h", 0x131: "i", 0x132: "ij", 0x133: "ij", 0x138: "k", 0x141: "l", 0x142: "l", 0x14A: "n", 0x14B: "n", 0x152: "oe", 0x153: "oe",
    0x166: "t", 0x167: "t", 0x18F: "e", 0x19A: "l", 0x1DD: "e", 0x259: "e", 0x1E9E: "ss",
  ]

  private static func fold(_ scalar: UInt32) -> UInt16 {
    if let letters = others[scalar] {
      let bytes = UnsafeBufferPointer(start: letters.utf8Start, count: letters.utf8CodeUnitCount)
      return UInt16(bytes[0]) | (bytes.count > 1 ? UInt16(bytes[1]) << 8 : 0)
    }
    let base = UInt32(bitPattern: ctext_base(Int32(bitPattern: scalar)))
    guard base < 0x80, UInt8(base).isASCIILetter else { return 0 }
    return UInt16(base | 0x20)
  }

  /// Appends the letters of a word; false when one is of another script (then some may have been appended). Marks and figures are passed over.
  public static func append(_ word: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
    out.reserveCapacity(out.count + word.count)
    return word.withUnsafeBufferPointer { append($0, to: &out) }
  }

  private static func append(_ word: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> Bool {
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        if byte.isASCIILetter { out.append(byte | 0x20) }
        index += 1
        continue
      }
      let decoded = DecodedScalar(word, at: index)
      index += decoded.length
      switch decoded.value {
      case 0xC0...0x24F, 0x1E00...0x1EFF:
        let scalar = decoded.value
        let letters = table[Int(scalar < 0x1E00 ? scalar - 0xC0 : scalar - 0x1E00 + 0x190)]
        if letters != 0 { out.append(UInt8(truncatingIfNeeded: letters)) }
        if letters > 0xFF { out.append(UInt8(letters >> 8)) }
      case 0x259: out.append(UInt8(ascii: "e"))
      // Modifier letters, combining marks and punctuation.
      case 0x80...0xBF, 0x2B0...0x36F, 0x2000...0x206F: continue
      default: return false
      }
    }
    return true
  }
}
