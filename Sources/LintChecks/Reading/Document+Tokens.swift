import TextModel

/// Questions the checks ask about tokens. An index outside the document is answered with no.
extension Document {
  func has(_ index: Int, _ traits: WordTraits) -> Bool {
    tokens.indices.contains(index) && !self.traits(index).isDisjoint(with: traits)
  }

  func isWord(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .word }

  func isNumber(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].kind == .number }

  /// A word or an abbreviation.
  func isWordlike(_ index: Int) -> Bool { isWord(index) || tokens.indices.contains(index) && tokens[index].kind == .abbreviation }

  /// A word without any capital.
  func isLower(_ index: Int) -> Bool { isWord(index) && tokens[index].flags.isDisjoint(with: [.capital, .innerCapital]) }

  /// A word with a capital first letter.
  func isCapital(_ index: Int) -> Bool { isWord(index) && tokens[index].flags.contains(.capital) }

  /// A capitalised word that can be (part of) a name.
  func isNameWord(_ index: Int) -> Bool { isCapital(index) && !has(index, [.function, .month, .weekday]) }

  /// White space stands before the token, and it is on the same line as the one before it.
  func followsGap(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].flags.contains(.gapBefore) && !tokens[index].flags.contains(.lineStart)
  }

  /// The token is on the same line as the one before it.
  func continuesLine(_ index: Int) -> Bool { tokens.indices.contains(index) && index > 0 && !tokens[index].flags.contains(.lineStart) }

  func isStop(_ index: Int) -> Bool { isMark(index, 0x2E) }
  func isComma(_ index: Int) -> Bool { isMark(index, 0x2C) }

  /// A one-byte punctuation token.
  func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && tokens[index].range.count == 1
      && bytes[tokens[index].range.lowerBound] == byte
  }

  /// A stop, question or exclamation mark, or ellipsis.
  func isTerminator(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && token(index, isIn: .terminators)
  }

  /// The number of letters (code points) of a token; 0 outside the document.
  func length(_ index: Int) -> Int {
    guard tokens.indices.contains(index) else { return 0 }
    return bytes[tokens[index].range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// Bytes between the end of the token before and the start of this one.
  func gap(before index: Int) -> Range<Int> {
    (index > 0 ? tokens[index - 1].range.upperBound : 0)..<tokens[index].range.lowerBound
  }

  /// Text between single quotes, for messages; long pieces are shortened in the middle.
  func quoted(_ range: Range<Int>) -> String {
    let limit = 60
    // Most texts are a few letters of ASCII.
    if range.count <= limit, bytes[range].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return "‘\(text(range))’" }
    let text = text(range).split(whereSeparator: \.isNewline).joined(separator: " ")
    guard text.count > limit else { return "‘\(text)’" }
    return "‘\(text.prefix(limit / 2)) … \(text.suffix(limit / 3))’"
  }

  func quoted(token index: Int) -> String { quoted(tokens[index].range) }
}

extension [Token] {
  /// Index of the first token that ends at a byte offset or behind it.
  func firstIndex(endingAtOrAfter offset: Int) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
