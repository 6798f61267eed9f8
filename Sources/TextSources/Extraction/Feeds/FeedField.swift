import TextModel

/// An element of a feed, or of one of its items, that holds text.
struct FeedField {
  enum Format {
    /// HTML, if it looks like it.
    case any
    case plain
    /// HTML behind references or in CDATA.
    case html
    /// Tags of XHTML that stand in the feed as they are.
    case xhtml
    /// A comment that speaks to mtlint.
    case directive
  }

  /// A stretch of text and what it stands for.
  struct Piece {
    /// Bytes of the file.
    let source: Range<Int>
    /// Nil = the bytes themselves.
    let text: [UInt8]?
    /// In a CDATA section.
    let isCDATA: Bool
  }

  let format: Format
  let label: Block.Kind?
  var pieces: [Piece] = []

  /// What the element of a name within a feed or an item is; nil = it has no text.
  init?(_ name: String, type: String?) {
    switch name {
    case "title": label = .headline
    case "description", "content:encoded", "summary", "content", "subtitle": label = nil
    default: return nil
    }
    // RSS says nothing of the format; Atom's summaries without a type are text, but not for all who write them.
    switch type?.lowercased() {
    case nil: format = .any
    case "text", "text/plain": format = .plain
    case "html", "text/html": format = .html
    case "xhtml", "application/xhtml+xml": format = .xhtml
    default: return nil
    }
  }

  init(directive source: Range<Int>) {
    format = .directive
    label = nil
    pieces = [Piece(source: source, text: nil, isCDATA: false)]
  }

  /// True for a text with a tag or a reference.
  static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index + 1 < text.endIndex {
      let next = text[index + 1]
      let isLetter = (0x61...0x7A).contains(next | 0x20)
      if text[index] == 0x3C, isLetter || next == 0x2F || next == 0x21 { return true }
      if text[index] == 0x26, isLetter || next == 0x23 {
        let rest = text[(index + 2)...].prefix(40).drop { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        if rest.first == 0x3B { return true }
      }
      index += 1
    }
    return false
  }
}
