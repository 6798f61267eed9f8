#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lays hashes and their numbers out as a `FuseTable`. The same entries in the same order give the same bytes.
struct FuseTableBuilder {
  /// No hash twice.
  private(set) var entries: [(hash: UInt64, value: UInt8)] = []

  /// Adds a hash that has not been added, with a number that fits the format.
  mutating func add(_ hash: UInt64, value: UInt8 = 0) { entries.append((hash, value)) }

  /// The table's bytes, in the layout of `FuseTable`.
  func serialized(_ format: FuseTable.Format) -> [UInt8] {
    precondition(entries.allSatisfy { UInt32($0.value) <= format.valueMask }, "a number does not fit its cell")
    // One or two seeds do, in practice; only a hash that was added twice has none.
    for seed in 0..<100 as Range<UInt64> {
      let shape = shape(seed: seed)
      guard let order = order(shape) else { continue }
      var cells = [UInt32](repeating: 0, count: shape.cellCount)
      for (entry, place) in order.reversed() {
        let mixed = shape.mixed(entries[entry].hash)
        let places = shape.cells(mixed)
        cells[place] = 0
        cells[place] = format.fingerprint(mixed) | UInt32(entries[entry].value) ^ cells[places.0] ^ cells[places.1] ^ cells[places.2]
      }
      return bytes(cells, shape, format)
    }
    preconditionFailure("a hash was added twice")
  }

  /// The sizes of the paper's reference implementation for three cells a hash.
  private func shape(seed: UInt64) -> FuseTable.Shape {
    let count = Double(max(entries.count, 2))
    let segmentLength = UInt32(1) << UInt32(min(18, log(count) / log(3.33) + 2.25))
    let cellCount = count * max(1.125, 0.875 + 0.25 * log(1_000_000) / log(count))
    return FuseTable.Shape(
      seed: WordHash.mix(seed + 1), segmentLength: segmentLength, segmentCount: UInt32(max(1, (cellCount / Double(segmentLength)).rounded(.up) - 2)))
  }

  /// Peels the entries off: each in turn has a cell that none of those left needs. Nil when some have none with this seed.
  private func order(_ shape: FuseTable.Shape) -> [(entry: Int, place: Int)]? {
    /// Of each cell: how many entries are left that name it, and their indices XORed together.
    var left = [(count: UInt32, entries: Int)](repeating: (0, 0), count: shape.cellCount)
    func places(_ entry: Int) -> [Int] {
      let places = shape.cells(shape.mixed(entries[entry].hash))
      return [places.0, places.1, places.2]
    }
    for entry in entries.indices {
      for place in places(entry) {
        left[place].count += 1
        left[place].entries ^= entry
      }
    }
    var single = left.indices.filter { left[$0].count == 1 }
    var order: [(entry: Int, place: Int)] = []
    while let place = single.popLast() {
      guard left[place].count == 1 else { continue }
      let entry = left[place].entries
      order.append((entry, place))
      for place in places(entry) {
        left[place].count -= 1
        left[place].entries ^= entry
        if left[place].count == 1 { single.append(place) }
      }
    }
    return order.count == entries.count ? order : nil
  }

  private func bytes(_ cells: [UInt32], _ shape: FuseTable.Shape, _ format: FuseTable.Format) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(FuseTable.headerBytes + cells.count * format.cellBytes)
    withUnsafeBytes(of: shape.seed.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: shape.segmentLength.littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: shape.segmentCount.littleEndian) { bytes.append(contentsOf: $0) }
    for cell in cells { withUnsafeBytes(of: cell.littleEndian) { bytes.append(contentsOf: $0.prefix(format.cellBytes)) } }
    return bytes
  }
}
