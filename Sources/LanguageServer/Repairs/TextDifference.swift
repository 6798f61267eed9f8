/// Replacements that make one text of another, small where both are alike: editors keep cursors, folds and marks outside of them.
enum TextDifference {
  struct Replacement: Equatable {
    /// Bytes of the old text.
    let range: Range<Int>
    let text: [UInt8]
  }

  /// Sorted and disjoint.
  static func replacements(_ old: [UInt8], _ new: [UInt8]) -> [Replacement] {
    let (oldLines, newLines) = (pieces(old) { $0 == 0x0A }, pieces(new) { $0 == 0x0A })
    return hunks(oldLines, newLines, old, new).flatMap { hunk -> [Replacement] in
      let (before, after) = (bytes(hunk.old, of: oldLines), bytes(hunk.new, of: newLines))
      let oldWords = words(old, before)
      let newWords = words(new, after)
      return hunks(oldWords, newWords, old, new).map { words in
        replacement(
          bytes(words.old, of: oldWords, or: before.lowerBound), bytes(words.new, of: newWords, or: after.lowerBound), old, new)
      }
    }
  }

  /// Without the bytes that both have at their ends.
  private static func replacement(_ old: Range<Int>, _ new: Range<Int>, _ oldBytes: [UInt8], _ newBytes: [UInt8]) -> Replacement {
    var (old, new) = (old, new)
    while !old.isEmpty, !new.isEmpty, oldBytes[old.lowerBound] == newBytes[new.lowerBound] {
      old = old.lowerBound + 1..<old.upperBound
      new = new.lowerBound + 1..<new.upperBound
    }
    while old.lowerBound > 0, isInside(oldBytes, old.lowerBound) || isInside(newBytes, new.lowerBound) {
      old = old.lowerBound - 1..<old.upperBound
      new = new.lowerBound - 1..<new.upperBound
    }
    while !old.isEmpty, !new.isEmpty, oldBytes[old.upperBound - 1] == newBytes[new.upperBound - 1] {
      old = old.lowerBound..<old.upperBound - 1
      new = new.lowerBound..<new.upperBound - 1
    }
    while isInside(oldBytes, old.upperBound) || isInside(newBytes, new.upperBound) {
      old = old.lowerBound..<old.upperBound + 1
      new = new.lowerBound..<new.upperBound + 1
    }
    return Replacement(range: old, text: Array(newBytes[new]))
  }

  /// Within a character, or between the bytes of a line end.
  private static func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    return bytes[offset] & 0xC0 == 0x80 || bytes[offset] == 0x0A && bytes[offset - 1] == 0x0D
  }

  private struct Hunk {
    let old: Range<Int>
    let new: Range<Int>
  }

  /// Pieces in which a piece that is equal again is looked for, on both sides together.
  private static let reach = 64

  /// Where two rows of pieces differ. Behind a difference they go on where the nearest equal pieces are: repairs are small, so those are near.
  private static func hunks(_ old: [Range<Int>], _ new: [Range<Int>], _ oldBytes: [UInt8], _ newBytes: [UInt8]) -> [Hunk] {
    func isEqual(_ i: Int, _ j: Int) -> Bool { oldBytes[old[i]] == newBytes[new[j]] }
    var (oldEnd, newEnd) = (old.count, new.count)
    var (i, j) = (0, 0)
    while i < oldEnd, j < newEnd, isEqual(i, j) { (i, j) = (i + 1, j + 1) }
    while oldEnd > i, newEnd > j, isEqual(oldEnd - 1, newEnd - 1) { (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1) }
    var hunks: [Hunk] = []
    while i < oldEnd || j < newEnd {
      if i < oldEnd, j < newEnd, isEqual(i, j) {
        (i, j) = (i + 1, j + 1)
        continue
      }
      var next = (old: oldEnd, new: newEnd)
      search: for distance in 1...reach {
        for skipped in 0...distance where i + skipped < oldEnd && j + distance - skipped < newEnd && isEqual(i + skipped, j + distance - skipped) {
          next = (i + skipped, j + distance - skipped)
          break search
        }
      }
      hunks.append(Hunk(old: i..<next.old, new: j..<next.new))
      (i, j) = next
    }
    return hunks
  }

  /// The bytes cut behind those that end a piece.
  private static func pieces(_ bytes: [UInt8], endingAt isEnd: (UInt8) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where isEnd(bytes[index]) {
      pieces.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { pieces.append(start..<bytes.count) }
    return pieces
  }

  /// Words, each with the spaces behind it.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() where bytes[index - 1] <= 0x20 && bytes[index] > 0x20 {
      words.append(start..<index)
      start = index
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  /// The bytes of some pieces; of none, the place where they would stand.
  private static func bytes(_ pieces: Range<Int>, of all: [Range<Int>], or start: Int = 0) -> Range<Int> {
    if let first = pieces.first, let last = pieces.last { return all[first].lowerBound..<all[last].upperBound }
    let place = pieces.lowerBound < all.count ? all[pieces.lowerBound].lowerBound : all.last?.upperBound ?? start
    return place..<place
  }
}
