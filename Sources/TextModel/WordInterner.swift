/// Gives each distinct spelling of a document an index, and asks the lexicon about it once.
struct WordInterner {
  /// A spelling as the text has it first; `length` 0 = empty.
  private struct Slot {
    /// The bytes of a word of fewer than eight, the last one lowest; 0 for longer ones.
    var packed: UInt64 = 0
    var hash: UInt32 = 0
    /// Index of the word.
    var word: UInt32 = 0
    /// Where it stands in the text.
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  /// The lower-case forms of all words, one behind the other.
  private(set) var folded: [UInt8] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  /// The words, each with a count of 0.
  private var entries: [Word] = []
  /// Open addressing, by hash.
  private var slots: [Slot]

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    // A slot for 8 to 16 bytes seldom has to grow; long texts have fewer words of their own.
    var size = 64
    while size < 65_536, size * 16 < bytes.count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    entries.reserveCapacity(bytes.count / 32)
    folded.reserveCapacity(bytes.count / 5)
  }

  /// The distinct words, with how often each is among the tokens.
  func words(countedIn tokens: [Token]) -> [Word] {
    var words = entries
    words.withUnsafeMutableBufferPointer { words in
      for token in tokens { words[Int(token.word)].count += 1 }
    }
    return words
  }

  /// The index of the word at a byte range, which is not empty.
  mutating func intern(_ range: Range<Int>) -> UInt32 {
    range.count < 8 ? intern(range, packed: WordHash.packed(range, of: bytes)) : internLong(range)
  }

  /// The same for a word of fewer than eight bytes that have been read; `packed`: the bytes, the last one lowest.
  @inline(__always)
  mutating func intern(_ range: Range<Int>, packed: UInt64) -> UInt32 {
    let hash = WordHash.hash(packed: packed, count: range.count)
    let first = slots[Int(hash) & (slots.count - 1)]
    if first.packed == packed, Int(first.length) == range.count { return first.word }
    return internBehind(range, packed, hash)
  }

  /// The same for a word that is not in its first slot.
  private mutating func internBehind(_ range: Range<Int>, _ packed: UInt64, _ hash: UInt32) -> UInt32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot].length != 0 {
      if slots[slot].packed == packed, Int(slots[slot].length) == range.count { return slots[slot].word }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(range, packed, hash, to: slot)
  }

  private mutating func internLong(_ range: Range<Int>) -> UInt32 {
    let hash = WordHash.hash(range, of: bytes)
    var slot = Int(hash) & (slots.count - 1)
    while case let found = slots[slot], found.length != 0 {
      if found.hash == hash, Int(found.length) == range.count,
        equalBytes(bytes.baseAddress! + Int(found.start), bytes.baseAddress! + range.lowerBound, range.count)
      {
        return found.word
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(range, 0, hash, to: slot)
  }

  private mutating func add(_ range: Range<Int>, _ packed: UInt64, _ hash: UInt32, to slot: Int) -> UInt32 {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let start = folded.count
    let changed = CaseFolding.appendLowercase(text, to: &folded)
    let (foldedHash, traits) = folded.withUnsafeBufferPointer { buffer in
      let lower = UnsafeBufferPointer(rebasing: buffer[start...])
      let foldedHash = changed ? WordHash.hash(lower) : hash
      return (foldedHash, lexicon.traits(text, hash: hash, lower: changed ? lower : nil, lowerHash: foldedHash))
    }
    let word = UInt32(entries.count)
    entries.append(
      Word(foldedStart: UInt32(start), foldedEnd: UInt32(folded.count), foldedHash: foldedHash, count: 0, traits: traits))
    slots[slot] = Slot(packed: packed, hash: hash, word: word, start: UInt32(range.lowerBound), length: UInt32(range.count))
    if entries.count * 3 > slots.count * 2 { grow() }
    return word
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 4)
    for entry in old where entry.length != 0 {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot].length != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
