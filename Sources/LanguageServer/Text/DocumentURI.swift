import FileSystem

/// Files as clients name them: `file:` with a path in percent-encoding (RFC 8089).
enum DocumentURI {
  /// The path of a `file:` URI on this machine; nil for others, such as `untitled:`.
  static func path(_ uri: String) -> String? {
    let bytes = Array(uri.utf8)
    guard bytes.count > 5, String(decoding: bytes[..<5], as: UTF8.self).lowercased() == "file:" else { return nil }
    var rest = bytes[5...]
    if rest.starts(with: Array("//".utf8)) {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != UInt8(ascii: "/") }
      guard host.isEmpty || String(decoding: host, as: UTF8.self).lowercased() == "localhost" else { return nil }
      rest = rest.dropFirst(host.count)
    }
    rest = rest.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard rest.first == UInt8(ascii: "/"), let path = decoded(rest), !path.contains(0) else { return nil }
    return FilePath.text(path)
  }

  /// The URI of an absolute path.
  static func uri(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out = Array("file://".utf8)
    for byte in FilePath.bytes(path) {
      if isPlain(byte) { out.append(byte) } else { out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of a text in percent-encoding; nil where it is broken.
  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "%") else {
        out.append(text[index])
        index += 1
        continue
      }
      guard index + 2 < text.endIndex, let byte = UInt8(String(decoding: text[index + 1...index + 2], as: UTF8.self), radix: 16) else { return nil }
      out.append(byte)
      index += 3
    }
    return out
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
