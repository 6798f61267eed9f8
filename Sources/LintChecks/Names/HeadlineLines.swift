import TextModel

/// Lines in which most words have a capital, as in headlines: a capital there says nothing.
struct HeadlineLines {
  /// The tokens of each such line, in order.
  private var lines: [Range<Int>] = []
  /// The first line that does not end before the token that was asked about last.
  private var next = 0
  /// Shortest line of this kind, in words; one all in capitals may be shorter by one.
  private static let fewest = 4
  /// Bytes of the words that count: shorter ones are in lower case in headlines too.
  private static let shortest = 4

  init(_ document: Document) {
    document.tokens.withUnsafeBufferPointer { tokens in
      var start = 0
      while start < tokens.count {
        var (words, long, capitals, shouted) = (0, 0, 0, 0)
        var end = start
        repeat {
          let token = tokens[end]
          end += 1
          guard token.kind == .word else { continue }
          words += 1
          if token.flags.contains(.allCapitals) { shouted += 1 }
          guard token.end - token.start >= Self.shortest else { continue }
          long += 1
          if token.flags.contains(.capital) { capitals += 1 }
        } while end < tokens.count && !tokens[end].flags.contains(.lineStart)
        let isShouted = words >= Self.fewest - 1 && shouted * 10 >= words * 7
        let isTitle = words >= Self.fewest && long > 0 && capitals * 10 >= long * 7
        if isShouted || isTitle && !Self.endsSentence(start..<end, document) { lines.append(start..<end) }
        start = end
      }
    }
  }

  private static func endsSentence(_ line: Range<Int>, _ document: Document) -> Bool {
    var last = line.upperBound - 1
    while last > line.lowerBound, document.token(last, isIn: .closingMarks) { last -= 1 }
    return document.isTerminator(last) || document.isComma(last)
  }

  /// True for a token of such a line. Asked in the order of the tokens.
  mutating func contain(_ token: Int) -> Bool {
    while next < lines.count, lines[next].upperBound <= token { next += 1 }
    return next < lines.count && lines[next].contains(token)
  }
}
