/// Code within a paragraph: its marks are read again, to see where its parts stand.
struct CodeSpan {
  /// Behind the closing marks.
  let end: Int
  let pieces: [MarkdownPiece]
  /// The code as the parser has it: ends of lines are spaces, and one space at both ends is no part of it.
  let text: [UInt8]

  /// Nil where none starts.
  init?(_ source: MarkdownSource, at start: Int, quotes: Int, isInTable: Bool) {
    let bytes = source.masked
    var body = start
    while body < bytes.count, bytes[body] == 0x60 { body += 1 }
    let count = body - start
    guard count > 0 else { return nil }
    var pieces: [MarkdownPiece] = []
    var text: [UInt8] = []
    var index = body
    var stretch = body
    while index < bytes.count {
      if bytes[index] == 0x60 {
        let run = index
        while index < bytes.count, bytes[index] == 0x60 { index += 1 }
        if index - run == count {
          if stretch < run { pieces.append(.text(stretch..<run)) }
          (self.pieces, self.text) = Self.stripped(pieces, text)
          end = index
          return
        }
        text += bytes[run..<index]
      } else if let next = source.behindBreak(index, quotes: quotes) {
        if stretch < index { pieces.append(.text(stretch..<index)) }
        pieces.append(.softBreak(index..<next))
        text.append(0x20)
        (index, stretch) = (next, next)
      } else if isInTable, bytes[index] == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x7C {
        if stretch < index { pieces.append(.text(stretch..<index)) }
        pieces.append(.character([0x7C], index..<index + 2))
        text.append(0x7C)
        index += 2
        stretch = index
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return nil
  }

  private static func stripped(_ pieces: [MarkdownPiece], _ text: [UInt8]) -> (pieces: [MarkdownPiece], text: [UInt8]) {
    guard text.count > 2, text.first == 0x20, text.last == 0x20, text.contains(where: { $0 != 0x20 }) else { return (pieces, text) }
    var pieces = pieces
    switch pieces[0] {
    case .text(let range) where range.count > 1: pieces[0] = .text(range.lowerBound + 1..<range.upperBound)
    default: pieces.removeFirst()
    }
    switch pieces[pieces.count - 1] {
    case .text(let range) where range.count > 1: pieces[pieces.count - 1] = .text(range.lowerBound..<range.upperBound - 1)
    default: pieces.removeLast()
    }
    return (pieces, Array(text.dropFirst().dropLast()))
  }
}
