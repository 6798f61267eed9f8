/// Puts the sentences of each block together: a boundary of ICU holds when the tokens agree.
struct SentenceSplitter {
  let tokens: [Token]
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>

  func split(_ blocks: inout [Block]) -> [Sentence] {
    var sentences: [Sentence] = []
    let breaker = SentenceBreaker()
    for index in blocks.indices {
      let range = blocks[index].tokens
      let first = sentences.count
      var start = range.lowerBound
      if hasStopInside(range) {
        let blockStart = tokens[range.lowerBound].range.lowerBound
        let text = UnsafeBufferPointer(rebasing: bytes[blockStart..<tokens[range.upperBound - 1].range.upperBound])
        var token = start
        breaker.forEachBoundary(text) { boundary in
          while token < range.upperBound, tokens[token].range.lowerBound < blockStart + boundary { token += 1 }
          if token > start, token < range.upperBound, holds(before: token, blockStart: range.lowerBound) {
            sentences.append(Sentence(tokens: start..<token, block: index))
            start = token
          }
        }
      }
      sentences.append(Sentence(tokens: start..<range.upperBound, block: index))
      blocks[index].sentences = first..<sentences.count
    }
    return sentences
  }

  /// Spares ICU the many short blocks that are one sentence.
  private func hasStopInside(_ range: Range<Int>) -> Bool {
    for index in range.dropLast() where tokens[index].kind == .punctuation || tokens[index].kind == .abbreviation {
      if isTerminator(index) || tokens[index].kind == .abbreviation { return true }
    }
    return false
  }

  private func isTerminator(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch bytes[tokens[index].range.lowerBound] {
    case 0x2E, 0x21, 0x3F: return true
    case 0xE2, 0xE3, 0xEF: return [0x2026, 0x3002, 0xFF01, 0xFF1F].contains(DecodedScalar(bytes, at: tokens[index].range.lowerBound).value)
    default: return false
    }
  }

  /// True when a sentence really starts at `token`.
  private func holds(before token: Int, blockStart: Int) -> Bool {
    var last = token - 1
    while last > blockStart, tokens[last].kind == .punctuation, !isTerminator(last) { last -= 1 }
    let next = firstWord(from: token)
    let nextIsLower = next.map { tokens[$0].kind == .word && startsLower($0) } ?? false
    if tokens[last].kind == .abbreviation {
      let traits = words[Int(tokens[last].word)].traits
      if traits.isDisjoint(with: .abbreviationMayEnd), !isDottedLowercase(last) { return false }
      // "in the U.S. The army": only a function word is sure to start a sentence after an abbreviation.
      guard let next else { return false }
      return tokens[next].flags.contains(.capital) && words[Int(tokens[next].word)].traits.contains(.function)
    }
    guard isTerminator(last) else { return false }
    return !nextIsLower
  }

  /// `p.m.` and its like.
  private func isDottedLowercase(_ index: Int) -> Bool {
    let range = tokens[index].range
    return range.count > 2 && bytes[range].allSatisfy { $0.isASCIILower || $0 == 0x2E }
  }

  private func firstWord(from token: Int) -> Int? {
    var index = token
    while index < tokens.count, tokens[index].kind == .punctuation, index < token + 3 { index += 1 }
    return index < tokens.count ? index : nil
  }

  /// A lower-case letter first, and no capital behind it (iPhone).
  private func startsLower(_ index: Int) -> Bool {
    guard !tokens[index].flags.contains(.innerCapital) else { return false }
    let start = tokens[index].range.lowerBound
    return bytes[start].isASCIILower || bytes[start] >= 0x80 && CharacterClass(DecodedScalar(bytes, at: start).value) == .lower
  }
}
