/// Splits an HTML file into tags, comments and text, as section 13.2.5 of the HTML standard does, in linear time.
///
/// It never fails: whatever bytes come, they are text, tags or comments.
struct HTMLLexer {
  private let bytes: [UInt8]
  private var offset: Int
  /// Where the HTML ends.
  private let limit: Int
  /// Inside SVG or MathML, where elements hold tags whatever they are called and `<![CDATA[` opens text.
  var isForeign = false
  /// The element whose raw text stands next.
  private var raw: String?

  /// Reads a range of bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    limit = range.upperBound
    offset = bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3 : range.lowerBound
  }

  mutating func next() -> HTMLToken? {
    if let name = raw {
      raw = nil
      let end = HTMLRawText.end(of: name, in: bytes, from: offset, before: limit)
      if end > offset { return token(name == "title" ? .text : .rawText, to: end) }
    }
    guard offset < limit else { return nil }
    guard opensMarkup(offset) else { return text() }
    switch bytes[offset + 1] {
    case 0x21: return declaration()
    case 0x3F: return token(.other, to: end(behind: [0x3E], from: offset + 2))
    case 0x2F: return isLetter(bytes[offset + 2]) ? tag(.endTag, nameAt: offset + 2) : token(.other, to: end(behind: [0x3E], from: offset + 2))
    default: return tag(.startTag, nameAt: offset + 1)
    }
  }

  private mutating func token(_ kind: HTMLToken.Kind, to end: Int) -> HTMLToken {
    defer { offset = end }
    return HTMLToken(kind: kind, range: offset..<end)
  }

  private mutating func text() -> HTMLToken {
    var end = offset + 1
    while end < limit, bytes[end] != 0x3C || !opensMarkup(end) { end += 1 }
    return token(.text, to: end)
  }

  /// True when the `<` at an offset is no text.
  private func opensMarkup(_ offset: Int) -> Bool {
    guard bytes[offset] == 0x3C, offset + 1 < limit else { return false }
    let next = bytes[offset + 1]
    return isLetter(next) || next == 0x21 || next == 0x3F || next == 0x2F && offset + 2 < limit
  }

  private mutating func declaration() -> HTMLToken {
    let inside = offset + 2
    if bytes[inside..<limit].starts(with: "--".utf8) { return token(.comment, to: commentEnd(from: inside + 2)) }
    if isForeign, bytes[inside..<limit].starts(with: "[CDATA[".utf8) { return token(.rawText, to: end(behind: Array("]]>".utf8), from: inside)) }
    return token(.other, to: end(behind: [0x3E], from: inside))
  }

  private func commentEnd(from start: Int) -> Int {
    // `<!-->` and `<!--->` are whole comments.
    for empty in [">", "->"] where bytes[start..<limit].starts(with: empty.utf8) { return start + empty.utf8.count }
    var index = start
    while index + 2 < limit {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D {
        if bytes[index + 2] == 0x3E { return index + 3 }
        if bytes[index + 2] == 0x21, index + 3 < limit, bytes[index + 3] == 0x3E { return index + 4 }
      }
      index += 1
    }
    return limit
  }

  private func end(behind closing: [UInt8], from start: Int) -> Int {
    var index = start
    while index + closing.count <= limit {
      if bytes[index] == closing[0], bytes[index..<limit].starts(with: closing) { return index + closing.count }
      index += 1
    }
    return limit
  }

  private mutating func tag(_ kind: HTMLToken.Kind, nameAt start: Int) -> HTMLToken {
    var index = start
    while index < limit, !isSpace(bytes[index]), bytes[index] != 0x2F, bytes[index] != 0x3E { index += 1 }
    let name = lowercase(start..<index)
    var attributes: [HTMLAttribute] = []
    while index < limit, bytes[index] != 0x3E {
      if isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 } else { attributes.append(attribute(&index)) }
    }
    // A tag that the file's end cuts off is none.
    guard index < limit else { return token(.other, to: limit) }
    var tag = token(kind, to: index + 1)
    tag.name = name
    tag.attributes = attributes
    tag.isSelfClosing = bytes[index - 1] == 0x2F && attributes.last.map { $0.quote != nil || $0.value.upperBound < index } ?? true
    if kind == .startTag, !isForeign, HTMLRawText.elements.contains(name) { raw = name }
    return tag
  }

  private func attribute(_ index: inout Int) -> HTMLAttribute {
    let start = index
    // An equals sign in front is a part of the name.
    index += 1
    while index < limit, !isSpace(bytes[index]), bytes[index] != 0x2F, bytes[index] != 0x3E, bytes[index] != 0x3D { index += 1 }
    let name = lowercase(start..<index)
    var ahead = index
    while ahead < limit, isSpace(bytes[ahead]) { ahead += 1 }
    guard ahead < limit, bytes[ahead] == 0x3D else { return HTMLAttribute(name: name, value: index..<index, quote: nil) }
    index = ahead + 1
    while index < limit, isSpace(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] != 0x3E else { return HTMLAttribute(name: name, value: index..<index, quote: nil) }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let start = index + 1
      index = start
      while index < limit, bytes[index] != quote { index += 1 }
      defer { index = min(index + 1, limit) }
      return HTMLAttribute(name: name, value: start..<index, quote: quote)
    }
    let value = index
    while index < limit, !isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
    return HTMLAttribute(name: name, value: value..<index, quote: nil)
  }

  private func lowercase(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private func isSpace(_ byte: UInt8) -> Bool { HTMLText.isSpace(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
