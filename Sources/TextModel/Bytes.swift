/// ASCII and UTF-8 by byte.
extension UInt8 {
  @inlinable var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable var isASCIIUpper: Bool { self &- 0x41 < 26 }
  @inlinable var isASCIILower: Bool { self &- 0x61 < 26 }
  @inlinable var isASCIIDigit: Bool { self &- 0x30 < 10 }
}

/// A code point read from UTF-8, and its length in bytes. Ill-formed bytes are read one by one as `invalid`.
public struct DecodedScalar {
  public static let invalid: Int32 = -1

  public let value: Int32
  public let length: Int

  /// Reads the code point at `index` (which must be inside the buffer), as Unicode's table 3-7 defines well-formed UTF-8.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    if lead < 0x80 {
      self.init(value: Int32(lead), length: 1)
      return
    }
    func continuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Int32? {
      guard index + offset < bytes.count, range.contains(bytes[index + offset]) else { return nil }
      return Int32(bytes[index + offset] & 0x3F)
    }
    switch lead {
    case 0xC2...0xDF:
      if let b = continuation(1) {
        self.init(value: Int32(lead & 0x1F) << 6 | b, length: 2)
        return
      }
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> = lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      if let b = continuation(1, second), let c = continuation(2) {
        self.init(value: Int32(lead & 0x0F) << 12 | b << 6 | c, length: 3)
        return
      }
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> = lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      if let b = continuation(1, second), let c = continuation(2), let d = continuation(3) {
        self.init(value: Int32(lead & 0x07) << 18 | b << 12 | c << 6 | d, length: 4)
        return
      }
    default: break
    }
    self.init(value: Self.invalid, length: 1)
  }

  private init(value: Int32, length: Int) {
    self.value = value
    self.length = length
  }
}
