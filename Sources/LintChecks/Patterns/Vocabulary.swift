import TextModel

/// The literal words of patterns, each with an id from 1: a hash table over their lower-case bytes, read where it lies.
struct Vocabulary: @unchecked Sendable {
  fileprivate struct Word: BitwiseCopyable {
    let start: Int32
    let end: Int32
    let hash: UInt32
  }

  private let slots: UnsafeBufferPointer<Int32>
  /// For each id: where its bytes lie in `arena`, and their hash.
  private let words: UnsafeBufferPointer<Word>
  private let arena: UnsafeBufferPointer<UInt8>

  /// Takes a packed vocabulary; nil when the bytes do not hold one.
  init?(_ reader: inout PatternReader) {
    guard let slots: UnsafeBufferPointer<Int32> = reader.read(), let words: UnsafeBufferPointer<Word> = reader.read(),
      let arena: UnsafeBufferPointer<UInt8> = reader.read(), slots.count.nonzeroBitCount == 1
    else { return nil }
    self.slots = slots
    self.words = words
    self.arena = arena
  }

  /// The ids of the words of a document, by word index; 0 for those no pattern has.
  func ids(of document: Document) -> [Int32] {
    document.foldedBytes.withUnsafeBufferPointer { folded in
      document.words.map { word in
        find(UnsafeBufferPointer(rebasing: folded[Int(word.foldedStart)..<Int(word.foldedEnd)]), hash: word.foldedHash)
      }
    }
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int32 {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = words[Int(slots[slot])]
      if entry.hash == hash, Int(entry.end - entry.start) == word.count, arena[Int(entry.start)..<Int(entry.end)].elementsEqual(word) {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}

/// A vocabulary while patterns are compiled.
struct VocabularyBuilder {
  /// One that is only there to take the place of one that moves.
  static let empty = VocabularyBuilder(slots: [0])

  private var slots: [Int32]
  private var words = [Vocabulary.Word(start: 0, end: 0, hash: 0)]
  private var arena: [UInt8] = []

  init() { self.init(slots: Array(repeating: 0, count: 256)) }

  private init(slots: [Int32]) { self.slots = slots }

  /// Packs the words, as `Vocabulary` reads them.
  func write(to writer: inout PatternWriter) {
    writer.write(slots)
    writer.write(words)
    writer.write(arena)
  }

  /// One more than the highest id.
  var count: Int { words.count }

  /// The id of a word given in lower case; a new one when it has none yet.
  mutating func id(_ folded: [UInt8]) -> Int32 {
    let hash = folded.withUnsafeBufferPointer { WordHash.hash($0) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = words[Int(slots[slot])]
      if entry.hash == hash, arena[Int(entry.start)..<Int(entry.end)].elementsEqual(folded) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(words.count)
    words.append(Vocabulary.Word(start: Int32(arena.count), end: Int32(arena.count + folded.count), hash: hash))
    arena += folded
    slots[slot] = id
    if words.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (index, word) in words.enumerated().dropFirst() {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
