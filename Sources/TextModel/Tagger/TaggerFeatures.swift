/// The feature templates: what a word, its neighbours and the tags before it say about its tag.
///
/// A feature is a number below `cells`, by hashing; its weight for a tag lies in the cell `feature ^ tag`. So all weights of a feature share two
/// cache lines, and features that fall on the same two interleave.
public enum TaggerFeatures {
  public static let count = 26
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
    let word = words[index]
    let left = index > 0 ? Neighbour(words[index - 1]) : Neighbour()
    let left2 = index > 1 ? Neighbour(words[index - 2]) : Neighbour()
    let right = index + 1 < words.count ? Neighbour(words[index + 1]) : Neighbour()
    let right2 = index + 2 < words.count ? Neighbour(words[index + 2]) : Neighbour()
    let form = Neighbour(word).form
    let suffix3 = word.suffix(3)
    let shape = UInt64(word.shape) << 8 | UInt64(word.position.rawValue)
    let set = UInt64(word.candidates)
    let sets = set << 16 | right.set
    let tag = UInt64(previous)
    let tags = tag << 8 | UInt64(beforePrevious)
    var next = 0
    @inline(__always) func add(_ first: UInt64, _ second: UInt64 = 0) {
      let value = (first ^ UInt64(next) &* 0x9E37_79B9_7F4A_7C15) &+ second &* 0xC2B2_AE3D_27D4_EB4F
      let hash = WordHash.mix(value)
      let block = ((hash >> 32) &* UInt64(cells / blockCells)) >> 32
      features[next] = UInt32(truncatingIfNeeded: block &* UInt64(blockCells) | hash & UInt64(blockCells - 1))
      next += 1
    }
    // The word itself.
    add(form)
    add(word.suffix(2))
    add(suffix3)
    add(word.suffix(4))
    add(word.suffix(1), shape)
    add(UInt64(word.head))
    add(shape)
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

    /// Words that the dictionary does not have are seen by their ending.
    @inline(__always)
    init(_ word: TaggerWord) {
      suffix = word.suffix(3)
      form = word.isKnown ? word.form : suffix << 32 | 0x5EED << 8 | UInt64(word.openClass)
      shape = UInt64(word.shape)
      set = UInt64(word.candidates)
    }
  }
}
