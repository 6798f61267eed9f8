import LintEngine
import TextModel

/// The patterns of a table of site lines, and how sure each is.
struct LinePatterns: @unchecked Sendable {
  enum Strength: Int32, BitwiseCopyable {
    /// The line alone is the site's.
    case strong
    /// Only beside another line of the site.
    case weak
    /// Above or below the article, but not inside it.
    case edge
    /// A leftover at the end of a longer line.
    case end
    /// A leftover at the start of a longer line.
    case start
    /// A leftover anywhere in a line: in brackets, or as a sentence of its own.
    case inside
  }

  /// What a row of the table says of the lines it matches.
  struct Verdict: BitwiseCopyable {
    let strength: Strength
    /// A credit, a copyright line, a note of the newsroom: it goes only when asked.
    let isNewsroom: Bool
  }

  let patterns: PatternSet
  let verdicts: UnsafeBufferPointer<Verdict>
  /// Keeps patterns in memory alive; nil for those that are part of the binary.
  private let owner: PatternMemory?

  /// Takes packed patterns; nil when the bytes do not hold them.
  init?(_ reader: inout PatternReader, _ vocabulary: Vocabulary, owner: PatternMemory? = nil) {
    guard let patterns = PatternSet(&reader, vocabulary, owner: owner), let verdicts: UnsafeBufferPointer<Verdict> = reader.read(),
      verdicts.count == patterns.programs.count
    else { return nil }
    self.patterns = patterns
    self.verdicts = verdicts
    self.owner = owner
  }
}

/// Compiles a table of site lines into `LinePatterns`.
struct LinePatternsBuilder {
  private(set) var patterns: PatternSetBuilder
  private var verdicts: [LinePatterns.Verdict] = []

  /// Compiles an embedded table: rows of a pattern, its strength (with `, newsroom` behind it where the line goes only when asked) and a note.
  init(_ table: String, for rule: Rule, _ vocabulary: VocabularyBuilder = VocabularyBuilder()) throws {
    patterns = PatternSetBuilder(vocabulary)
    guard let resource = Resource(named: table) else { throw RuleError(rule: rule.name, reason: "there is no table ‘\(table)’") }
    let names: [String: LinePatterns.Strength] = ["strong": .strong, "weak": .weak, "edge": .edge, "end": .end, "start": .start, "inside": .inside]
    try resource.forEachRow { cells, line in
      let words = cells.count < 2 ? [] : cells[1].split(separator: ",")
      guard let strength = words.first.flatMap({ names[String($0)] }), words.count == 1 || words.count == 2 && words[1] == " newsroom" else {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): no strength")
      }
      do {
        switch strength {
        case .strong, .weak, .edge:
          // A page puts bullets, arrows and emphasis around its own lines.
          try patterns.add("^^ [ornament]? [ornament]? [ornament]? (\(cells[0])) [ornament]? [ornament]? [ornament]? $$")
        case .end: try patterns.add("(\(cells[0])) $$")
        case .start: try patterns.add("^^ (\(cells[0]))")
        case .inside: try patterns.add("(\(cells[0]))")
        }
      } catch {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): \(error)")
      }
      verdicts.append(LinePatterns.Verdict(strength: strength, isNewsroom: words.count == 2))
    }
  }

  /// Packs the patterns without their vocabulary, as `LinePatterns` reads them.
  func write(to writer: inout PatternWriter) {
    patterns.write(to: &writer)
    writer.write(verdicts)
  }

  /// The patterns, in memory.
  func finished() -> LinePatterns {
    PatternMemory.filled(patterns.vocabulary, write) { reader, vocabulary, memory in LinePatterns(&reader, vocabulary, owner: memory) }
  }
}
