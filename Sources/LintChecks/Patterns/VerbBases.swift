import TextModel

/// The verbs that a word can be a form of.
public struct VerbBases {
  private let lexicon: Lexicon
  /// Bases of irregular forms.
  private let irregular: [String: Set<String>]

  public init(lexicon: Lexicon) {
    self.lexicon = lexicon
    var irregular: [String: Set<String>] = [:]
    for base in VerbForms.shared.irregularBases { for form in VerbForms.shared.forms(of: base) { irregular[form, default: []].insert(base) } }
    self.irregular = irregular
  }

  /// Bases of a word in lower case, sorted, each with the forms that the word can be: numbers from 0 in the order base, third person, past, past participle, gerund.
  public func bases(of word: String) -> [(base: String, forms: Set<Int>)] {
    var candidates = irregular[word] ?? []
    candidates.insert(word)
    for ending in ["s", "es", "ed", "d", "ing"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
      let stem = String(word.dropLast(ending.count))
      candidates.formUnion([stem, stem + "e"])
      if stem.hasSuffix("i") { candidates.insert(stem.dropLast() + "y") }
    }
    return candidates.sorted().compactMap { base in
      guard lexicon.traits(of: base).contains(.known) else { return nil }
      let forms = Set(VerbForms.shared.forms(of: base).enumerated().filter { $0.element == word }.map(\.offset))
      return forms.isEmpty ? nil : (base, forms)
    }
  }
}
