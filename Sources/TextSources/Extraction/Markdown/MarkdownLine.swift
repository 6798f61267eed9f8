/// A line of a paragraph: what decides whether it goes on with the text before it.
struct MarkdownLine {
  enum Kind { case text, image, hidden }

  let pieces: [MarkdownPiece]
  /// What ended the line before.
  let lineBreak: MarkdownPiece?

  /// The lines of a paragraph.
  static func lines(of pieces: [MarkdownPiece]) -> [MarkdownLine] {
    var lines: [MarkdownLine] = []
    var line: [MarkdownPiece] = []
    var lineBreak: MarkdownPiece?
    for piece in pieces {
      switch piece {
      case .softBreak, .hardBreak:
        lines.append(MarkdownLine(pieces: line, lineBreak: lineBreak))
        (line, lineBreak) = ([], piece)
      default: line.append(piece)
      }
    }
    lines.append(MarkdownLine(pieces: line, lineBreak: lineBreak))
    return lines
  }

  /// A picture that stands alone has a text of its own; a shortcode or a formula that does has none.
  func kind(_ bytes: [UInt8]) -> Kind {
    var images = 0
    var isInside = false
    var hidden = 0
    for piece in pieces {
      switch piece {
      case .beginImage:
        images += 1
        isInside = true
      case .endImage: isInside = false
      case .text(let range) where isInside || bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 }): continue
      case .hidden: hidden += isInside ? 0 : 1
      case .tag, .object, .beginProtection, .endProtection: continue
      default: if !isInside { return .text }
      }
    }
    if isInside { return .text }
    if images == 1, hidden == 0 { return .image }
    return images == 0 && hidden > 0 ? .hidden : .text
  }
}
