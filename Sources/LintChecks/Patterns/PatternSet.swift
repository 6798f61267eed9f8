import TextModel

/// Many patterns, found in one pass over the tokens: each is looked for only where its rarest word stands.
struct PatternSet: Sendable {
  /// Programs in the order they were added.
  private(set) var programs: [PatternProgram] = []
  private(set) var vocabulary = Vocabulary()
  /// By vocabulary id: programs anchored at that word.
  private var anchored: [[Int32]] = []
  /// Programs without an anchor, tried at every token.
  private var unanchored: [Int32] = []

  /// Adds a pattern; returns its number.
  @discardableResult
  mutating func add(_ pattern: String) throws(PatternError) -> Int {
    let program = PatternCompiler.compile(try PatternParser.parse(pattern), &vocabulary)
    let number = Int32(programs.count)
    programs.append(program)
    if let anchor = program.anchor {
      for id in anchor.ids {
        while anchored.count <= Int(id) { anchored.append([]) }
        anchored[Int(id)].append(number)
      }
    } else {
      unanchored.append(number)
    }
    return Int(number)
  }

  /// Compiles a pattern that is only tried where another one matched.
  mutating func addContext(_ pattern: String) throws(PatternError) -> PatternProgram {
    PatternCompiler.compile(try PatternParser.parse(pattern), &vocabulary)
  }

  /// Calls `body` with each match and the number of its pattern. Matches of one pattern do not overlap.
  func forEachMatch(_ matcher: PatternMatcher, _ body: (Int, PatternMatcher.Match) -> Void) {
    let document = matcher.document
    var reached: [Int32: Int] = [:]
    func attempt(_ number: Int32, _ start: Int) -> Bool {
      guard start >= reached[number] ?? 0, let match = matcher.match(programs[Int(number)], at: start) else { return false }
      reached[number] = max(match.tokens.upperBound, start + 1)
      body(Int(number), match)
      return true
    }
    for index in document.tokens.indices {
      for number in unanchored { _ = attempt(number, index) }
      let id = Int(matcher.ids[Int(document.tokens[index].word)])
      guard id > 0, id < anchored.count else { continue }
      for number in anchored[id] {
        let anchor = programs[Int(number)].anchor!
        var distance = min(anchor.far, index)
        while distance >= anchor.near {
          if attempt(number, index - distance) { break }
          distance -= 1
        }
      }
    }
  }
}
