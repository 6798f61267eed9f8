import LintEngine
import TextModel

/// All rules with a pattern or a phrase table, in one pass.
struct PhrasePass: Check {
  private struct Context: Sendable {
    var before: PatternProgram?
    var after: PatternProgram?
    var unless: [PatternProgram] = []
  }

  private let index: PhraseIndex
  /// By the rule numbers of the index; nil = the rule does not run.
  private let rules: [Rule?]
  private let userRows: [Int: [PhraseRow]]
  private var contextPatterns = PatternSet()
  private var contexts: [Int: Context] = [:]

  /// Compiles rules. `tables` gives the rows of a rule's own table; nil = a built-in one.
  init(_ rules: [Rule], tables: (Rule, String) throws -> [PhraseRow]?) throws {
    var rows: [Int: [PhraseRow]] = [:]
    let index = try PhraseIndex(rules) { number, path in
      rows[number] = try tables(rules[number], path)
      return rows[number]
    }
    try self.init(index, rules, rows)
  }

  /// Takes a packed index; `rules` are those it was made of, nil for those that do not run.
  init(_ index: PhraseIndex, _ rules: [Rule?], _ userRows: [Int: [PhraseRow]] = [:]) throws {
    self.index = index
    self.rules = rules
    self.userRows = userRows
    for (number, rule) in rules.enumerated() {
      guard let rule, rule.before != nil || rule.after != nil || !rule.unless.isEmpty else { continue }
      var context = Context()
      do {
        if let before = rule.before { context.before = try contextPatterns.addContext(before) }
        if let after = rule.after { context.after = try contextPatterns.addContext(after) }
        for pattern in rule.unless { context.unless.append(try contextPatterns.addContext(pattern)) }
      } catch {
        throw RuleError(rule: rule.name, reason: String(describing: error))
      }
      contexts[number] = context
    }
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    index.patterns.withMatcher(document) { matcher in
      index.patterns.forEachMatch(matcher) { number, match in
        let entry = index.entries[number]
        guard let rule = rules[Int(entry.rule)], holds(Int(entry.rule), match, document) else { return }
        add(rule, row(entry, rule), number, match, document, &report)
      }
    }
  }

  private func row(_ entry: PhraseIndex.Entry, _ rule: Rule) -> PhraseRow {
    if case .phrases(let path) = rule.detection, entry.row >= 0 {
      if let rows = userRows[Int(entry.rule)] { return rows[Int(entry.row)] }
      if let table = Resource(named: path) { return PhraseRow(cells: table.cells(atOffset: Int(entry.row))) }
    }
    return PhraseRow(pattern: "", replacements: rule.replacements, why: "", severity: nil)
  }

  private func add(_ rule: Rule, _ row: PhraseRow, _ number: Int, _ match: PatternMatcher.Match, _ document: Document, _ report: inout Report) {
    let range = document.range(ofTokens: match.tokens)
    // Templates were read once when the pattern was compiled: they are right.
    let texts = row.replacements.compactMap { try? index.replacement($0, pattern: number).text(for: match, in: document) }
    let fixes = rule.fix.map { safety in texts.map { fix(safety, range, $0, match, document) } } ?? []
    report.add(rule, range, message(rule, row, document.quoted(range), texts.first), severity: row.severity, fixes: fixes)
  }

  /// An empty replacement takes the white space before the match with it.
  private func fix(_ safety: Fix.Safety, _ range: Range<Int>, _ text: String, _ match: PatternMatcher.Match, _ document: Document) -> Fix {
    guard text.isEmpty else { return Fix(safety, replacing: range, with: text) }
    let (first, next) = (match.tokens.lowerBound, match.tokens.upperBound)
    let startsSentence = document.sentences[document.sentence(ofToken: first)].tokens.lowerBound == first
    guard startsSentence, document.continuesLine(next), document.isWord(next) else {
      let start = document.continuesLine(first) ? document.gap(before: first).lowerBound : range.lowerBound
      return Fix(safety, replacing: start..<range.upperBound, with: "")
    }
    // At the start of a sentence the next word takes over its capital.
    let letter = document.text(token: next).prefix(1)
    let start = document.tokens[next].range.lowerBound
    return Fix(safety, replacing: range.lowerBound..<start + letter.utf8.count, with: letter.uppercased())
  }

  private func holds(_ rule: Int, _ match: PatternMatcher.Match, _ document: Document) -> Bool {
    guard let context = contexts[rule] else { return true }
    var holds = true
    contextPatterns.withMatcher(document) { matcher in
      let end = match.tokens.upperBound
      if let before = context.before, !matcher.matches(before, endingAt: match.tokens.lowerBound) { holds = false }
      if let after = context.after, !document.continuesLine(end) || matcher.match(after, at: end) == nil { holds = false }
      let sentence = document.sentences[document.sentence(ofToken: match.tokens.lowerBound)].tokens
      if holds, context.unless.contains(where: { program in sentence.contains { matcher.match(program, at: $0) != nil } }) { holds = false }
    }
    return holds
  }

  private func message(_ rule: Rule, _ row: PhraseRow, _ text: String, _ replacement: String?) -> String {
    var message = "\(text): \(rule.summary)"
    if !row.why.isEmpty { message += " (\(row.why))" }
    switch replacement {
    case nil: break
    case "": message += "; leave it out"
    case let better?: message += "; write ‘\(better)’"
    }
    return message
  }
}
