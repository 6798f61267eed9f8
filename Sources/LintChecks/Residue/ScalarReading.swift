/// Reading UTF-8 backwards and forwards, code point by code point.
extension UnsafeBufferPointer<UInt8> {
  /// The code point at a byte offset and its length; nil at the end and for ill-formed bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index >= 0, index < count else { return nil }
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  /// The code point that ends before a byte offset and its length; nil at the start and for ill-formed bytes.
  func scalar(before index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    for length in 1...4 where index - length >= 0 {
      if self[index - length] & 0xC0 == 0x80 { continue }
      guard let found = scalar(at: index - length), found.length == length else { return nil }
      return found
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// A letter of the Latin script, with or without marks.
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  var isLowercaseLatin: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : isLatinLetter && properties.isLowercase }
  var isDigitASCII: Bool { (0x30...0x39).contains(value) }
}
