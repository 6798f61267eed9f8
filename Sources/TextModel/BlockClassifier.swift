/// Says what a block is, by its shape and a few words that open captions and bylines.
struct BlockClassifier {
  let tokens: [Token]
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>

  private static let maximumHeadlineTokens = 28

  func classify(_ blocks: inout [Block]) {
    var seenParagraph = false
    for index in blocks.indices {
      blocks[index].kind = kind(of: blocks[index].tokens, first: !seenParagraph)
      if blocks[index].kind == .paragraph { seenParagraph = true }
    }
  }

  private func kind(of range: Range<Int>, first: Bool) -> Block.Kind {
    let head = tokens[range.lowerBound]
    if isBullet(head), range.count > 1 { return .list }
    if isCaption(range) { return .caption }
    if range.count <= 10, range.count > 1, text(head) == "by", range.dropFirst().allSatisfy({ isNameToken($0) || isJoiner($0) }) {
      return .byline
    }
    if range.count <= 24, range.count(where: { tokens[$0].kind == .word }) <= 6, range.contains(where: { tokens[$0].kind == .number }),
      range.allSatisfy(isDateToken)
    {
      return .dateline
    }
    if first, range.count <= Self.maximumHeadlineTokens, !endsLikeSentence(range) || sentenceStops(range) == 0 { return .headline }
    return .paragraph
  }

  private func text(_ token: Token) -> String {
    String(decoding: bytes[token.range], as: UTF8.self).lowercased()
  }

  private func isBullet(_ token: Token) -> Bool {
    guard token.kind == .punctuation || token.kind == .symbol, token.range.count <= 3 else { return false }
    return ["•", "●", "▪", "◦", "‣", "*", "–", "-", "▶", "►", "·"].contains(text(token))
  }

  /// "Photo: X", "… (Photo: X)", "… Image: Reuters.", "© X".
  private func isCaption(_ range: Range<Int>) -> Bool {
    guard range.count <= 70 else { return false }
    let head = tokens[range.lowerBound]
    // "© X", "… © X": a credit is short.
    for index in range.suffix(8) where tokens[index].kind == .symbol && text(tokens[index]) == "©" { return true }
    if head.kind == .symbol, text(head) == "©" { return true }
    for index in range.dropLast() where words[Int(tokens[index].word)].traits.contains(.credit) {
      if [":", "by", "credit"].contains(text(tokens[index + 1])) { return true }
      if index == range.lowerBound, isDash(tokens[index + 1]) { return true }
    }
    // "FILE - A worker …"
    return head.flags.contains(.allCapitals) && text(head) == "file" && range.count > 1 && isDash(tokens[range.lowerBound + 1])
  }

  private func isDash(_ token: Token) -> Bool { token.kind == .punctuation && ["-", "–", "—", "--"].contains(text(token)) }

  private func isNameToken(_ index: Int) -> Bool { tokens[index].flags.contains(.capital) }

  private func isJoiner(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation || tokens[index].kind == .abbreviation
      || ["and", "in", "de", "van", "al", "bin"].contains(text(tokens[index]))
  }

  private func isDateToken(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number, .punctuation, .symbol, .abbreviation: return true
    case .word:
      let traits = words[Int(tokens[index].word)].traits
      return !traits.isDisjoint(with: [.month, .weekday]) || tokens[index].flags.contains(.capital)
        || ["am", "pm", "at", "updated", "published", "t"].contains(text(tokens[index]))
    default: return false
    }
  }

  private func endsLikeSentence(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1]
    return last.kind == .punctuation && [".", "!", "?"].contains(text(last))
  }

  private func sentenceStops(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].kind == .punctuation && bytes[tokens[$1].range.lowerBound] == 0x2E ? 1 : 0) }
  }
}

/// Says what a block is, where the format of the file does.
enum BlockLabels {
  /// `labels` and blocks are sorted.
  static func apply(_ labels: [Markup.Label], to blocks: inout [Block], _ tokens: [Token]) {
    var next = labels[...]
    for index in blocks.indices {
      let start = tokens[blocks[index].tokens.lowerBound].range.lowerBound
      while let label = next.first, label.range.upperBound <= start { next.removeFirst() }
      if let label = next.first, label.range.contains(start) { blocks[index].kind = label.kind }
    }
  }
}
