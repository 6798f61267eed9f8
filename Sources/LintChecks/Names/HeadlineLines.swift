import TextModel

/// Lines in which most words have a capital, as in headlines: a capital there says nothing.
struct HeadlineLines {
  /// The tokens of each such line, in order.
  private var lines: [Range<Int>] = []
  /// Shortest line of this kind, in words; one all in capitals may be shorter by one.
  private static let fewest = 4
  /// Letters of the words that count: shorter ones are in lower case in headlines too.
  private static let shortest = 4

  init(_ document: Document) {
    var start = 0
    let tokens = document.tokens
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].flags.contains(.lineStart) { end += 1 }
      if Self.isHeadline(start..<end, document) { lines.append(start..<end) }
      start = end
    }
  }

  func contain(_ token: Int) -> Bool {
    let place = lines.partitioningIndex { $0.upperBound > token }
    return place < lines.count && lines[place].contains(token)
  }

  private static func isHeadline(_ line: Range<Int>, _ document: Document) -> Bool {
    var (words, long, capitals, shouted) = (0, 0, 0, 0)
    for index in line where document.tokens[index].kind == .word {
      let flags = document.tokens[index].flags
      words += 1
      if flags.contains(.allCapitals) { shouted += 1 }
      guard document.tokens[index].range.count >= shortest else { continue }
      long += 1
      if flags.contains(.capital) { capitals += 1 }
    }
    if words >= fewest - 1, shouted * 10 >= words * 7 { return true }
    guard words >= fewest, long > 0, capitals * 10 >= long * 7 else { return false }
    var last = line.upperBound - 1
    while last > line.lowerBound, document.token(last, isIn: .closingMarks) { last -= 1 }
    return !document.isTerminator(last) && !document.isComma(last)
  }
}
