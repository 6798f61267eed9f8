/// The most frequent words of languages written in Latin letters, by which the language of a line is known.
struct FrequentWords: Sendable {
  /// A language that has a list.
  struct Language: Sendable {
    /// ISO 639.
    let code: String
    /// In English.
    let name: String
  }

  /// How frequent a word is in a language: its Zipf value times 10.
  struct Figure: Sendable {
    let language: UInt8
    let decizipf: UInt8
  }

  let languages: [Language]
  /// By `Word.foldedHash`; that two words share a hash costs no more than a word counted for a language too many.
  private let figures: [UInt32: [Figure]]

  static let shared = FrequentWords()

  private init() {
    var languages: [Language] = []
    var figures: [UInt32: [Figure]] = [:]
    Resource(named: "languages/frequent-words.tsv")?.forEachRow { cells, _ in
      let number = UInt8(languages.count)
      languages.append(Language(code: cells[0], name: cells[1]))
      for cell in cells.dropFirst(2) {
        let parts = cell.utf8.split(separator: 0x20)
        guard parts.count == 2, let decizipf = UInt8(Substring(parts[1])) else { continue }
        let hash = Array(parts[0]).withUnsafeBufferPointer(WordHash.hash)
        figures[hash, default: []].append(Figure(language: number, decizipf: decizipf))
      }
    }
    self.languages = languages
    self.figures = figures
  }

  /// The languages that have a word among their most frequent ones.
  func figures(of word: Word) -> [Figure] { figures[word.foldedHash] ?? [] }
}
