import TextModel

/// Chooses the words by which a pattern is found: the rarest that every match must contain; for a pattern of whole lines the first.
enum Anchors {
  /// A token that every match contains, between `near` and `far` tokens behind the start.
  struct Anchor {
    let ids: [Int32]
    let near: Int
    let far: Int
    /// Ids of which the line must hold one besides, where a commoner word is the anchor.
    var needs: [Int32] = []
  }

  /// The best anchor of a pattern; nil when it has no word that must be there.
  static func best(of syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> Anchor? {
    var candidates: [(anchor: Anchor, rarity: Int)] = []
    var at = 0...0
    let parts: [PatternSyntax] = if case .sequence(let all) = syntax { all } else { [syntax] }
    for part in parts {
      if let (ids, rarity) = words(part, &vocabulary) {
        candidates.append((Anchor(ids: ids, near: at.lowerBound, far: at.upperBound), rarity))
      }
      guard let length = length(part) else { break }
      at = at.lowerBound + length.lowerBound...at.upperBound + length.upperBound
    }
    let rarest = candidates.max { $0.rarity < $1.rarity }?.anchor
    guard case .edge(.lineStart)? = parts.first, let rarest, var first = candidates.first?.anchor else { return rarest }
    // Where a line starts is known: its first words are looked at, no others.
    first.needs = rarest.ids
    return first
  }

  /// Ids of a part that is one word, whichever of several; nil for anything else.
  static func literalIDs(_ syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> [Int32]? {
    switch syntax {
    case .literal(let text): return [vocabulary.id(fold(text))]
    case .alternatives(let options):
      var ids: [Int32] = []
      for option in options {
        guard case .literal(let text) = option else { return nil }
        ids.append(vocabulary.id(fold(text)))
      }
      return ids
    default: return nil
    }
  }

  /// The forms of a verb, one entry a distinct word.
  static func forms(_ base: String, _ vocabulary: inout VocabularyBuilder) -> [PatternVerbForm] {
    var forms: [PatternVerbForm] = []
    for (number, form) in VerbForms.shared.forms(of: base).enumerated() {
      let id = vocabulary.id(fold(Array(form.utf8)))
      if let known = forms.firstIndex(where: { $0.id == id }) {
        forms[known].bits |= 1 << Int32(number)
      } else {
        forms.append(PatternVerbForm(id: id, bits: 1 << Int32(number)))
      }
    }
    return forms
  }

  static func fold(_ text: [UInt8]) -> [UInt8] { CaseFolding.lowercase(text) }

  /// Longer words are rarer; function words are everywhere.
  private static func rarity(_ word: [UInt8]) -> Int {
    functionWords.contains(fold(word)) ? 0 : word.count * 2
  }

  /// Read only when patterns are compiled.
  private static let functionWords: Set<[UInt8]> = {
    var words: Set<[UInt8]> = []
    var isFunction = false
    Resource(named: "en/word-classes.txt")?.forEachLine { line, _ in
      if line.first == UInt8(ascii: "[") {
        isFunction = line.elementsEqual("[function]".utf8)
      } else if isFunction {
        for word in line.split(separator: UInt8(ascii: " ")) { words.insert(Array(word)) }
      }
    }
    return words
  }()

  /// The words of which a part must have one, and how rare they are: longer words are rarer, more words less so.
  private static func words(_ syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> ([Int32], Int)? {
    switch syntax {
    case .capture(_, let part): return words(part, &vocabulary)
    case .verb(let base): return (forms(base, &vocabulary).map(\.id), base.utf8.count * 2 - 4)
    case .literal(let text): return (literalIDs(syntax, &vocabulary)!, rarity(text))
    case .alternatives(let options):
      guard let ids = literalIDs(syntax, &vocabulary) else {
        // Alternatives of several words: their first words, when each is one.
        var all: [Int32] = []
        for option in options {
          let first: PatternSyntax = if case .sequence(let parts) = option { parts[0] } else { option }
          guard let ids = literalIDs(first, &vocabulary) else { return nil }
          all += ids
        }
        return (all, 2)
      }
      let commonest = options.map { if case .literal(let text) = $0 { rarity(text) } else { 0 } }.min() ?? 0
      return (ids, commonest - ids.count)
    default: return nil
    }
  }

  /// Tokens a part can span; nil when that is open. `rest`: those that the rest of a line can span.
  static func length(_ syntax: PatternSyntax, rest: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    switch syntax {
    case .literal, .verb, .token, .not: return 1...1
    case .edge: return 0...0
    case .restOfLine: return rest
    case .capture(_, let part): return length(part, rest: rest)
    case .repeated(let part, let range):
      guard let one = length(part, rest: rest) else { return nil }
      return one.lowerBound * range.lowerBound...one.upperBound * range.upperBound
    case .sequence(let parts):
      var total = 0...0
      for part in parts {
        guard let one = length(part, rest: rest) else { return nil }
        total = total.lowerBound + one.lowerBound...total.upperBound + one.upperBound
      }
      return total
    case .alternatives(let options):
      var total: ClosedRange<Int>? = nil
      for option in options {
        guard let one = length(option, rest: rest) else { return nil }
        total = total.map { min($0.lowerBound, one.lowerBound)...max($0.upperBound, one.upperBound) } ?? one
      }
      return total
    }
  }
}
