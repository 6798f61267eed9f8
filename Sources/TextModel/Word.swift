/// A distinct word (or mark) of a document: one entry however often it occurs.
@frozen
public struct Word: Sendable {
  /// Where its lower-case form lies in `Document.foldedBytes`, half-open.
  public let foldedStart: UInt32
  public let foldedEnd: UInt32
  /// Hash of the lower-case form.
  public let foldedHash: UInt32
  /// Occurrences in the document, with this spelling.
  public internal(set) var count: UInt32
  public let traits: WordTraits
}

/// Gives each distinct spelling of a document an index, and asks the lexicon about it once.
struct WordInterner {
  private(set) var words: [Word] = []
  /// The lower-case forms of all words, one behind the other.
  private(set) var folded: [UInt8] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  /// Open addressing: index into `words` + 1; 0 = empty.
  private var slots: [UInt32]
  /// First occurrence and hash of each word's spelling.
  private var spellings: [(range: Range<Int>, hash: UInt32)] = []
  /// Words of one ASCII byte: index + 1.
  private var singles = [UInt32](repeating: 0, count: 128)

  init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    slots = Array(repeating: 0, count: 512)
  }

  /// The index of the word at a byte range.
  mutating func intern(_ range: Range<Int>, ascii: Bool) -> UInt32 {
    if range.count == 1, ascii {
      let byte = Int(bytes[range.lowerBound])
      if singles[byte] != 0 {
        words[Int(singles[byte] - 1)].count += 1
        return singles[byte] - 1
      }
      add(range, hash: WordHash.hash(UnsafeBufferPointer(rebasing: bytes[range])))
      singles[byte] = UInt32(words.count)
      return UInt32(words.count - 1)
    }
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let hash = WordHash.hash(text)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let candidate = Int(slots[slot] - 1)
      let spelling = spellings[candidate]
      if spelling.hash == hash, spelling.range.count == range.count,
        equalBytes(bytes.baseAddress! + spelling.range.lowerBound, text.baseAddress!, range.count)
      {
        words[candidate].count += 1
        return UInt32(candidate)
      }
      slot = (slot + 1) & mask
    }
    add(range, hash: hash)
    slots[slot] = UInt32(words.count)
    if words.count * 2 > slots.count { grow() }
    return UInt32(words.count - 1)
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
    words.append(
      Word(foldedStart: UInt32(start), foldedEnd: UInt32(folded.count), foldedHash: foldedHash, count: 1, traits: traits))
    spellings.append((range, hash))
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (index, spelling) in spellings.enumerated() where spelling.range.count > 1 || bytes[spelling.range.lowerBound] >= 0x80 {
      var slot = Int(spelling.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }
}
