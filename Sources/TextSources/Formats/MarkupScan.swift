/// One pass over the tags of a text.
struct MarkupScan {
  /// The first element, in small letters.
  private(set) var root: String?
  /// The element that was closed last.
  private(set) var last: String?
  private(set) var elements = 0
  private(set) var blockCount = 0
  /// Bytes of text, without white space, outside of all elements and inside.
  private(set) var outside = 0
  private(set) var inside = 0
  /// Lines with text.
  private(set) var textLines = 0
  /// True for `<!DOCTYPE html>`.
  private(set) var isHTMLPage = false
  /// True for `<?xml …?>`.
  private(set) var isXML = false
  /// True when the first element names its namespace.
  private(set) var hasNamespace = false
  /// True when every element that is opened is closed, in order.
  private(set) var isBalanced = true
  private var open: [String] = []
  private var names: Set<String> = []
  /// Tags without their end.
  private var broken = 0

  /// True when a body or a paragraph is among the elements.
  var hasDocument: Bool { !names.isDisjoint(with: ["body", "p", "div", "article", "main", "table"]) && names.contains("html") }

  init(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    var lineHasText = false
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "<"), let end = tag(text, index) {
        index = end
        continue
      }
      if byte > 0x20 {
        if open.isEmpty { outside += 1 } else { inside += 1 }
        if !lineHasText { textLines += 1 }
        lineHasText = true
      } else if byte == 0x0A || byte == 0x0D {
        lineHasText = false
      }
      index += 1
    }
    if !open.isEmpty { isBalanced = false }
  }

  /// Reads what starts with `<`; the offset behind it, or nil when it is no tag.
  private mutating func tag(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
    let head = text[start...].prefix(12)
    if head.hasPrefix("<!--") { return end(text, start, "-->") }
    if head.hasPrefix("<![CDATA[") {
      let end = end(text, start, "]]>")
      inside += end - start
      return end
    }
    if head.hasPrefix("<?") {
      if head.hasPrefix("<?xml"), root == nil { isXML = true }
      return end(text, start, "?>")
    }
    if head.hasPrefix("<!") {
      if text[start...].prefix(15).hasPrefixIgnoringCase("<!doctype html") { isHTMLPage = true }
      return end(text, start, ">")
    }
    let isClosing = text.has(UInt8(ascii: "/"), at: start + 1)
    let nameStart = start + (isClosing ? 2 : 1)
    let name = String(
      decoding: text[min(nameStart, text.endIndex)...].prefix {
        (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x3A).contains($0) || $0 == 0x2D || $0 == 0x5F
      },
      as: UTF8.self
    ).lowercased()
    guard !name.isEmpty, name.utf8.count <= 40, broken < Self.mostBroken else { return nil }
    guard let close = close(text, nameStart + name.utf8.count) else {
      broken += 1
      return nil
    }
    if isClosing {
      if let place = open.lastIndex(of: name) {
        if place != open.count - 1 { isBalanced = false }
        open.removeSubrange(place...)
      } else {
        isBalanced = false
      }
      last = name
      return close + 1
    }
    if root == nil {
      root = name
      hasNamespace = String(decoding: text[start..<close], as: UTF8.self).contains(" xmlns")
    }
    elements += 1
    names.insert(name)
    if Self.blocks.contains(name) { blockCount += 1 }
    if ["script", "style"].contains(name) { return rawEnd(text, close, name) }
    if text[close - 1] != UInt8(ascii: "/"), !Self.voids.contains(name), open.count < Self.deepest { open.append(name) }
    return close + 1
  }

  /// Offset of the `>` that closes a tag; nil when another tag begins first.
  private func close(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start < text.endIndex, text[start] <= 0x20 || text[start] == UInt8(ascii: ">") || text[start] == UInt8(ascii: "/") else { return nil }
    var quote: UInt8 = 0
    var index = start
    while index < text.endIndex, index - start < Self.longestTag {
      switch text[index] {
      case UInt8(ascii: ">") where quote == 0: return index
      case UInt8(ascii: "<") where quote == 0: return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == 0 { quote = text[index] } else if quote == text[index] { quote = 0 }
      default: break
      }
      index += 1
    }
    return nil
  }

  private func end(_ text: ArraySlice<UInt8>, _ start: Int, _ mark: String) -> Int {
    var rest = text[start...]
    while let first = rest.firstIndex(of: mark.utf8.first!) {
      if text[first...].starts(with: mark.utf8) { return first + mark.utf8.count }
      rest = text[(first + 1)...]
    }
    return text.endIndex
  }

  /// The offset behind the closing tag of an element whose content is no text, or the end.
  private func rawEnd(_ text: ArraySlice<UInt8>, _ start: Int, _ name: String) -> Int {
    var rest = text[start...]
    while let first = rest.firstIndex(of: UInt8(ascii: "<")) {
      if text[first...].hasPrefixIgnoringCase("</\(name)") { return end(text, first, ">") }
      rest = text[(first + 1)...]
    }
    return text.endIndex
  }

  /// Bytes of the longest tag, elements in each other, tags without their end: keep hostile texts linear.
  private static let longestTag = 8192
  private static let deepest = 1000
  private static let mostBroken = 200

  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "head", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
  ]
  static let inline: Set<String> = [
    "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "g", "i", "ins", "label", "mark", "q", "s", "small", "span", "strong", "sub",
    "sup", "time", "tt", "u", "x",
  ]
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func has(_ byte: UInt8, at index: Int) -> Bool { index < endIndex && self[index] == byte }
}
