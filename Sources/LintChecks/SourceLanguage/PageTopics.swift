import LintEngine
import TextModel

/// What a page is about, of the topics of Dictionaries/en/topics.tsv.
struct PageTopics: SharedAnalysis {
  /// Distinct words of a topic that a page about it has, at least.
  static let wordsNeeded = 3

  let names: Set<String>

  init(_ article: Article) {
    let document = article.document
    var counts: [String: Int] = [:]
    var seen: Set<String> = []
    for token in document.tokens.indices where document.isWord(token) {
      let word = document.text(token: token).lowercased()
      guard let topics = Self.table[word], seen.insert(word).inserted else { continue }
      for topic in topics { counts[topic, default: 0] += 1 }
    }
    names = Set(counts.filter { $0.value >= Self.wordsNeeded }.keys)
  }

  /// True where a page is about what a row asks for.
  static func allow(_ row: PhraseRow, in article: Article) -> Bool { row.topic.map { article.analysis(Self.self).names.contains($0) } ?? true }

  /// Topics by word.
  private static let table: [String: [String]] = {
    var table: [String: [String]] = [:]
    Resource(named: "en/topics.tsv")?.forEachRow { cells, _ in
      guard cells.count == 2 else { return }
      for word in cells[1].split(separator: " ") { table[String(word), default: []].append(cells[0]) }
    }
    return table
  }()

  /// The names of all topics.
  static let all: Set<String> = Set(table.values.joined())
}
