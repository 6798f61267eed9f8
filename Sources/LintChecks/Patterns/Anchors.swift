import TextModel

/// Chooses the words by which a pattern is found: those among which every match has one, and which are the rarest together.
enum Anchors {
  /// A token that every match contains, between `near` and `far` tokens behind the start.
  struct Anchor {
    /// Each id once.
    var ids: [Int32]
    var near: Int
    var far: Int
    /// Occurrences of the words in a billion.
    var frequency: Float
    /// What stands near the anchor in every match.
    var neighbour: Neighbour?

    /// Places at which the pattern is tried, in a billion words.
    var attempts: Float { frequency * Float(far - near + 1) }

    func moved(by tokens: ClosedRange<Int>) -> Anchor {
      Anchor(ids: ids, near: near + tokens.lowerBound, far: far + tokens.upperBound, frequency: frequency, neighbour: neighbour)
    }
  }

  /// A token that every match contains at one distance from its anchor, on its line.
  struct Neighbour {
    /// Tokens from the anchor, not 0.
    let distance: Int
    var ids: [Int32]
    var frequency: Float

    /// One that stands for either of two; nil where there is none.
    func union(_ other: Neighbour?) -> Neighbour? {
      guard let other, other.distance == distance else { return nil }
      return Neighbour(distance: distance, ids: ids + other.ids, frequency: frequency + other.frequency)
    }
  }

  /// Anchors of patterns of whole lines are looked for among so many tokens at the start of a line, if there are any.
  private static let lineHead = 16

  /// The best anchor of a pattern; nil when it has no word that must be there.
  static func best(of syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> Anchor? {
    let all = candidates(syntax, &vocabulary)
    if case .sequence(let parts) = syntax, case .edge(.lineStart)? = parts.first {
      // A line has one start: the distance from it costs nothing.
      return all.filter { $0.far < lineHead }.min { $0.frequency < $1.frequency } ?? all.min { $0.frequency < $1.frequency }
    }
    return all.min { $0.attempts < $1.attempts }
  }

  /// An anchor of each part that has one.
  private static func candidates(_ syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> [Anchor] {
    guard case .sequence(let parts) = syntax else { return anchor(syntax, &vocabulary).map { [$0] } ?? [] }
    var all: [Anchor] = []
    var at = 0...0
    for (number, part) in parts.enumerated() {
      if var anchor = anchor(part, &vocabulary) {
        if length(part) == 1...1 { anchor.neighbour = neighbour(of: number, in: parts, &vocabulary) }
        all.append(anchor.moved(by: at))
      }
      guard let length = length(part) else { break }
      at = at.lowerBound + length.lowerBound...at.upperBound + length.upperBound
    }
    return all
  }

  /// The rarest word or words that stand at one distance from a part of one token.
  private static func neighbour(of number: Int, in parts: [PatternSyntax], _ vocabulary: inout VocabularyBuilder) -> Neighbour? {
    var best: Neighbour?
    for step in [1, -1] {
      var (distance, other) = (step, number + step)
      while parts.indices.contains(other), let length = length(parts[other]), length.lowerBound == length.upperBound {
        if length == 1...1, let word = anchor(parts[other], &vocabulary), word.frequency < best?.frequency ?? .infinity {
          best = Neighbour(distance: distance, ids: word.ids, frequency: word.frequency)
        }
        distance += step * length.lowerBound
        other += step
      }
    }
    return best
  }

  private static func anchor(_ syntax: PatternSyntax, _ vocabulary: inout VocabularyBuilder) -> Anchor? {
    switch syntax {
    case .capture(_, let part): return anchor(part, &vocabulary)
    case .repeated(let part, let range): return range.lowerBound > 0 ? anchor(part, &vocabulary) : nil
    case .sequence: return candidates(syntax, &vocabulary).min { $0.attempts < $1.attempts }
    case .literal(let text), .written(let text):
      return Anchor(ids: [vocabulary.id(fold(text))], near: 0, far: 0, frequency: frequency(fold(text)))
    case .verb(let bases):
      let forms = forms(bases, &vocabulary)
      let words = bases.flatMap { VerbForms.shared.forms(of: $0) }
      return Anchor(ids: forms.map(\.id), near: 0, far: 0, frequency: words.reduce(0) { $0 + frequency(Array($1.utf8)) })
    case .alternatives(let options):
      var union: Anchor?
      for option in options {
        guard let one = anchor(option, &vocabulary) else { return nil }
        guard var sum = union else {
          union = one
          continue
        }
        sum.ids += one.ids.filter { !sum.ids.contains($0) }
        sum.near = min(sum.near, one.near)
        sum.far = max(sum.far, one.far)
        sum.frequency += one.frequency
        sum.neighbour = sum.neighbour?.union(one.neighbour)
        union = sum
      }
      return union
    default: return nil
    }
  }

  /// Occurrences of a word or mark in a billion.
  private static func frequency(_ word: [UInt8]) -> Float {
    let isMark = !word.contains { $0.isLowercaseASCII || $0.isDigitASCII }
    if isMark { return word == [0x2C] || word == [0x2E] ? 5e7 : 5e6 }
    // What is not listed occurs less than a hundred times.
    let zipf = word.withUnsafeBufferPointer { LanguagePack.english.frequencies?.zipf(of: $0) } ?? 1.5
    return exponential(zipf)
  }

  /// 10 to a power, well enough for an order.
  private static func exponential(_ power: Float) -> Float {
    let whole = power.rounded(.down)
    var result: Float = 1
    for _ in 0..<Int(whole) { result *= 10 }
    return result * (1 + 9 * (power - whole) * (power - whole))
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

  /// The forms of verbs, one entry a distinct word.
  static func forms(_ bases: [String], _ vocabulary: inout VocabularyBuilder) -> [PatternVerbForm] {
    var forms: [PatternVerbForm] = []
    for (number, form) in bases.flatMap({ VerbForms.shared.forms(of: $0).enumerated() }) {
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

  /// Tokens a part can span; nil when that is open. `rest`: those that the rest of a line can span.
  static func length(_ syntax: PatternSyntax, rest: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    switch syntax {
    case .literal, .written, .verb, .token, .not: return 1...1
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
