import LintEngine
import TextModel

/// A word that comes again because the source had two words for it, or named it twice: "joy and joy", "the dream of Anwar’s dream",
/// "Minister Nurlan Nurlan Haciyev", "in Oldtown, Oldtown, Karsund".
struct EchoedWord {
  let tokens: Range<Int>
  /// What goes, in bytes.
  let cut: Range<Int>
  /// What is wrong and what to do.
  let what: String
  let alone: Severity?

  /// The echo that ends at a token; nil = there is none.
  init?(_ index: Int, _ article: Article) {
    let document = article.document
    let end = document.tokens[index].range.upperBound
    if Self.isPair(index, article) {
      (tokens, what, alone) = (index - 2..<index + 1, "the word is repeated after ‘and’; delete one", .info)
      cut = document.tokens[index - 2].range.upperBound..<end
    } else if Self.isOfSomebody(index, document) {
      let first = document.has(index - 4, .determiner) ? index - 4 : index - 3
      (tokens, what, alone) = (first..<index + 1, "the noun is repeated after ‘of’; delete the first one", nil)
      cut = document.tokens[first].range.lowerBound..<document.tokens[index - 1].range.lowerBound
    } else if Self.isName(index, document) {
      (tokens, what, alone) = (index - 1..<index + 1, "the name is repeated; delete one", .info)
      cut = document.tokens[index - 1].range.upperBound..<end
    } else if Self.isPlace(index, document) {
      (tokens, what, alone) = (index - 2..<index + 1, "the name is repeated; delete one", .info)
      cut = document.tokens[index - 2].range.upperBound..<end
    } else if AccentPair.ends(at: index, document) {
      (tokens, what, alone) = (index - 1..<index + 1, "the name is repeated, with and without accents; delete one", nil)
      cut = document.tokens[index - 1].range.upperBound..<end
    } else {
      return nil
    }
    guard !article.analysis(Quotations.self).inside[index] else { return nil }
  }

  /// "joy and joy", "was arrested and arrested"; but "hours and hours", "waited and waited", "between state and state".
  private static func isPair(_ index: Int, _ article: Article) -> Bool {
    let document = article.document
    guard index >= 2, document.token(index - 1, is: "and"), isSame(index, index - 2, document), document.isLower(index), document.isLower(index - 2),
      document.followsGap(index), document.followsGap(index - 1), document.length(index) > 2,
      !document.has(index, [.function, .doubledOK, .unit, .magnitude]),
      !document.token(index - 3, isOneOf: "between", "from"), document.tokens[index].flags.isDisjoint(with: [.digit]),
      let tags = article.analysis(SentenceTagging.self).tags(ofSentence: document.sentence(ofToken: index))
    else { return false }
    if tags[index] == .nnNoun, tags[index - 2] == .nnNoun { return !document.isLower(index + 1) || document.has(index + 1, [.function, .auxiliary]) }
    return tags[index] == .vbnVerb && tags[index - 2] == .vbnVerb && document.has(index - 3, .auxiliary)
  }

  /// "the dream of Anwar’s dream"
  private static func isOfSomebody(_ index: Int, _ document: Document) -> Bool {
    guard index >= 3, document.token(index - 2, is: "of"), isSame(index, index - 3, document), document.isLower(index), document.isLower(index - 3),
      document.length(index) > 3, document.isCapital(index - 1), document.tokens[index - 1].flags.contains(.apostrophe)
    else { return false }
    return !document.token(index, isOneOf: "friend", "friends", "best", "rest")
  }

  /// "Nurlan Nurlan Haciyev": a given name twice before the surname, and elsewhere once; "Mayor Haciyev Haciyev thanked".
  private static func isName(_ index: Int, _ document: Document) -> Bool {
    guard document.isNameWord(index), document.isNameWord(index - 1), isSame(index, index - 1, document), document.followsGap(index),
      document.length(index) > 3, document.continuesLine(index), document.followsGap(index + 1), document.continuesLine(index + 1),
      !document.has(index, [.doubledOK, .place, .placePart, .knownLowercase]), !isSame(index + 1, index, document)
    else { return false }
    guard document.isNameWord(index + 1) else { return document.has(index - 2, .titleNoun) && document.isCapital(index - 2) }
    return document.word(document.tokens[index]).count != 2 || document.has(index - 2, .titleNoun)
  }

  /// "in Oldtown, Oldtown, Karsund"
  private static func isPlace(_ index: Int, _ document: Document) -> Bool {
    document.isNameWord(index) && isSame(index, index - 2, document) && document.isNameWord(index - 2) && document.isComma(index - 1)
      && document.isComma(index + 1) && document.continuesLine(index) && document.followsGap(index) && document.isNameWord(index + 2)
      && (document.isComma(index - 3) || document.has(index - 3, .preposition)) && !document.has(index, .titleNoun)
  }

  private static func isSame(_ left: Int, _ right: Int, _ document: Document) -> Bool {
    document.isWord(left) && document.isWord(right) && document.tokens[left].word == document.tokens[right].word
  }
}
