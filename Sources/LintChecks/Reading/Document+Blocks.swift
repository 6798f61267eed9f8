import TextModel

/// Questions about blocks and lines.
extension Document {
  func range(ofBlock index: Int) -> Range<Int> { range(ofTokens: blocks[index].tokens) }

  /// Deletes blocks together with the line breaks on that side where there are fewer (behind them, at the start of the text).
  func deletion(ofBlocks range: ClosedRange<Int>) -> Range<Int> {
    let start = tokens[blocks[range.lowerBound].tokens.lowerBound].range.lowerBound
    let end = tokens[blocks[range.upperBound].tokens.upperBound - 1].range.upperBound
    let before = range.lowerBound > 0 ? tokens[blocks[range.lowerBound - 1].tokens.upperBound - 1].range.upperBound : nil
    let behind = range.upperBound + 1 < blocks.count ? tokens[blocks[range.upperBound + 1].tokens.lowerBound].range.lowerBound : nil
    guard let before else { return start..<(behind ?? end) }
    // "Headline⏎⏎Photo: archive⏎The text": the empty line stays.
    if let behind, behind - end < start - before { return start..<behind }
    return before..<end
  }

  /// True when a block ends with a full stop, question or exclamation mark (and a closing mark behind it).
  func endsSentence(_ block: Block) -> Bool {
    var last = block.tokens.upperBound - 1
    while last > block.tokens.lowerBound, token(last, isIn: .marksBehindStops) { last -= 1 }
    return isTerminator(last) || tokens[last].kind == .abbreviation
  }

  func isCreditWord(_ index: Int) -> Bool { has(index, .credit) }

  /// The line before ends in a colon.
  func isAnnounced(block number: Int) -> Bool { number > 0 && token(blocks[number - 1].tokens.upperBound - 1, is: ":") }

  /// True when the sentence that holds a token starts with a capital, a figure or a mark.
  func hasCapitalisedStart(beforeToken index: Int) -> Bool {
    let sentence = sentences[sentence(ofToken: index)].tokens
    guard let first = sentence.first(where: { tokens[$0].kind != .punctuation }) else { return true }
    return !isLower(first) || block(ofToken: index).tokens.lowerBound != sentence.lowerBound
  }

  /// Many sentences of a few words, as in live reports and recipes: people write there in pieces.
  var isStaccato: Bool {
    let short = sentences.count { $0.tokens.count <= 4 && isTerminator($0.tokens.upperBound - 1) }
    return sentences.count >= 10 && short * 6 >= sentences.count
  }
}
