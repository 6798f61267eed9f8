/// Where the texts of a file start in it.
struct TextStarts {
  private let starts: [Int]
  /// The texts in the order of the file.
  let order: [Int]
  /// Their starts, rising.
  private let sorted: [Int]

  /// `starts`: a byte of the file for each text.
  init(_ starts: [Int]) {
    self.starts = starts
    order = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
    sorted = order.map { starts[$0] }
  }

  subscript(text: Int) -> Int { starts[text] }

  /// The first text that starts behind a byte of the file.
  func first(behind byte: Int) -> Int? {
    let place = sorted.partitioningIndex { $0 > byte }
    return place < order.count ? order[place] : nil
  }

  /// The texts that start in a range of the file.
  func texts(in range: Range<Int>) -> ArraySlice<Int> {
    let start = sorted.partitioningIndex { $0 >= range.lowerBound }
    return order[start..<max(start, sorted.partitioningIndex { $0 >= range.upperBound })]
  }
}
