/// What the model of capitals sees: a function word with a capital in mid-sentence, and what stands on both sides of it.
public enum CapitalFeatures {
  public static let fingerprint: UInt32 = 0x4341_0002

  /// Adds the features of a capital that opens `right`; `sides` reads the two as if a stop stood between them.
  public static func write(_ left: TaggedSpan, _ right: TaggedSpan, _ sides: StopFeatures.Sides, to list: inout FeatureList) {
    writeApart(left, right, end: sides.end, start: sides.start, to: &list)
    writeTogether(sides.together, end: sides.end, start: sides.start, to: &list)
  }

  /// Those of how much better the sides read joined.
  static func writeTogether(_ together: Float, end: Float, start: Float, to list: inout FeatureList) {
    typealias Stop = StopFeatures
    list.add(265, Stop.step(together, 1, 7))
    list.add(266, Stop.step(together, 2, 3), Stop.step(start, 2, 3))
    list.add(267, Stop.step(together, 2, 3), Stop.step(end, 2, 3))
  }

  /// Those that are known before the two sides are read as one sentence.
  static func writeApart(_ left: TaggedSpan, _ right: TaggedSpan, end: Float, start: Float, to list: inout FeatureList) {
    let document = right.document
    let (l1, r1) = (left.tokens.upperBound - 1, right.tokens.lowerBound)
    typealias Stop = StopFeatures
    list.add(260)
    list.add(261, right.word(r1))
    list.add(262, Stop.step(end, 1, 6))
    list.add(263, Stop.step(start, 1, 6))
    list.add(264, Stop.step(end, 2, 3), Stop.step(start, 2, 3))
    list.add(268, left.tag(l1))
    list.add(269, left.symbol(l1), right.word(r1))
    list.add(270, right.tag(r1 + 1))
    list.add(271, left.main, right.main, right.verbs)
    let near = (max(left.tokens.lowerBound + 1, l1 - 4)..<left.tokens.upperBound).count { left.isCapital($0) }
    let behind = (r1 + 1..<min(right.tokens.upperBound, r1 + 6)).count { right.isCapital($0) }
    list.add(272, UInt32(min(near, 3)), UInt32(min(behind, 3)))
    list.add(273, left.isCapital(l1) ? 1 : 0, right.word(r1))
    list.add(274, left.openQuotes)
    list.add(275, left.document.tokens[l1].kind == .punctuation ? 1 : 0, Stop.step(start, 2, 3))
    list.add(276, left.document.tokens[l1].kind == .number ? 1 : 0)
    // "And", "Or" and "Of" join capitalised words of titles more often than others.
    let isClause: UInt32 = document.traits(r1).isDisjoint(with: [.pronoun, .determiner]) ? 0 : 1
    list.add(277, isClause, Stop.step(start, 2, 3), UInt32(min(near, 2)))
  }
}

extension Document {
  /// A small word with a capital, as the start of a sentence has it: `The`, `In`, not `I` nor `IN`.
  public func isCapitalisedSmallWord(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    let token = tokens[index]
    return token.kind == .word && token.flags.contains(.capital)
      && (!traits(index).isDisjoint(with: [.function, .pronoun, .determiner, .preposition, .conjunction]) || self.token(index, is: "there"))
      && (token.range.count == 1 || !token.flags.contains(.allCapitals)) && !self.token(index, is: "i")
      && traits(index).isDisjoint(with: [.month, .weekday])
  }
}
