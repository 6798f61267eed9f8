import TextModel

extension Document {
  /// A past participle by its form: irregular, or in -ed.
  func isParticiple(_ index: Int) -> Bool {
    guard isLower(index) else { return false }
    return has(index, .known) && (text(token: index).hasSuffix("ed") || IrregularParticiples.shared.contains(text(token: index)))
  }
}

/// Past participles that do not end in -ed.
struct IrregularParticiples: Sendable {
  static let shared = IrregularParticiples()
  private let words: Set<String>

  private init() {
    var words: Set<String> = []
    Resource(named: "en/irregular-verbs.tsv")?.forEachRow { cells, _ in if cells.count == 5 { words.insert(cells[3]) } }
    self.words = words
  }

  func contains(_ word: String) -> Bool { words.contains(word) }
}
