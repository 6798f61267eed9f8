import LintEngine
import TextModel

/// A paragraph that stops after a word nothing ends with, without any mark: "These words come at a time when".
struct CutOffLine {
  /// Tokens of the shortest line that is taken for a sentence.
  private static let shortest = 6

  let range: Range<Int>
  let word: String

  init?(_ number: Int, _ article: Article) {
    let document = article.document
    let block = document.blocks[number]
    let last = block.tokens.upperBound - 1
    guard block.kind == .paragraph, number + 1 < document.blocks.count, block.tokens.count >= Self.shortest,
      document.isCapital(block.tokens.lowerBound), document.isLower(last), document.followsGap(last),
      document.has(last, .cannotEnd) && (!document.has(last, .preposition) || document.token(last, is: "of"))
        || document.token(last, isOneOf: "when", "which", "where", "who", "is", "are", "was", "were"),
      // What goes on in lower case is a broken line, and what starts with a question word a headline.
      !document.isLower(document.blocks[number + 1].tokens.lowerBound),
      !document.token(block.tokens.lowerBound, isOneOf: "who", "what", "where", "when", "how", "why", "which"),
      let verb = article.analysis(SentenceTagging.self).piece(block.tokens)?.mainVerb, verb < last
    else { return nil }
    range = document.tokens[last - 1].range.lowerBound..<document.tokens[last].range.upperBound
    word = document.text(token: last)
  }
}
