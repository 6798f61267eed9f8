import TextModel

/// Finds the events of a document. Paragraphs without a quotation mark or an opening dash have none.
public struct QuotationReader {
  private let document: Document

  private struct Paragraph {
    var events: [QuotationEvent] = []
    var marks = 0
    var doubles = 0
  }

  public init(_ document: Document) { self.document = document }

  public func chains() -> [QuotationChain] {
    let marked = document.blocks.map { marks(in: $0.tokens) }
    guard marked.contains(where: { $0 != nil }) else { return [] }
    let writer = QuotationFeatures(document, marked.lazy.flatMap { $0 ?? [] })
    var chains: [QuotationChain] = []
    var chain = QuotationChain()
    for (number, block) in document.blocks.enumerated() {
      guard let found = marked[number] else { continue }
      let follower = number + 1 < marked.count ? marked[number + 1] : nil
      let paragraph = read(found, block.tokens, follower: follower.map { _ in document.blocks[number + 1].tokens.lowerBound })
      writer.add(paragraph.events, marks: paragraph.marks, doubles: paragraph.doubles, to: &chain)
      guard follower == nil else { continue }
      chains.append(chain)
      chain = QuotationChain()
    }
    return chains
  }

  /// The marks of a paragraph; nil where it has neither marks nor an opening dash, or is no English prose.
  private func marks(in block: Range<Int>) -> [QuotationEvent]? {
    var found: [QuotationEvent] = []
    var index = block.lowerBound
    while index < block.upperBound {
      let kind = document.tokens[index].kind
      guard kind == .punctuation || kind == .symbol, let mark = QuoteGlyph.at(index, document) else {
        index += 1
        continue
      }
      // Attributes of markup.
      if document.joinsPrevious(index), document.isMarkByte(index - 1, 0x3D) { return nil }
      if !isInsideWord(mark.tokens, mark.glyph) {
        found.append(QuotationEvent(mark.glyph.level == .double ? .double : .single, mark.tokens, block, glyph: mark.glyph))
      }
      index = mark.tokens.upperBound
    }
    if found.isEmpty { return opensWithDash(block) ? [] : nil }
    return isForeign(block) ? nil : found
  }

  /// A single mark between letters.
  private func isInsideWord(_ mark: Range<Int>, _ glyph: QuoteGlyph) -> Bool {
    glyph.level == .single && document.joinsPrevious(mark.lowerBound) && document.joinsPrevious(mark.upperBound)
      && (document.isWordlike(mark.lowerBound - 1) || document.isNumber(mark.lowerBound - 1)) && document.isWord(mark.upperBound)
  }

  private func opensWithDash(_ block: Range<Int>) -> Bool {
    let next = block.lowerBound + 1
    return document.isDash(block.lowerBound) && next < block.upperBound && (document.isWordlike(next) || document.isNumber(next))
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

  private func read(_ marks: [QuotationEvent], _ block: Range<Int>, follower: Int?) -> Paragraph {
    var paragraph = Paragraph(events: [], marks: marks.count, doubles: marks.count { $0.kind == .double })
    if let first = marks.first, first.tokens.lowerBound > block.lowerBound,
      document.isWordlike(block.lowerBound) || document.isNumber(block.lowerBound)
    {
      paragraph.events.append(QuotationEvent(.start, block.lowerBound..<block.lowerBound, block))
    }
    var number = 0
    var nearest = marks.first?.tokens.lowerBound
    // Where the event before ends, when that is a mark.
    var markEnd: Int?
    var index = block.lowerBound
    while index < block.upperBound {
      if index == nearest {
        index = marks[number].tokens.upperBound
        markEnd = index
        paragraph.events.append(marks[number])
        number += 1
        nearest = number < marks.count ? marks[number].tokens.lowerBound : nil
        continue
      }
      if let event = dash(index, block) ?? place(index, block, nearest: nearest, markEnd: markEnd) {
        paragraph.events.append(event)
        markEnd = nil
      }
      index += 1
    }
    let end = block.upperBound..<block.upperBound
    paragraph.events.append(
      QuotationEvent(follower == nil ? .last : .between, end, block, glyph: follower.flatMap { QuoteGlyph.at($0, document)?.glyph }))
    return paragraph
  }

  /// A dash that may have to do with speech.
  private func dash(_ index: Int, _ block: Range<Int>) -> QuotationEvent? {
    guard document.tokens[index].kind == .punctuation, document.isDash(index), index + 1 < block.upperBound else { return nil }
    let event = QuotationEvent(.dash, index..<index + 1, block)
    if index == block.lowerBound { return opensWithDash(block) ? event : nil }
    guard !document.joinsPrevious(index), !document.joinsPrevious(index + 1) else { return nil }
    let tag = SpeakerPattern(at: index + 1, in: block, document)
    let speaks = (tag == .verb || tag == .verbFirst) && isFinite(index + 1)
    return speaks || document.isTerminator(index - 1) && document.isCapital(index + 1) ? event : nil
  }

  /// Third person or past.
  private func isFinite(_ verb: Int) -> Bool {
    let last = document.bytes[document.tokens[verb].range.upperBound - 1]
    return last == 0x73 || last == 0x64 || document.token(verb, is: "wrote")
  }

  /// A place where a mark may be missing. `nearest`: the next mark; `markEnd`: where the event before ends, when that is a mark.
  private func place(_ index: Int, _ block: Range<Int>, nearest: Int?, markEnd: Int?) -> QuotationEvent? {
    let next = index + 1
    if markEnd == index, document.tokens[index].kind == .punctuation { return nil }
    if document.tokens[index].kind == .word {
      guard index > block.lowerBound, document.isWord(index - 1), document.token(index, isOneOf: "he", "she", "they"),
        document.token(next, isOneOf: "said", "says", "added"), nearest != next + 1
      else { return nil }
      return QuotationEvent(.speaker, index..<index, block)
    }
    guard document.tokens[index].kind == .punctuation, index > block.lowerBound, nearest != next else { return nil }
    let event = { (kind: QuotationEvent.Kind) in QuotationEvent(kind, index..<next, block) }
    let isEnd = document.isTerminator(index)
    if next == block.upperBound { return isEnd || document.isMark(index, 0x3A) || document.isComma(index) ? event(.end) : nil }
    if document.isComma(index) {
      let tag = SpeakerPattern(at: next, in: block, document)
      return tag == .verbFirst || tag == .speakerFirst ? event(.speaker) : nil
    }
    if isEnd { return document.tokens[next].flags.contains(.capital) || document.isNumber(next) ? event(.sentence) : nil }
    return document.isMark(index, 0x3A) && document.isWordlike(next) && !document.joinsPrevious(next) ? event(.colon) : nil
  }
}
