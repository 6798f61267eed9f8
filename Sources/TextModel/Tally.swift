/// How often each of many numbers was seen: what a dictionary of counts is, without its guard against numbers chosen to collide.
public struct Tally: Sendable {
  private struct Slot {
    var number: UInt64 = 0
    /// 0 = empty.
    var count = 0
  }

  private var slots: [Slot]
  private var distinct = 0

  /// - Parameter expected: about how many distinct numbers will come.
  public init(expecting expected: Int = 0) {
    var size = 16
    while size < 2 * expected { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  /// Counts a number once more, or more often; `count` must be positive.
  public mutating func add(_ number: UInt64, _ count: Int = 1) {
    var place = place(of: number)
    if slots[place].count == 0 {
      distinct += 1
      if distinct * 2 > slots.count {
        grow()
        place = self.place(of: number)
      }
    }
    slots[place].number = number
    slots[place].count += count
  }

  /// How often a number was seen.
  public func count(_ number: UInt64) -> Int { slots[place(of: number)].count }

  /// The slot of a number, or the empty one where it belongs.
  private func place(of number: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: WordHash.mix(number ^ 0x9E37_79B9_7F4A_7C15)) & mask
    while slots[place].count != 0, slots[place].number != number { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.count != 0 { slots[place(of: slot.number)] = slot }
  }
}
