import TextModel

/// The scores of an article’s events: each setting is scored once, however often it comes.
struct QuotationMemo {
  private let model: QuotationModel
  private var scores = QuotationScores()
  private var features = QuotationFeatures()
  /// Open addressing: a setting’s key + 1 (0 = empty), and where its rows start in `scores`.
  private var slots: [(key: UInt64, place: Int)]
  private var count = 0

  init(_ model: QuotationModel) {
    self.model = model
    slots = Array(repeating: (0, 0), count: 256)
  }

  mutating func lattice(_ events: [QuotationEvent]) -> QuotationLattice {
    let places = events.map { place(of: $0.setting) }
    return QuotationLattice(events, scores, at: places)
  }

  private mutating func place(of setting: QuotationSetting) -> Int {
    let key = setting.key + 1
    let free = slot(of: key)
    if slots[free].key == key { return slots[free].place }
    features.write(setting)
    let place = model.add(features, of: setting.kind, to: &scores)
    slots[free] = (key, place)
    count += 1
    if count * 2 > slots.count { grow() }
    return place
  }

  /// Where a key stands, or would.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordHash.mix(key)) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}
