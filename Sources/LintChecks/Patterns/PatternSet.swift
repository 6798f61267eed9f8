import TextModel

/// Many patterns, found in one pass over the tokens: each is looked for only where its rarest word stands.
struct PatternSet: Sendable {
  private struct Anchor: BitwiseCopyable {
    let pattern: Int32
    let next: Int32
  }

  private(set) var programs: [PatternProgram] = []
  /// Names of the captures, by number of the pattern; patterns without captures are not in it.
  private(set) var captureNames: [Int: [String]] = [:]
  private var vocabulary = Vocabulary()
  private var code = PatternCode()
  /// By vocabulary id: index of the first entry in `anchors`; -1 = none.
  private var firstAnchor: [Int32] = []
  /// Pattern and next entry of the same word.
  private var anchors: [Anchor] = []
  /// Patterns without an anchor, tried at every token.
  private var unanchored: [Int32] = []
  /// Patterns without an anchor, tried at the start of every line.
  private var unanchoredLines: [Int32] = []

  init() {}

  /// Reads packed patterns; nil when the bytes do not hold any.
  init?(_ reader: inout PatternReader) {
    guard let programs: [PatternProgram] = reader.read(), let names = reader.readTexts(), let vocabulary = Vocabulary(&reader),
      let instructions: [PatternInstruction] = reader.read(), let ids: [Int32] = reader.read(), let tests: [TokenTest] = reader.read(),
      let forms: [PatternVerbForm] = reader.read(), let firstAnchor: [Int32] = reader.read(), let anchors: [Anchor] = reader.read(),
      let unanchored: [Int32] = reader.read(), let unanchoredLines: [Int32] = reader.read()
    else { return nil }
    self.programs = programs
    // Only the few patterns with captures are listed: number, then names.
    captureNames = [:]
    for line in names {
      let words = line.split(separator: " ").map(String.init)
      if let number = words.first.flatMap({ Int($0) }) { captureNames[number] = Array(words.dropFirst()) }
    }
    self.vocabulary = vocabulary
    code = PatternCode(instructions: instructions, ids: ids, tests: tests, forms: forms)
    self.firstAnchor = firstAnchor
    self.anchors = anchors
    self.unanchored = unanchored
    self.unanchoredLines = unanchoredLines
  }

  /// Packs the patterns, as `init(_:)` reads them.
  func write(to writer: inout PatternWriter) {
    writer.write(programs)
    writer.write(captureNames.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.joined(separator: " "))" })
    vocabulary.write(to: &writer)
    writer.write(code.instructions)
    writer.write(code.ids)
    writer.write(code.tests)
    writer.write(code.forms)
    writer.write(firstAnchor)
    writer.write(anchors)
    writer.write(unanchored)
    writer.write(unanchoredLines)
  }

  /// Adds a pattern; returns its number.
  @discardableResult
  mutating func add(_ pattern: String) throws(PatternError) -> Int {
    let compiled = try compile(pattern)
    let number = Int32(programs.count)
    programs.append(compiled.program)
    if !compiled.captureNames.isEmpty { captureNames[Int(number)] = compiled.captureNames }
    if compiled.program.anchored == 1 {
      if firstAnchor.count < vocabulary.count { firstAnchor += repeatElement(-1, count: vocabulary.count - firstAnchor.count) }
      for id in compiled.anchors {
        anchors.append(Anchor(pattern: number, next: firstAnchor[Int(id)]))
        firstAnchor[Int(id)] = Int32(anchors.count - 1)
      }
    } else {
      if compiled.program.startsLine == 1 { unanchoredLines.append(number) } else { unanchored.append(number) }
    }
    return Int(number)
  }

  /// Compiles a pattern that is only tried where another one matched.
  mutating func addContext(_ pattern: String) throws(PatternError) -> PatternProgram { try compile(pattern).program }

  private mutating func compile(_ pattern: String) throws(PatternError) -> PatternCompiler.Compiled {
    PatternCompiler.compile(try PatternParser.parse(pattern), into: &code, &vocabulary)
  }

  /// Makes a matcher for a document.
  func withMatcher(_ document: Document, _ body: (PatternMatcher) -> Void) {
    vocabulary.ids(of: document).withUnsafeBufferPointer { ids in
      document.tokens.withUnsafeBufferPointer { tokens in
        code.instructions.withUnsafeBufferPointer { instructions in
          code.ids.withUnsafeBufferPointer { sets in
            code.tests.withUnsafeBufferPointer { tests in
              code.forms.withUnsafeBufferPointer { forms in
                body(
                  PatternMatcher(document: document, tokens: tokens, ids: ids, instructions: instructions, sets: sets, tests: tests, forms: forms))
              }
            }
          }
        }
      }
    }
  }

  /// Calls `body` with each match and the number of its pattern. Matches of one pattern do not overlap.
  func forEachMatch(_ matcher: PatternMatcher, _ body: (Int, PatternMatcher.Match) -> Void) {
    var reached: [Int32: Int] = [:]
    for block in matcher.document.blocks {
      for number in unanchoredLines { _ = attempt(number, block.tokens.lowerBound, block.tokens, matcher, &reached, body) }
      for index in block.tokens {
        for number in unanchored { _ = attempt(number, index, block.tokens, matcher, &reached, body) }
        let id = Int(matcher.id(index))
        guard id > 0, id < firstAnchor.count else { continue }
        var entry = firstAnchor[id]
        while entry >= 0 {
          let number = anchors[Int(entry)].pattern
          entry = anchors[Int(entry)].next
          let program = programs[Int(number)]
          var distance = min(Int(program.far), index - block.tokens.lowerBound)
          if program.longestLine > 0, block.tokens.count > Int(program.longestLine) { continue }
          if program.startsLine == 1, distance < index - block.tokens.lowerBound { continue }
          while distance >= Int(program.near) {
            if attempt(number, index - distance, block.tokens, matcher, &reached, body) { break }
            distance -= 1
          }
        }
      }
    }
  }

  private func attempt(
    _ number: Int32, _ start: Int, _ block: Range<Int>, _ matcher: PatternMatcher, _ reached: inout [Int32: Int],
    _ body: (Int, PatternMatcher.Match) -> Void
  ) -> Bool {
    guard let match = matcher.match(programs[Int(number)], at: start, block: block), start >= reached[number] ?? 0 else { return false }
    reached[number] = match.tokens.upperBound
    body(Int(number), match)
    return true
  }
}
