/// A character beyond ASCII between its neighbours.
struct CharacterInPlace {
  private let kind: CharacterKind
  private let before: CharacterKind
  private let behind: CharacterKind
  /// The one before that before.
  private let further: CharacterKind

  init(_ bytes: [UInt8], _ index: Int, _ page: CharactersOfPage) {
    kind = page.kind(bytes, index)
    before = page.kind(bytes, index - 1)
    behind = page.kind(bytes, index + 1)
    further = page.kind(bytes, index - 2)
  }

  /// How well the character stands there; above 0 for what people write.
  var score: Double {
    switch kind {
    case .nothing: return -8
    case .oddity: return before.isLetter || behind.isLetter ? -4 : -1
    case .sign: return before.isLetter && behind.isLetter ? -4 : 0.5
    case .space: return before == .space || behind == .space ? -1 : 0.5
    case .dash: return before.isLetter == behind.isLetter ? 1 : -0.5
    case .openingQuote: return before.isLetter ? -2 : behind.isLetter || behind == .digit || behind == .openingQuote ? 1.5 : 0.5
    case .closingQuote: return behind.isLetter ? (before.isLetter ? 2 : 0) : before == .space ? -1 : 1.5
    case .digit, .mark: return 0
    case .letter(let script, let isUpper, let hasCase, let frequency): return letter(script, isUpper, hasCase, frequency)
    }
  }

  private func letter(_ script: CharacterKind.Script, _ isUpper: Bool, _ hasCase: Bool, _ frequency: Double) -> Double {
    // “à” and “я” stand alone now and then; most letters do not.
    guard before.isLetter || behind.isLetter else { return -0.75 }
    var score = frequency
    for neighbour in [before, behind] {
      guard case .letter(let other, let otherIsUpper, let otherHasCase, let otherFrequency) = neighbour else { continue }
      // Latin words beyond ASCII have two such letters on end now and then, words of other scripts have nothing else.
      score += other != script ? -4 : script == .latin && otherFrequency >= 0 ? -0.75 : 0.75
      guard hasCase, otherHasCase else { continue }
      // “voiLÀ”: capitals begin words or fill them.
      if neighbour == before, isUpper, !otherIsUpper { score -= 4 }
      if neighbour == behind, !isUpper, otherIsUpper { score -= 3 }
    }
    if !isUpper, hasCase, case .letter(_, true, true, _) = before, case .letter(_, true, true, _) = further { score -= 2 }
    return score
  }
}
