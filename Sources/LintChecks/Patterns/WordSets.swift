import TextModel

/// The sets of words that patterns name, as in `@crime`: Dictionaries/en/word-sets.tsv.
enum WordSets {
  static let words: [String: [String]] = {
    var sets: [String: [String]] = [:]
    Resource(named: "en/word-sets.tsv")?.forEachRow { cells, _ in
      if cells.count == 2 { sets[cells[0]] = cells[1].split(separator: " ").map(String.init) }
    }
    return sets
  }()
}
