import LintEngine
import TextModel

/// A row of a phrase table.
public struct PhraseRow: Sendable {
  public let pattern: String
  public let replacements: [String]
  public let why: String
  public let severity: Severity?

  public init(pattern: String, replacements: [String], why: String, severity: Severity?) {
    self.pattern = pattern
    self.replacements = replacements
    self.why = why
    self.severity = severity
  }

  /// Reads cells: pattern, replacements separated by ` | `, why, severity; all but the first may be missing.
  public init(cells: [String]) {
    let listed = cells.count > 1 && !cells[1].isEmpty ? cells[1].split(separator: " | ", omittingEmptySubsequences: false).map(String.init) : []
    self.init(
      pattern: cells[0], replacements: listed, why: cells.count > 2 ? cells[2] : "",
      severity: cells.count > 3 ? Severity(name: cells[3]) : nil)
  }
}

/// The patterns of all phrase rules, and which row of which rule each came from. What is not needed to find a phrase is read when one is found.
struct PhraseIndex: Sendable {
  struct Entry: BitwiseCopyable {
    /// Index among the rules the index was made of.
    let rule: Int32
    /// Byte offset of the row in its embedded table, or index of a user's row; -1 for the rule's own `match`.
    let row: Int32
  }

  private(set) var patterns = PatternSet()
  private(set) var entries: [Entry] = []

  /// Compiles the patterns of rules that have any. `userRows` gives the rows of a table that is not built in.
  init(_ rules: [Rule], userRows: (Int, String) throws -> [PhraseRow]?) throws {
    for (number, rule) in rules.enumerated() {
      switch rule.detection {
      case .check: break
      case .match(let pattern):
        try add(pattern, Entry(rule: Int32(number), row: -1), rule, "")
        try validate(rule.replacements, rule, "")
      case .phrases(let path):
        if let rows = try userRows(number, path) {
          for (index, row) in rows.enumerated() {
            try add(row.pattern, Entry(rule: Int32(number), row: Int32(index)), rule, "\(path), row \(index + 1): ")
            try validate(row.replacements, rule, "\(path), row \(index + 1): ")
          }
        } else {
          guard let table = Resource(named: path) else { throw RuleError(rule: rule.name, reason: "there is no table ‘\(path)’") }
          try table.forEachLine { line, lineNumber in
            let row = PhraseRow(cells: table.cells(line))
            try add(row.pattern, Entry(rule: Int32(number), row: Int32(table.offset(of: line))), rule, "\(path):\(lineNumber): ")
            try validate(row.replacements, rule, "\(path):\(lineNumber): ")
          }
        }
      }
    }
  }

  /// Reads a packed index; nil when the bytes do not hold one.
  init?(_ reader: inout PatternReader) {
    guard let patterns = PatternSet(&reader), let entries: [Entry] = reader.read(), entries.count == patterns.programs.count else { return nil }
    self.patterns = patterns
    self.entries = entries
  }

  func write(to writer: inout PatternWriter) {
    patterns.write(to: &writer)
    writer.write(entries)
  }

  private mutating func add(_ pattern: String, _ entry: Entry, _ rule: Rule, _ place: String) throws {
    do { try patterns.add(pattern) } catch { throw RuleError(rule: rule.name, reason: place + error.description) }
    entries.append(entry)
  }

  /// Reads the templates of the pattern added last, so that a wrong one does not wait for its first match.
  private func validate(_ templates: [String], _ rule: Rule, _ place: String) throws {
    for template in templates {
      do { _ = try replacement(template, pattern: entries.count - 1) } catch { throw RuleError(rule: rule.name, reason: place + error.description) }
    }
  }

  /// The replacement that a template of a pattern stands for.
  func replacement(_ template: String, pattern: Int) throws(PatternError) -> Replacement {
    try Replacement(template, captures: patterns.captureNames[pattern] ?? [], verbs: Int(patterns.programs[pattern].verbs))
  }
}
