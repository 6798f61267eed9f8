import LintEngine
import TextModel

/// A row of a phrase table.
public struct PhraseRow: Sendable {
  public let pattern: String
  public let replacements: [String]
  public let why: String
  public let severity: Severity?
  /// Patterns of what has to stand right before and right after a match; nil = anything.
  public let before: String?
  public let after: String?
  /// What the page has to be about, of the topics of Dictionaries/en/topics.tsv; nil = anything.
  public let topic: String?

  public init(
    pattern: String, replacements: [String], why: String, severity: Severity?, before: String? = nil, after: String? = nil, topic: String? = nil
  ) {
    self.pattern = pattern
    self.replacements = replacements
    self.why = why
    self.severity = severity
    self.before = before
    self.after = after
    self.topic = topic
  }

  /// Reads cells: pattern, replacements separated by ` | `, why, severity, before, after, topic; all but the first may be missing or empty.
  public init(cells: [String]) {
    func cell(_ number: Int) -> String? { cells.count > number && !cells[number].isEmpty ? cells[number] : nil }
    self.init(
      pattern: cells[0], replacements: Self.replacements(cell(1)), why: cell(2) ?? "", severity: cell(3).flatMap { Severity(name: $0) },
      before: cell(4), after: cell(5), topic: cell(6))
  }

  /// Throws when a pattern, a replacement or the topic is wrong.
  public func validate() throws(PatternError) {
    try checkTopic()
    if replacements.contains(where: { !$0.isEmpty && !$0.contains("$") }), let lost = try PatternParser.parse(pattern).lostClass {
      throw PatternError(description: "the replacement loses what ‘\(lost)’ stands for; capture it, as in x:\(lost) and $x")
    }
    var builder = PatternSetBuilder()
    let number = try builder.add(pattern)
    for context in [before, after].compactMap(\.self) { _ = try builder.addContext(context) }
    for template in replacements {
      _ = try Replacement(template, captures: builder.captureNames(number), verbs: Int(builder.programs[number].verbs))
    }
  }

  /// Places in a million words of news at which the pattern is tried; nil when it is wrong.
  var attempts: Float? {
    var builder = PatternSetBuilder()
    return (try? builder.add(pattern)).map { builder.attempts[$0] }
  }

  func checkTopic() throws(PatternError) {
    if let topic, !PageTopics.all.contains(topic) {
      throw PatternError(description: "unknown topic ‘\(topic)’" + Nearest.suggestion(for: topic, in: PageTopics.all.sorted()))
    }
  }

  /// What stands for an empty replacement where a cell has no other: the match is deleted.
  private static let deletion = "∅"

  /// The parts of a cell of replacements, best first; one of them may be empty: the match is deleted.
  static func replacements(_ cell: String?) -> [String] {
    cell?.split(separator: " | ", omittingEmptySubsequences: false).map { $0 == deletion ? "" : String($0) } ?? []
  }

  /// The cell that `replacements` reads.
  var replacementCell: String { replacements == [""] ? Self.deletion : replacements.joined(separator: " | ") }
}
