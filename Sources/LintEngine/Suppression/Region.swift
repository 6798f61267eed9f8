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
    var open = OpenStarts()
    func names(_ index: Int) -> [Int?] { directives[index].names.isEmpty ? [nil] : directives[index].names.indices.map { $0 } }
    func add(_ index: Int, _ range: Range<Int>) { for name in names(index) { regions.append(Region(directive: index, range: range, name: name)) } }
    func add(_ part: OpenStarts.Part, until end: Int) {
      regions.append(Region(directive: part.start, range: directives[part.start].comment.upperBound..<end, name: part.name))
    }
    for (index, directive) in directives.enumerated() {
      switch directive.reach {
      case .line where !directive.isInherited: add(index, line(of: directive.comment.lowerBound, in: document))
      case .line,
        .nextLine where directive.isInherited:
        if let range = textLine(from: 0, in: document) { add(index, range) }
      case .nextLine: if let range = nextLine(behind: directive.comment.upperBound, in: document) { add(index, range) }
      case .file: add(index, 0..<document.bytes.count)
      case .start: open.add(index, names: directive.names.map(\.text))
      case .end:
        let ended = open.end(directive.names.map(\.text))
        if ended.isEmpty { strays.append(index) }
        for part in ended { add(part, until: directive.comment.lowerBound) }
      case nil: break
      }
    }
    let unended = open.parts
    for part in unended { add(part, until: document.bytes.count) }
    strays += Set(unended.map(\.start))
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
