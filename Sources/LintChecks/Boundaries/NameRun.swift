import LintEngine
import TextModel

/// The capitalised words that start at a token.
struct NameRun {
  /// Words of the longest name.
  private static let longest = 4

  let tokens: Range<Int>
  let text: String

  /// Nil where none starts.
  init?(_ start: Int, _ document: Document) {
    var end = start
    while document.isNameWord(end), end == start || document.followsGap(end), end < start + Self.longest { end += 1 }
    guard end > start else { return nil }
    tokens = start..<end
    text = document.text(document.range(ofTokens: tokens))
  }

  /// Where a comma is missing after ", southern Ukraine" in mid-sentence, in bytes.
  func closingComma(_ document: Document) -> Int? {
    let direction = tokens.upperBound + 1
    guard document.isComma(tokens.upperBound), document.has(direction, .direction) else { return nil }
    return PlacePhrase.closingComma(afterDirection: direction, document)
  }
}
