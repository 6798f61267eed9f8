import TextModel

/// Something a careful reader would stumble over.
public struct Finding: Sendable {
  public let rule: Rule
  public private(set) var severity: Severity
  /// Severity of a weak sign where nothing supports it (`Evidence`): what people write too, now and then, is no proof of a machine. Nil = certain.
  public let alone: Severity?
  /// The configuration set its severity, and has the last word.
  public let isSettled: Bool
  /// How it counts in its text; `itself` until `Evidence` has looked at it.
  public private(set) var reading = Reading.itself
  /// Bytes of the document, half-open; empty for a place between two bytes.
  public let range: Range<Int>
  /// Lower case, no final stop: what is wrong and what to do.
  public let message: String
  /// Repairs, best first.
  public private(set) var fixes: [Fix]
  /// Other places of the text that it speaks of, the most telling first.
  public let related: [RelatedPlace]
  /// What of the source text it speaks of; nil where it was found without.
  public private(set) var source: SourcePlace?
  /// Where in the program it was reported.
  public let origin: Origin

  public init(
    rule: Rule, severity: Severity, alone: Severity? = nil, isSettled: Bool = false, range: Range<Int>, message: String, fixes: [Fix],
    related: [RelatedPlace] = [], source: SourcePlace? = nil, origin: Origin = Origin()
  ) {
    self.rule = rule
    self.severity = severity
    self.alone = alone
    self.isSettled = isSettled
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
    self.source = source
    self.origin = origin
  }

  /// The finding as it counts in a text. Of several, the first reading that leaves it the highest severity holds.
  func read(by evidence: [Evidence]) -> Finding {
    var copy = self
    let readings = evidence.map { $0.reading(of: self) }
    guard let best = readings.max(by: { $0.severity(of: self) < $1.severity(of: self) }) else { return self }
    copy.reading = best
    copy.severity = best.severity(of: self)
    return copy
  }

  /// The finding with those of its repairs that can be made.
  public func offering(_ isPossible: (Fix) -> Bool) -> Finding { fixes.allSatisfy(isPossible) ? self : with(fixes: fixes.filter(isPossible)) }

  /// The finding where its text stands in a file.
  public func moved(to range: Range<Int>, fixes: [Fix], related: [RelatedPlace]) -> Finding {
    var copy = Finding(
      rule: rule, severity: severity, alone: alone, isSettled: isSettled, range: range, message: message, fixes: fixes, related: related,
      source: source, origin: origin)
    copy.reading = reading
    return copy
  }

  /// The finding so many bytes further on.
  public func shifted(by bytes: Int) -> Finding {
    func shifted(_ range: Range<Int>) -> Range<Int> { range.lowerBound + bytes..<range.upperBound + bytes }
    let fixes = fixes.map { fix in Fix(fix.safety, fix.edits.map { Edit(shifted($0.range), $0.replacement) }) }
    return moved(to: shifted(range), fixes: fixes, related: related.map { RelatedPlace(shifted($0.range), $0.message) })
  }

  /// The finding with the place of the source where it stands in its file.
  public func with(source: SourcePlace?) -> Finding {
    var copy = self
    copy.source = source
    return copy
  }

  /// The finding, of whose repairs none is made unasked.
  func suggesting() -> Finding { with(fixes: fixes.map { Fix(.suggested, $0.edits) }) }

  /// The finding, whose repairs delete no whole heading unasked, and no whole block of a page: what a format calls a heading was made one by somebody,
  /// though it says what stands elsewhere too, and labels of ads and galleries are meant to be there.
  func sparingBlocks(of document: Document) -> Finding {
    let markup = document.markup
    func isSpared(_ block: Range<Int>, _ kind: Block.Kind) -> Bool {
      if markup.isPage { return true }
      guard kind == .headline else { return false }
      let first = markup.labels.partitioningIndex { $0.range.upperBound > block.lowerBound }
      return markup.labels[first...].prefix { $0.range.lowerBound < block.upperBound }.contains { $0.kind == .headline }
    }
    func deletesBlock(_ edit: Edit) -> Bool {
      guard !edit.replacement.contains(where: { $0.isLetter || $0.isNumber }), !edit.range.isEmpty else { return false }
      let first = document.blocks.partitioningIndex { document.range(ofTokens: $0.tokens).lowerBound >= edit.range.lowerBound }
      return document.blocks[first...].lazy.map { (range: document.range(ofTokens: $0.tokens), kind: $0.kind) }
        .prefix { $0.range.upperBound <= edit.range.upperBound }.contains { isSpared($0.range, $0.kind) }
    }
    guard fixes.contains(where: { $0.safety == .safe && $0.edits.contains(where: deletesBlock) }) else { return self }
    return with(fixes: fixes.map { $0.edits.contains(where: deletesBlock) ? Fix(.suggested, $0.edits) : $0 })
  }

  /// The finding with other repairs.
  public func with(fixes: [Fix]) -> Finding {
    var copy = self
    copy.fixes = fixes
    return copy
  }

  /// True when the other finding lies inside this one, or on the same text.
  func covers(_ other: Finding) -> Bool { range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound }
}

/// A place in the program: what reported a finding.
public struct Origin: Sendable {
  /// Module and file, as in `LintChecks/SplitLine.swift`.
  public let file: StaticString
  public let line: UInt

  public init(file: StaticString = #fileID, line: UInt = #line) {
    self.file = file
    self.line = line
  }
}
