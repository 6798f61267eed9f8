import LintEngine
import TextModel

/// Which names and nouns stand together in an article: found in one pass when they are first asked for.
struct NamePairs: SharedAnalysis {
  /// Two capitalised words, by their word ids.
  private var names: Set<UInt64> = []
  /// "Donbas region", and "city/of Mariupol": a place noun and the word of the name next to it, as text.
  private var phrases: Set<String> = []

  init(_ article: Article) {
    let document = article.document
    for index in document.tokens.indices.dropFirst() where document.isWord(index) && document.followsGap(index) {
      if document.isNameWord(index), document.isNameWord(index - 1) { names.insert(Self.pair(index - 1, index, document)) }
      guard document.isLower(index), document.has(index, .placeNoun) else { continue }
      let noun = document.text(token: index)
      if document.isCapital(index - 1) { phrases.insert("\(document.text(token: index - 1)) \(noun)") }
      if document.token(index + 1, is: "of"), document.isCapital(index + 2) { phrases.insert("\(noun) of \(document.text(token: index + 2))") }
    }
  }

  /// True when the words of two tokens stand side by side somewhere.
  func contain(_ first: Int, _ second: Int, _ document: Document) -> Bool { names.contains(Self.pair(first, second, document)) }

  /// True for "Donbas region" or "city of Mariupol" when the article has it.
  func contain(_ phrase: String) -> Bool { phrases.contains(phrase) }

  private static func pair(_ first: Int, _ second: Int, _ document: Document) -> UInt64 {
    UInt64(document.tokens[first].word) << 32 | UInt64(document.tokens[second].word)
  }
}
