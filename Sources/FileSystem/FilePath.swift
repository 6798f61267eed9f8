/// Paths, which are bytes, as texts. A byte that is no UTF-8 is kept as a character of private use at the very end of Unicode, so that the path leads to
/// its file again; a name that has such a character itself is kept byte by byte as well.
public enum FilePath {
  /// U+10FF00 + byte stands for a byte from 0x80.
  private static let base: UInt32 = 0x10FF00

  /// The text of a path as the system gives it.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    func keep(_ byte: UInt8) { scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(base + UInt32(byte))!) }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      var ahead = rest.makeIterator()
      switch parser.parseScalar(from: &ahead) {
      case .valid(let encoded) where byte(Unicode.UTF8.decode(encoded)) == nil:
        scalars.append(Unicode.UTF8.decode(encoded))
        rest = rest.dropFirst(encoded.count)
      case .valid(let encoded):
        for byte in encoded { keep(byte) }
        rest = rest.dropFirst(encoded.count)
      case .error(let length):
        for byte in rest.prefix(length) { keep(byte) }
        rest = rest.dropFirst(length)
      case .emptyInput: rest = []
      }
      parser = Unicode.UTF8.ForwardParser()
    }
    return String(scalars)
  }

  /// The path as the system takes it.
  public static func bytes(_ path: String) -> [UInt8] {
    guard hasBytes(path) else { return Array(path.utf8) }
    return path.unicodeScalars.flatMap { scalar in byte(scalar).map { [$0] } ?? Array(String(scalar).utf8) }
  }

  /// Calls the system with a path.
  public static func withCString<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard hasBytes(path) else { return path.withCString(body) }
    return (bytes(path).map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
  }

  /// For readers of UTF-8: a byte that is none shows as `\xE9`.
  public static func readable(_ path: String) -> String {
    guard hasBytes(path) else { return path }
    return path.unicodeScalars.reduce(into: "") { out, scalar in
      if let byte = byte(scalar) { out += "\\x" + String(byte, radix: 16, uppercase: true) } else { out.unicodeScalars.append(scalar) }
    }
  }

  /// For messages, one line each: line breaks and other control characters show as `\n` or `\x1B`, too.
  public static func oneLine(_ path: String) -> String {
    let path = readable(path)
    guard path.unicodeScalars.contains(where: isControl) else { return path }
    return path.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where isControl(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        out += scalar.value < 0x100 ? "\\x" + (digits.count == 1 ? "0" : "") + digits : "\\u{\(digits)}"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? { scalar.value >= base + 0x80 ? UInt8(scalar.value - base) : nil }

  private static func hasBytes(_ path: String) -> Bool { path.utf8.contains(0xF4) && path.unicodeScalars.contains { byte($0) != nil } }
}
