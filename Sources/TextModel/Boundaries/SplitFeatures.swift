/// What the model of run-together words sees: what is known of the parts, how often words begin and end like them, and how the sentence reads
/// with them. Each template also stands for itself in each kind of split.
public enum SplitFeatures {
  public static let fingerprint: UInt32 = 0x5350_0004

  public static func write(_ reading: SplitReading, _ classes: ClassModel, to list: inout FeatureList) {
    let split = reading.split
    let (left, right) = (reading.evidence.left.rawValue, reading.evidence.right.rawValue)
    let (letters, behind) = (UInt32(min(split.left.count, 7)), UInt32(min(split.right.count, 7)))
    let isFunction: UInt32 = reading.traits.right.contains(.function) ? 1 : 0
    let parted = reading.parted
    let second = reading.index + 1
    let next = around(second + 1, parted)
    let previous = around(reading.index - 1, parted)
    let tag = parted.tag(second)
    let kind = split.kind.rawValue
    func add(_ template: UInt32, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      list.add(template, a, b, c)
      list.add(template + 100, a, b, c << 8 | kind)
    }
    add(300)
    add(301, left)
    add(302, right)
    add(303, left, right)
    add(304, left, behind)
    add(305, behind)
    add(306, letters)
    add(307, UInt32(reading.zipf.left))
    add(308, UInt32(reading.zipf.right))
    add(309, UInt32(min(reading.count, 3)))
    add(310, StopFeatures.step(gain(reading, classes), 2, 4))
    add(311, tag)
    add(312, next)
    add(313, previous)
    add(314, tag, next)
    add(315, isFunction, next)
    add(316, isFunction, behind, left)
    if let pieces = reading.whole.document.language.pieces {
      let word = split.right.lowercased()
      if split.kind.startsWithName {
        let ratio = StopFeatures.step(pieces.behindName(word, zipf: reading.zipf.right), 1.5, 6)
        add(317, ratio)
        add(318, ratio, left)
      } else {
        add(319, StopFeatures.step(pieces.alone(beginning: split.left, zipf: reading.zipf.left), 1.5, 6))
        add(320, StopFeatures.step(pieces.alone(ending: word, zipf: reading.zipf.right), 1.5, 6))
      }
    }
    let isAffix: UInt32 = reading.traits.left.contains(.affix) || reading.traits.left.contains(.preposition) ? 1 : 0
    add(321, isAffix, isFunction)
    add(322, reading.traits.left.contains(.knownLowercase) ? 1 : 0, reading.traits.right.contains(.knownLowercase) ? 1 : 0)
    add(323, reading.traits.left.contains(.function) ? 1 : 0, isFunction)
    add(324, next, right)
    // Surnames end in "who" and "and" too, but a comma follows them.
    if isFunction == 1 {
      add(329, parted.word(second), next)
      add(330, parted.word(second), left)
    }
    add(325, reading.traits.right.isDisjoint(with: [.direction, .placeNoun, .titleNoun, .speechVerb]) ? 0 : 1, next)
    // "of Arica|northern Chile": a direction has its name after it.
    add(327, reading.traits.right.contains(.direction) && next == 1 ? 1 : 0)
    add(328, reading.traits.right.contains(.placeNoun) ? 1 : 0, previous, left)
    add(326, reading.traits.left.isDisjoint(with: [.titleNoun, .placeNoun, .month, .weekday]) ? 0 : 1)
  }

  /// How much better the sentence reads with the parts than with the word; with a comma between them, if that is better.
  private static func gain(_ reading: SplitReading, _ classes: ClassModel) -> Float {
    let place = reading.index - reading.parted.tokens.lowerBound
    let row = reading.parted.symbols(reading.parted.tokens)
    var best = classes.sum(row, place..<place + ClassModel.order + 1)
    if place + 1 < row.count {
      let set = Array(row[...place]) + [TaggedSpan.comma] + row[(place + 1)...]
      best = max(best, classes.sum(set, place..<place + ClassModel.order + 2))
    }
    return best - classes.sum(reading.whole.symbols(reading.whole.tokens), place..<place + ClassModel.order)
  }

  /// The kind of a neighbour: none, a capital, a small word, a word, a number, a mark.
  private static func around(_ index: Int, _ span: TaggedSpan) -> UInt32 {
    guard span.tokens.contains(index) else { return 0 }
    switch span.document.tokens[index].kind {
    case .word:
      if span.document.traits(index).contains(.function) { return 2 }
      return span.isCapital(index) ? 1 : 3
    case .number: return 4
    default: return 5
    }
  }
}
