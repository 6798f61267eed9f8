import LintEngine

/// `[caption id="x"]`, `[embed]…[/embed]`, `[gallery ids="1,2"]`, `[b]…[/b]`, and the empty image of Markdown, `![](…)`
enum Shortcodes: MarkupKind {
  static func piece(in text: MarkupText, at index: Int) -> MarkupPiece? {
    if text[index - 1] == 0x21, text.has("[](", at: index), let close = text.find(")", from: index, reach: 2000) {
      return MarkupPiece(.tag, index - 1..<close + 1, "")
    }
    let isClosing = text[index + 1] == 0x2F
    let nameStart = index + (isClosing ? 2 : 1)
    let nameEnd = text.nameEnd(nameStart)
    guard nameEnd > nameStart, nameEnd - nameStart <= 40 else { return nil }
    let name = text.string(nameStart..<nameEnd)
    let lower = name.lowercased()
    let isBuilder = builders.contains { lower.hasPrefix($0) }
    guard isBuilder || names.contains(lower), let close = text.find("]", from: nameEnd, reach: 2000) else { return nil }
    var range = index..<close + 1
    if !isClosing {
      guard isBuilder || isOpening(text, name, nameEnd: nameEnd, close: close) else { return nil }
      // What stands between these is an address, not text.
      if holders.contains(lower), let end = text.firstEnd(of: "[/\(lower)]", from: close) { range = index..<end }
    } else if close != nameEnd {
      return nil
    }
    return text.isMentioned(range) ? nil : MarkupPiece(.tag, range, edit: text.deletion(range))
  }

  /// An opening code has attributes, stands alone on its line, or is closed on it: “[b]” alone is a footnote, “[video]” an editor's word.
  private static func isOpening(_ text: MarkupText, _ name: String, nameEnd: Int, close: Int) -> Bool {
    switch text[nameEnd] {
    case 0x3D: return true
    case 0x20:
      let attribute = text.nameEnd(text.skipSpaces(nameEnd))
      return text[attribute] == 0x3D || text[nameEnd + 1] == 0x2F
    case 0x5D:
      if text.firstEnd(of: "[/\(name.lowercased())]", from: close) != nil { return true }
      return name.utf8.count > 2 && text.lineStart(close) == nameEnd - name.utf8.count - 1 && text.lineEnd(close) == close + 1
    default: return false
    }
  }

  private static let names: Set<String> = [
    "ad", "adrotate", "ads", "adsense", "audio", "b", "button", "caption", "center", "code", "color", "column", "columns", "contact-form-7",
    "dropcap", "embed", "facebook", "font", "gallery", "googlead", "highlight", "i", "iframe", "img", "instagram", "list", "newsletter", "playlist",
    "poll", "post", "pullquote", "quote", "related", "right", "row", "s", "size", "social", "spoiler", "toc", "tweet", "twitter", "u", "url",
    "video", "youtube",
  ]
  /// Page builders put their name before each code.
  private static let builders = ["ad_", "vc_", "et_pb_", "fusion_", "su_", "wp_", "tdc_", "elementor-"]
  private static let holders: Set<String> = ["audio", "embed", "facebook", "iframe", "img", "instagram", "tweet", "twitter", "video", "youtube"]
}

extension MarkupText {
  /// The offset behind a text on the line, given in small letters, which may stand there in others.
  fileprivate func firstEnd(of text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    let end = lineEnd(start)
    var index = start
    while index + wanted.count <= end {
      if bytes[index] == 0x5B, string(index..<index + wanted.count).lowercased().utf8.elementsEqual(wanted) { return index + wanted.count }
      index += 1
    }
    return nil
  }
}
