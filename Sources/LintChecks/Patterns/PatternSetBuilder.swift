import TextModel

/// Compiles patterns into a `PatternSet`.
struct PatternSetBuilder {
  private(set) var programs: [PatternProgram] = []
  private(set) var vocabulary: VocabularyBuilder
  /// By program: places at which it is tried, in a million words of news.
  private(set) var attempts: [Float] = []
  private var code = PatternCode()
  private var names: [UInt8] = []
  private var namesByProgram: [Int: [String]] = [:]
  /// By vocabulary id: its anchors, the newest last.
  private var anchors: [[PatternSet.Anchor]] = []
  private var unanchored: [Int32] = []
  private var unanchoredLines: [Int32] = []

  /// Patterns that are packed together share a vocabulary: the next set takes over that of the one before.
  init(_ vocabulary: VocabularyBuilder = VocabularyBuilder()) { self.vocabulary = vocabulary }

  /// Adds a pattern; returns its number. One with tags has to have an anchor: looking everywhere would tag every sentence.
  @discardableResult
  mutating func add(_ pattern: String) throws(PatternError) -> Int {
    let syntax = try PatternParser.parse(pattern)
    let compiled = compile(syntax)
    guard compiled.program.anchored == 1 || !syntax.needsTags else {
      throw PatternError(description: "a pattern with tags also needs a word")
    }
    let number = programs.count
    programs.append(compiled.program)
    attempts.append(compiled.attempts)
    if !compiled.captureNames.isEmpty {
      namesByProgram[number] = compiled.captureNames
      programs[number].names = Int32(names.count)
      names += Array((compiled.captureNames.joined(separator: " ") + "\n").utf8)
    }
    guard compiled.program.anchored == 1 else {
      if compiled.program.startsLine == 1 { unanchoredLines.append(Int32(number)) } else { unanchored.append(Int32(number)) }
      return number
    }
    if anchors.count < vocabulary.count { anchors += repeatElement([], count: vocabulary.count - anchors.count) }
    let (program, tail) = (compiled.program, compiled.longestTail)
    let anchor = PatternSet.Anchor(
      pattern: Int32(number), near: program.near, far: program.far, startsLine: program.startsLine,
      longestLine: program.longestLine > 0 ? program.longestLine : .max, longestTail: tail.map(Int32.init(clamping:)) ?? .max,
      firstWords: compiled.firstWords, neighbour: compiled.neighbour)
    for id in compiled.anchors { anchors[Int(id)].append(anchor) }
    return number
  }

  /// Compiles a pattern that is only tried where another one matched.
  mutating func addContext(_ pattern: String) throws(PatternError) -> PatternProgram { compile(try PatternParser.parse(pattern)).program }

  /// The names of a pattern's captures.
  func captureNames(_ number: Int) -> [String] { namesByProgram[number] ?? [] }

  private mutating func compile(_ syntax: PatternSyntax) -> PatternCompiler.Compiled {
    PatternCompiler.compile(syntax, into: &code, &vocabulary)
  }

  /// Packs the patterns without their vocabulary, as `PatternSet` reads them.
  func write(to writer: inout PatternWriter) {
    writer.write(programs)
    writer.write(names)
    writer.write(code.instructions)
    writer.write(code.ids)
    writer.write(code.tests)
    writer.write(code.forms)
    write({ _ in true }, to: &writer)
    write({ $0.startsLine == 0 }, to: &writer)
    writer.write(unanchored)
    writer.write(unanchoredLines)
    let head = anchors.joined().filter { $0.startsLine == 1 }.map { $0.far &+ 1 }.max() ?? 0
    let tail = unanchored.isEmpty ? anchors.joined().filter { $0.startsLine == 0 }.map(\.longestTail).max() ?? 0 : .max
    writer.write([head, tail])
  }

  private func write(_ isIncluded: (PatternSet.Anchor) -> Bool, to writer: inout PatternWriter) {
    var starts: [Int32] = [0]
    var flat: [PatternSet.Anchor] = []
    for list in anchors {
      flat += list.reversed().filter(isIncluded)
      starts.append(Int32(flat.count))
    }
    writer.write(starts)
    writer.write(flat)
  }
}
