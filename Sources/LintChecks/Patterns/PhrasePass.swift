import LintEngine
import TextModel

/// All rules with a pattern or a phrase table, in one pass.
struct PhrasePass: Check {
  private let index: PhraseIndex
  /// By the rule numbers of the index; nil = the rule does not run.
  private let rules: [Rule?]
  private let userRows: [Int: [PhraseRow]]

  /// Compiles rules. `tables` gives the rows of a rule's own table; nil = a built-in one.
  init(_ rules: [Rule], tables: (Rule, String) throws -> [PhraseRow]?) throws {
    var rows: [Int: [PhraseRow]] = [:]
    let index = try PhraseIndexBuilder(rules, sourceRows: Resource(named: SourceRow.resource)?.content) { number, path in
      rows[number] = try tables(rules[number], path)
      return rows[number]
    }
    self.init(index.finished(), rules, rows)
  }

  /// Takes a packed index; `rules` are those it was made of, nil for those that do not run.
  init(_ index: PhraseIndex, _ rules: [Rule?], _ userRows: [Int: [PhraseRow]] = [:]) {
    self.index = index
    self.rules = rules
    self.userRows = userRows
  }

  func run(_ article: Article, _ report: inout Report) {
    let document = article.document
    var ofSources = SourceFindings(article, told: report.sourceLanguage)
    index.patterns.withMatcher(article) { matcher in
      index.patterns.forEachMatch(matcher) { number, match in
        let entry = index.entries[number]
        guard let rule = rules[Int(entry.rule)], index.holds(entry, match, matcher) else { return }
        if rule.isOfSources, userRows[Int(entry.rule)] == nil {
          ofSources.take(rule, entry, number, match, index)
        } else {
          let row = row(entry, rule)
          if PageTopics.allow(row, in: article) { add(rule, row, index, number, match, document, &report) }
        }
      }
    }
    if index.isPacked { takeRows(of: ofSources.knownLanguages, article, &ofSources) }
    ofSources.forEachFinding { finding in
      add(
        finding.rule, finding.row.phrase, finding.index, finding.pattern, finding.match, document, &report, severity: finding.severity,
        alone: finding.isWeak ? .info : nil)
    }
  }

  /// The rows that need to know the language, of those that are told or shown.
  private func takeRows(of languages: [String], _ article: Article, _ ofSources: inout SourceFindings) {
    for language in languages {
      guard let own = PatternPack.sourceIndexes[language] else { continue }
      own.patterns.withMatcher(article) { matcher in
        own.patterns.forEachMatch(matcher) { number, match in
          let entry = own.entries[number]
          guard let rule = rules[Int(entry.rule)], own.holds(entry, match, matcher) else { return }
          ofSources.take(rule, entry, number, match, own)
        }
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

  private func add(
    _ rule: Rule, _ row: PhraseRow, _ index: PhraseIndex, _ number: Int, _ match: PatternMatcher.Match, _ document: Document,
    _ report: inout Report,
    severity: Severity? = nil, alone: Severity? = nil
  ) {
    let range = document.range(ofTokens: match.tokens)
    // Templates were read once when the pattern was compiled: they are right.
    let found = document.text(range)
    let texts = row.replacements.compactMap { try? index.replacement($0, pattern: number).text(for: match, in: document) }.filter { $0 != found }
    let fixes = rule.fix.map { safety in texts.map { fix(safety, range, $0, match, document) } } ?? []
    report.add(rule, range, message(rule, row, document.quoted(range), texts.first), severity: severity ?? row.severity, alone: alone, fixes: fixes)
  }

  /// An empty replacement takes the white space before the match with it; where the match is a whole line, the line goes.
  private func fix(_ safety: Fix.Safety, _ range: Range<Int>, _ text: String, _ match: PatternMatcher.Match, _ document: Document) -> Fix {
    guard text.isEmpty else { return Fix(safety, replacing: range, with: text) }
    let (first, next) = (match.tokens.lowerBound, match.tokens.upperBound)
    let block = document.sentences[document.sentence(ofToken: first)].block
    if document.blocks[block].tokens == match.tokens { return Fix(safety, replacing: document.deletion(ofBlocks: block...block), with: "") }
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

  /// The rule's summary and the first replacement. A row without one whose `why` says what to do ("speed without a time; add ‘per hour’") has its own
  /// message, and so has a rule whose summary does.
  private func message(_ rule: Rule, _ row: PhraseRow, _ text: String, _ replacement: String?) -> String {
    if replacement == nil, row.why.contains("; ") { return "\(text): \(row.why)" }
    let advice =
      switch replacement {
      case nil: rule.summary.contains("; ") ? "" : "; rewrite it"
      case "": "; delete it"
      case let better?: "; write ‘\(better)’"
      }
    return "\(text): \(rule.summary)\(advice)" + (row.why.isEmpty ? "" : " (\(row.why))")
  }
}
