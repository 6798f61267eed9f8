/// The numbers of a sentence beside those of its source: what is left over on either side.
public struct NumberComparison: Sendable {
  /// Numbers of a sentence that are compared; what has more is a table.
  private static let most = 200

  /// A number of the source that the translation lacks, and one of the translation that the source lacks.
  public private(set) var changed: [(source: NumberMention, target: NumberMention)] = []
  /// The translation has the source's figures in the source's notation.
  public private(set) var left: [(source: NumberMention, target: NumberMention)] = []
  /// Figures of the source that the translation lacks, where none is left over there.
  public private(set) var missing: [NumberMention] = []
  /// Figures of the translation that the source lacks, where none is left over there.
  public private(set) var added: [NumberMention] = []

  /// Compares sets, not lists: a value said twice may be said once. `source`: the sentence itself, as numbers may hide in its words (сорокаминутный).
  public init(_ sources: [NumberMention], of source: ScalarText, _ targets: [NumberMention], _ facts: LanguageFacts) {
    guard sources.count <= Self.most, targets.count <= Self.most else { return }
    let known = Set(sources.flatMap(\.values))
    let own = Set(targets.flatMap(\.values))
    var lacking = sources.filter { $0.isHard && !$0.shares(own) && !isHourOrMinute($0, in: own) }
    var extra = targets.filter {
      $0.isHard && !$0.shares(known) && $0.kind != .minute && $0.values != [0] && $0.values != [1] && !isHourOrMinute($0, in: known)
    }
    if !extra.isEmpty {
      let words = FoldedWord.fold(source.scalars)
      extra.removeAll { mention in mention.values.contains { HiddenNumber.isSpelled($0, in: words, facts) } }
    }
    // 82.000, 3,5: read by the source's signs it fits.
    for target in extra {
      let asSource = FigureValue.value(target.figures.unicodeScalars.map { $0.value == 0xA0 || $0.value == 0x202F ? 0x20 : $0.value }, facts)
      guard let index = lacking.firstIndex(where: { $0.figures == target.figures || asSource.map($0.values.contains) ?? false }) else { continue }
      left.append((lacking.remove(at: index), target))
    }
    extra.removeAll { target in left.contains { $0.target.range == target.range } }
    lacking.removeAll { $0.kind == .minute && !Set($0.values).isDisjoint(with: [15, 30, 45]) }
    changed = Array(zip(lacking, extra))
    if extra.isEmpty { missing = lacking }
    if lacking.isEmpty { added = extra }
  }

  /// A figure `13.30` whose parts stand on the other side.
  private func isHourOrMinute(_ mention: NumberMention, in others: Set<Double>) -> Bool {
    let parts = mention.figures.split(whereSeparator: { $0 == "." || $0 == ":" })
    guard parts.count == 2, parts[1].count == 2, let hour = Double(parts[0]), let minute = Double(parts[1]), hour <= 24, minute < 60 else {
      return false
    }
    return others.contains(hour) && (minute == 0 || others.contains(minute))
  }

  public var isEmpty: Bool { changed.isEmpty && left.isEmpty && missing.isEmpty && added.isEmpty }
}

/// Numbers inside longer words of the source: kaheteistkümnes, dvanáctihodinový.
enum HiddenNumber {
  static func isSpelled(_ value: Double, in folded: String, _ facts: LanguageFacts) -> Bool {
    guard value.isWhole, value <= 999, value >= 2 else { return false }
    func holds(_ value: Double) -> Bool {
      facts.numbers.contains { word, number in
        guard number == value, word.unicodeScalars.count > 3 else { return false }
        return folded.contains(String(word.unicodeScalars.prefix(max(4, word.unicodeScalars.count - 2))))
      }
    }
    if holds(value) { return true }
    let (hundreds, rest) = ((value / 100).rounded(.down) * 100, value.truncatingRemainder(dividingBy: 100))
    if hundreds > 0, rest > 0, holds(hundreds), holds(rest) { return true }
    let ones = rest.truncatingRemainder(dividingBy: 10)
    return rest > 20 && ones > 0 && hundreds == 0 && holds(rest - ones) && holds(ones)
  }
}
