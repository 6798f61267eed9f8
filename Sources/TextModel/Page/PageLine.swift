/// One line of a page (a block of the document), as far as its own tokens tell.
struct PageLine {
  /// Signs that lines of prose do not have, and some that they share with them.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt32

    static let bar = Signs(rawValue: 1 << 0)
    static let address = Signs(rawValue: 1 << 1)
    static let handle = Signs(rawValue: 1 << 2)
    static let copyright = Signs(rawValue: 1 << 3)
    static let counter = Signs(rawValue: 1 << 4)
    static let code = Signs(rawValue: 1 << 5)
    static let star = Signs(rawValue: 1 << 6)
    static let brackets = Signs(rawValue: 1 << 7)
    static let percent = Signs(rawValue: 1 << 8)
    static let stroke = Signs(rawValue: 1 << 9)
    static let quote = Signs(rawValue: 1 << 10)
    static let clock = Signs(rawValue: 1 << 11)
    static let date = Signs(rawValue: 1 << 12)
    static let allCapitals = Signs(rawValue: 1 << 13)
    static let finite = Signs(rawValue: 1 << 14)
    static let you = Signs(rawValue: 1 << 15)
    static let we = Signs(rawValue: 1 << 16)
    static let itself = Signs(rawValue: 1 << 17)
    static let pageLabel = Signs(rawValue: 1 << 18)
    static let command = Signs(rawValue: 1 << 19)
    static let commandAndPage = Signs(rawValue: 1 << 20)

    /// It ends in an ellipsis, whatever closes behind it.
    static let cutOff = Signs(rawValue: 1 << 21)
    /// A word that no list has stands before that ellipsis: the start of one.
    static let cutWord = Signs(rawValue: 1 << 22)
    /// It ends in `[+]`, `[…]`, `(more)`.
    static let tail = Signs(rawValue: 1 << 23)

    static let all: [Signs] = [
      .bar, .address, .handle, .copyright, .counter, .code, .star, .brackets, .percent, .stroke, .quote, .cutOff, .cutWord, .tail,
    ]
  }

  /// What a line begins or ends with.
  enum Edge: UInt32 {
    case capital = 1
    case lower, number, stop, question, exclamation, ellipsis, colon, comma, quote, open, close, tag, dash, star, other
  }

  let tokens: Range<Int>
  /// Words and abbreviations; of these small words, capitals behind the first word, words of pages, those that say what the text is about.
  private(set) var words = 0
  private(set) var function = 0
  private(set) var capitals = 0
  private(set) var page = 0
  private(set) var content = 0
  private(set) var numbers = 0
  /// Bytes of figures, and of all tokens.
  private(set) var digits = 0
  private(set) var size = 0
  private(set) var signs: Signs = []
  private(set) var start = Edge.other
  private(set) var end = Edge.other
  let endsSentence: Bool
  let sentences: Int
  /// Words of the label before a colon, five at most; 0 = none.
  private(set) var label = 0
  /// Nothing stands behind the label.
  private(set) var isBareLabel = false
  /// Index of the first word token; nil = no word.
  private(set) var firstWord: Int?

  init(_ block: Block, _ document: Document, _ classes: [PageVocabulary.Classes]) {
    tokens = block.tokens
    sentences = block.sentences.count
    var last = tokens.upperBound - 1
    end = Self.edge(last, document)
    while last > tokens.lowerBound, Self.isClosing(document, last) { last -= 1 }
    let inner = Self.edge(last, document)
    endsSentence = [.stop, .question, .exclamation, .ellipsis].contains(inner) || document.tokens[last].kind == .abbreviation
    start = Self.edge(tokens.lowerBound, document)
    read(document, classes)
    readShape(document)
  }

  /// Counts what the tokens are.
  private mutating func read(_ document: Document, _ classes: [PageVocabulary.Classes]) {
    let all = document.tokens
    var (words, function, content, capitals, page, size) = (0, 0, 0, 0, 0, 0)
    // What the first word is, and what the others are together.
    var (first, others): (PageVocabulary.Classes, PageVocabulary.Classes) = ([], [])
    var (hasLower, wasPointing) = (false, false)
    for index in tokens {
      let token = all[index]
      size &+= Int(token.end &- token.start)
      guard token.kind == .word || token.kind == .abbreviation else {
        readOther(token, document)
        wasPointing = false
        continue
      }
      let own = classes[Int(token.word)]
      words &+= 1
      function &+= own.contains(.function) ? 1 : 0
      content &+= own.contains(.content) ? 1 : 0
      page &+= own.contains(.page) ? 1 : 0
      if token.flags.contains(.capital) {
        capitals &+= 1
        if own.contains(.date) { signs.insert(.date) }
      }
      if !hasLower, !token.flags.contains(.allCapitals), token.end &- token.start > 1 { hasLower = true }
      if wasPointing, own.contains(.itself) { signs.insert(.itself) }
      wasPointing = own.contains(.pointing)
      if words == 1 { (firstWord, first) = (index, own) } else { others.formUnion(own) }
      guard words <= 5, label == 0, token.kind == .word, index + 1 < tokens.upperBound, document.isOneByte(index + 1, 0x3A) else { continue }
      label = words
      isBareLabel = index + 2 >= tokens.upperBound
      if page > 0 || first.contains(.command) { signs.insert(.pageLabel) }
    }
    let startsCapital = firstWord.map { all[$0].flags.contains(.capital) } ?? false
    (self.words, self.function, self.content, self.page, self.size) = (words, function, content, page, size)
    self.capitals = capitals - (startsCapital ? 1 : 0)
    if others.contains(.finite) { signs.insert(.finite) }
    if first.contains(.command) { signs.formUnion(others.contains(.page) ? [.command, .commandAndPage] : .command) }
    let any = first.union(others)
    if any.contains(.you) { signs.insert(.you) }
    if any.contains(.we) { signs.insert(.we) }
    if !hasLower, startsCapital { signs.insert(.allCapitals) }
  }

  private mutating func readOther(_ token: Token, _ document: Document) {
    switch token.kind {
    case .number: readNumber(token, document)
    case .url, .email: signs.insert(.address)
    case .tag: signs.insert(.handle)
    default: readMark(token, document)
    }
  }

  private mutating func readNumber(_ token: Token, _ document: Document) {
    numbers += 1
    var (colons, cuts) = (0, 0)
    for byte in document.bytes[token.range] {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x3A: colons += 1
      case 0x2D, 0x2E, 0x2F: cuts += 1
      default: break
      }
    }
    if colons > 0 { signs.insert(.clock) }
    if cuts == 2 { signs.insert(.date) }
  }

  private mutating func readMark(_ token: Token, _ document: Document) {
    let (start, count) = (Int(token.start), token.range.count)
    let last = document.bytes[start + count - 1]
    switch (document.bytes[start], count) {
    case (0x7C, 1): signs.insert(.bar)
    case (0x3E, 1): signs.insert(.bar)
    case (0x2A, _): signs.insert(.star)
    case (0x25, 1): signs.insert(.percent)
    case (0x2F, 1): signs.insert(.stroke)
    case (0x22, 1): signs.insert(.quote)
    case (0x3C, 1), (0x7B, 1), (0x7D, 1), (0x3D, 1), (0x5C, 1): signs.insert(.code)
    // © and » (C2 A9, C2 BB), “ ” • › (E2 80 ..), arrows and signs (E2 86, E2 96 to E2 9E).
    case (0xC2, 2): signs.insert(last == 0xA9 ? .copyright : last == 0xBB || last == 0xB7 ? .bar : [])
    case (0xE2, 3):
      let second = document.bytes[start + 1]
      if second == 0x80 {
        signs.insert(last == 0x9C || last == 0x9D ? .quote : last == 0xA2 || last == 0xBA ? .bar : [])
      } else if second == 0x86 || (0x96...0x9E).contains(second) {
        signs.insert(.bar)
      }
    default: break
    }
  }

  /// `(…)`, `… (12)`, `12 views`
  private mutating func readShape(_ document: Document) {
    if start == .open, end == .close || end == .stop { signs.insert(.brackets) }
    let last = tokens.upperBound - 1
    if tokens.count > 3, end == .close, document.tokens[last - 1].kind == .number, Self.edge(last - 2, document) == .open { signs.insert(.counter) }
    if tokens.count == 2, start == .number, words == 1 { signs.insert(.counter) }
    var cut = last
    if end == .close, tokens.count > 4 {
      let opened = (max(tokens.lowerBound, last - 4)..<last).last { Self.edge($0, document) == .open }
      if let opened, (opened + 1..<last).allSatisfy({ Self.isMore($0, document) }) {
        signs.insert(.tail)
        cut = opened - 1
      }
    }
    guard cut > tokens.lowerBound, Self.edge(cut, document) == .ellipsis else { return }
    signs.insert(.cutOff)
    let word = document.tokens[cut - 1]
    if word.kind == .word, document.words[Int(word.word)].traits.isDisjoint(with: [.known, .place, .placePart]) { signs.insert(.cutWord) }
  }

  /// What stands in brackets behind a teaser.
  private static func isMore(_ index: Int, _ document: Document) -> Bool {
    edge(index, document) == .ellipsis || document.token(index, isOneOf: "+", "more", "read", "continue", "reading", "see", "full", "story")
  }

  private static func isClosing(_ document: Document, _ index: Int) -> Bool {
    guard document.tokens[index].kind == .punctuation else { return false }
    let kind = edge(index, document)
    return kind == .quote || kind == .close
  }

  private static func edge(_ index: Int, _ document: Document) -> Edge {
    let token = document.tokens[index]
    switch token.kind {
    case .word, .abbreviation: return token.flags.contains(.capital) ? .capital : .lower
    case .number: return .number
    case .tag: return .tag
    case .url, .email, .other: return .other
    case .punctuation, .symbol: break
    }
    switch document.bytes[Int(token.start)] {
    case 0x2E: return token.range.count > 1 ? .ellipsis : .stop
    case 0x3F: return .question
    case 0x21: return .exclamation
    case 0x3A: return .colon
    case 0x2C, 0x3B: return .comma
    case 0x22, 0x27: return .quote
    case 0x28, 0x5B: return .open
    case 0x29, 0x5D: return .close
    case 0x2D: return .dash
    case 0x2A, 0x2B: return .star
    case 0xE2:
      guard token.range.count == 3, document.bytes[Int(token.start) + 1] == 0x80 else { return .other }
      switch document.bytes[Int(token.start) + 2] {
      case 0xA6: return .ellipsis
      case 0x93, 0x94: return .dash
      case 0x98, 0x99, 0x9C, 0x9D: return .quote
      default: return .other
      }
    default: return .other
    }
  }
}

extension Document {
  /// A token that is one ASCII byte.
  @inline(__always)
  fileprivate func isOneByte(_ index: Int, _ byte: UInt8) -> Bool {
    let token = tokens[index]
    return token.end - token.start == 1 && bytes[Int(token.start)] == byte
  }
}
