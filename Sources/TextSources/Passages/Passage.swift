import TextModel

/// A text that stands in a file, piece by piece: what is linted, and where each byte of it comes from.
public struct Passage: Sendable {
  /// A stretch of the text that stands in the file in one piece.
  public struct Run: Sendable {
    /// Bytes of the text; not empty.
    public let text: Range<Int>
    /// Bytes of the file.
    public let source: Range<Int>
    /// The bytes are the same in the text and in the file. Others, such as an entity, are one thing that is replaced as a whole.
    public let isVerbatim: Bool
    /// Where text is put in between this run and the one before it, when nothing but tags parts them: a byte offset of the file, outside the tags.
    public let joint: Int
    /// How new text is written here.
    public let writing: Writing
  }

  /// A field of a record.
  public struct Part: Sendable, Equatable {
    /// What finds it in the record, such as a JSON pointer (RFC 6901).
    public let name: String
    /// Bytes of the text.
    public let text: Range<Int>
  }

  /// UTF-8.
  public let text: [UInt8]
  public let markup: Markup
  /// Sorted and disjoint, in the text and in the file. Text between two runs stands in no file: it was put in to part blocks.
  public let runs: [Run]
  /// The text of the file in which this one stands, where a text holds another format: HTML in a string of JSON. Then runs are bytes of that text.
  public var outer: Passage? { around.first }
  private let around: [Passage]
  /// Its fields, where it is a record.
  public let parts: [Part]
  /// What edits must heed in the file.
  let limits: EditLimits
  /// Which record of the file it is, for messages: `line 3`, `/items/0`; nil where the file is one text.
  public let name: String?

  init(
    text: [UInt8], markup: Markup, runs: [Run], name: String?, parts: [Part] = [], limits: EditLimits = EditLimits(), outer: Passage? = nil
  ) {
    self.text = text
    self.markup = markup
    self.runs = runs
    self.name = name
    self.parts = parts
    self.limits = limits
    around = outer.map { [$0] } ?? []
  }

  /// The same text as a part of another one: its runs are bytes of the text of `outer`, not of a file.
  func nested(in outer: Passage) -> Passage {
    Passage(text: text, markup: markup, runs: runs, name: name ?? outer.name, parts: parts, limits: limits, outer: outer)
  }

  /// A file that is nothing but text.
  public init(plain text: [UInt8]) {
    self.init(
      text: text, markup: .none,
      runs: text.isEmpty ? [] : [Run(text: 0..<text.count, source: 0..<text.count, isVerbatim: true, joint: 0, writing: .plain)], name: nil)
  }

  /// The field that holds a byte of the text.
  public func part(at offset: Int) -> Part? { parts.last { $0.text.lowerBound <= offset && offset <= $0.text.upperBound } }

  /// Where a byte of the text stands in the file; of an end, with `isEnd`, where the byte before it ends.
  public func source(of offset: Int, isEnd: Bool = false) -> Int {
    let place = ownSource(of: offset, isEnd: isEnd)
    return outer?.source(of: place, isEnd: isEnd) ?? place
  }

  /// Where a range of the text stands in the text around it, or in the file where there is none.
  public func inOuter(_ range: Range<Int>) -> Range<Int> {
    let start = ownSource(of: range.lowerBound, isEnd: false)
    return start..<max(start, range.isEmpty ? start : ownSource(of: range.upperBound, isEnd: true))
  }

  private func ownSource(of offset: Int, isEnd: Bool) -> Int {
    guard let last = runs.last else { return 0 }
    var index = firstRun(endingBehind: isEnd ? offset - 1 : offset)
    if index == runs.count { return last.source.upperBound }
    let run = runs[index]
    if offset <= run.text.lowerBound {
      // Put in between two runs.
      guard isEnd, index > 0 else { return run.source.lowerBound }
      index -= 1
      return runs[index].source.upperBound
    }
    if run.isVerbatim { return run.source.lowerBound + offset - run.text.lowerBound }
    return isEnd ? run.source.upperBound : run.source.lowerBound
  }

  /// Where a range of the text stands in the file.
  public func source(of range: Range<Int>) -> Range<Int> {
    let start = source(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, source(of: range.upperBound, isEnd: true))
  }

  /// Where a range of the text stands in the file; nil where it is empty, or begins or ends in text that stands in no file.
  public func exactSource(of range: Range<Int>) -> Range<Int>? {
    isFromSource(range) ? source(of: range) : nil
  }

  /// The same in the text around this one, or in the file where there is none.
  public func exactlyInOuter(_ range: Range<Int>) -> Range<Int>? { holdsEnds(of: range) ? inOuter(range) : nil }

  private func isFromSource(_ range: Range<Int>) -> Bool {
    guard let own = exactlyInOuter(range) else { return false }
    return outer.map { $0.isFromSource(own) } ?? true
  }

  /// True where a range begins and ends in a run.
  private func holdsEnds(of range: Range<Int>) -> Bool {
    func isInRun(_ offset: Int) -> Bool {
      let index = firstRun(endingBehind: offset)
      return index < runs.count && runs[index].text.lowerBound <= offset
    }
    return !range.isEmpty && isInRun(range.lowerBound) && isInRun(range.upperBound - 1)
  }

  /// Index of the first run that ends behind an offset of the text.
  func firstRun(endingBehind offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
