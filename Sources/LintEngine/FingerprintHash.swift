import TextModel

/// What a finding is known by, while it is hashed: rule, path and words with a zero between each, and at the end an ordinal. FNV-1a (Fowler, Noll
/// and Vo) of 64 bits, twice with different offsets.
struct FingerprintHash: Hashable {
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var second: UInt64 = 0x8422_2325_cbf2_9ce4

  init(rule: String, path: String) {
    add(rule)
    add(0)
    add(path)
  }

  /// Adds a byte.
  mutating func add(_ byte: UInt8) {
    first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
    second = (second ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  private mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

  /// Adds the text of a range of bytes.
  mutating func add(textOf range: Range<Int>, in document: Document) {
    let bytes = document.bytes[range]
    if bytes.allSatisfy({ $0 < 0x80 }) { for byte in bytes { add(byte) } } else { add(document.text(range)) }
  }

  /// Adds the text of a range of bytes with one space for each stretch of white space, and none at its ends.
  mutating func add(squeezed range: Range<Int>, in document: Document) {
    let bytes = document.bytes[range]
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return add(document.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
    var (isEmpty, isApart) = (true, false)
    for byte in bytes {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isApart = true
        continue
      }
      if isApart, !isEmpty { add(0x20) }
      (isEmpty, isApart) = (false, false)
      add(byte)
    }
  }

  /// 32 hexadecimal digits.
  func fingerprint(ordinal: Int) -> String {
    var hash = self
    hash.add(0)
    hash.add(String(ordinal))
    return String(unsafeUninitializedCapacity: 32) { digits in
      for (start, value) in [(0, hash.first), (16, hash.second)] {
        for place in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: value >> UInt64(60 - 4 * place) & 0xF)
          digits[start + place] = digit < 10 ? 0x30 + digit : 0x57 + digit
        }
      }
      return 32
    }
  }
}
