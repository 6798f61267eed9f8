import LintEngine
import TextModel

/// A bracket in which the translator speaks: "[the original gives the month as Aban]", "[or: the ministry]", "(Note: the source text has …)",
/// "[remaining paragraphs omitted for brevity]", "[insert quote here]".
struct ModelNote: TokenCheck {
  static let interests = [Interest(.words("(", "["))]

  private let rule: Rule
  /// The closing bracket of the last note, as the index of a token.
  private var last = -1
  private var blocks = BlockCursor()

  init(_ rule: Rule) { self.rule = rule }

  mutating func look(at index: Int, _ article: Article, _ report: inout Report) {
    let document = article.document
    let isSquare = document.isMark(index, 0x5B)
    // What is quoted is the article's own subject.
    guard index > last, isSquare || document.isMark(index, 0x28), !article.analysis(Quotations.self).inside[index] else { return }
    let number = blocks.block(ofToken: index, document)
    guard let close = closing(index, isSquare, document.blocks[number], document), let note = note(index, close, isSquare, document) else { return }
    add(index, close, note, number, document, &report)
    last = close
  }

  private func closing(_ open: Int, _ isSquare: Bool, _ block: Block, _ document: Document) -> Int? {
    (open + 1..<block.tokens.upperBound).prefix(60).first { document.isMark($0, isSquare ? 0x5D : 0x29) }
  }

  /// Whose note a bracket is.
  private enum Note {
    /// The model's: it speaks of its task.
    case model
    /// It may be a human translator's, or the newsroom's: "[translated from Arabic]".
    case translator
  }

  private func note(_ open: Int, _ close: Int, _ isSquare: Bool, _ document: Document) -> Note? {
    let first = open + 1
    guard close > first else { return nil }
    func has(_ words: StaticString...) -> Bool { words.contains { word in (first..<close).contains { document.token($0, is: word) } } }
    // "[or: the ministry]", "(alternatively: is being withheld)"
    if document.token(first, isOneOf: "or", "alternatively", "alternative"), document.token(first + 1, is: ":") { return .model }
    if document.token(first, isOneOf: "translator", "translator's", "translated") { return isSquare && close - first >= 2 ? .translator : nil }
    if document.token(first, isOneOf: "insert", "untranslated", "untranslatable", "truncated") {
      return isSquare && close - first >= 2 ? .model : nil
    }
    if document.token(first, isOneOf: "note", "tn", "n.b"), document.token(first + 1, is: ":") {
      return has("original", "source", "translation", "translated", "translate", "text", "english", "literal", "literally") ? .model : nil
    }
    if document.token(first, is: "response"), has("truncated", "cut", "limit") { return .model }
    if has("translated", "translate", "translation") {
      if has("i", "i've", "literal") { return .model }
      if has("note", "original") { return .translator }
    }
    if has("equivalent"), has("english"), has("no", "without") { return .model }
    if has("reading"), has("uncertain", "unclear", "unknown") { return .model }
    guard isSquare else { return nil }
    if has("original", "source"), has("says", "has", "gives", "reads", "text", "uses", "wording", "states") { return .model }
    let isGap =
      has("remaining", "rest", "further", "content", "paragraphs", "section")
      && has("omitted", "brevity", "continues", "truncated", "article", "shortened", "unchanged")
    return isGap ? .model : nil
  }

  private func add(_ open: Int, _ close: Int, _ note: Note, _ number: Int, _ document: Document, _ report: inout Report) {
    let block = document.blocks[number]
    var (first, last) = (open, close)
    while first > block.tokens.lowerBound, document.isEllipsis(first - 1) { first -= 1 }
    while last + 1 < block.tokens.upperBound, document.isEllipsis(last + 1) { last += 1 }
    let range = document.range(ofTokens: first..<last + 1)
    let isWholeLine = first == block.tokens.lowerBound && last + 1 == block.tokens.upperBound
    let cut =
      isWholeLine
      ? document.deletion(ofBlocks: number...number)
      : (first == block.tokens.lowerBound ? range.lowerBound : document.gap(before: first).lowerBound)..<range.upperBound
    report.add(
      rule, range, "\(document.quoted(range)): translator’s note; delete it",
      fixes: [Fix(note == .model ? .safe : .suggested, replacing: cut, with: "")])
  }
}

extension Document {
  fileprivate func isEllipsis(_ index: Int) -> Bool { token(index, isOneOf: "...", "…") }
}
