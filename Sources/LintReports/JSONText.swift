/// Text in JSON (RFC 8259) while it is written, byte by byte.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds what is JSON already.
  mutating func add(_ json: String) {
    var json = json
    json.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ json: ArraySlice<UInt8>) { bytes.append(contentsOf: json) }

  /// Adds a number.
  mutating func add(_ number: Int) {
    guard number >= 10 else {
      if number >= 0 { bytes.append(0x30 + UInt8(number)) } else { add(String(number)) }
      return
    }
    let start = bytes.count
    var rest = number
    while rest > 0 {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// Adds a text as a JSON string; the controls and separators that break lines somewhere are escaped.
  mutating func add(quoted text: String) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { source in
      var (index, copied) = (0, 0)
      while index < source.count {
        guard Self.mayNeedEscape(source[index]), let (scalar, length) = Self.escaped(source, at: index) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[copied..<index])
        escape(scalar)
        index += length
        copied = index
      }
      bytes.append(contentsOf: source[copied...])
    }
    bytes.append(0x22)
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// The character to be escaped at an offset, and its bytes; nil where it is none. The text is valid UTF-8.
  private static func escaped(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt16, length: Int)? {
    switch source[index] {
    case 0xC2: source[index + 1] < 0xA0 ? (UInt16(source[index + 1]), 2) : nil
    case 0xE2:
      source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8 ? (0x2000 | UInt16(source[index + 2] & 0x3F), 3) : nil
    default: (UInt16(source[index]), 1)
    }
  }

  private mutating func escape(_ scalar: UInt16) {
    bytes.append(0x5C)
    switch scalar {
    case 0x22, 0x5C: bytes.append(UInt8(scalar))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] { bytes.append(Self.digits[Int(scalar >> shift & 0xF)]) }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
