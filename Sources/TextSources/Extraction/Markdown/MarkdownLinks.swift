/// Reads what stands behind the text of a link, as the specification of CommonMark has it, and definitions of links.
struct MarkdownLinks {
  let source: MarkdownSource
  /// Block quotes around.
  let quotes: Int

  private var bytes: [UInt8] { source.masked }

  /// Behind the whole link, from the bracket on that closes its text.
  func end(ofTextAt bracket: Int) -> Int {
    let next = bracket + 1
    guard next < bytes.count else { return next }
    if bytes[next] == 0x28, let end = inline(at: next) { return end }
    if bytes[next] == 0x5B, let end = label(at: next) { return end }
    return next
  }

  /// Behind a definition that starts here, with the end of its line.
  func definition(at start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == 0x5B, let close = label(at: start), close > start + 2, close < bytes.count, bytes[close] == 0x3A else {
      return nil
    }
    guard let end = destination(at: spaces(close + 1)), end > close + 1 else { return nil }
    let gap = spaces(end)
    if gap > end, let title = title(at: gap), let line = source.behindBreak(source.behindBlanks(title), quotes: quotes) { return line }
    return source.behindBreak(source.behindBlanks(end), quotes: quotes)
  }

  /// `(address "title")`
  private func inline(at start: Int) -> Int? {
    guard let address = destination(at: spaces(start + 1)) else { return nil }
    var end = spaces(address)
    if end > address, let title = title(at: end) { end = spaces(title) }
    return end < bytes.count && bytes[end] == 0x29 ? end + 1 : nil
  }

  /// Blanks and at most one end of a line.
  private func spaces(_ start: Int) -> Int {
    let end = source.behindBlanks(start)
    return source.behindBreak(end, quotes: quotes) ?? end
  }

  /// `[label]`; a label has at most 1,000 bytes.
  private func label(at start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, index - start <= 1001 {
      switch bytes[index] {
      case 0x5C where index + 1 < bytes.count && MarkdownEntities.isPunctuation(bytes[index + 1]): index += 2
      case 0x5B: return nil
      case 0x5D: return index + 1
      default: index += 1
      }
    }
    return nil
  }

  private func destination(at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var index = start
    if bytes[start] == 0x3C {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case 0x3E: return index + 1
        case 0x5C: index += 2
        case 0x0A, 0x0D, 0x3C: return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < bytes.count, MarkdownEntities.isPunctuation(bytes[index + 1]) {
        index += 2
        continue
      }
      if byte == 0x28 {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == 0x29 {
        if depth == 0 { break }
        depth -= 1
      } else if byte <= 0x20 || byte == 0x7F {
        break
      }
      index += 1
    }
    return depth == 0 ? index : nil
  }

  private func title(at start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let closing: UInt8
    switch bytes[start] {
    case 0x22, 0x27: closing = bytes[start]
    case 0x28: closing = 0x29
    default: return nil
    }
    var index = start + 1
    // A title is a line or two: a mark that nothing closes must not be looked for to the end of the file.
    while index < bytes.count, index - start < 4096 {
      switch bytes[index] {
      case closing: return index + 1
      case 0x5C: index += 2
      default: index += 1
      }
    }
    return nil
  }
}
