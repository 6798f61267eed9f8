import LintEngine

/// `<p>`, `</div>`, `<img src="…">`, `< br >`, `< / p >`, `<!-- more -->`, `<![CDATA[` and `]]>`
enum HTMLTags: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    for mark: StaticString in ["<![CDATA[", "]]>"] where text.has(mark, at: index) {
      let range = index..<index + mark.utf8CodeUnitCount
      return text.isMentioned(range) ? nil : MarkupPiece(.tag, range, "")
    }
    guard let tag = Tag(text, at: index), !text.isMentioned(index..<tag.end) else { return nil }
    let range = index..<tag.end
    let (before, behind) = (text[index - 1], text[tag.end])
    // A line break or the edge of a block parts words.
    if tag.isBlock, !text.isGap(index - 1), !text.isGap(tag.end), before != 0x3E, behind != 0x3C { return MarkupPiece(.tag, range, " ") }
    // A closing tag leaves the space before it to the word behind: “frozen </b> .”
    return MarkupPiece(.tag, range, edit: text.deletion(range))
  }

  private struct Tag {
    let end: Int
    let isBlock: Bool

    /// Longest tag, in bytes.
    private static let longest = 2000

    init?(_ text: MarkupText, at start: Int) {
      if text.has("<!--", at: start) {
        guard let close = text.find("-->", from: start, reach: Self.longest) else { return nil }
        // What speaks to this program, even misspelt, is nothing to delete.
        guard !text.string(start..<close).lowercased().contains("mtlint") else { return nil }
        end = close + 3
        isBlock = false
        return
      }
      var at = text.skipSpaces(start + 1)
      let isClosing = text[at] == 0x2F
      if isClosing { at = text.skipSpaces(at + 1) }
      let isSpaced = at > start + (isClosing ? 2 : 1)
      let nameStart = at
      while text[at].isLowercaseASCII || text[at].isUppercaseASCII || text[at].isDigitASCII { at += 1 }
      guard at > nameStart, at - nameStart <= 10 else { return nil }
      let name = text.string(nameStart..<at)
      let lower = name.lowercased()
      guard HTMLTags.names.contains(lower) || HTMLTags.exchange.contains(name), let close = Self.close(text, at) else { return nil }
      let rest = text.skipSpaces(at)
      if rest == close || text[rest] == 0x2F && text.skipSpaces(rest + 1) == close {
        // <Video>, <Table>: English words in angle brackets are titles and labels.
        guard name == lower || !HTMLTags.words.contains(lower), !HTMLTags.exchange.contains(name) || isClosing else { return nil }
        // a < b > c, option <A>: one letter between spaces, or in capitals, must have its partner.
        if isSpaced || name != lower, name.utf8.count == 1, !isClosing {
          let line = text.string(close..<text.lineEnd(close))
          guard line.contains("/ \(name)") || line.contains("/\(name)") else { return nil }
        }
      } else {
        guard text[at] == 0x20 || text[at] == 0x09 || text[at] == 0x0A, !isClosing, Self.areAttributes(text, rest..<close) else { return nil }
      }
      end = close + 1
      isBlock = HTMLTags.blocks.contains(lower)
    }

    /// Offset of the `>`; nil when another tag or a paragraph's end comes first.
    private static func close(_ text: MarkupText, _ start: Int) -> Int? {
      var index = start
      var quote: UInt8 = 0
      while index < text.bytes.count, index - start < longest {
        switch text[index] {
        case 0x3E where quote == 0: return index
        case 0x3C where quote == 0: return nil
        case 0x0A where text[index + 1] == 0x0A || text.has("\r\n", at: index + 1): return nil
        case 0x22 where quote != 0x27: quote = quote == 0 ? 0x22 : 0
        default: break
        }
        index += 1
      }
      return nil
    }

    /// `name=…`, or an attribute that needs no value.
    private static func areAttributes(_ text: MarkupText, _ range: Range<Int>) -> Bool {
      let nameEnd = text.nameEnd(range.lowerBound)
      guard nameEnd > range.lowerBound else { return false }
      if text[text.skipSpaces(nameEnd)] == 0x3D { return true }
      return HTMLTags.flags.contains(text.string(range.lowerBound..<nameEnd))
    }
  }

  private static let names: Set<String> = [
    "a", "abbr", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "button", "center", "cite", "code", "dd", "del", "div", "dl",
    "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i",
    "iframe", "img", "input", "ins", "label", "li", "link", "main", "mark", "meta", "nav", "noscript", "object", "ol", "option", "p", "picture",
    "pre", "q", "s", "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody",
    "td", "textarea", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "video", "wbr",
  ]
  /// Tags of translation files (XLIFF): only with attributes, or closing.
  private static let exchange: Set<String> = ["g", "x", "ph", "bx", "ex", "bpt", "ept", "mrk"]
  /// Names that are English words.
  private static let words: Set<String> = [
    "article", "aside", "audio", "big", "body", "button", "center", "cite", "code", "embed", "figure", "font", "footer", "form", "head", "header",
    "input", "label", "link", "main", "mark", "object", "option", "picture", "script", "section", "select", "small", "source", "span", "strike",
    "strong", "style", "table", "time", "title", "video",
  ]
  private static let blocks: Set<String> = [
    "blockquote", "br", "dd", "div", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "section", "td", "th",
    "tr", "ul",
  ]
  /// Attributes without a value.
  private static let flags: Set<String> = ["async", "autoplay", "checked", "controls", "defer", "disabled", "hidden", "loop", "muted", "selected"]
}
