import TextModel

/// What stands on the line before a place, up to `reach` bytes back: counted on as the place moves on, so that a line of nothing but markup is
/// read once.
final class LineWindow {
  /// Bytes that are looked at on each side in a line without end: what opens further off is forgotten.
  static let reach = 4096

  private let bytes: UnsafeBufferPointer<UInt8>
  private var end = 0
  /// Where the line starts that holds the place, or `reach` before it.
  private(set) var start = 0
  /// Backticks between them.
  private(set) var backticks = 0
  /// Straight double quotes.
  private(set) var straightQuotes = 0
  /// Opening curly quotes less the closing ones.
  private(set) var curlyDepth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Goes to a place. Places may come in any order; going back, or far ahead, costs `reach` bytes at most.
  func move(to place: Int) {
    if place < end || place - end > Self.reach {
      end = place
      while end > 0, place - end < Self.reach, !LineBreak.ends(bytes, at: end) { end -= 1 }
      start = end
      (backticks, straightQuotes, curlyDepth) = (0, 0, 0)
    }
    while end < place {
      count(end, 1)
      end += 1
      if LineBreak.ends(bytes, at: end) {
        start = end
        (backticks, straightQuotes, curlyDepth) = (0, 0, 0)
      }
    }
    while place - start > Self.reach {
      count(start, -1)
      start += 1
    }
  }

  private func count(_ index: Int, _ step: Int) {
    switch bytes[index] {
    case 0x22: straightQuotes += step
    case 0x60: backticks += step
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      if bytes[index + 2] == 0x9C { curlyDepth += step } else if bytes[index + 2] == 0x9D { curlyDepth -= step }
    default: break
    }
  }
}
