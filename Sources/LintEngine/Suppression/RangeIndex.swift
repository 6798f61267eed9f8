/// Answers which ranges of many meet another, without looking at each of them.
struct RangeIndex {
  /// Starts, rising.
  private let starts: [Int]
  /// The last end of the ranges up to each start.
  private let ends: [Int]

  init(_ ranges: some Sequence<Range<Int>>) {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    starts = sorted.map(\.lowerBound)
    var last = Int.min
    ends = sorted.map { range in
      last = max(last, range.upperBound)
      return last
    }
  }

  /// True when a range starts before one offset and ends behind another.
  func hasRange(startingBefore start: Int, endingBehind end: Int) -> Bool {
    let count = starts.partitioningIndex { $0 >= start }
    return count > 0 && ends[count - 1] > end
  }

  /// True when `Region.meets` holds for a region of one of the ranges.
  func meets(_ range: Range<Int>) -> Bool {
    range.isEmpty
      ? hasRange(startingBefore: range.lowerBound + 1, endingBehind: range.lowerBound - 1)
      : hasRange(startingBefore: range.upperBound, endingBehind: range.lowerBound)
  }
}
