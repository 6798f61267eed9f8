import TextModel

/// The words that matches of a pattern can begin with: bits that the last six bits of their ids choose. Says nothing of matches that begin with a token
/// of another kind.
struct FirstWords {
  private(set) var bits: UInt64 = 0
  /// Nothing at all matches, too: what stands behind may come first.
  private var isOptional = false

  init(_ syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) {
    switch syntax {
    case .literal(let text), .written(let text): bits = Self.bit(of: vocabulary.id(Anchors.fold(text)))
    case .verb(let bases): for form in Anchors.forms(bases, &vocabulary) { bits |= Self.bit(of: form.id) }
    case .token(let tests): bits = tests.contains(where: \.refusesWords) ? 0 : .max
    case .not: bits = .max
    case .restOfLine: (bits, isOptional) = (.max, true)
    case .edge: isOptional = true
    case .capture(_, let part): self = FirstWords(part, &vocabulary)
    case .repeated(let part, let range):
      self = FirstWords(part, &vocabulary)
      isOptional = isOptional || range.lowerBound == 0
    case .alternatives(let options):
      for option in options {
        let one = FirstWords(option, &vocabulary)
        bits |= one.bits
        isOptional = isOptional || one.isOptional
      }
    case .sequence(let parts):
      isOptional = true
      for part in parts where isOptional {
        let one = FirstWords(part, &vocabulary)
        bits |= one.bits
        isOptional = one.isOptional
      }
    }
  }

  /// The bit of a word’s id.
  static func bit(of id: Int32) -> UInt64 { 1 << UInt64(id & 63) }

  /// The bits of the patterns that can begin with a token.
  @inline(__always)
  static func bits(of index: Int, _ matcher: PatternMatcher) -> UInt64 {
    matcher.tokens[index].kind == .word ? bit(of: matcher.id(index)) : .max
  }
}
