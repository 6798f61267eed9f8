import TextModel

/// Looks for marks on a line. What the last search came past is not read again by the next: a line of marks that nothing closes is read once.
final class MarkSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The mark that was looked for, the bytes at which it does not start, and whether it starts behind them.
  private var last: (mark: UnsafePointer<UInt8>?, without: Range<Int>, isFound: Bool) = (nil, 0..<0, false)

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Offset of the mark on the line, at most `reach` bytes ahead.
  func find(_ mark: StaticString, from start: Int, reach: Int) -> Int? {
    let isKnown = last.mark == mark.utf8Start && last.without.contains(start)
    var index = isKnown ? last.without.upperBound : start
    var isFound = isKnown && last.isFound
    while !isFound, index + mark.utf8CodeUnitCount <= bytes.count, index - start <= reach, LineBreak.length(bytes, at: index) == 0 {
      if has(mark, at: index) { isFound = true } else { index += 1 }
    }
    last = (mark.utf8Start, (isKnown ? last.without.lowerBound : start)..<index, isFound)
    return isFound && index - start <= reach ? index : nil
  }

  private func has(_ mark: StaticString, at index: Int) -> Bool {
    for offset in 0..<mark.utf8CodeUnitCount where bytes[index + offset] != mark.utf8Start[offset] { return false }
    return true
  }
}
