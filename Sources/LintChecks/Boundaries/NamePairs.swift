import LintEngine
import TextModel

/// Which words stand before names in an article: found in one pass when they are first asked for.
struct NamePairs: SharedAnalysis {
  /// How often two words stand together of which the second has a capital, by their word ids.
  private var names: Tally
  /// "Donbas region", and "city/of Mariupol": a place noun and the word of the name next to it, as text.
  private var phrases: Set<String> = []

  init(_ article: Article) {
    let document = article.document
    names = Tally(expecting: document.tokens.count / 8)
    for index in document.tokens.indices.dropFirst() where document.isWord(index) && document.followsGap(index) {
      if document.isCapital(index), document.isWord(index - 1) { names.add(Self.pair(index - 1, index, document)) }
      guard document.isLower(index), document.has(index, .placeNoun) else { continue }
      let noun = document.text(token: index)
      if document.isCapital(index - 1) { phrases.insert("\(document.text(token: index - 1)) \(noun)") }
      if document.token(index + 1, is: "of"), document.isCapital(index + 2) { phrases.insert("\(noun) of \(document.text(token: index + 2))") }
    }
  }

  /// How often the words of two tokens stand side by side, the second with a capital.
  func count(_ first: Int, _ second: Int, _ document: Document) -> Int { names.count(Self.pair(first, second, document)) }

  /// True for "Donbas region" or "city of Mariupol" when the article has it.
  func contain(_ phrase: String) -> Bool { phrases.contains(phrase) }

  private static func pair(_ first: Int, _ second: Int, _ document: Document) -> UInt64 {
    UInt64(document.tokens[first].word) << 32 | UInt64(document.tokens[second].word)
  }
}
