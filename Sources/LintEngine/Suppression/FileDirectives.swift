/// What the comments of a file accept in its other texts: `ignore-file` in all of them, what is started in those that stand before its end, and the
/// next line where that is a text of its own. The work grows with the texts and directives, not with one times the other.
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
    /// Directives of other texts that hold from the start of this one, in the order of the file; those that say the same are put together.
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
  /// Rules and families there are: other names accept nothing, so they are not handed on.
  private let rules: Set<String>

  /// Nil when no text has a directive. `rules`: the names of rules and families there are.
  init?(in texts: [Text], rules: Set<String>) {
    let found = texts.map { DirectiveScanner.scan($0.bytes) }
    guard found.contains(where: { !$0.isEmpty }) else { return nil }
    self.rules = rules
    shares = texts.map { _ in Share() }
    let starts = TextStarts(texts.map { $0.source(0) })
    let places = found.enumerated().flatMap { number, directives in
      directives.enumerated().map { Place(text: number, index: $0, directive: $1, source: texts[number].source($1.comment.lowerBound)) }
    }.sorted { $0.source < $1.source }
    giveFiles(places.filter { $0.directive.reach == .file })
    giveStarts(places.filter { $0.directive.reach == .start || $0.directive.reach == .end }, starts, found)
    for (text, places) in Dictionary(grouping: places.filter { [.line, .nextLine].contains($0.directive.reach) }, by: \.text) {
      giveLines(of: places, texts[text], found[text], starts)
    }
  }

  func share(of text: Int) -> Share { shares[text] }

  /// The directives in one: all of their names, and one without names where one of them has none.
  private func merged(_ directives: some Sequence<Directive>, _ reach: Directive.Reach) -> [Directive] {
    var (names, isForAll): (Set<String>, Bool) = ([], false)
    for directive in directives {
      isForAll = isForAll || directive.names.isEmpty
      for name in directive.names where rules.contains(name.text) { names.insert(name.text) }
    }
    return inherited(reach, names.sorted(), all: isForAll)
  }

  private func inherited(_ reach: Directive.Reach, _ names: [String], all: Bool) -> [Directive] {
    (all ? [Directive(inherited: reach, [])] : []) + (names.isEmpty ? [] : [Directive(inherited: reach, names)])
  }

  /// What holds in every text.
  private mutating func giveFiles(_ places: [Place]) {
    let directives = merged(places.lazy.map(\.directive), .file)
    for text in shares.indices where !directives.isEmpty { shares[text].inherited = directives }
    for place in places where shares.count > 1 { shares[place.text].reachingOut.insert(place.index) }
  }

  /// What has been started before a text and not ended. `places` in the order of the file.
  private mutating func giveStarts(_ places: [Place], _ starts: TextStarts, _ found: [[Directive]]) {
    guard !places.isEmpty else { return }
    var open = OpenStarts()
    var next = 0
    // Of the open starts so many are known to hold in another text.
    var known = 0
    for text in starts.order {
      while next < places.count, places[next].source < starts[text] {
        let names = places[next].directive.names.map(\.text)
        if places[next].directive.reach == .start { open.add(next, names: names) } else { _ = open.end(names) }
        known = min(known, open.count)
        next += 1
      }
      guard !open.isEmpty else { continue }
      for start in open.starts(from: known) { shares[places[start].text].reachingOut.insert(places[start].index) }
      known = open.count
      // What an end in the text may end stays apart.
      let ends = found[text].count { $0.reach == .end && $0.names.isEmpty }
      let (below, last) = open.split(last: ends, among: rules)
      shares[text].inherited += inherited(.start, below.names, all: below.all) + last.map { Directive(inherited: .start, $0.names) }
    }
  }

  /// Gives what is said of lines to texts that stand within them in the file, such as those of images; or to the one that stands before the next line.
  /// `places`: all such directives of one text.
  private mutating func giveLines(of places: [Place], _ text: Text, _ own: [Directive], _ starts: TextStarts) {
    let lines = TextLines(text.bytes, own)
    var within: [Int: [Place]] = [:]
    for place in places {
      let isNext = place.directive.reach == .nextLine
      let line = isNext ? lines.next(behind: place.directive.comment.upperBound) : lines.line(of: place.directive.comment.lowerBound)
      let start = line.map { text.source(lines.range(of: $0).lowerBound) }
      if isNext, let next = starts.first(behind: place.source), next != place.text, starts[next] < start ?? .max {
        shares[next].inherited += merged([place.directive], .nextLine)
        shares[place.text].reachingOut.insert(place.index)
        shares[place.text].leaving.insert(place.index)
      } else if let line {
        within[line, default: []].append(place)
      }
    }
    for (line, places) in within.sorted(by: { $0.key < $1.key }) {
      let range = lines.range(of: line)
      let start = text.source(range.lowerBound)
      let others = starts.texts(in: start..<max(start, text.source(range.upperBound - 1)) + 1).filter { $0 != places[0].text }
      let directives = merged(places.lazy.map(\.directive), .line)
      for other in others { shares[other].inherited += directives }
      for place in places where !others.isEmpty { shares[place.text].reachingOut.insert(place.index) }
    }
  }
}

extension Directive {
  /// As it holds in another text, from its start.
  fileprivate init(inherited reach: Reach, _ names: [String]) {
    self.init(comment: 0..<0, range: 0..<0, keyword: reach.rawValue, names: names.map { Name(text: $0, range: 0..<0) })
  }
}
