import LintEngine
import TextModel

/// The patterns of a table of site lines, and how sure each is.
struct LinePatterns: Sendable {
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
  }

  private(set) var patterns = PatternSet()
  private(set) var strengths: [Strength] = []

  /// Compiles an embedded table: rows of a pattern, its strength and a note.
  init(compiling table: String, for rule: Rule) throws {
    guard let resource = Resource(named: table) else { throw RuleError(rule: rule.name, reason: "there is no table ‘\(table)’") }
    let names: [String: Strength] = ["strong": .strong, "weak": .weak, "edge": .edge, "end": .end, "start": .start]
    try resource.forEachRow { cells, line in
      guard cells.count >= 2, let strength = names[cells[1]] else { throw RuleError(rule: rule.name, reason: "\(table):\(line): no strength") }
      do {
        switch strength {
        case .strong, .weak, .edge:
          // A page puts bullets, arrows and emphasis around its own lines.
          try patterns.add("^^ [ornament]? [ornament]? [ornament]? (\(cells[0])) [ornament]? [ornament]? [ornament]? $$")
        case .end: try patterns.add("(\(cells[0])) $$")
        case .start: try patterns.add("^^ (\(cells[0]))")
        }
      } catch {
        throw RuleError(rule: rule.name, reason: "\(table):\(line): \(error)")
      }
      strengths.append(strength)
    }
  }

  /// Reads packed patterns; nil when the bytes do not hold them.
  init?(_ reader: inout PatternReader) {
    guard let patterns = PatternSet(&reader), let strengths: [Strength] = reader.read(), strengths.count == patterns.programs.count else {
      return nil
    }
    self.patterns = patterns
    self.strengths = strengths
  }

  func write(to writer: inout PatternWriter) {
    patterns.write(to: &writer)
    writer.write(strengths)
  }
}
