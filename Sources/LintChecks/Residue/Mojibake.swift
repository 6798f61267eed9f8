import LintEngine
import TextModel

/// UTF-8 that was read as Windows-1252 on the way: "FÃ¡tima", "â€œ". Repaired by going back, which must give well-formed UTF-8.
struct Mojibake: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    document.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        // Every lead byte of a sequence shows as one of C3 82 … C3 BF or (for Å and its like) C3/C5: all start with C3 or C5 in UTF-8.
        guard bytes[index] == 0xC3 || bytes[index] == 0xC5, let run = Run(bytes, at: index) else {
          index += 1
          continue
        }
        let (start, end) = Self.word(around: run.range, bytes)
        let better = document.text(start..<run.range.lowerBound) + run.text + document.text(run.range.upperBound..<end)
        report.add(
          rule, start..<end, "\(document.quoted(start..<end)): wrong character encoding; write ‘\(better)’",
          fixes: [Fix(.safe, replacing: run.range, with: run.text)])
        index = run.range.upperBound
      }
    }
  }

  /// The word around a run, for showing.
  private static func word(around range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int) {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < 40, bytes[start - 1] > 0x20, bytes[start - 1] < 0x80, bytes[start - 1].isWordASCII { start -= 1 }
    while end < bytes.count, end - range.upperBound < 40, bytes[end].isWordASCII { end += 1 }
    return (start, end)
  }

  /// A stretch of characters that, as Windows-1252 bytes, is one or more whole UTF-8 sequences.
  private struct Run {
    let range: Range<Int>
    let text: String

    init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
      var raw: [UInt8] = []
      var ends: [Int] = []
      var index = start
      while index < bytes.count, raw.count < 64, let (byte, length) = Self.windows1252(bytes, at: index), byte >= 0x80 {
        raw.append(byte)
        index += length
        ends.append(index)
      }
      var length = 0
      var decoded = ""
      while length < raw.count, let sequence = Self.sequence(raw[length...]) {
        decoded += sequence.text
        length += sequence.length
      }
      guard length >= 2, Self.isPlausible(decoded, raw[..<length]) else { return nil }
      range = start..<ends[length - 1]
      text = decoded
    }

    /// The Windows-1252 byte of the character at an offset, and the character's length in UTF-8; nil for characters the encoding lacks.
    private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, Int)? {
      let lead = bytes[index]
      if lead == 0xC2 || lead == 0xC3, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        return ((lead & 0x03) << 6 | bytes[index + 1] & 0x3F, 2)
      }
      for length in [2, 3] where index + length <= bytes.count {
        let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
        if text.unicodeScalars.count == 1, let byte = specials[text.unicodeScalars.first!] { return (byte, length) }
      }
      return nil
    }

    /// Bytes 80–9F of Windows-1252 (the code page's table, as in the WHATWG Encoding Standard).
    private static let specials: [Unicode.Scalar: UInt8] = {
      var table: [Unicode.Scalar: UInt8] = [:]
      for (offset, scalar) in "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars.enumerated() {
        table[scalar] = 0x80 + UInt8(offset)
      }
      return table
    }()

    /// One UTF-8 sequence of two bytes or more at the start of some bytes.
    private static func sequence(_ bytes: ArraySlice<UInt8>) -> (text: String, length: Int)? {
      for length in 2...4 where length <= bytes.count {
        if let text = String(validating: bytes.prefix(length), as: UTF8.self), text.unicodeScalars.count == 1 { return (text, length) }
      }
      return nil
    }

    /// One letter of two bytes could be a capital before a mark ("É“"): only Ã and Â are never that; other leads need more evidence.
    private static func isPlausible(_ decoded: String, _ raw: ArraySlice<UInt8>) -> Bool {
      if raw[raw.startIndex] == 0xC2 || raw[raw.startIndex] == 0xC3 { return decoded.unicodeScalars.allSatisfy { $0.value >= 0xA0 } }
      if raw[raw.startIndex] == 0xE2 || raw[raw.startIndex] == 0xF0 { return raw.count >= 3 }
      return decoded.unicodeScalars.count >= 3
    }
  }
}
