import TextModel

/// Chooses what damage is done where. Of the kinds that a paragraph allows, the one that was done least so far comes first: so the rare ones
/// are not lost among the many places for others.
struct DamageMaker {
  /// Bytes of sound text between two damages of a paragraph.
  private static let distance = 16
  /// Damages of one paragraph, at most.
  private static let most = 4

  let lexicon: Lexicon
  let tagger: Tagger
  let kinds: Set<Damage.Kind>
  /// Share of the paragraphs that are damaged.
  let share: Double
  /// More than one damage in a paragraph.
  let several: Bool
  private var random: SplitMix
  private(set) var counts: [Damage.Kind: Int] = [:]

  init(lexicon: Lexicon, tagger: Tagger, kinds: Set<Damage.Kind>, share: Double, several: Bool, seed: UInt64) {
    self.lexicon = lexicon
    self.tagger = tagger
    self.kinds = kinds
    self.share = share
    self.several = several
    random = SplitMix(seed: seed)
  }

  mutating func damage(_ entry: PlainText.Entry) -> DamagedText {
    var text = DamagedText(id: entry.id)
    var captions: [DamagedParagraph.Caption] = []
    for paragraph in entry.paras {
      let source = DamagedParagraph(paragraph, lexicon: lexicon, tagger: tagger)
      text.add(paragraph, random.fraction() < share ? choose(source.damages(&random)) : [])
      if kinds.contains(.captionTwice), let caption = source.caption(&random) { captions.append(caption) }
    }
    if !captions.isEmpty, random.fraction() < share {
      counts[.captionTwice, default: 0] += 1
      text.insert(random.pick(captions), at: Int(random.next() % UInt64(entry.paras.count + 1)))
    }
    return text
  }

  private mutating func choose(_ damages: [Damage]) -> [Damage] {
    var left = damages.filter { kinds.contains($0.kind) }
    var chosen: [Damage] = []
    let wanted = several ? 2 + Int(random.next() % UInt64(Self.most - 1)) : 1
    while chosen.count < wanted, let fewest = left.map({ counts[$0.kind, default: 0] }).min() {
      let rarest = Damage.Kind.allCases.filter { kind in counts[kind, default: 0] == fewest && left.contains { $0.kind == kind } }
      let kind = random.pick(rarest)
      let damage = random.pick(left.filter { $0.kind == kind })
      counts[kind, default: 0] += 1
      chosen.append(damage)
      left.removeAll {
        $0.range.lowerBound < damage.range.upperBound + Self.distance && damage.range.lowerBound < $0.range.upperBound + Self.distance
      }
    }
    return chosen
  }
}
