/// Elements whose text holds no tags.
enum HTMLRawText {
  static let elements: Set<String> = [
    "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext",
  ]

  /// Where the text of an element ends: the offset of its end tag.
  static func end(of name: String, in bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    if name == "plaintext" { return limit }
    let wanted = Array(name.utf8)
    // In a script `<!--` and then `<script` hide an end tag, and `-->` ends that.
    var isEscaped = false
    var isDoubled = false
    var index = start
    while index < limit {
      if name == "script" {
        if bytes[index] == 0x2D, isEscaped, bytes[index..<limit].starts(with: "-->".utf8) { (isEscaped, isDoubled) = (false, false) }
        if bytes[index] == 0x3C, !isEscaped, bytes[index..<limit].starts(with: "<!--".utf8) {
          isEscaped = true
          // `<!-->` ends what it begins.
          index += 2
          continue
        }
        if bytes[index] == 0x3C, isEscaped, !isDoubled, has(wanted, at: index + 1, in: bytes, before: limit) { isDoubled = true }
      }
      if bytes[index] == 0x3C, index + 1 < limit, bytes[index + 1] == 0x2F, has(wanted, at: index + 2, in: bytes, before: limit) {
        guard isDoubled else { return index }
        isDoubled = false
      }
      index += 1
    }
    return limit
  }

  /// True when a tag of the name, in whatever case, stands at an offset.
  private static func has(_ name: [UInt8], at offset: Int, in bytes: [UInt8], before limit: Int) -> Bool {
    let end = offset + name.count
    guard end < limit, HTMLText.isSpace(bytes[end]) || bytes[end] == 0x2F || bytes[end] == 0x3E else { return false }
    return bytes[offset..<end].elementsEqual(name) { $0 | 0x20 == $1 }
  }
}
