/// Gives each distinct spelling of a document an index, and asks the lexicon about it once.
struct WordInterner {
  /// A spelling as the text has it first.
  private struct Spelling {
    let start: UInt32
    let length: UInt32
    /// Occurrences.
    var count: UInt32
  }

  /// The lower-case forms of all words, one behind the other.
  private(set) var folded: [UInt8] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  /// The words, each with a count of 0.
  private var entries: [Word] = []
  /// By index of the word.
  private var spellings: [Spelling] = []
  /// Open addressing: the hash of a spelling above the index of its word + 1; 0 = empty.
  private var slots: [UInt64]
  /// Words of one ASCII byte: index + 1.
  private var singles = [UInt32](repeating: 0, count: 128)

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    // Few words need no large table.
    slots = Array(repeating: 0, count: bytes.count < 512 ? 128 : 512)
  }

  /// The distinct words so far.
  var words: [Word] {
    var words = entries
    for index in words.indices { words[index].count = spellings[index].count }
    return words
  }

  /// The index of the word at a byte range.
  mutating func intern(_ range: Range<Int>, ascii: Bool) -> UInt32 {
    if range.count == 1, ascii {
      let byte = Int(bytes[range.lowerBound])
      if singles[byte] == 0 {
        add(range, hash: WordHash.hash(range, of: bytes))
        singles[byte] = UInt32(entries.count)
      } else {
        spellings[Int(singles[byte] - 1)].count += 1
      }
      return singles[byte] - 1
    }
    let hash = WordHash.hash(range, of: bytes)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while case let found = slots[slot], found != 0 {
      if UInt32(truncatingIfNeeded: found >> 32) == hash {
        let index = Int(UInt32(truncatingIfNeeded: found) - 1)
        let spelling = spellings[index]
        if spelling.length == range.count,
          equalBytes(bytes.baseAddress! + Int(spelling.start), bytes.baseAddress! + range.lowerBound, range.count)
        {
          spellings[index].count += 1
          return UInt32(index)
        }
      }
      slot = (slot + 1) & mask
    }
    add(range, hash: hash)
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { grow() }
    return UInt32(entries.count - 1)
  }

  private mutating func add(_ range: Range<Int>, hash: UInt32) {
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let start = folded.count
    let changed = CaseFolding.appendLowercase(text, to: &folded)
    let (foldedHash, traits) = folded.withUnsafeBufferPointer { buffer in
      let lower = UnsafeBufferPointer(rebasing: buffer[start...])
      let foldedHash = changed ? WordHash.hash(lower) : hash
      return (foldedHash, lexicon.traits(text, hash: hash, lower: changed ? lower : nil, lowerHash: foldedHash))
    }
    entries.append(
      Word(foldedStart: UInt32(start), foldedEnd: UInt32(folded.count), foldedHash: foldedHash, count: 0, traits: traits))
    spellings.append(Spelling(start: UInt32(range.lowerBound), length: UInt32(range.count), count: 1))
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
