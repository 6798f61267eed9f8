import LintEngine
import TextModel

/// Two hyphens for a pair of dashes, as Spanish, Italian and Portuguese write them: `all its teams -women, men and juniors- and the coach`
struct HyphenPair {
  let tokens: Range<Int>
  let edits: [Edit]

  /// Longest piece between the two, in tokens.
  private static let longest = 40

  /// The pair whose opening hyphen is a token; nil = it opens none.
  init?(_ opening: Int, _ document: Document) {
    guard document.isMark(opening, 0x2D), document.followsGap(opening), Self.clings(opening + 1, document), document.isWordlike(opening - 1),
      // "-ed" is an ending.
      document.isCapital(opening + 1) || document.length(opening + 1) > 2 && document.has(opening + 1, [.known, .function])
    else { return nil }
    let sentence = document.sentences[document.sentence(ofToken: opening)].tokens
    // The first hyphen that clings to something closes the pair, or there is none.
    let hyphens = (opening + 2..<min(sentence.upperBound, opening + Self.longest)).filter { document.isMark($0, 0x2D) }
    guard let closing = hyphens.first, Self.clings(closing, document), closing - opening > 2 else { return nil }
    let next = closing + 1
    let isEnd = next >= sentence.upperBound || document.isTerminator(next) || document.isComma(next) || document.isMark(next, 0x3B)
    guard isEnd || document.followsGap(next) && document.isWordlike(next) else { return nil }
    tokens = opening..<next
    edits = [
      Edit(document.tokens[opening].range, "– "),
      // Before another mark the second dash is not written.
      Edit(document.tokens[closing].range, isEnd ? "" : " –"),
    ]
  }

  private static func clings(_ index: Int, _ document: Document) -> Bool { document.continuesLine(index) && document.joinsPrevious(index) }
}
