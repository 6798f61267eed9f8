/// Takes a line of a cue apart.
struct CueLine {
  /// Tags that players of SubRip know; others are text there.
  private static let names: Set<String> = ["i", "b", "u", "s", "font", "em", "strong", "span", "c", "v", "ruby", "rt", "lang"]
  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "lrm": "\u{200E}", "rlm": "\u{200F}", "quot": "\"", "apos": "'"]

  static func parts(_ bytes: [UInt8], _ line: Range<Int>, isWebVTT: Bool) -> [CuePart] {
    var parts: [CuePart] = []
    var start = line.lowerBound
    var index = start
    // A mark that nothing closes is looked for once.
    var isOpenAngle = false
    var isOpenBrace = false
    while index < line.upperBound {
      var part: CuePart?
      switch bytes[index] {
      case 0x3C where !isOpenAngle:
        if let end = bytes[index..<line.upperBound].firstIndex(of: 0x3E) {
          part = tag(bytes, index..<end + 1, isWebVTT)
        } else {
          isOpenAngle = true
        }
      case 0x7B where !isOpenBrace && index + 1 < line.upperBound && bytes[index + 1] == 0x5C:
        if let end = bytes[index..<line.upperBound].firstIndex(of: 0x7D) { part = .object(index..<end + 1) } else { isOpenBrace = true }
      case 0x26 where isWebVTT: part = entity(bytes, index..<line.upperBound)
      default: break
      }
      guard let part else {
        index += 1
        continue
      }
      if start < index { parts.append(.text(start..<index)) }
      parts.append(part)
      index = part.range.upperBound
      start = index
    }
    if start < line.upperBound { parts.append(.text(start..<line.upperBound)) }
    return parts
  }

  private static func tag(_ bytes: [UInt8], _ range: Range<Int>, _ isWebVTT: Bool) -> CuePart? {
    let body = bytes[range.lowerBound + 1..<range.upperBound - 1]
    guard !body.contains(0x3C) || isWebVTT else { return nil }
    if let first = body.first, (0x30...0x39).contains(first), isWebVTT { return .object(range) }
    let isClosing = body.first == 0x2F
    let name = String(decoding: body.dropFirst(isClosing ? 1 : 0).prefix { $0 > 0x20 && $0 != 0x2E && $0 != 0x2F }, as: UTF8.self).lowercased()
    if name == "br" { return .lineBreak(range) }
    guard isWebVTT || names.contains(name) else { return nil }
    if name == "lang" {
      if isClosing { return .endLanguage(range) }
      return .language(range, String(decoding: body.dropFirst(4).trimmed.prefix { $0 != 0x2D }, as: UTF8.self).lowercased())
    }
    return .tag(range, isOpening: !isClosing)
  }

  private static func entity(_ bytes: [UInt8], _ rest: Range<Int>) -> CuePart? {
    guard let end = bytes[rest].prefix(12).firstIndex(of: 0x3B), end > rest.lowerBound + 1 else { return nil }
    let name = String(decoding: bytes[rest.lowerBound + 1..<end], as: UTF8.self)
    let range = rest.lowerBound..<end + 1
    if let known = entities[name] { return .entity(Array(known.utf8), range) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number > 0x20, let scalar = Unicode.Scalar(number) else { return nil }
    return .entity(Array(String(scalar).utf8), range)
  }
}
