/// What the comments of a file accept in its other texts: `ignore-file` in all of them, what is started in those that stand before its end, and the
/// next line where that is a text of its own.
public struct FileDirectives: Sendable {
  /// A text of a file.
  public struct Text {
    public let bytes: [UInt8]
    /// Where a byte of the text stands in the file.
    public let source: (Int) -> Int

    public init(_ bytes: [UInt8], source: @escaping (Int) -> Int) {
      self.bytes = bytes
      self.source = source
    }
  }

  /// What one text has to do with the others.
  struct Share: Sendable {
    /// Directives of other texts that hold from the start of this one.
    var inherited: [Directive] = []
    /// Indices of the directives of the text that hold in others.
    var reachingOut: Set<Int> = []
    /// Indices of those that hold only there.
    var leaving: Set<Int> = []
  }

  private struct Place {
    let text: Int
    let index: Int
    let directive: Directive
    /// Byte of the file.
    let source: Int
  }

  private var shares: [Share]

  /// Nil when no text has a directive.
  public init?(in texts: [Text]) {
    let found = texts.map { DirectiveScanner.scan($0.bytes) }
    guard found.contains(where: { !$0.isEmpty }) else { return nil }
    shares = texts.map { _ in Share() }
    let starts = texts.map { $0.source(0) }
    let places = found.enumerated().flatMap { number, directives in
      directives.enumerated().map { Place(text: number, index: $0, directive: $1, source: texts[number].source($1.comment.lowerBound)) }
    }.sorted { $0.source < $1.source }
    for place in places {
      switch place.directive.reach {
      case .file: for text in texts.indices where text != place.text { give(place, to: text) }
      case .line, .nextLine: giveLines(of: place, texts[place.text], found[place.text], starts)
      case .start, .end, nil: break
      }
    }
    let spans = places.filter { $0.directive.reach == .start || $0.directive.reach == .end }
    for text in texts.indices where !spans.isEmpty { giveStarts(spans.filter { $0.source < starts[text] && $0.text != text }, to: text) }
  }

  func share(of text: Int) -> Share { shares[text] }

  private mutating func give(_ place: Place, to text: Int) {
    shares[text].inherited.append(place.directive.inherited(place.directive.names))
    shares[place.text].reachingOut.insert(place.index)
  }

  /// Texts that stand within the line in the file, such as those of its images; or the one that stands before the next line.
  private mutating func giveLines(of place: Place, _ text: FileDirectives.Text, _ own: [Directive], _ starts: [Int]) {
    let isNext = place.directive.reach == .nextLine
    let line = isNext ? Self.nextLine(of: place, text.bytes, own) : Self.line(around: place.directive.comment.lowerBound, text.bytes)
    let range = line.map { text.source($0.lowerBound)..<max(text.source($0.lowerBound), text.source($0.upperBound - 1)) + 1 }
    let others = starts.indices.filter { $0 != place.text }
    let isBetween = { (start: Int) in place.source < start && start < range?.lowerBound ?? .max }
    if isNext, let next = others.filter({ isBetween(starts[$0]) }).min(by: { starts[$0] < starts[$1] }) {
      give(place, to: next)
      shares[place.text].leaving.insert(place.index)
    } else if let range {
      for other in others where range.contains(starts[other]) { give(place, to: other) }
    }
  }

  /// What has been started before a text and not ended. `places` in the order of the file.
  private mutating func giveStarts(_ places: [Place], to text: Int) {
    var open: [(place: Place, names: [Directive.Name])] = []
    for place in places {
      let names = place.directive.names
      if place.directive.reach == .start { open.append((place, names)) }
      guard place.directive.reach == .end, !open.isEmpty else { continue }
      if names.isEmpty {
        open.removeLast()
      } else {
        open = open.compactMap { start in
          let left = start.names.filter { name in !names.contains { $0.text == name.text } }
          return left.isEmpty && !start.names.isEmpty ? nil : (start.place, left)
        }
      }
    }
    for (place, names) in open {
      shares[text].inherited.append(place.directive.inherited(names))
      shares[place.text].reachingOut.insert(place.index)
    }
  }

  private static func nextLine(of place: Place, _ bytes: [UInt8], _ own: [Directive]) -> Range<Int>? {
    let shown = Directive.blank(own, in: bytes)
    let first = line(around: place.directive.comment.upperBound, bytes).upperBound
    guard let start = shown[first...].firstIndex(where: { $0 > 0x20 }) else { return nil }
    return line(around: start, bytes)
  }

  private static func line(around offset: Int, _ bytes: [UInt8]) -> Range<Int> {
    let isBreak = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = bytes[..<offset].lastIndex(where: isBreak).map { $0 + 1 } ?? 0
    return start..<(bytes[offset...].firstIndex(where: isBreak) ?? bytes.count)
  }
}

extension Directive {
  /// As it holds in another text, from its start, for some of its names.
  fileprivate func inherited(_ names: [Name]) -> Directive { Directive(comment: 0..<0, range: 0..<0, keyword: keyword, names: names) }
}
