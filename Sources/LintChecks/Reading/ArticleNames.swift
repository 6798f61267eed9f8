import LintEngine
import TextModel

/// Words that the article itself uses as names.
struct ArticleNames: SharedAnalysis {
  private var counts: [String: Int] = [:]

  /// Counts capitalised words inside sentences; at the start of a sentence the capital says nothing.
  init(_ article: Article) {
    let document = article.document
    // By distinct word: how often it is a name, and a token of it.
    var words = [(count: Int, token: Int)](repeating: (0, 0), count: document.words.count)
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst() where document.isNameWord(index) && !document.isStop(index - 1) {
        let word = Int(document.tokens[index].word)
        words[word] = (words[word].count + 1, index)
      }
    }
    for word in words where word.count > 0 {
      var name = document.text(token: word.token)
      if name.hasSuffix("’s") || name.hasSuffix("'s") { name.removeLast(2) }
      counts[name, default: 0] += word.count
    }
  }

  /// True when a word stands as a name somewhere in the article, not counting `own` occurrences.
  func contains(_ name: String, own: Int = 0) -> Bool { counts[name, default: 0] > own }
}
