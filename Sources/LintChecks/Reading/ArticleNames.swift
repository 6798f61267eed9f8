import LintEngine
import TextModel

/// Words that the article itself uses as names.
struct ArticleNames: SharedAnalysis {
  private let document: Document
  /// By distinct word: how often it is a name.
  private var counts: [Int32]
  /// Of the names with an ending (`Tarn’s`, which counts for `Tarn`) and those of other letters than ASCII's.
  private var others: [String: Int] = [:]

  /// Counts capitalised words inside sentences; at the start of a sentence the capital says nothing.
  init(_ article: Article) {
    document = article.document
    counts = Array(repeating: 0, count: document.words.count)
    for sentence in document.sentences {
      for index in sentence.tokens.dropFirst() where document.isNameWord(index) && !document.isStop(index - 1) {
        if isPlain(index) {
          counts[Int(document.tokens[index].word)] += 1
        } else {
          var name = document.text(token: index)
          if name.hasSuffix("’s") || name.hasSuffix("'s") { name.removeLast(2) }
          others[name, default: 0] += 1
        }
      }
    }
  }

  /// True when the word of a token stands as a name somewhere in the article, not counting `own` occurrences.
  func contains(wordOf token: Int, own: Int = 0) -> Bool {
    let plain = isPlain(token) ? Int(counts[Int(document.tokens[token].word)]) : 0
    if plain > own { return true }
    return !others.isEmpty && plain + others[document.text(token: token), default: 0] > own
  }

  /// True for a name that is spelled in one way only, as it stands.
  private func isPlain(_ token: Int) -> Bool { document.tokens[token].flags.isDisjoint(with: [.nonASCII, .apostrophe]) }
}
