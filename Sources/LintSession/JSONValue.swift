/// A JSON text (RFC 8259) as it was read.
public enum JSONValue: Equatable, Sendable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  /// As it is written.
  case number(String)
  case bool(Bool)
  case null

  /// Reads a JSON text without Foundation, whose start-up costs more than a whole check. Half a surrogate pair becomes U+FFFD.
  public init(_ bytes: [UInt8]) throws(Malformed) { self = try JSONReader.read(bytes) }

  /// Where a text is no JSON.
  public struct Malformed: Error {
    /// From 1.
    public let line: Int
  }

  /// A member of an object; nil where there is none, or where the value is no object.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }

  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// A whole number, also one that is written with a fraction or an exponent.
  public var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
  }

  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements of an array; nil where the value is none.
  public var array: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}

private struct JSONReader {
  typealias Failure = JSONValue.Malformed

  private let bytes: [UInt8]
  private var index = 0
  /// Deeper texts are refused, before they fill the stack.
  private static let deepest = 64

  static func read(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.failure }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var failure: Failure { Failure(line: bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1) }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipSpace() { while [0x20, 0x09, 0x0A, 0x0D].contains(next) { index += 1 } }

  /// Passes over a byte, if it is the next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    skipSpace()
    guard depth < Self.deepest else { throw failure }
    switch next {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var members: [String: JSONValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw failure }
      members[key] = try value(depth: depth + 1)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure }
    return .array(elements)
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count, bytes[index..<end].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) else {
      throw failure
    }
    index = end
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    while next == 0x2D || next == 0x2B || next == 0x2E || next | 0x20 == 0x65 || (0x30...0x39).contains(next) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else { throw failure }
    return .number(text)
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var out: [UInt8] = []
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
      out += bytes[start..<index]
      guard next == UInt8(ascii: "\\") else { break }
      index += 1
      try escape(&out)
    }
    guard next == UInt8(ascii: "\""), let text = String(validating: out, as: UTF8.self) else { throw failure }
    index += 1
    return text
  }

  /// What stands behind a backslash.
  private mutating func escape(_ out: inout [UInt8]) throws(Failure) {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(next)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    default:
      out += Array(String(try escapedScalar()).utf8)
      return
    }
    index += 1
  }

  /// `u` with four hexadecimal digits, twice for what lies beyond them.
  private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let end = index
    if first < 0xDC00, next == UInt8(ascii: "\\") {
      index += 1
      if next == UInt8(ascii: "u"), case let second = try codeUnit(), (0xDC00...0xDFFF).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00) ?? "\u{FFFD}"
      }
    }
    index = end
    return "\u{FFFD}"
  }

  private mutating func codeUnit() throws(Failure) -> UInt32 {
    guard next == UInt8(ascii: "u"), index + 5 <= bytes.count else { throw failure }
    guard let value = UInt32(String(decoding: bytes[index + 1..<index + 5], as: UTF8.self), radix: 16) else { throw failure }
    index += 5
    return value
  }
}
