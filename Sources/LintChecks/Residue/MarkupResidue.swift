import LintEngine
import TextModel

/// HTML entities and tags, and empty Markdown images, left in plain text.
struct MarkupResidue: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    for (number, block) in document.blocks.enumerated() {
      let range = document.range(ofTokens: block.tokens)
      guard document.bytes[range].contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x5B }) else { continue }
      let pieces = Self.pieces(in: range, document.bytes)
      guard !pieces.isEmpty else { continue }
      if Self.isOnlyMarkup(range, pieces, document.bytes) {
        report.add(
          rule, range, "\(document.quoted(range)): markup of the page; leave it out",
          fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: number...number), with: "")])
        continue
      }
      for piece in pieces {
        let what = piece.text.isEmpty ? "markup of the page; leave it out" : "a character written as HTML; write ‘\(piece.text)’"
        report.add(rule, piece.range, "\(document.quoted(piece.range)): \(what)", fixes: [Fix(.safe, replacing: piece.range, with: piece.text)])
      }
    }
  }

  /// A piece of markup, and the text it stands for.
  private struct Piece {
    let range: Range<Int>
    let text: String
  }

  private static func pieces(in range: Range<Int>, _ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let piece: Piece? =
        switch bytes[index] {
        case 0x26: entity(at: index, range.upperBound, bytes)
        case 0x3C: tag(at: index, range.upperBound, bytes)
        case 0x5B: image(at: index, range, bytes)
        default: nil
        }
      if let piece { pieces.append(piece) }
      index = piece?.range.upperBound ?? index + 1
    }
    return pieces
  }

  /// The named entities that news text is likely to hold (HTML Living Standard, named character references).
  private static let entities: [String: String] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "hellip": "…", "laquo": "«", "raquo": "»", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "uuml": "ü", "ouml": "ö",
    "auml": "ä", "szlig": "ß", "ntilde": "ñ", "oacute": "ó", "aacute": "á", "iacute": "í", "uacute": "ú", "euro": "€", "pound": "£", "copy": "©",
    "reg": "®", "deg": "°", "middot": "·", "bull": "•", "times": "×", "shy": "", "zwnj": "", "zwj": "",
  ]

  /// `&#39;`, `&#x2019;`, `&quot;`
  private static func entity(at start: Int, _ end: Int, _ bytes: [UInt8]) -> Piece? {
    guard let semicolon = bytes[start..<min(end, start + 12)].firstIndex(of: 0x3B), semicolon > start + 2 else { return nil }
    let name = String(decoding: bytes[start + 1..<semicolon], as: UTF8.self)
    let range = start..<semicolon + 1
    guard name.hasPrefix("#") else { return entities[name].map { Piece(range: range, text: $0) } }
    let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
    guard let value = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), value >= 0x20, let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return Piece(range: range, text: String(Character(scalar)))
  }

  private static let tags: Set<String> = [
    "a", "abbr", "article", "aside", "audio", "b", "blockquote", "br", "button", "center", "cite", "code", "div", "em", "embed", "figcaption",
    "figure",
    "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "iframe", "img", "input", "label", "li", "link", "main",
    "meta",
    "nav", "noscript", "object", "ol", "p", "picture", "pre", "q", "s", "script", "section", "small", "source", "span", "strike", "strong", "style",
    "sub",
    "sup", "svg", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "video",
  ]

  /// `<p>`, `</div>`, `<img src="…">`
  private static func tag(at start: Int, _ end: Int, _ bytes: [UInt8]) -> Piece? {
    var name = start + 1
    if name < end, bytes[name] == 0x2F { name += 1 }
    var stop = name
    while stop < end, bytes[stop].isWordASCII, stop - name < 12 { stop += 1 }
    guard stop > name, stop < end, tags.contains(String(decoding: bytes[name..<stop], as: UTF8.self).lowercased()),
      [0x20, 0x2F, 0x3E].contains(bytes[stop]), let close = bytes[stop..<end].firstIndex(of: 0x3E)
    else { return nil }
    return Piece(range: start..<close + 1, text: "")
  }

  /// `![]()`, `![](address)`
  private static func image(at start: Int, _ block: Range<Int>, _ bytes: [UInt8]) -> Piece? {
    guard start > block.lowerBound, bytes[start - 1] == 0x21, start + 2 < block.upperBound, bytes[start + 1] == 0x5D, bytes[start + 2] == 0x28,
      let close = bytes[start..<block.upperBound].firstIndex(of: 0x29)
    else { return nil }
    return Piece(range: start - 1..<close + 1, text: "")
  }

  /// True when a line is nothing but markup, or a tag with attributes between scraps of code.
  private static func isOnlyMarkup(_ range: Range<Int>, _ pieces: [Piece], _ bytes: [UInt8]) -> Bool {
    let markup = pieces.filter(\.text.isEmpty)
    guard !markup.isEmpty else { return false }
    let covered = markup.reduce(0) { $0 + $1.range.count }
    let rest = bytes[range].count - covered
    if covered > rest { return true }
    // What a browser would have taken as code: quoted attributes outside any tag.
    let attributes = markup.contains { bytes[$0.range].contains(0x3D) }
    return attributes && bytes[range.lowerBound..<markup[0].range.lowerBound].contains(0x3D)
  }
}
