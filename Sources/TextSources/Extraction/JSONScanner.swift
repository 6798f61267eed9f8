/// The tokens of JSON, strictly as RFC 8259 has them.
struct JSONScanner {
  let bytes: [UInt8]
  /// Where the text ends.
  let end: Int
  private(set) var index: Int

  /// Reads a range of the bytes; a byte order mark at their start is skipped.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    index = range.lowerBound == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : range.lowerBound
  }

  /// The next byte that is no white space, which is not read yet; nil at the end.
  mutating func next() -> UInt8? {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return bytes[index]
      }
    }
    return nil
  }

  /// Reads a byte that `next` has found.
  mutating func take() { index += 1 }

  /// Reads a string; returns the bytes between its quotation marks and whether there are escapes among them.
  mutating func string() throws(Malformed) -> (content: Range<Int>, hasEscapes: Bool) {
    let start = index
    index += 1
    var hasEscapes = false
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return (start + 1..<index - 1, hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try escape()
      } else if byte < 0x20 {
        throw Malformed("a string has a control character or a line break", at: index)
      } else {
        index += 1
      }
    }
    throw Malformed("a string has no closing quotation mark", at: start)
  }

  private mutating func escape() throws(Malformed) {
    let start = index
    guard index + 1 < end else { throw Malformed("a string has no closing quotation mark", at: start) }
    index += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return
    case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return
    case UInt8(ascii: "u"):
      guard index + 4 <= end, bytes[index..<index + 4].allSatisfy(Self.isHexadecimal) else {
        throw Malformed("an escape ‘\\u’ has not four hexadecimal digits", at: start)
      }
      index += 4
    default: throw Malformed("there is no such escape in a string", at: start)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) }

  /// Reads a number, `true`, `false` or `null`.
  mutating func word() throws(Malformed) {
    let start = index
    while index < end, bytes[index].isWord { index += 1 }
    let word = bytes[start..<index]
    if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8) || Self.isNumber(word) { return }
    throw Malformed(word.isEmpty ? "a value is missing" : "neither a value nor a string in quotation marks", at: start)
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { (0x30...0x39).contains($0) }.count
      rest.removeFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let first = rest.first
    let whole = digits(&rest)
    guard whole == 1 || whole > 1 && first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension UInt8 {
  /// What words and numbers of JSON consist of, and what looks like it.
  fileprivate var isWord: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) || self == 0x2B || self == 0x2D || self == 0x2E || self == 0x5F
  }
}
