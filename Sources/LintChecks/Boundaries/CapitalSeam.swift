import LintEngine
import TextModel

/// What the models say about a small word with a capital in mid-sentence.
struct CapitalSeam {
  /// Tokens that are read on each side in a sentence without ends.
  private static let reach = 50
  /// Tokens on each side that show whether a line is written in capitals.
  private static let near = 12

  /// The logarithm of the odds that the capital is damage: a boundary before it was lost, or it was never there.
  let score: Float
  /// How much better the two sides read as one sentence (logarithm).
  let together: Float

  /// Nil in lines that are no running text, without the models, and where even the most that the score can be is too little for `isWorth`.
  init?(_ index: Int, _ article: Article, where isWorth: (_ most: Float) -> Bool = { _ in true }) {
    let document = article.document
    let number = document.sentence(ofToken: index)
    let sentence = document.sentences[number].tokens
    let tagging = article.analysis(SentenceTagging.self)
    // "The Times", twice on the page: a name.
    if document.isCapital(index + 1), article.analysis(NamePairs.self).count(index, index + 1, document) > 1 { return nil }
    guard document.blocks[document.sentences[number].block].kind == .paragraph, Self.isPlain(sentence, around: index, document),
      let models = tagging.models, let reader = tagging.reader, let left = tagging.piece(max(sentence.lowerBound, index - Self.reach)..<index),
      let right = tagging.piece(index..<min(sentence.upperBound, index + Self.reach)), left.tokens.count > 1, right.tokens.count > 2,
      isWorth(models.mostCapital(left, right))
    else { return nil }
    let sides = reader.sides(left, right)
    score = models.capital(left, right, sides)
    together = sides.together
  }

  /// A sentence whose words are not mostly capitalised, as those of titles are.
  private static func isPlain(_ sentence: Range<Int>, around index: Int, _ document: Document) -> Bool {
    let around = max(sentence.lowerBound, index - near)..<min(sentence.upperBound, index + near)
    let words = around.filter { document.isWord($0) && document.length($0) > 3 }
    return words.count { document.isLower($0) } * 2 >= words.count
  }
}
