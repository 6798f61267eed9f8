/// A read-only map from 64-bit hashes to small numbers, usable where it lies in memory: a binary fuse filter (Graf and Lemire, ACM Journal
/// of Experimental Algorithmics 27, 2022) whose cells also hold a number.
///
/// A hash names three cells; what they give when XORed together is the number if the rest of the bits, its fingerprint, are the hash's own.
/// Nothing else of the keys is stored: a hash that was never put in is taken for one that was, once in 2 to the power of the fingerprint's bits.
///
/// Layout, little-endian: seed (UInt64), cells of a segment (UInt32, a power of two), number of segments that a first cell may lie in
/// (UInt32); then the cells, those of two more segments among them.
struct FuseTable: @unchecked Sendable {
  static let headerBytes = 16

  let format: Format
  let shape: Shape
  /// Length of the table, header included.
  let byteCount: Int
  private let cells: UnsafeRawPointer

  /// How wide the cells are and what they hold.
  struct Format: Equatable {
    /// From 1 to 4.
    let cellBytes: Int
    /// The lower bits of a cell, from 0 to 8; the rest is fingerprint.
    let valueBits: UInt32

    var valueMask: UInt32 { 1 << valueBits - 1 }
    var cellMask: UInt32 { UInt32.max >> UInt32(32 - 8 * cellBytes) }

    /// A hash's fingerprint, where it stands in a cell.
    @inline(__always)
    func fingerprint(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed ^ mixed >> 32) << valueBits & cellMask }
  }

  /// Where the cells of a hash lie.
  struct Shape: Equatable {
    let seed: UInt64
    let segmentLength: UInt32
    let segmentCount: UInt32

    var cellCount: Int { (Int(segmentCount) + 2) * Int(segmentLength) }

    /// The hash as this table uses it.
    @inline(__always)
    func mixed(_ hash: UInt64) -> UInt64 { WordHash.mix(hash ^ seed) }

    /// One cell in each of three neighbouring segments.
    @inline(__always)
    func cells(_ mixed: UInt64) -> (Int, Int, Int) {
      let first = Int(mixed.multipliedFullWidth(by: UInt64(segmentCount) * UInt64(segmentLength)).high)
      let length = Int(segmentLength)
      let mask = UInt64(segmentLength - 1)
      return (first, (first + length) ^ Int(mixed >> 18 & mask), (first + 2 * length) ^ Int(mixed & mask))
    }
  }

  /// Takes the table at the start of `bytes`, which stay where they are while the table is used; nil when they do not hold all of it.
  init?(at bytes: UnsafeRawBufferPointer, format: Format) {
    guard bytes.count >= Self.headerBytes, let base = bytes.baseAddress else { return nil }
    shape = Shape(
      seed: UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)),
      segmentLength: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt32.self)),
      segmentCount: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    let length = shape.segmentLength
    guard length > 0, length & (length - 1) == 0, length <= 1 << 18, (1...1 << 20).contains(shape.segmentCount) else { return nil }
    byteCount = Self.headerBytes + shape.cellCount * format.cellBytes
    guard byteCount <= bytes.count else { return nil }
    cells = base + Self.headerBytes
    self.format = format
  }

  /// The number of a hash; nil when the table does not have it. See above for how often that is wrong.
  func value(of hash: UInt64) -> UInt8? {
    let mixed = shape.mixed(hash)
    let places = shape.cells(mixed)
    let found = cell(places.0) ^ cell(places.1) ^ cell(places.2) ^ format.fingerprint(mixed)
    return found & ~format.valueMask == 0 ? UInt8(truncatingIfNeeded: found) : nil
  }

  @inline(__always)
  private func cell(_ index: Int) -> UInt32 {
    var cell: UInt32 = 0
    for byte in 0..<format.cellBytes {
      cell |= UInt32(cells.load(fromByteOffset: index * format.cellBytes + byte, as: UInt8.self)) << (8 * UInt32(byte))
    }
    return cell
  }
}
