import LintEngine
import TextModel

/// What belongs to the page, its templates or the translating system, left in plain text: entities, tags, shortcodes, placeholders, marks of the
/// tokenizer, emptied brackets, lines of code. Each kind has a file of its own.
struct MarkupResidue: RuleCheck {
  private let rule: Rule

  init(_ rule: Rule) { self.rule = rule }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    let code = CodeLines.runs(document)
    for run in code {
      let range = document.range(ofBlock: run.lowerBound).lowerBound..<document.range(ofBlock: run.upperBound).upperBound
      report.add(
        rule, range, "\(document.quoted(range)): code from the web page; delete it",
        fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: run), with: "")])
    }
    for number in FileNames.blocks(document) {
      let range = document.range(ofBlock: number)
      report.add(
        rule, range, "\(document.quoted(range)): file name from the web page; delete it", severity: .warning,
        fixes: [Fix(.suggested, replacing: document.deletion(ofBlocks: number...number), with: "")])
    }
    let telling = article.analysis(TellingBytes.self).offsets
    let all = document.bytes.withUnsafeBufferPointer { Self.pieces(MarkupText($0), at: telling) }
    let showsCode = !document.markup.protected.isEmpty
    var pieces = all.filter { !showsCode || $0.kind != .placeholder || !Placeholders.isType(document.bytes[$0.range]) }[...]
    var (number, nextCode) = (0, 0)
    while number < document.blocks.count, !pieces.isEmpty {
      let blocks = Self.stretch(from: number, over: pieces, document)
      let range = document.range(ofBlock: blocks.lowerBound).lowerBound..<document.range(ofBlock: blocks.upperBound).upperBound
      let own = pieces.prefix { $0.range.lowerBound < range.upperBound }
      pieces = pieces[own.endIndex...]
      number = blocks.upperBound + 1
      while nextCode < code.count, code[nextCode].upperBound < blocks.lowerBound { nextCode += 1 }
      guard !own.isEmpty, nextCode == code.count || !code[nextCode].overlaps(blocks) else { continue }
      if Self.isOnlyMarkup(range, own, document.bytes) {
        report.add(
          rule, range, "\(document.quoted(range)): markup of the page; delete it",
          fixes: [Fix(.safe, replacing: document.deletion(ofBlocks: blocks), with: "")])
        continue
      }
      for piece in own {
        let shown = document.quoted(piece.range)
        report.add(rule, piece.range, "\(shown): \(piece.advice())", fixes: piece.edits.isEmpty ? [] : [Fix(piece.safety, piece.edits)])
      }
    }
  }

  /// A block, and those behind it that its pieces reach into: a tag may go over several lines.
  private static func stretch(from first: Int, over pieces: ArraySlice<MarkupPiece>, _ document: Document) -> ClosedRange<Int> {
    var last = first
    for piece in pieces {
      let end = document.range(ofBlock: last).upperBound
      guard piece.range.lowerBound < end else { break }
      while last + 1 < document.blocks.count, document.range(ofBlock: last + 1).lowerBound < piece.range.upperBound { last += 1 }
    }
    return first...last
  }

  /// All pieces of a text, in order and disjoint. `telling`: the offsets of `TellingBytes`, at which alone a piece can start.
  static func pieces(_ text: MarkupText, at telling: some Sequence<Int>) -> [MarkupPiece] {
    var pieces: [MarkupPiece] = []
    // Most texts have none of what asks for a pass of its own.
    var (hasStar, hasBracket, hasLink) = (false, false, false)
    var end = 0
    for index in telling {
      if BrokenLinks.mayHold(text, at: index) { hasLink = true }
      guard index >= end else { continue }
      let piece: MarkupPiece? =
        switch text.bytes[index] {
        case 0x23: TokenMarks.piece(in: text, at: index)
        case 0x2A: note(&hasStar)
        case 0x2F where text[index + 1] == 0x6E: Stopgaps.piece(in: text, at: index)
        case 0x3A where text[index + 1] == 0x63: CitationTags.piece(in: text, at: index)
        case 0x48, 0x57, 0x68, 0x77: BrokenAddresses.piece(in: text, at: index)
        case 0x58, 0x71, 0x78, 0x7A: Stopgaps.piece(in: text, at: index)
        case 0x63 where text[index + 1] == 0x69: CitationTags.piece(in: text, at: index)
        case 0x24, 0x25, 0x5F, 0x7B: Placeholders.piece(in: text, at: index)
        case 0x26: HTMLEntities.piece(in: text, at: index)
        case 0x27 where text[index + 1] == 0x27: WikiMarks.piece(in: text, at: index)
        case 0x3D where text[index + 1] == 0x3D: WikiMarks.piece(in: text, at: index)
        case 0x28: EmptyBrackets.piece(in: text, at: index)
        case 0x3C:
          TokenMarks.piece(in: text, at: index) ?? HTMLTags.piece(in: text, at: index) ?? Placeholders.piece(in: text, at: index)
        case 0x40: Placeholders.piece(in: text, at: index) ?? TokenMarks.piece(in: text, at: index)
        case 0x5B:
          note(&hasBracket) ?? TokenMarks.piece(in: text, at: index) ?? CitationTags.piece(in: text, at: index)
            ?? Shortcodes.piece(in: text, at: index) ?? WikiMarks.piece(in: text, at: index)
        case 0x5D where text[index + 1] == 0x5D: HTMLTags.piece(in: text, at: index)
        case 0x5C: Escapes.piece(in: text, at: index) ?? WikiMarks.piece(in: text, at: index)
        case 0xE3: CitationTags.piece(in: text, at: index)
        case 0xF0 where text[index + 1] == 0x9F && text[index + 2] == 0x94: TokenMarks.piece(in: text, at: index)
        case 0xE2 where text[index + 1] == 0x96 || text[index + 1] == 0x81: TokenMarks.piece(in: text, at: index)
        default: nil
        }
      guard let piece, piece.range.lowerBound >= pieces.last?.range.upperBound ?? 0 else { continue }
      pieces.append(piece)
      end = piece.range.upperBound
    }
    let others =
      (hasLink ? BrokenLinks.pieces(in: text) : []) + (hasStar ? LineStars.pieces(in: text) : [])
      + (hasBracket ? CitationTags.series(in: text, at: telling) : [])
    let broken = others.filter { mark in
      var (low, high) = (0, pieces.count)
      while low < high {
        let middle = (low + high) / 2
        if pieces[middle].range.upperBound <= mark.range.lowerBound { low = middle + 1 } else { high = middle }
      }
      return low == pieces.count || !pieces[low].range.overlaps(mark.range)
    }
    return broken.isEmpty ? pieces : (pieces + broken).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Remembers that a byte was seen that is no piece of its own.
  private static func note(_ isSeen: inout Bool) -> MarkupPiece? {
    isSeen = true
    return nil
  }

  /// True when a line is nothing but markup, or tags between scraps of code.
  private static func isOnlyMarkup(_ range: Range<Int>, _ pieces: ArraySlice<MarkupPiece>, _ bytes: [UInt8]) -> Bool {
    let markup = pieces.filter(\.isOfPage)
    guard let first = markup.first else { return false }
    var rest: [UInt8] = []
    var position = range.lowerBound
    for piece in markup {
      rest += bytes[position..<max(position, piece.range.lowerBound)]
      position = min(piece.range.upperBound, range.upperBound)
    }
    rest += bytes[position..<range.upperBound]
    guard rest.contains(where: { $0.isWordASCII || $0 >= 0x80 }) else { return true }
    // What a browser would have taken as code: quoted attributes outside any tag.
    let isScrap = rest.contains(0x3D) && (rest.contains(0x22) || rest.contains(0x27))
    if isScrap, rest.count < range.count - rest.count { return true }
    let attributes = markup.contains { $0.kind == .tag && bytes[$0.range].contains(0x3D) }
    return attributes && bytes[range.lowerBound..<max(range.lowerBound, first.range.lowerBound)].contains(0x3D)
  }
}
