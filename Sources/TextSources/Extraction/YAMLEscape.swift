/// Escapes of strings in double quotation marks.
enum YAMLEscape {
  /// The character for which the escape at an offset stands, and where it ends.
  static func read(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    func code(_ digits: Int) -> (Unicode.Scalar, Int)? {
      let end = index + 2 + digits
      guard end <= bytes.count, let value = UInt32(String(decoding: bytes[index + 2..<end], as: UTF8.self), radix: 16) else { return nil }
      return Unicode.Scalar(value).map { ($0, end) }
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "x"): return code(2)
    case UInt8(ascii: "u"): return code(4)
    case UInt8(ascii: "U"): return code(8)
    default: return short[bytes[index + 1]].map { ($0, index + 2) }
    }
  }

  private static let short: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t", 0x09: "\t",
    UInt8(ascii: "n"): "\n", UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}",
    0x20: " ", UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}",
    UInt8(ascii: "_"): "\u{A0}", UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
}
