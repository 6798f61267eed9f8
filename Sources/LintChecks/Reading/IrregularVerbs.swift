import TextModel

extension Document {
  /// A past participle by its form: irregular, or in -ed.
  func isParticiple(_ index: Int) -> Bool {
    guard isLower(index) else { return false }
    return has(index, .known) && (text(token: index).hasSuffix("ed") || IrregularVerbs.shared.participles.contains(text(token: index)))
  }

  /// A past tense or a past participle by its form, whatever its tag.
  func isPastForm(_ index: Int) -> Bool {
    isParticiple(index) || isLower(index) && IrregularVerbs.shared.pasts.contains(text(token: index))
  }
}

/// Forms of the past that do not end in -ed.
struct IrregularVerbs: Sendable {
  static let shared = IrregularVerbs()
  let pasts: Set<String>
  let participles: Set<String>

  private init() {
    var pasts: Set<String> = []
    var participles: Set<String> = []
    Resource(named: "en/irregular-verbs.tsv")?.forEachRow { cells, _ in
      guard cells.count == 5 else { return }
      pasts.insert(cells[2])
      participles.insert(cells[3])
    }
    (self.pasts, self.participles) = (pasts, participles)
  }
}
