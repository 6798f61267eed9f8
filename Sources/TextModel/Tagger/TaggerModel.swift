/// A trained averaged perceptron (Collins, EMNLP 2002) with hashed weights, read where it lies in memory.
///
/// Layout, little-endian: `header` (8 bytes), number of slots (UInt32, a power of two), number of candidate sets (UInt32), bytes of their
/// tags (UInt32), `fingerprint` (UInt32); the slots of the dictionary (UInt64 each: the upper 28 bits of the form's hash, then a candidate
/// set of 12 bits for each column, the first lowest; 0 = empty); where the tags of each set start, and where the last one's end (UInt16
/// each); the tags (UInt8 each), padded to a multiple of 64; the weights (Int8 each).
///
/// Set 0 is not used; then come those of unknown words by class, then those of the two sides of quotation marks.
public struct TaggerModel: @unchecked Sendable {
  static let header = Array("mttag01\n".utf8)
  static let headerBytes = 24
  static let setBits: UInt64 = 12
  static let firstOpenSet = 1
  static let firstSideSet = firstOpenSet + TaggerWord.openClasses

  private let slots: UnsafeRawPointer
  private let slotMask: UInt64
  private let setStarts: UnsafeRawPointer
  private let tags: UnsafePointer<UInt8>
  private let weights: UnsafePointer<Int8>
  /// Keeps a model that was made in memory alive; an embedded one lives as long as the process.
  private let owner: AnyObject?

  /// Takes a model at an address that stays valid while `owner` (or, without one, the process) lives. Nil when it is no model, not whole, or
  /// made for other tags or features; what its slots hold is trusted.
  init?(at bytes: UnsafeRawBufferPointer, owner: AnyObject?) {
    guard bytes.count >= Self.headerBytes, bytes.prefix(Self.header.count).elementsEqual(Self.header) else { return nil }
    func number(_ offset: Int) -> Int { Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))) }
    let slotCount = number(8)
    let setCount = number(12)
    let tagCount = number(16)
    guard slotCount > 0, slotCount & (slotCount - 1) == 0, setCount >= Self.firstSideSet + 2, setCount < 1 << Self.setBits,
      tagCount < 1 << 16, number(20) == Int(Self.fingerprint)
    else { return nil }
    let layout = Layout(slots: slotCount, sets: setCount, tags: tagCount)
    guard bytes.count == layout.end, let base = bytes.baseAddress else { return nil }
    slots = base + Self.headerBytes
    slotMask = UInt64(slotCount - 1)
    setStarts = base + layout.sets
    tags = (base + layout.tags).assumingMemoryBound(to: UInt8.self)
    weights = (base + layout.weights).assumingMemoryBound(to: Int8.self)
    self.owner = owner
    let setSizes = 1...POSTag.allCases.count
    guard setStart(0) == 0, setStart(setCount) == tagCount, (0..<setCount).allSatisfy({ setSizes.contains(setStart($0 + 1) - setStart($0)) }),
      (0..<tagCount).allSatisfy({ Int(tags[$0]) < POSTag.allCases.count })
    else { return nil }
  }

  /// A model in memory; nil when the bytes are none (see `init(at:owner:)`).
  public init?(_ bytes: [UInt8]) {
    let owner = OwnedBytes(bytes)
    self.init(at: UnsafeRawBufferPointer(owner.buffer), owner: owner)
  }

  /// Where the parts start, in bytes.
  struct Layout {
    let sets: Int
    let tags: Int
    let weights: Int
    let end: Int

    init(slots: Int, sets: Int, tags: Int) {
      self.sets = TaggerModel.headerBytes + slots * 8
      self.tags = self.sets + (sets + 1) * 2
      weights = (self.tags + tags + 63) & ~63
      end = weights + TaggerFeatures.cells
    }
  }

  /// Changes with the tags and the number of templates: a model meets no others than its own.
  static var fingerprint: UInt32 {
    let names = Array((POSTag.names + ["\(TaggerFeatures.count)"]).joined(separator: " ").utf8)
    return names.withUnsafeBufferPointer { WordHash.hash($0) }
  }

  @inline(__always)
  private func setStart(_ set: Int) -> Int { Int(UInt16(littleEndian: setStarts.loadUnaligned(fromByteOffset: set * 2, as: UInt16.self))) }

  /// The tags that a word can have, as raw values; never empty. Only for words that went through `classify`.
  @inline(__always)
  public func candidates(_ word: TaggerWord) -> UnsafeBufferPointer<UInt8> {
    let start = setStart(Int(word.candidates))
    return UnsafeBufferPointer(start: tags + start, count: setStart(Int(word.candidates) + 1) - start)
  }

  /// Settles what depends on the sentence as a whole and on the dictionary: positions, which words are known, which tags they can have.
  public func classify(_ words: UnsafeMutableBufferPointer<TaggerWord>) {
    TaggerWord.place(words)
    for index in words.indices { classify(&words[index]) }
  }

  /// Settles what depends on the dictionary, given the word's position.
  func classify(_ word: inout TaggerWord) {
    let slot = slot(word.form)
    word.isKnown = slot != 0
    if slot == 0 {
      setUnknown(&word)
    } else {
      word.seen = word.form
      word.candidates = UInt16(slot >> (Self.setBits * UInt64(word.column.rawValue)) & (1 << Self.setBits - 1))
    }
    if word.side != .none { word.candidates = UInt16(Self.firstSideSet - 1) + UInt16(word.side.rawValue) }
  }

  /// The same as `classify` for words that each went through it alone, as words inside a sentence: only capitals mean something else elsewhere.
  func place(_ words: UnsafeMutableBufferPointer<TaggerWord>) {
    TaggerWord.place(words)
    for index in words.indices where words[index].letterCase == .capital && !words[index].position.isEmpty { classify(&words[index]) }
  }

  /// Has a word looked at as if the dictionary did not have it.
  public func forget(_ word: inout TaggerWord) {
    guard word.side == .none else { return }
    setUnknown(&word)
  }

  private func setUnknown(_ word: inout TaggerWord) {
    let openClass = word.openClass
    word.isKnown = false
    word.seen = word.suffix(3) << 32 | 0x5EED << 8 | UInt64(openClass)
    word.candidates = UInt16(Self.firstOpenSet + openClass)
  }

  @inline(__always)
  private func slot(_ form: UInt64) -> UInt64 {
    var index = form & slotMask
    while true {
      let slot = UInt64(littleEndian: slots.loadUnaligned(fromByteOffset: Int(index) * 8, as: UInt64.self))
      if slot == 0 || slot >> 36 == form >> 36 { return slot }
      index = (index + 1) & slotMask
    }
  }

  /// Tags a sentence from left to right, each word for good. Words that have one candidate only are not scored.
  ///
  /// - Parameters:
  ///   - words: the sentence, through `classify`.
  ///   - known: where some of the words have their `sums`.
  ///   - tags: room for the raw value of a tag for each word.
  public func tag(_ words: UnsafeBufferPointer<TaggerWord>, _ known: [Int16] = [], into tags: UnsafeMutablePointer<UInt8>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.aroundCount) { features in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: POSTag.allCases.count) { spare in
        known.withUnsafeBufferPointer { known in
          var previous = TaggerFeatures.noTag
          var beforePrevious = TaggerFeatures.noTag
          for index in words.indices {
            let candidates = candidates(words[index])
            var best = candidates[0]
            if candidates.count > 1 {
              var sums = UnsafePointer(spare.baseAddress!)
              if let start = words[index].sums, words[index].position.isEmpty {
                sums = known.baseAddress! + Int(start)
              } else {
                writeSums(of: words[index], to: spare.baseAddress!)
              }
              TaggerFeatures.writeAround(words, at: index, previous: previous, beforePrevious: beforePrevious, to: features.baseAddress!)
              best = likeliest(candidates, sums, features.baseAddress!)
            }
            tags[index] = best
            beforePrevious = previous
            previous = best
          }
        }
      }
    }
  }

  /// The first of the candidates that weigh most. `sums`: of each what the word's own features say; `features`: the other ones.
  @inline(__always)
  private func likeliest(_ candidates: UnsafeBufferPointer<UInt8>, _ sums: UnsafePointer<Int16>, _ features: UnsafePointer<UInt32>) -> UInt8 {
    var best = candidates[0]
    var bestScore = Int.min
    for place in candidates.indices {
      var score = Int(sums[place])
      for number in 0..<TaggerFeatures.aroundCount { score &+= Int(weights[TaggerFeatures.cell(features[number], candidates[place])]) }
      if score > bestScore {
        bestScore = score
        best = candidates[place]
      }
    }
    return best
  }

  /// Sums up what a word's own features say of each of its candidates. `sums`: room for as many numbers as there are tags.
  func writeSums(of word: TaggerWord, to sums: UnsafeMutablePointer<Int16>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: TaggerFeatures.ownCount) { features in
      TaggerFeatures.writeOwn(word, to: features.baseAddress!)
      for (place, tag) in candidates(word).enumerated() {
        var sum: Int16 = 0
        for feature in features { sum &+= Int16(weights[TaggerFeatures.cell(feature, tag)]) }
        sums[place] = sum
      }
    }
  }
}
