import LintEngine
import TextModel

/// All rules with a pattern or a phrase table, in one pass.
struct PhrasePass: Check {
  private struct Entry: Sendable {
    let rule: Rule
    let replacements: [Replacement]
    /// From the table's row, where it has them.
    let why: String
    let severity: Severity?
    let context: Context
  }

  private struct Context: Sendable {
    var before: PatternProgram?
    var after: PatternProgram?
    var unless: [PatternProgram] = []
  }

  private var patterns = PatternSet()
  private var entries: [Entry] = []

  /// Takes rules whose detection is `match` or `phrases`; `tables` gives the rows of a table by its path.
  init(_ rules: [Rule], tables: (Rule, String) throws -> [PhraseRow]) throws {
    for rule in rules {
      var context = Context()
      if let before = rule.before { context.before = try patterns.addContext(before) }
      if let after = rule.after { context.after = try patterns.addContext(after) }
      for pattern in rule.unless { context.unless.append(try patterns.addContext(pattern)) }
      switch rule.detection {
      case .match(let pattern): try add(rule, PhraseRow(pattern: pattern, replacements: rule.replacements, why: "", severity: nil), context)
      case .phrases(let path): for row in try tables(rule, path) { try add(rule, row, context) }
      case .check: break
      }
    }
  }

  private mutating func add(_ rule: Rule, _ row: PhraseRow, _ context: Context) throws(PatternError) {
    let number = try patterns.add(row.pattern)
    var replacements: [Replacement] = []
    for template in row.replacements {
      replacements.append(
        try Replacement(template, captures: patterns.captureNames[number], verbs: Int(patterns.programs[number].verbs)))
    }
    entries.append(Entry(rule: rule, replacements: replacements, why: row.why, severity: row.severity, context: context))
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    patterns.withMatcher(document) { matcher in
      patterns.forEachMatch(matcher) { number, match in
        let entry = entries[number]
        guard holds(entry.context, match, matcher) else { return }
        let range = document.range(ofTokens: match.tokens)
        let texts = entry.replacements.map { $0.text(for: match, in: document) }
        let fixes = entry.rule.fix.map { safety in texts.map { fix(safety, range, $0, match, document) } } ?? []
        report.add(entry.rule, range, message(entry, document.text(range), texts.first), severity: entry.severity, fixes: fixes)
      }
    }
  }

  /// An empty replacement takes the white space before the match with it.
  private func fix(_ safety: Fix.Safety, _ range: Range<Int>, _ text: String, _ match: PatternMatcher.Match, _ document: Document) -> Fix {
    guard text.isEmpty else { return Fix(safety, replacing: range, with: text) }
    let next = match.tokens.upperBound
    let startsSentence = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].tokens.lowerBound == match.tokens.lowerBound
    guard startsSentence, next < document.tokens.count else {
      let start = match.tokens.lowerBound > 0 ? document.tokens[match.tokens.lowerBound - 1].range.upperBound : 0
      return Fix(safety, replacing: start..<range.upperBound, with: "")
    }
    // At the start of a sentence the next word takes over its capital.
    let following = document.tokens[next]
    let capital = document.text(following).prefix(1).uppercased()
    let first = following.range.lowerBound..<(following.range.lowerBound + (document.text(following).first.map { String($0).utf8.count } ?? 0))
    return Fix(safety, replacing: range.lowerBound..<first.upperBound, with: capital)
  }

  private func holds(_ context: Context, _ match: PatternMatcher.Match, _ matcher: PatternMatcher) -> Bool {
    if let before = context.before, !matcher.matches(before, endingAt: match.tokens.lowerBound) { return false }
    let end = match.tokens.upperBound
    if let after = context.after {
      guard end < matcher.document.tokens.count, !matcher.document.tokens[end].flags.contains(.lineStart), matcher.match(after, at: end) != nil
      else { return false }
    }
    guard !context.unless.isEmpty else { return true }
    let sentence = matcher.document.sentences[matcher.document.sentence(ofToken: match.tokens.lowerBound)].tokens
    return !context.unless.contains { program in sentence.contains { matcher.match(program, at: $0) != nil } }
  }

  private func message(_ entry: Entry, _ text: String, _ replacement: String?) -> String {
    var message = "‘\(text)’: \(entry.rule.summary)"
    if !entry.why.isEmpty { message += " (\(entry.why))" }
    switch replacement {
    case nil: break
    case "": message += "; leave it out"
    case let better?: message += "; write ‘\(better)’"
    }
    return message
  }
}

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
