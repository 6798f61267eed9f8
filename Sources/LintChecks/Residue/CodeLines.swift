import TextModel

/// Lines of the page's scripts and style sheets: `window.dataLayer = …;`, `.class { color: … }`
enum CodeLines {
  /// Ranges of blocks that are code, each as long as it can be.
  static func runs(_ document: Document) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var number = 0
    while number < document.blocks.count {
      guard isCandidate(document, number), isCode(text(document, number)) else {
        number += 1
        continue
      }
      var (first, last) = (number, number)
      while last + 1 < document.blocks.count, case let next = text(document, last + 1), continues(next) || isCode(next) { last += 1 }
      let floor = runs.last.map { $0.upperBound + 1 } ?? 0
      while first > floor, continues(text(document, first - 1)) { first -= 1 }
      runs.append(first...last)
      number = last + 1
    }
    return runs
  }

  /// Code ends its lines with one of four marks, and calls, assigns or opens a block: by bytes, as nearly every line is none.
  private static func isCandidate(_ document: Document, _ number: Int) -> Bool {
    let range = document.range(ofBlock: number)
    guard [0x3B, 0x7B, 0x7D, 0x29].contains(document.bytes[range.upperBound - 1]) else { return false }
    return document.bytes.withUnsafeBufferPointer { bytes in
      for index in range {
        switch bytes[index] {
        case 0x3D, 0x7B: return true
        case 0x28 where index > 0 && bytes[index - 1].isWordASCII: return true
        case 0x28 where index == range.lowerBound && bytes[range.upperBound - 1] != 0x29: return true
        default: break
        }
      }
      return false
    }
  }

  private static func text(_ document: Document, _ number: Int) -> String {
    document.text(document.range(ofBlock: number)).trimmingSpaces()
  }

  private static func isCode(_ line: String) -> Bool {
    guard line.utf8.count <= 4000 else { return false }
    return isScript(line) || isStyle(line)
  }

  /// A statement: one of the names pages use, or a declaration, with its sign and its end.
  private static func isScript(_ line: String) -> Bool {
    let ends = line.hasSuffix(";") || line.hasSuffix("{") || line.hasSuffix("}") || line.hasSuffix(")")
    guard ends else { return false }
    for object in objects where line.hasPrefix(object) {
      let rest = line.dropFirst(object.count)
      guard let next = rest.first else { continue }
      let isUsed = next == "." || next == "(" || next == "[" || rest.hasPrefix(" = ") || rest.hasPrefix("=")
      if isUsed, rest.contains("=") || rest.contains("(") { return true }
    }
    for word in ["var ", "let ", "const "] where line.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
      if !name.isEmpty, rest.dropFirst(name.count).drop(while: { $0 == " " }).hasPrefix("=") { return true }
    }
    if line.hasPrefix("function "), line.contains("("), line.contains("{") { return true }
    return ["(function", "!function", "$(function", "$(document", "(adsbygoogle", "(()=>", "(() =>"].contains { line.hasPrefix($0) }
  }

  private static let objects = [
    "window", "document", "dataLayer", "googletag", "gtag", "jQuery", "adsbygoogle", "fbq", "ga", "_gaq", "_paq", "console", "taboola", "_taboola",
    "self.__next_f",
  ]

  /// `selector { property: value; }`
  private static func isStyle(_ line: String) -> Bool {
    guard let open = line.firstIndex(of: "{"), line.hasSuffix("}") || line.hasSuffix("{") else { return false }
    let selector = line[..<open].trimmingPrefix { $0 == " " }
    let body = line[line.index(after: open)...]
    if selector.hasPrefix("@media") || selector.hasPrefix("@font-face") || selector.hasPrefix("@import") { return true }
    let isSelector =
      selector.utf8.count <= 200
      && selector.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " .#:>,*-_[]=\"()+~".contains($0)) }
    guard isSelector else { return false }
    if body.isEmpty { return selector.hasPrefix(".") || selector.hasPrefix("#") }
    return body.split(separator: ";").contains { isProperty($0) }
  }

  private static func isProperty(_ text: Substring) -> Bool {
    let text = text.drop { $0 == " " || $0 == "{" }
    guard let colon = text.firstIndex(of: ":") else { return false }
    let name = text[..<colon]
    return properties.contains(String(name.prefix { $0 != "-" })) && name.allSatisfy { $0 == "-" || $0.isLowercase }
  }

  /// First words of the names of properties.
  private static let properties: Set<String> = [
    "align", "animation", "background", "border", "bottom", "box", "color", "cursor", "display", "fill", "flex", "float", "font", "gap", "grid",
    "height", "justify", "left", "letter", "line", "list", "margin", "max", "min", "object", "opacity", "outline", "overflow", "padding", "position",
    "right", "text", "top", "transform", "transition", "vertical", "visibility", "white", "width", "z",
  ]

  /// Lines that are code only beside other code.
  private static func continues(_ line: String) -> Bool {
    if line.allSatisfy({ "{}();,[]/*".contains($0) }), line.contains(where: { "{}()".contains($0) }) { return true }
    if line.hasSuffix(";"), !line.contains(". ") {
      if isProperty(line.dropLast()) { return true }
      if line.hasSuffix(");"), line.contains("("), !line.contains(") ") { return true }
      return line.hasPrefix("return ") || line.contains(" = ")
    }
    return line.hasPrefix("} else") || line.hasPrefix("if (") && line.hasSuffix("{") || line == "//]]>" || line == "//<![CDATA["
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
