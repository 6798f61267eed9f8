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
struct PhraseIndex: @unchecked Sendable {
  struct Entry: BitwiseCopyable {
    /// Index among the rules the index was made of.
    let rule: Int32
    /// Byte offset of the row in its embedded table, or index of a user's row; -1 for the rule's own `match`.
    let row: Int32
  }

  /// A pattern of what has to stand beside the matches of a rule, or must not.
  struct Context: BitwiseCopyable {
    enum Place: Int32 { case before, after, unless }
    let rule: Int32
    // As a number: packed bytes must not depend on what memory held before.
    private let placeNumber: Int32
    let program: PatternProgram

    init(rule: Int32, place: Place, program: PatternProgram) {
      self.rule = rule
      placeNumber = place.rawValue
      self.program = program
    }

    /// Nil for a number that no place has.
    var place: Place? { Place(rawValue: placeNumber) }
  }

  let patterns: PatternSet
  let entries: UnsafeBufferPointer<Entry>
  /// Sorted by rule.
  let contexts: UnsafeBufferPointer<Context>
  /// Keeps an index in memory alive; nil for one that is part of the binary.
  private let owner: PatternMemory?

  /// Takes a packed index; nil when the bytes do not hold one.
  init?(_ reader: inout PatternReader, _ vocabulary: Vocabulary, owner: PatternMemory? = nil) {
    guard let patterns = PatternSet(&reader, vocabulary, owner: owner), let entries: UnsafeBufferPointer<Entry> = reader.read(),
      let contexts: UnsafeBufferPointer<Context> = reader.read(), entries.count == patterns.programs.count
    else { return nil }
    self.patterns = patterns
    self.entries = entries
    self.contexts = contexts
    self.owner = owner
  }

  /// The replacement that a template of a pattern stands for.
  func replacement(_ template: String, pattern: Int) throws(PatternError) -> Replacement {
    let program = patterns.programs[pattern]
    return try Replacement(template, captures: patterns.captureNames(program), verbs: Int(program.verbs))
  }
}
