/// Tags of HTML within a paragraph of Markdown: what they are to the text.
struct InlineElements {
  /// Elements whose text is not the author's prose.
  private static let code: Set<String> = ["code", "kbd", "samp", "var", "pre", "tt", "script", "style", "textarea"]
  private static let void: Set<String> = ["img", "wbr", "input", "hr", "area", "embed", "source", "track"]

  /// The element that protects what is in it, and how many of its name are open.
  private var protecting: (name: String, depth: Int)?

  /// A tag, a comment or the like, as one thing.
  mutating func read(_ tag: ArraySlice<UInt8>, _ pieces: inout [MarkdownPiece]) {
    let range = tag.startIndex..<tag.endIndex
    guard !tag.hasPrefix("<!"), !tag.hasPrefix("<?") else {
      if tag.hasPrefix("<!--"), Directives.speaks(tag) { pieces.append(.directive(range)) }
      return
    }
    let isClosing = tag.dropFirst().first == 0x2F
    let name = String(decoding: tag.dropFirst(isClosing ? 2 : 1).prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }, as: UTF8.self).lowercased()
    if name == "br" {
      pieces.append(.hardBreak(range))
    } else if Self.void.contains(name) || tag.dropLast().last == 0x2F {
      pieces.append(.object(range))
    } else if isClosing {
      if let element = protecting, element.name == name {
        protecting = element.depth > 1 ? (name, element.depth - 1) : nil
        if protecting == nil { pieces.append(.endProtection) }
      }
      pieces.append(.tag(range, isOpening: false))
    } else {
      pieces.append(.tag(range, isOpening: true))
      if let element = protecting {
        if element.name == name { protecting = (name, element.depth + 1) }
      } else if Self.code.contains(name) || isUntranslated(tag) {
        protecting = (name, 1)
        pieces.append(.beginProtection)
      }
    }
  }

  /// At the end of a paragraph.
  mutating func closeAll(_ pieces: inout [MarkdownPiece]) {
    if protecting != nil { pieces.append(.endProtection) }
    protecting = nil
  }

  private func isUntranslated(_ tag: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    return text.contains("translate=\"no\"") || text.contains("translate='no'") || text.contains("translate=no") || text.contains("notranslate")
  }
}
