import TextModel

/// A stretch of the text in which a directive accepts findings.
struct Region {
  /// Index of the directive.
  let directive: Int
  /// Bytes, half-open.
  let range: Range<Int>
  /// Index of the rule or family among the directive's names; nil = every rule.
  let name: Int?

  /// True when the region meets a range of bytes, which may be empty.
  func meets(_ other: Range<Int>) -> Bool {
    other.isEmpty
      ? range.lowerBound <= other.lowerBound && other.lowerBound <= range.upperBound
      : other.lowerBound < range.upperBound && range.lowerBound < other.upperBound
  }

  /// The regions of some directives, and those that start or end nothing.
  static func all(of directives: [Directive], in document: Document) -> (regions: [Region], strays: [Int]) {
    var regions: [Region] = []
    var strays: [Int] = []
    /// What has been started and not ended.
    var open: [(directive: Int, name: Int?)] = []
    func names(_ index: Int) -> [Int?] { directives[index].names.isEmpty ? [nil] : directives[index].names.indices.map { $0 } }
    func add(_ index: Int, _ range: Range<Int>) { for name in names(index) { regions.append(Region(directive: index, range: range, name: name)) } }
    for (index, directive) in directives.enumerated() {
      switch directive.reach {
      case .line where !directive.isInherited: add(index, line(of: directive.comment.lowerBound, in: document))
      case .line,
        .nextLine where directive.isInherited:
        if let range = textLine(from: 0, in: document) { add(index, range) }
      case .nextLine: if let range = nextLine(behind: directive.comment.upperBound, in: document) { add(index, range) }
      case .file: add(index, 0..<document.bytes.count)
      case .start: for name in names(index) { open.append((index, name)) }
      case .end:
        let ended = open.indices.filter { place in
          // An end without rules ends what was started last.
          guard !directive.names.isEmpty else { return open[place].directive == open.last?.directive }
          return directive.names.contains { ending in open[place].name.map { directives[open[place].directive].names[$0].text } == ending.text }
        }
        if ended.isEmpty { strays.append(index) }
        for place in ended {
          let range = directives[open[place].directive].comment.upperBound..<directive.comment.lowerBound
          regions.append(Region(directive: open[place].directive, range: range, name: open[place].name))
        }
        for place in ended.reversed() { open.remove(at: place) }
      case nil: break
      }
    }
    for (directive, name) in open {
      regions.append(Region(directive: directive, range: directives[directive].comment.upperBound..<document.bytes.count, name: name))
    }
    strays += Set(open.map(\.directive))
    return (regions, strays.sorted())
  }

  private static func line(of offset: Int, in document: Document) -> Range<Int> {
    let line = document.lines.line(of: offset)
    return document.lines.start(ofLine: line)..<end(ofLine: line, in: document)
  }

  /// The next line with a word on it.
  private static func nextLine(behind offset: Int, in document: Document) -> Range<Int>? {
    let next = document.lines.line(of: offset) + 1
    guard next < document.lines.starts.count else { return nil }
    return textLine(from: document.lines.start(ofLine: next), in: document)
  }

  /// The line of the first word from an offset on.
  private static func textLine(from start: Int, in document: Document) -> Range<Int>? {
    let index = document.tokens.partitioningIndex { Int($0.start) >= start }
    guard index < document.tokens.count else { return nil }
    let token = document.tokens[index]
    return line(of: Int(token.start), in: document)
  }

  /// Where the text of a line ends, before its line break.
  private static func end(ofLine line: Int, in document: Document) -> Int {
    var end = line + 1 < document.lines.starts.count ? document.lines.start(ofLine: line + 1) : document.bytes.count
    while end > document.lines.start(ofLine: line), document.bytes[end - 1] == 0x0A || document.bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
