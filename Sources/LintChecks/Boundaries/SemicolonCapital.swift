import TextModel

/// A capital behind a semicolon, as other languages set the items of a list: `loose cables; Missing lamps; Doors that stick`. English goes on in lower
/// case; names keep their capitals.
enum SemicolonCapital {
  /// The capital word behind a semicolon.
  static func all(_ document: Document) -> [Int] {
    var found: [Int] = []
    var start = document.bytes.startIndex
    while let mark = document.bytes[start...].firstIndex(of: 0x3B) {
      start = mark + 1
      let index = document.tokens.firstIndex(endingAtOrAfter: mark + 1)
      if index + 1 < document.tokens.count, document.tokens[index].range == mark..<mark + 1, isCommon(index + 1, document) { found.append(index + 1) }
    }
    return found
  }

  /// A word of the dictionary in lower case, before words in lower case, in a sentence that is not a headline.
  private static func isCommon(_ index: Int, _ document: Document) -> Bool {
    guard document.continuesLine(index), document.followsGap(index), document.joinsPrevious(index - 1), document.isCapital(index),
      document.isLower(index + 1), document.continuesLine(index + 1), document.length(index) > 1,
      document.tokens[index].flags.isDisjoint(with: [.allCapitals, .innerCapital]), document.has(index, [.knownLowercase, .function]),
      !document.has(index, [.place, .placePart, .month, .weekday, .titleNoun, .platform])
    else { return false }
    // Behind a name it may be what somebody says.
    return document.isLower(index - 2)
  }
}
