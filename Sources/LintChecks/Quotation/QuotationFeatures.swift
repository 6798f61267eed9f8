import TextModel

/// Writes the features of events: what stands around them, who speaks, what the article and the paragraph look like.
struct QuotationFeatures {
  /// Changes with every change of the templates, so that no model meets features it was not trained for.
  static let fingerprint: UInt32 = 2

  private let document: Document
  /// The article quotes with single marks first.
  private let singleFirst: UInt32
  private let isCurly: UInt32

  /// How far a speaker's verb is looked for before a mark.
  private static let reach = 5

  init(_ document: Document, _ marks: some Sequence<QuotationEvent>) {
    self.document = document
    var (double, single, curly, straight) = (0, 0, 0, 0)
    for mark in marks {
      let (first, next) = (mark.tokens.lowerBound, mark.tokens.upperBound)
      if mark.glyph?.text == "\"" { straight += 1 } else if mark.kind == .double { curly += 1 }
      guard first == mark.block.lowerBound || !document.joinsPrevious(first), document.joinsPrevious(next), document.isWordlike(next) else {
        continue
      }
      if mark.kind == .double { double += 1 } else { single += 1 }
    }
    singleFirst = single > 2 * double && single > 2 ? 1 : 0
    isCurly = curly > straight ? 1 : 0
  }

  /// Adds the events of a paragraph, with their features, to a chain.
  func add(_ events: [QuotationEvent], marks: Int, doubles: Int, to chain: inout QuotationChain) {
    var left = marks
    var sentences = 0
    let parity = UInt32(doubles % 2)
    for var event in events {
      if event.isMark || event.kind == .speaker { sentences = 0 } else if event.kind == .sentence || event.kind == .end { sentences += 1 }
      surround(&event, hasMarks: marks > 0)
      let start = chain.features.hashes.count
      if event.isMark {
        writeMark(event, left: left, parity, to: &chain.features)
      } else {
        writePlace(event, to: &chain.features, parity)
      }
      event.features = start..<chain.features.hashes.count
      if event.isMark {
        writeMarkState(event, left: left, parity, to: &chain.features)
      } else {
        writePlaceState(event, left: left, sentences: sentences, parity, to: &chain.features)
      }
      event.stateFeatures = event.features.upperBound..<chain.features.hashes.count
      chain.events.append(event)
      if event.isMark { left -= 1 }
    }
  }

  private func surround(_ event: inout QuotationEvent, hasMarks: Bool) {
    let (first, next, block) = (event.tokens.lowerBound, event.tokens.upperBound, event.block)
    event.left = QuoteNeighbour(first - 1, isBefore: true, in: block, document)
    event.right = QuoteNeighbour(next, isBefore: false, in: block, document)
    event.gapBefore = first == block.lowerBound || !document.joinsPrevious(first)
    event.gapBehind = next >= block.upperBound || !document.joinsPrevious(next)
    event.tag = next < block.upperBound ? SpeakerPattern(at: next, in: block, document) : .none
    event.verb = verbBefore(event)
    if !event.isMark { event.near = near(event, hasMarks) }
  }

  // MARK: Marks

  private func writeMark(_ event: QuotationEvent, left: Int, _ parity: UInt32, to list: inout FeatureList) {
    let (glyph, level) = (event.glyph?.code ?? 0, UInt32(event.kind.rawValue))
    let (l, r, gaps) = (before(event), behind(event), gaps(event))
    let verb = event.verb
    let gapBehind: UInt32 = event.gapBehind ? 1 : 0
    list.add(1, glyph, l, r)
    list.add(2, glyph, gaps)
    list.add(3, l, r)
    list.add(4, glyph, l)
    list.add(5, glyph, r)
    list.add(6, level, event.tag.rawValue, event.left.rawValue, gapBehind)
    list.add(7, level, event.tag.rawValue, gaps)
    list.add(8, level, verb, gapBehind)
    list.add(9, level, verb, event.right.rawValue)
    list.add(10, level, singleFirst, gaps)
    list.add(11, level, isCurly, glyph)
    list.add(12, level, parity)
    list.add(13, glyph, parity, gaps)
    list.add(14, level)
    guard event.kind == .single else { return }
    list.add(15, document.isElision(event.tokens.upperBound) ? 1 : 0, l)
    list.add(16, endsInS(event) ? 1 : 0, l, r, singleFirst)
  }

  private func writeMarkState(_ event: QuotationEvent, left: Int, _ parity: UInt32, to list: inout FeatureList) {
    let (glyph, level, gaps) = (event.glyph?.code ?? 0, UInt32(event.kind.rawValue), gaps(event))
    list.add(30, level)
    list.add(31, level, gaps)
    list.add(32, level, before(event))
    list.add(33, level, behind(event))
    list.add(34, level, event.tag.rawValue, event.gapBehind ? 1 : 0)
    list.add(35, glyph)
    list.add(36, glyph, gaps)
    list.add(37, level, UInt32(min(left, 3)), parity)
    list.add(38, level, event.verb)
    list.add(39, level, before(event), behind(event))
  }

  // MARK: Places

  private func writePlace(_ event: QuotationEvent, to list: inout FeatureList, _ parity: UInt32) {
    let kind = UInt32(event.kind.rawValue)
    list.add(50, kind)
    list.add(51, kind, sign(event))
    list.add(52, kind, event.verb)
    list.add(53, kind, event.tag.rawValue)
    list.add(54, kind, parity, event.near)
    list.add(55, kind, event.right.rawValue)
  }

  private func writePlaceState(
    _ event: QuotationEvent, left: Int, sentences: Int, _ parity: UInt32, to list: inout FeatureList
  ) {
    let kind = UInt32(event.kind.rawValue)
    let (sign, near, run) = (sign(event), event.near, UInt32(min(sentences, 4)))
    let ahead = UInt32(min(left, 2)) << 1 | parity
    list.add(60, kind)
    list.add(61, kind, sign)
    list.add(62, kind, UInt32(min(left, 3)), parity)
    list.add(63, kind, event.tag.rawValue)
    list.add(64, kind, event.verb)
    list.add(65, kind, ahead, sign)
    list.add(66, kind, near)
    list.add(67, kind, near, ahead)
    list.add(68, kind, near, run, ahead)
    list.add(69, kind, run, event.tag.rawValue)
  }

  // MARK: Values

  private func before(_ event: QuotationEvent) -> UInt32 { event.left.rawValue << 1 | (event.gapBefore ? 1 : 0) }
  private func behind(_ event: QuotationEvent) -> UInt32 { event.right.rawValue << 1 | (event.gapBehind ? 1 : 0) }
  private func gaps(_ event: QuotationEvent) -> UInt32 { (event.gapBefore ? 2 : 0) | (event.gapBehind ? 1 : 0) }

  /// The sign of a place: its point, the glyph behind the paragraph, or how a dash stands.
  private func sign(_ event: QuotationEvent) -> UInt32 {
    if let glyph = event.glyph { return 100 + glyph.code }
    if event.kind == .dash { return event.tokens.lowerBound == event.block.lowerBound ? 1 : 2 + event.tag.rawValue }
    guard !event.tokens.isEmpty else { return 0 }
    return QuoteNeighbour(event.tokens.lowerBound, isBefore: false, in: event.block, document).rawValue << 2
      | (event.kind == .speaker ? event.tag.rawValue : 0)
  }

  /// 2 = a verb of saying right before, 1 = one not far, and 4 or 8 for a comma or colon.
  private func verbBefore(_ event: QuotationEvent) -> UInt32 {
    let first = event.tokens.lowerBound
    let tail: UInt32 = event.left == .comma ? 4 : event.left == .colon ? 8 : 0
    var (index, words) = (first - 1, 0)
    while index >= event.block.lowerBound, first - index < 12, words < Self.reach {
      if document.isWordlike(index) {
        words += 1
        if document.isSpeechVerb(index) { return tail | (words == 1 ? 2 : 1) }
      }
      index -= 1
    }
    return tail
  }

  /// Whether the paragraph has marks, and whether a first or second person speaks in the sentence before and in the one behind.
  private func near(_ event: QuotationEvent, _ hasMarks: Bool) -> UInt32 {
    let marks: UInt32 = hasMarks ? 1 : 0
    guard event.kind == .sentence || event.kind == .end || event.kind == .speaker else { return marks }
    let back = speaks(stride(from: event.tokens.lowerBound - 1, through: event.block.lowerBound, by: -1))
    let ahead = speaks(stride(from: event.tokens.upperBound, through: event.block.upperBound - 1, by: 1))
    return marks | (back ? 2 : 0) | (ahead ? 4 : 0)
  }

  /// A first or second person comes before the sentence or the quotation ends.
  private func speaks(_ tokens: StrideThrough<Int>) -> Bool {
    for index in tokens.prefix(Self.sentenceReach) {
      let token = document.tokens[index]
      if token.kind == .punctuation {
        if document.isTerminator(index) || document.token(index, isOneOf: "\"", "“", "”") { return false }
      } else if document.token(index, isIn: Self.firstPersons) {
        return true
      }
    }
    return false
  }

  /// Tokens of a sentence in which a person is looked for.
  private static let sentenceReach = 60

  private static let firstPersons: WordSet = ["i", "we", "my", "our", "me", "us", "you", "your", "i'm", "we're"]

  private func endsInS(_ event: QuotationEvent) -> Bool {
    guard event.left.isWord else { return false }
    let last = document.bytes[document.tokens[event.tokens.lowerBound - 1].range.upperBound - 1]
    return last == 0x73 || last == 0x78 || last == 0x7A
  }
}

extension Document {
  /// `’em`, `’90s`: what stands behind an apostrophe that starts a word.
  func isElision(_ next: Int) -> Bool {
    token(next, isOneOf: "em", "til", "tis", "twas", "cause", "n", "round", "bout", "cos", "neath", "im", "er")
      || isNumber(next) && length(next) == 3 && tokens[next].flags.contains(.letters)
  }
}
