import LintEngine
import TextModel

/// A few words standing as a sentence, left over from a cut: a connective without what it connects, the end of the sentence before once more, a
/// participle whose sentence follows.
struct LeftoverPhrase {
  /// Words of the longest phrase that is looked at.
  static let longest = 6
  /// Words that the sentence before has at least, more than the tail that is repeated.
  private static let head = 3

  /// Bytes to leave out: the phrase, its stop and the space on one side.
  let range: Range<Int>
  /// What is wrong, in words.
  let why: String

  /// Nil when the sentence is none that was left over. `connectives` are in lower case.
  init?(_ number: Int, in block: Block, _ article: Article, _ connectives: Set<String>) {
    let document = article.document
    let tokens = document.sentences[number].tokens
    let words = tokens.dropLast()
    guard words.count >= 2, words.allSatisfy({ document.isWord($0) }), !article.analysis(Quotations.self).inside[tokens.lowerBound],
      block.sentences.count > 1
    else { return nil }
    let previous = number > block.sentences.lowerBound ? document.sentences[number - 1].tokens : nil
    let next = number + 1 < block.sentences.upperBound ? document.sentences[number + 1].tokens : nil
    if let previous, Self.isTail(words, of: previous, document) {
      why = "the end of the sentence before stands here once more"
    } else if words.count <= 4, connectives.contains(document.text(document.range(ofTokens: words)).lowercased()),
      // "According to. Bonnafoux, 212 riders took part": the stop is what is wrong.
      !(document.has(words.upperBound - 1, .preposition) && next.map { document.isNameWord($0.lowerBound) } ?? false)
    {
      why = "the phrase waits for more"
    } else if words.count <= 3, previous.map({ document.isStop($0.upperBound - 1) }) ?? true, let next,
      Self.isParticiple(words, of: next, document)
    {
      why = "the words have no clause, and the next sentence says them"
    } else {
      return nil
    }
    let end = document.tokens[tokens.upperBound - 1].range.upperBound
    range =
      previous == nil
      ? document.tokens[tokens.lowerBound].range.lowerBound..<document.tokens[tokens.upperBound].range.lowerBound
      : document.tokens[tokens.lowerBound - 1].range.upperBound..<end
  }

  /// "… one of them works in the brewery. Works in the brewery."
  private static func isTail(_ words: Range<Int>, of previous: Range<Int>, _ document: Document) -> Bool {
    let start = previous.upperBound - 1 - words.count
    guard document.isStop(previous.upperBound - 1), start - previous.lowerBound >= Self.head else { return false }
    return words.allSatisfy { document.folded($0) == document.folded(start + $0 - words.lowerBound) }
  }

  /// "Drinking tea. He drank tea from": the same verb and the same last word.
  private static func isParticiple(_ words: Range<Int>, of next: Range<Int>, _ document: Document) -> Bool {
    let participle = document.text(token: words.lowerBound).lowercased()
    guard participle.hasSuffix("ing"), next.contains(where: { document.folded($0) == document.folded(words.upperBound - 1) }) else { return false }
    let stem = String(participle.dropLast(3))
    let forms = [stem, stem + "e", String(stem.dropLast())].flatMap { base -> [String] in
      let forms = VerbForms.shared.forms(of: base)
      return forms.last == participle ? forms : []
    }
    return next.contains { document.isLower($0) && forms.contains(document.text(token: $0)) }
  }
}
