import LintEngine
import TextModel

/// The paragraphs of an article that are speech behind a dash. A dash opens items of lists too: where one such paragraph tells who speaks, those
/// around it are speech as well.
struct SpeechParagraphs {
  struct Paragraph {
    let block: Range<Int>
    /// The comma, stop or dash before who speaks; nil where nobody is named.
    let speaker: Int?
    var first: Int { block.lowerBound }
  }

  private(set) var all: [Paragraph] = []

  /// How long who speaks may be, in tokens.
  private static let longestSpeaker = 16
  /// So many items, one behind the other, are a list.
  private static let list = 3

  init(_ article: Article) {
    let document = article.document
    var found: [Paragraph] = []
    var run = 0
    var isList = false
    for block in document.blocks {
      guard Self.opensWithDash(block.tokens, document) else {
        run = 0
        continue
      }
      run += 1
      isList = isList || run >= Self.list
      let speaker = Self.speaker(block.tokens, article.analysis(QuotationWords.self))
      let isCertain = speaker.map { document.isDash($0) || Self.closing(after: $0, block.tokens, document) != nil } ?? false
      guard isCertain || Self.isSentence(block.tokens, document) else { continue }
      found.append(Paragraph(block: block.tokens, speaker: speaker))
    }
    guard found.contains(where: { $0.speaker != nil }) else { return }
    // A dash before the speaker is in no list.
    all = isList ? found.filter { $0.speaker.map { document.isDash($0) } ?? false } : found
  }

  private static func opensWithDash(_ block: Range<Int>, _ document: Document) -> Bool {
    let next = block.lowerBound + 1
    return document.isDash(block.lowerBound) && next < block.upperBound && (document.isWordlike(next) || document.isNumber(next))
      && document.followsGap(next)
  }

  /// Five words or more, from a capital to a stop, and no quotation mark.
  private static func isSentence(_ block: Range<Int>, _ document: Document) -> Bool {
    block.count > 6 && document.tokens[block.lowerBound + 1].flags.contains(.capital) && document.isTerminator(block.upperBound - 1)
      && !block.contains { isMark($0, document) }
  }

  private static func isMark(_ index: Int, _ document: Document) -> Bool { document.token(index, isOneOf: "\"", "“", "”", "«", "»") }

  /// The token behind the only quotation mark of a paragraph, where that follows the comma before who speaks.
  static func closing(after comma: Int, _ block: Range<Int>, _ document: Document) -> Int? {
    let next = comma + 2
    guard next < block.upperBound, isMark(comma + 1, document), !(next..<block.upperBound).contains(where: { isMark($0, document) }) else {
      return nil
    }
    return next
  }

  private static func speaker(_ block: Range<Int>, _ words: QuotationWords) -> Int? {
    let document = words.document
    guard block.count > 6 else { return nil }
    let quote = block.first { isMark($0, document) } ?? block.upperBound - 1
    return (min(block.lowerBound + 3, quote)..<min(quote, block.upperBound - 1)).first { index in
      let isDash = document.isDash(index) && document.followsGap(index) && document.followsGap(index + 1)
      guard isDash || document.isComma(index) || document.isTerminator(index) && !document.isStop(index) else { return false }
      if document.isDash(index + 1) { return false }
      // `– I am here, "says Ana`: half of what a translator made of the dash.
      let pattern = SpeakerPattern(at: closing(after: index, block, document) ?? index + 1, in: block, words)
      guard pattern == .verbFirst || pattern == .speakerFirst else { return false }
      // Nothing but who speaks follows, up to the end of the sentence.
      let end = (index + 1..<block.upperBound).first { document.isTerminator($0) } ?? block.upperBound
      return end - index <= longestSpeaker && !(document.isComma(index) && end - index > longestSpeaker / 2 && end < block.upperBound - 1)
    }
  }
}
