/// A read-only hash table from words (bytes, case counts) to traits, usable where it lies in memory: the form of the lexicon image.
///
/// Layout, little-endian: slot count (a power of two), number of trait sets, entry bytes (UInt32 each) and four bytes unused; the trait
/// sets (UInt64 each); the slots (UInt32 each: 8 bits of the hash above 24 bits of entry offset; 0 = empty); the entries (index of the
/// trait set UInt16, length UInt8, bytes). Offset 0 of the entries is unused.
struct WordTable: @unchecked Sendable {
  /// Longest word stored, in bytes.
  static let longestWord = 255
  static let headerBytes = 16

  private let sets: UnsafeRawPointer
  private let slots: UnsafeRawPointer
  private let slotMask: UInt32
  private let entries: UnsafeRawPointer
  /// Keeps a table that was built in memory alive; a mapped one lives as long as the process.
  private let owner: AnyObject?

  /// Takes a table at an address that stays valid while `owner` (or, without one, the process) lives; nil when the sizes in its header
  /// do not fit `length` bytes.
  init?(at base: UnsafeRawPointer, length: Int, owner: AnyObject?) {
    guard length >= Self.headerBytes else { return nil }
    let slotCount = base.loadUnaligned(as: UInt32.self)
    let setCount = Int(base.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    let entryBytes = Int(base.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard slotCount > 0, slotCount & (slotCount - 1) == 0, Self.headerBytes + setCount * 8 + Int(slotCount) * 4 + entryBytes <= length else {
      return nil
    }
    sets = base + Self.headerBytes
    slots = sets + setCount * 8
    entries = slots + Int(slotCount) * 4
    slotMask = slotCount - 1
    self.owner = owner
  }

  /// The traits of a word, or nil when the table does not have it.
  func traits(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordTraits? {
    guard word.count <= Self.longestWord else { return nil }
    let tag = hash & 0xFF00_0000
    var index = hash & slotMask
    while true {
      let slot = slots.loadUnaligned(fromByteOffset: Int(index) * 4, as: UInt32.self)
      if slot == 0 { return nil }
      if slot & 0xFF00_0000 == tag {
        let entry = entries + Int(slot & 0x00FF_FFFF)
        if Int(entry.load(fromByteOffset: 2, as: UInt8.self)) == word.count,
          equalBytes(entry + 3, UnsafeRawPointer(word.baseAddress!), word.count)
        {
          return WordTraits(rawValue: sets.loadUnaligned(fromByteOffset: Int(entry.loadUnaligned(as: UInt16.self)) * 8, as: UInt64.self))
        }
      }
      index = (index + 1) & slotMask
    }
  }
}

@inlinable @inline(__always)
func equalBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
  @inline(__always) func areEqual<Chunk: FixedWidthInteger>(_ offset: Int, as chunk: Chunk.Type) -> Bool {
    left.loadUnaligned(fromByteOffset: offset, as: chunk) == right.loadUnaligned(fromByteOffset: offset, as: chunk)
  }
  // Two chunks that overlap where the length is none of theirs.
  if count >= 8 {
    var index = 0
    while index + 8 <= count {
      if !areEqual(index, as: UInt64.self) { return false }
      index += 8
    }
    return areEqual(count - 8, as: UInt64.self)
  }
  if count >= 4 { return areEqual(0, as: UInt32.self) && areEqual(count - 4, as: UInt32.self) }
  for index in 0..<count where !areEqual(index, as: UInt8.self) { return false }
  return true
}

/// Collects words and traits and lays them out as a `WordTable`.
struct WordTableBuilder {
  private var slots: [UInt32]
  private var entries: [UInt8] = [0]
  private var sets: [UInt64] = []
  private var setNumbers: [UInt64: UInt16] = [:]
  private var count = 0

  init(expectedWords: Int = 1024) {
    var size = 1024
    while size * 3 < expectedWords * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Adds traits to a word. Words that are empty or longer than `WordTable.longestWord` bytes, and those past 16 MB, are left out.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ traits: WordTraits) {
    guard !word.isEmpty, word.count <= WordTable.longestWord, entries.count + word.count + 3 < 1 << 24 else { return }
    let hash = WordHash.hash(word)
    if let offset = find(word, hash: hash) {
      let merged = setNumber(sets[Int(setIndex(at: offset))] | traits.rawValue)
      entries[offset] = UInt8(truncatingIfNeeded: merged)
      entries[offset + 1] = UInt8(merged >> 8)
      return
    }
    let number = setNumber(traits.rawValue)
    if (count + 1) * 4 > slots.count * 3 { grow() }
    place(UInt32(entries.count), hash: hash)
    entries += [UInt8(truncatingIfNeeded: number), UInt8(number >> 8), UInt8(word.count)]
    entries.append(contentsOf: word)
    count += 1
  }

  mutating func insert(_ word: String, _ traits: WordTraits) {
    var word = word
    word.withUTF8 { insert($0, traits) }
  }

  /// True when a word has been added.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { find(word, hash: WordHash.hash(word)) != nil }

  /// True when a word has been added with all of these traits.
  func has(_ word: UnsafeBufferPointer<UInt8>, _ traits: WordTraits) -> Bool {
    find(word, hash: WordHash.hash(word)).map { WordTraits(rawValue: sets[Int(setIndex(at: $0))]).isSuperset(of: traits) } ?? false
  }

  /// Offset of a word's entry.
  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
    var index = Int(hash) & (slots.count - 1)
    while slots[index] != 0 {
      let offset = Int(slots[index] & 0x00FF_FFFF)
      if slots[index] & 0xFF00_0000 == hash & 0xFF00_0000, Int(entries[offset + 2]) == word.count, entries[(offset + 3)...].starts(with: word) {
        return offset
      }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private func setIndex(at offset: Int) -> UInt16 { UInt16(entries[offset]) | UInt16(entries[offset + 1]) << 8 }

  /// There are a few hundred combinations of traits; 65,536 fit.
  private mutating func setNumber(_ traits: UInt64) -> UInt16 {
    if let number = setNumbers[traits] { return number }
    precondition(sets.count < Int(UInt16.max), "more combinations of traits than the table can number")
    sets.append(traits)
    setNumbers[traits] = UInt16(sets.count - 1)
    return UInt16(sets.count - 1)
  }

  private mutating func place(_ offset: UInt32, hash: UInt32) {
    var index = Int(hash) & (slots.count - 1)
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = hash & 0xFF00_0000 | offset
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 {
      let offset = Int(slot & 0x00FF_FFFF)
      let hash = entries.withUnsafeBufferPointer {
        WordHash.hash(UnsafeBufferPointer(rebasing: $0[offset + 3..<offset + 3 + Int($0[offset + 2])]))
      }
      place(UInt32(offset), hash: hash)
    }
  }

  /// The table's bytes, in the layout of `WordTable`.
  func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(WordTable.headerBytes + sets.count * 8 + slots.count * 4 + entries.count)
    for number in [slots.count, sets.count, entries.count, 0] { withUnsafeBytes(of: UInt32(number).littleEndian) { bytes.append(contentsOf: $0) } }
    sets.withUnsafeBytes { bytes.append(contentsOf: $0) }
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
