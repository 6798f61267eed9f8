import TextModel

/// Questions about marks and letters. An index outside the document is answered with no.
extension Document {
  /// A closing quotation mark or bracket.
  func isClosing(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && token(index, isIn: .closingMarks)
  }

  func isDash(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && token(index, isIn: .dashes)
  }

  /// A one-byte token of any kind.
  func isMarkByte(_ index: Int, _ byte: UInt8) -> Bool {
    tokens.indices.contains(index) && tokens[index].range.count == 1 && bytes[tokens[index].range.lowerBound] == byte
  }

  /// At the start of a line, behind white space, or behind an opening bracket or mark.
  func startsPiece(_ index: Int) -> Bool {
    !continuesLine(index) || followsGap(index) || token(index - 1, isIn: .openingMarks)
  }

  /// A capital letter of ASCII stands at a byte offset.
  func isCapitalLetter(_ offset: Int) -> Bool { bytes[offset] &- 0x41 < 26 }

  /// Between `<` and `>`: `<video id="videoPlayer">`.
  func isInTag(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, continuesLine(before + 1), index - before < 60 {
      switch bytes[tokens[before].range.lowerBound] {
      case UInt8(ascii: "<") where tokens[before].range.count == 1: return true
      case UInt8(ascii: ">") where tokens[before].range.count == 1: return false
      default: break
      }
      before -= 1
    }
    return false
  }

  /// An acronym or what may be an abbreviation of a name: "Jno. Hollingsworth", "Zh. Abenova".
  func isShortened(_ index: Int) -> Bool {
    isCapital(index) && length(index) <= 4 && (tokens[index].flags.contains(.allCapitals) || !has(index, [.known, .place]))
  }

  /// A token's text; nothing outside the document.
  func textIfAny(_ index: Int) -> String { tokens.indices.contains(index) ? text(token: index) : "" }
}
