import TextModel

/// Tells events what stands around them, who speaks, and what the article and the paragraph look like: fills in their settings.
struct QuotationSurroundings {
  private let document: Document
  private let words: QuotationWords
  private let singleFirst: UInt32
  private let isCurly: UInt32

  /// How far a speaker's verb is looked for before a mark, in words and in tokens.
  private static let reach = (words: 5, tokens: 12)
  /// Tokens of a sentence in which a person is looked for.
  private static let sentenceReach = 60

  /// `marks`: those of the whole article.
  init(_ words: QuotationWords, _ marks: [QuotationEvent]) {
    self.words = words
    document = words.document
    var (double, single, curly, straight) = (0, 0, 0, 0)
    for mark in marks {
      let (first, next) = (mark.tokens.lowerBound, mark.tokens.upperBound)
      if mark.glyph?.isStraightDouble == true { straight += 1 } else if mark.kind == .double { curly += 1 }
      guard first == mark.block.lowerBound || !document.joinsPrevious(first), document.joinsPrevious(next), document.isWordlike(next) else {
        continue
      }
      if mark.kind == .double { double += 1 } else { single += 1 }
    }
    singleFirst = single > 2 * double && single > 2 ? 1 : 0
    isCurly = curly > straight ? 1 : 0
  }

  /// Fills in the settings of the events of a paragraph, the last of a chain. The paragraph has so many marks, and so many double ones.
  func fill(_ events: inout [QuotationEvent], from start: Int, marks: Int, doubles: Int) {
    var left = marks
    var sentences = 0
    var paragraph = QuotationSetting()
    paragraph.parity = UInt32(doubles % 2)
    for number in start..<events.count {
      let event = events[number]
      if event.isMark || event.kind == .speaker { sentences = 0 } else if event.kind == .sentence || event.kind == .end { sentences += 1 }
      let next = event.tokens.upperBound
      var setting = paragraph
      setting.kind = event.kind
      setting.marksLeft = UInt32(min(left, 3))
      setting.right = QuoteNeighbour(next, isBefore: false, in: event.block, document)
      if next < event.block.upperBound { setting.tag = SpeakerPattern(at: next, in: event.block, words) }
      let before = QuoteNeighbour(event.tokens.lowerBound - 1, isBefore: true, in: event.block, document)
      setting.verb = verb(event, behind: before)
      if event.isMark {
        setting.left = before
        mark(event, &setting)
        left -= 1
      } else {
        setting.near = near(event, hasMarks: marks > 0)
        setting.sign = sign(event, setting.tag)
        setting.sentences = UInt32(min(sentences, 4))
      }
      events[number].setting = setting
    }
  }

  private func mark(_ event: QuotationEvent, _ setting: inout QuotationSetting) {
    let (first, next) = (event.tokens.lowerBound, event.tokens.upperBound)
    setting.glyph = event.glyph?.code ?? 0
    setting.gapBefore = first == event.block.lowerBound || !document.joinsPrevious(first)
    setting.gapBehind = next >= event.block.upperBound || !document.joinsPrevious(next)
    setting.singleFirst = singleFirst
    setting.isCurly = isCurly
    guard event.kind == .single else { return }
    setting.isElision = document.isElision(next) ? 1 : 0
    guard setting.left.isWord else { return }
    let last = document.bytes[document.tokens[first - 1].range.upperBound - 1]
    setting.endsInS = last == 0x73 || last == 0x78 || last == 0x7A ? 1 : 0
  }

  private func sign(_ event: QuotationEvent, _ tag: SpeakerPattern) -> UInt32 {
    if let glyph = event.glyph { return 100 + glyph.code }
    if event.kind == .dash { return event.tokens.lowerBound == event.block.lowerBound ? 1 : 2 + tag.rawValue }
    guard !event.tokens.isEmpty else { return 0 }
    return QuoteNeighbour(event.tokens.lowerBound, isBefore: false, in: event.block, document).rawValue << 2
      | (event.kind == .speaker ? tag.rawValue : 0)
  }

  private func verb(_ event: QuotationEvent, behind before: QuoteNeighbour) -> UInt32 {
    let first = event.tokens.lowerBound
    let tail: UInt32 = before == .comma ? 4 : before == .colon ? 8 : 0
    var (index, count) = (first - 1, 0)
    while index >= event.block.lowerBound, first - index < Self.reach.tokens, count < Self.reach.words {
      let kind = document.tokens[index].kind
      if kind == .word || kind == .abbreviation {
        count += 1
        if words.isSpeechVerb(index) { return tail | (count == 1 ? 2 : 1) }
      }
      index -= 1
    }
    return tail
  }

  private func near(_ event: QuotationEvent, hasMarks: Bool) -> UInt32 {
    let marks: UInt32 = hasMarks ? 1 : 0
    guard event.kind == .sentence || event.kind == .end || event.kind == .speaker else { return marks }
    let back = speaks(stride(from: event.tokens.lowerBound - 1, through: event.block.lowerBound, by: -1))
    let ahead = speaks(stride(from: event.tokens.upperBound, through: event.block.upperBound - 1, by: 1))
    return marks | (back ? 2 : 0) | (ahead ? 4 : 0)
  }

  /// A first or second person comes before the sentence or the quotation ends.
  @inline(__always)
  private func speaks(_ tokens: StrideThrough<Int>) -> Bool {
    var left = Self.sentenceReach
    for index in tokens {
      if left == 0 { return false }
      left -= 1
      if document.tokens[index].kind == .punctuation {
        if words.has(index, [.terminator, .quote]) { return false }
      } else if words.has(index, .person) {
        return true
      }
    }
    return false
  }
}

extension Document {
  /// `’em`, `’90s`: what stands behind an apostrophe that starts a word.
  func isElision(_ next: Int) -> Bool {
    token(next, isOneOf: "em", "til", "tis", "twas", "cause", "n", "round", "bout", "cos", "neath", "im", "er")
      || isNumber(next) && length(next) == 3 && tokens[next].flags.contains(.letters)
  }
}
