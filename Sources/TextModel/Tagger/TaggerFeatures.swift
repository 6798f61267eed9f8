/// The feature templates: what a word, its neighbours and the tags before it say about its tag.
///
/// A feature is a number below `cells`, by hashing; its weight for a tag lies in the cell `feature ^ tag`. So all weights of a feature share two
/// cache lines, and features that fall on the same two interleave.
public enum TaggerFeatures {
  public static let count = 26
  /// How many of them look at the word alone.
  static let ownCount = 7
  /// How many look at what stands around it.
  static let aroundCount = count - ownCount
  /// Cells that share their upper bits: as many as there may be tags.
  private static let blockCells = 128
  /// Weights in the table.
  public static let cells = 8192 * blockCells

  /// The cell of a feature's weight for a tag.
  @inlinable @inline(__always)
  public static func cell(_ feature: UInt32, _ tag: UInt8) -> Int { Int(feature ^ UInt32(tag)) }

  /// What stands in place of a tag before the start of the sentence.
  public static let noTag: UInt8 = 0xFF

  /// Writes the features of the word at `index`.
  ///
  /// - Parameters:
  ///   - words: the sentence, through `TaggerModel.classify`.
  ///   - previous: tag of the word before, or `noTag`.
  ///   - beforePrevious: tag of the word before that, or `noTag`.
  ///   - features: room for `count` numbers.
  public static func write(
    _ words: UnsafeBufferPointer<TaggerWord>, at index: Int, previous: UInt8, beforePrevious: UInt8,
    to features: UnsafeMutablePointer<UInt32>
  ) {
    writeOwn(words[index], to: features)
    writeAround(words, at: index, previous: previous, beforePrevious: beforePrevious, to: features + ownCount)
  }

  /// Writes the features of the word itself: the first `ownCount`, the same wherever it has the same position and class.
  static func writeOwn(_ word: TaggerWord, to features: UnsafeMutablePointer<UInt32>) {
    let shape = shape(word)
    features[0] = feature(0, word.seen)
    features[1] = feature(1, word.suffix(2))
    features[2] = feature(2, word.suffix(3))
    features[3] = feature(3, word.suffix(4))
    features[4] = feature(4, word.suffix(1), shape)
    features[5] = feature(5, UInt64(word.head))
    features[6] = feature(6, shape)
  }

  /// Writes the others, those of its neighbours and the tags before it; see `write`. `features`: room for `aroundCount` numbers.
  static func writeAround(
    _ words: UnsafeBufferPointer<TaggerWord>, at index: Int, previous: UInt8, beforePrevious: UInt8,
    to features: UnsafeMutablePointer<UInt32>
  ) {
    let word = words[index]
    let left = index > 0 ? Neighbour(words[index - 1]) : Neighbour()
    let left2 = index > 1 ? Neighbour(words[index - 2]) : Neighbour()
    let right = index + 1 < words.count ? Neighbour(words[index + 1]) : Neighbour()
    let right2 = index + 2 < words.count ? Neighbour(words[index + 2]) : Neighbour()
    let form = word.seen
    let suffix3 = word.suffix(3)
    let shape = shape(word)
    let set = UInt64(word.candidates)
    let sets = set << 16 | right.set
    let tag = UInt64(previous)
    let tags = tag << 8 | UInt64(beforePrevious)
    var next = 0
    @inline(__always) func add(_ first: UInt64, _ second: UInt64 = 0) {
      features[next] = feature(ownCount + next, first, second)
      next += 1
    }
    // Its neighbours.
    add(left.form)
    add(left2.form)
    add(right.form)
    add(right2.form)
    add(form, left.form)
    add(form, right.form)
    add(right.suffix)
    add(left.suffix, suffix3)
    add(shape, right.shape)
    add(set, right.set)
    add(sets, left.set)
    // The tags before it.
    add(tag, set)
    add(tags)
    add(tags, set)
    add(tag, form)
    add(tag, shape)
    add(tag, suffix3)
    add(tag, sets)
    add(tags, right.form)
  }

  /// The number of a feature: what fills a template, hashed.
  @inline(__always)
  private static func feature(_ template: Int, _ first: UInt64, _ second: UInt64 = 0) -> UInt32 {
    let value = (first ^ UInt64(template) &* 0x9E37_79B9_7F4A_7C15) &+ second &* 0xC2B2_AE3D_27D4_EB4F
    let hash = WordHash.mix(value)
    let block = ((hash >> 32) &* UInt64(cells / blockCells)) >> 32
    return UInt32(truncatingIfNeeded: block &* UInt64(blockCells) | hash & UInt64(blockCells - 1))
  }

  @inline(__always)
  private static func shape(_ word: TaggerWord) -> UInt64 { UInt64(word.shape) << 8 | UInt64(word.position.rawValue) }

  /// What features see of a word from its neighbour.
  private struct Neighbour {
    let form: UInt64
    let suffix: UInt64
    let shape: UInt64
    let set: UInt64

    /// A place outside the sentence.
    @inline(__always)
    init() {
      form = 0x7E57_0F5E_0000_0001
      suffix = form
      shape = 0
      set = 0xFFFF
    }

    @inline(__always)
    init(_ word: TaggerWord) {
      suffix = word.suffix(3)
      form = word.seen
      shape = UInt64(word.shape)
      set = UInt64(word.candidates)
    }
  }
}
