import LintEngine
import TextModel

/// Words that the article itself uses as names.
struct ArticleNames: SharedAnalysis {
  private var counts: [String: Int] = [:]

  /// Counts capitalised words inside sentences; at the start of a sentence the capital says nothing.
  init(_ article: Article) {
    let document = article.document
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst() where document.isNameWord(index) && !document.isStop(index - 1) {
        var name = document.text(token: index)
        if name.hasSuffix("’s") || name.hasSuffix("'s") { name.removeLast(2) }
        counts[name, default: 0] += 1
      }
    }
  }

  /// True when a word stands as a name somewhere in the article, not counting `own` occurrences.
  func contains(_ name: String, own: Int = 0) -> Bool { counts[name, default: 0] > own }
}
