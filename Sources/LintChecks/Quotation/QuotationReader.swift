import TextModel

/// Finds the events of a document. Paragraphs without a quotation mark or an opening dash have none.
public struct QuotationReader {
  private let document: Document
  private let words: QuotationWords

  public init(_ document: Document) { self.init(QuotationWords(document)) }

  init(_ words: QuotationWords) {
    self.words = words
    document = words.document
  }

  /// The events of each run of neighbouring paragraphs, in order: what is decided together.
  public func chains() -> [[QuotationEvent]] {
    var marks: [QuotationEvent] = []
    // By block: its marks; nil where it has no events.
    let marked = document.blocks.map { self.marks(in: $0.tokens, &marks) }
    guard marked.contains(where: { $0 != nil }) else { return [] }
    let surroundings = QuotationSurroundings(words, marks)
    var chains: [[QuotationEvent]] = []
    var chain: [QuotationEvent] = []
    for (number, block) in document.blocks.enumerated() {
      guard let found = marked[number] else { continue }
      let isFollowed = number + 1 < marked.count && marked[number + 1] != nil
      let start = chain.count
      read(marks[found], block.tokens, follower: isFollowed ? document.blocks[number + 1].tokens.lowerBound : nil, &chain)
      surroundings.fill(&chain, from: start, marks: found.count, doubles: marks[found].count { $0.kind == .double })
      guard !isFollowed else { continue }
      chains.append(chain)
      chain = []
    }
    return chains
  }

  /// Adds the marks of a paragraph to others, and says where; nil where it has neither marks nor an opening dash, or is no English prose.
  private func marks(in block: Range<Int>, _ marks: inout [QuotationEvent]) -> Range<Int>? {
    let (start, tokens) = (marks.count, document.tokens)
    var index = block.lowerBound
    while index < block.upperBound {
      let kind = tokens[index].kind
      guard kind == .punctuation || kind == .symbol, let mark = QuoteGlyph.at(index, document) else {
        index += 1
        continue
      }
      // Attributes of markup.
      if document.joinsPrevious(index), document.isMarkByte(index - 1, 0x3D) {
        marks.removeSubrange(start...)
        return nil
      }
      if !isInsideWord(mark.tokens, mark.glyph) {
        marks.append(QuotationEvent(mark.glyph.level == .double ? .double : .single, mark.tokens, block, glyph: mark.glyph))
      }
      index = mark.tokens.upperBound
    }
    if marks.count == start { return opensWithDash(block) ? start..<start : nil }
    guard isForeign(block) else { return start..<marks.count }
    marks.removeSubrange(start...)
    return nil
  }

  /// A single mark between letters.
  private func isInsideWord(_ mark: Range<Int>, _ glyph: QuoteGlyph) -> Bool {
    glyph.level == .single && document.joinsPrevious(mark.lowerBound) && document.joinsPrevious(mark.upperBound)
      && (document.isWordlike(mark.lowerBound - 1) || document.isNumber(mark.lowerBound - 1)) && document.isWord(mark.upperBound)
  }

  private func opensWithDash(_ block: Range<Int>) -> Bool {
    let next = block.lowerBound + 1
    return words.isMark(block.lowerBound, .dash) && next < block.upperBound && (document.isWordlike(next) || document.isNumber(next))
  }

  /// Most words have letters beyond ASCII.
  private func isForeign(_ block: Range<Int>) -> Bool {
    var (words, others) = (0, 0)
    for index in block where document.tokens[index].kind == .word {
      words += 1
      if document.tokens[index].flags.contains(.nonASCII), !document.tokens[index].flags.contains(.apostrophe) { others += 1 }
    }
    return others * 2 > words
  }

  // MARK: One paragraph

  /// Adds the events of a paragraph, which has so many marks. `follower`: the first token of the next one, when that has events too.
  private func read(_ marks: ArraySlice<QuotationEvent>, _ block: Range<Int>, follower: Int?, _ events: inout [QuotationEvent]) {
    if let first = marks.first, first.tokens.lowerBound > block.lowerBound,
      document.isWordlike(block.lowerBound) || document.isNumber(block.lowerBound)
    {
      events.append(QuotationEvent(.start, block.lowerBound..<block.lowerBound, block))
    }
    var number = marks.startIndex
    // The next mark; no token behind the last one.
    var nearest = marks.first?.tokens.lowerBound ?? Int.max
    // Where the event before ends, when that is a mark.
    var markEnd: Int?
    let tokens = document.tokens
    var index = block.lowerBound
    while index < block.upperBound {
      if index == nearest {
        index = marks[number].tokens.upperBound
        markEnd = index
        events.append(marks[number])
        number += 1
        nearest = number < marks.endIndex ? marks[number].tokens.lowerBound : Int.max
        continue
      }
      if mayBeEvent(tokens[index]), let event = event(index, block, nearest: nearest, markEnd: markEnd) {
        events.append(event)
        markEnd = nil
      }
      index += 1
    }
    let glyph = follower.flatMap { QuoteGlyph.at($0, document)?.glyph }
    events.append(QuotationEvent(follower == nil ? .last : .between, block.upperBound..<block.upperBound, block, glyph: glyph))
  }

  /// Nearly all tokens are words that open nothing.
  private func mayBeEvent(_ token: Token) -> Bool {
    token.kind == .word ? words.kinds(token).contains(.pronoun) : token.kind == .punctuation
  }

  /// The event at a token that is no mark. `nearest`: the next mark; `markEnd`: where the event before ends, when that is a mark.
  private func event(_ index: Int, _ block: Range<Int>, nearest: Int, markEnd: Int?) -> QuotationEvent? {
    switch document.tokens[index].kind {
    case .word:
      guard words.has(index, .pronoun), index > block.lowerBound, document.isWord(index - 1), words.has(index + 1, .report), nearest != index + 2
      else { return nil }
      return QuotationEvent(.speaker, index..<index, block)
    case .punctuation:
      return dash(index, block) ?? (markEnd == index || nearest == index + 1 || index == block.lowerBound ? nil : point(index, block))
    default: return nil
    }
  }

  /// A dash that may have to do with speech.
  private func dash(_ index: Int, _ block: Range<Int>) -> QuotationEvent? {
    guard words.isMark(index, .dash), index + 1 < block.upperBound else { return nil }
    let event = QuotationEvent(.dash, index..<index + 1, block)
    if index == block.lowerBound { return opensWithDash(block) ? event : nil }
    guard !document.joinsPrevious(index), !document.joinsPrevious(index + 1) else { return nil }
    let tag = SpeakerPattern(at: index + 1, in: block, words)
    let speaks = (tag == .verb || tag == .verbFirst) && isFinite(index + 1)
    return speaks || words.isMark(index - 1, .terminator) && document.isCapital(index + 1) ? event : nil
  }

  /// Third person or past.
  private func isFinite(_ verb: Int) -> Bool {
    let last = document.bytes[document.tokens[verb].range.upperBound - 1]
    return last == 0x73 || last == 0x64 || document.token(verb, is: "wrote")
  }

  /// A point at which a mark may be missing.
  private func point(_ index: Int, _ block: Range<Int>) -> QuotationEvent? {
    let next = index + 1
    let event = { (kind: QuotationEvent.Kind) in QuotationEvent(kind, index..<next, block) }
    let isEnd = words.has(index, .terminator)
    if next == block.upperBound { return isEnd || document.isMark(index, 0x3A) || words.has(index, .comma) ? event(.end) : nil }
    if words.has(index, .comma) {
      let tag = SpeakerPattern(at: next, in: block, words)
      return tag == .verbFirst || tag == .speakerFirst ? event(.speaker) : nil
    }
    if isEnd { return document.tokens[next].flags.contains(.capital) || document.isNumber(next) ? event(.sentence) : nil }
    return document.isMark(index, 0x3A) && document.isWordlike(next) && !document.joinsPrevious(next) ? event(.colon) : nil
  }
}
