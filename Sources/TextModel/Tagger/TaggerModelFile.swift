/// A tagger's model while it is made; `TaggerModel` says how its bytes lie.
public struct TaggerModelFile: Sendable {
  private var entries: [(form: UInt64, sets: UInt64)] = []
  private var sets: [[UInt8]]
  private var setNumbers: [[UInt8]: Int] = [:]
  private var weights = [Int8](repeating: 0, count: TaggerFeatures.cells)

  /// - Parameter openSets: the tags (raw values) that unknown words of each class can have; see `TaggerWord.openClass`.
  public init(openSets: [[UInt8]]) {
    precondition(openSets.count == TaggerWord.openClasses)
    sets = [[POSTag.fwX.rawValue]] + openSets + [[POSTag.openingPunct.rawValue], [POSTag.closingPunct.rawValue]]
  }

  /// Adds a form to the dictionary, with the tags it can have in each column. No form may be added twice.
  public mutating func add(form: UInt64, candidates: [[UInt8]]) {
    precondition(candidates.count == TaggerWord.Column.allCases.count && candidates.allSatisfy { !$0.isEmpty })
    var packed: UInt64 = 0
    for (column, tags) in candidates.enumerated() { packed |= UInt64(number(of: tags)) << (TaggerModel.setBits * UInt64(column)) }
    entries.append((form, packed))
  }

  public var wordCount: Int { entries.count }

  private mutating func number(of tags: [UInt8]) -> Int {
    if let number = setNumbers[tags] { return number }
    precondition(sets.count < 1 << TaggerModel.setBits - 1, "more candidate sets than the model can number")
    sets.append(tags)
    setNumbers[tags] = sets.count - 1
    return sets.count - 1
  }

  /// Takes over trained weights, one for each cell, rounded to 8 bits. The unit is the 99.999 % quantile of their size: the few above it are
  /// cut down to it.
  public mutating func setWeights(_ trained: [Double]) {
    precondition(trained.count == TaggerFeatures.cells)
    let sizes = trained.map(abs).sorted()
    let unit = max(sizes[Int(Double(sizes.count - 1) * 0.99999)], .leastNormalMagnitude)
    weights = trained.map { Int8(max(-127, min(127, ($0 / unit * 127).rounded()))) }
  }

  /// The model's bytes, in the layout of `TaggerModel`.
  public func serialized() -> [UInt8] {
    var slots = [UInt64](repeating: 0, count: 1024)
    while slots.count * 3 < entries.count * 4 { slots += slots }
    for (form, packed) in entries {
      var index = Int(form & UInt64(slots.count - 1))
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = (form >> 36) << 36 | packed
    }
    let tags = sets.flatMap { $0 }
    precondition(tags.count < 1 << 16, "more tags in candidate sets than the model can number")
    let layout = TaggerModel.Layout(slots: slots.count, sets: sets.count, tags: tags.count)
    var bytes = TaggerModel.header
    bytes.reserveCapacity(layout.end)
    func append(_ number: some FixedWidthInteger) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    for number in [UInt32(slots.count), UInt32(sets.count), UInt32(tags.count), TaggerModel.fingerprint] { append(number) }
    for slot in slots { append(slot) }
    var start: UInt16 = 0
    for set in sets {
      append(start)
      start += UInt16(set.count)
    }
    append(start)
    bytes += tags
    bytes += [UInt8](repeating: 0, count: layout.weights - bytes.count)
    bytes += weights.map { UInt8(bitPattern: $0) }
    return bytes
  }
}
