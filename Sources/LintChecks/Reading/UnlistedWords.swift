import LintEngine
import TextModel

/// The words of an article in lower case that neither the spelling dictionaries nor the lists of the project have.
struct UnlistedWords: SharedAnalysis {
  /// In order.
  private(set) var tokens: [Int] = []

  init(_ article: Article) {
    let document = article.document
    let listed: WordTraits = [.known, .variant]
    document.tokens.withUnsafeBufferPointer { tokens in
      document.words.withUnsafeBufferPointer { words in
        for index in tokens.indices where tokens[index].kind == .word && words[Int(tokens[index].word)].traits.isDisjoint(with: listed) {
          if tokens[index].flags.isDisjoint(with: [.capital, .innerCapital]) { self.tokens.append(index) }
        }
      }
    }
  }
}
