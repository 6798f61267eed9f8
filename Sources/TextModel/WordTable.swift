/// A read-only hash table from words (bytes, case counts) to traits, usable where it lies in memory: the form of the lexicon image.
///
/// Layout, little-endian: slot count (UInt32, a power of two), entry bytes (UInt32), the slots (UInt32 each: 8 bits of the hash above
/// 24 bits of entry offset; 0 = empty), the entries (traits UInt64, length UInt8, bytes). Offset 0 of the entries is unused.
struct WordTable: @unchecked Sendable {
  /// Longest word stored, in bytes.
  static let longestWord = 255

  private let base: UnsafeRawPointer
  private let slotMask: UInt32
  private let entries: UnsafeRawPointer
  /// Keeps a table that was built in memory alive; a mapped one lives as long as the process.
  private let owner: AnyObject?

  /// Takes a table at an address that stays valid while `owner` (or, without one, the process) lives; nil when the sizes in its header
  /// do not fit `length` bytes.
  init?(at base: UnsafeRawPointer, length: Int, owner: AnyObject?) {
    guard length >= 8 else { return nil }
    let slots = base.loadUnaligned(as: UInt32.self)
    let entryBytes = base.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
    guard slots > 0, slots & (slots - 1) == 0, 8 + Int(slots) * 4 + Int(entryBytes) <= length else { return nil }
    self.base = base
    slotMask = slots - 1
    entries = base + 8 + Int(slots) * 4
    self.owner = owner
  }

  /// The traits of a word, or nil when the table does not have it.
  func traits(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordTraits? {
    guard word.count <= Self.longestWord else { return nil }
    let tag = hash & 0xFF00_0000
    var index = hash & slotMask
    while true {
      let slot = base.loadUnaligned(fromByteOffset: 8 + Int(index) * 4, as: UInt32.self)
      if slot == 0 { return nil }
      if slot & 0xFF00_0000 == tag {
        let entry = entries + Int(slot & 0x00FF_FFFF)
        if Int(entry.load(fromByteOffset: 8, as: UInt8.self)) == word.count,
          equalBytes(entry + 9, UnsafeRawPointer(word.baseAddress!), word.count)
        {
          return WordTraits(rawValue: entry.loadUnaligned(as: UInt64.self))
        }
      }
      index = (index + 1) & slotMask
    }
  }
}

@inlinable @inline(__always)
func equalBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  var index = 0
  while index + 8 <= count {
    if left.loadUnaligned(fromByteOffset: index, as: UInt64.self) != right.loadUnaligned(fromByteOffset: index, as: UInt64.self) {
      return false
    }
    index += 8
  }
  while index < count {
    if left.load(fromByteOffset: index, as: UInt8.self) != right.load(fromByteOffset: index, as: UInt8.self) { return false }
    index += 1
  }
  return true
}

/// Collects words and traits and lays them out as a `WordTable`.
struct WordTableBuilder {
  private var slots: [UInt32]
  private var entries: [UInt8] = [0]
  private var count = 0

  init(expectedWords: Int = 1024) {
    var size = 1024
    while size * 3 < expectedWords * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Adds traits to a word. Words that are empty or longer than `WordTable.longestWord` bytes, and those past 16 MB, are left out.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ traits: WordTraits) {
    guard !word.isEmpty, word.count <= WordTable.longestWord, entries.count + word.count + 9 < 1 << 24 else { return }
    let hash = WordHash.hash(word)
    var index = Int(hash) & (slots.count - 1)
    while slots[index] != 0 {
      let offset = Int(slots[index] & 0x00FF_FFFF)
      if slots[index] & 0xFF00_0000 == hash & 0xFF00_0000, Int(entries[offset + 8]) == word.count,
        entries[(offset + 9)...].starts(with: word)
      {
        entries.withUnsafeMutableBytes { buffer in
          let merged = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self) | traits.rawValue
          buffer.storeBytes(of: merged, toByteOffset: offset, as: UInt64.self)
        }
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = hash & 0xFF00_0000 | UInt32(entries.count)
    withUnsafeBytes(of: traits.rawValue.littleEndian) { entries.append(contentsOf: $0) }
    entries.append(UInt8(word.count))
    entries.append(contentsOf: word)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
  }

  mutating func insert(_ word: String, _ traits: WordTraits) {
    var word = word
    word.withUTF8 { insert($0, traits) }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let offset = Int(slot & 0x00FF_FFFF)
      let hash = entries.withUnsafeBufferPointer {
        WordHash.hash(UnsafeBufferPointer(rebasing: $0[offset + 9..<offset + 9 + Int($0[offset + 8])]))
      }
      var index = Int(hash) & (slots.count - 1)
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }

  /// The table's bytes, in the layout of `WordTable`.
  func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + slots.count * 4 + entries.count)
    withUnsafeBytes(of: UInt32(slots.count).littleEndian) { bytes.append(contentsOf: $0) }
    withUnsafeBytes(of: UInt32(entries.count).littleEndian) { bytes.append(contentsOf: $0) }
    slots.withUnsafeBytes { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: entries)
    return bytes
  }

  /// The table in memory.
  func table() -> WordTable {
    let owner = OwnedBytes(serialized())
    return WordTable(at: UnsafeRawPointer(owner.buffer.baseAddress!), length: owner.buffer.count, owner: owner)!
  }
}

/// Bytes at a fixed address for as long as the object lives.
private final class OwnedBytes: Sendable {
  nonisolated(unsafe) let buffer: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
  }

  deinit { buffer.deallocate() }
}
