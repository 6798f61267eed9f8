import TextModel

/// Spaces around quotation marks and brackets: `“ text ”`, `( text )`, `the“text`, `Ukraine 's`.
struct QuoteSpacing {
  /// A space too many or one that is missing.
  struct Slip {
    /// Tokens to show.
    let shown: Range<Int>
    let what: String
    /// Gaps that go, or empty ranges where a space is put in.
    let gaps: [Range<Int>]
    let isMissing: Bool
    /// Nobody types it: it shows by itself that a machine put the text together.
    var isSure = false
  }

  let document: Document
  let lexicon: Lexicon

  /// The slip at a token, the later of the two that stand too near or too far.
  func slip(_ index: Int) -> Slip? {
    guard document.continuesLine(index) else { return nil }
    return document.followsGap(index) ? tooMany(index) : gluedQuote(index)
  }

  private func tooMany(_ index: Int) -> Slip? {
    let previous = index - 1
    func slip(_ shown: Range<Int>, _ what: String, _ gaps: [Int]) -> Slip {
      Slip(shown: shown, what: what, gaps: gaps.map { document.gap(before: $0) }, isMissing: false)
    }
    let isText = document.isWordlike(index) || document.isNumber(index)
    if document.isMark(previous, 0x28), isText, document.startsPiece(previous), closesBracket(from: index) {
      return slip(previous..<index + 1, "space after the opening bracket", [index])
    }
    if document.isMark(index, 0x29), document.isWordlike(previous) || document.isNumber(previous), !document.isMark(previous - 1, 0x28) {
      return slip(previous..<index + 1, "space before the closing bracket", [index])
    }
    if isApostrophe(index), document.isWord(previous) {
      return apostrophe(index).map {
        var found = slip(previous..<index + 2, "space before the apostrophe", $0)
        found.isSure = $0.count == 2
        return found
      }
    }
    // `do n't`, `did n’t`: words as programs take them apart.
    if document.token(index, is: "n't"), document.has(previous, .auxiliary) {
      var found = slip(previous..<index + 1, "space inside the word", [index])
      found.isSure = true
      return found
    }
    return nil
  }

  /// The bracket is closed on its line: no face of two signs.
  private func closesBracket(from index: Int) -> Bool {
    (index + 1..<index + 40).prefix { document.continuesLine($0) }.contains { document.isMark($0, 0x29) }
  }

  private func isApostrophe(_ index: Int) -> Bool { document.isMark(index, 0x27) || document.token(index, is: "’") }

  /// `Ukraine 's`, `don ' t`: the tokens whose gap goes; nil when the mark is something else.
  private func apostrophe(_ index: Int) -> [Int]? {
    let ending = index + 1
    guard document.continuesLine(ending), !document.continuesLine(ending + 1) || document.followsGap(ending + 1) else { return nil }
    let endings = document.token(ending, isOneOf: "s", "re", "ve", "ll", "d", "m") && document.isLower(ending)
    let negative =
      document.token(ending, is: "t")
      && document.token(index - 1, isOneOf: "don", "didn", "doesn", "isn", "wasn", "aren", "weren", "can", "couldn", "wouldn", "won", "hasn", "haven")
    guard endings || negative else { return nil }
    // `the 's' key` has another one behind the letter.
    if (ending + 1..<ending + 3).contains(where: { isApostrophe($0) }) { return nil }
    return document.followsGap(ending) ? [index, ending] : [index]
  }

  /// `button'Accept'`: a word, a capital behind an apostrophe, and the mark that closes.
  private func gluedQuote(_ index: Int) -> Slip? {
    let word = index - 1
    guard isApostrophe(index), document.isWord(word), document.tokens[word].flags.isSuperset(of: [.apostrophe, .innerCapital]),
      document.joinsPrevious(index),
      !document.continuesLine(index + 1) || document.followsGap(index + 1) || document.tokens[index + 1].kind == .punctuation
    else { return nil }
    // `the 'Teatro dell'Arte'`: the mark closes what one before it opened.
    let line = document.block(ofToken: index).tokens.lowerBound..<word
    guard !line.contains(where: { isApostrophe($0) && document.startsPiece($0) && document.joinsPrevious($0 + 1) }) else { return nil }
    let range = document.tokens[word].range
    let mark = document.bytes[range].firstIndex { !$0.isLowercaseASCII }
    // `O'Brien'`, `dell'Arte'`: a name has a capital or a short word before it, which English does not know.
    guard let mark, mark - range.lowerBound >= 3, document.bytes[mark] == 0x27 || document.bytes[mark] == 0xE2,
      lexicon.traits(of: document.text(range.lowerBound..<mark)).contains(.knownLowercase)
    else { return nil }
    return Slip(shown: word..<index + 1, what: "missing space before the quote", gaps: [mark..<mark], isMissing: true, isSure: true)
  }
}
