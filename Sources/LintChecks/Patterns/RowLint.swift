import LintEngine
import TextModel

/// Tries the rows of phrase tables themselves: whether each can fire, whether another one takes its place, and what they find in text that is sound.
public struct RowLint {
  public struct Row: Sendable {
    /// Where the row stands, for messages.
    public let label: String
    public let phrase: PhraseRow
    /// What it is compared with: rows of another group do not take its place.
    public let group: String

    public init(label: String, phrase: PhraseRow, group: String) {
      self.label = label
      self.phrase = phrase
      self.group = group
    }
  }

  /// A place where a row matches.
  public struct Hit: Sendable {
    public let row: Int
    /// Bytes, and indexes of tokens.
    public let range: Range<Int>
    public let tokens: Range<Int>
    /// What the row's first replacement puts there; nil when it has none.
    public let replacement: String?
  }

  public let rows: [Row]
  private let index: PhraseIndex
  private let lexicon: Lexicon

  /// Throws for the first row that cannot be compiled.
  public init(_ rows: [Row], lexicon: Lexicon) throws {
    self.rows = rows
    self.lexicon = lexicon
    for row in rows {
      do throws(PatternError) { try row.phrase.validate() } catch { throw RuleError(rule: row.label, reason: "‘\(row.phrase.pattern)’: \(error)") }
    }
    let rule = Rule(name: "rows", family: "rows", damage: .calque, severity: .warning, summary: "", detection: .phrases("rows"))
    index = try PhraseIndexBuilder([rule], sourceRows: nil) { _, _ in rows.map(\.phrase) }.finished()
  }

  /// One line for each row that never matches text made of its own pattern.
  public func deadRows() -> [String] {
    rows.indices.compactMap { number in
      let (hit, _, sample, isUncertain) = trial(number)
      guard hit == nil, !isUncertain else { return nil }
      return "\(rows[number].label): ‘\(rows[number].phrase.pattern)’ does not match ‘\(sample)’, which is made of it"
    }
  }

  /// One line for each row that is looked for at so many places in a million words, or more: every match must have some rarer word.
  public func costlyRows(from places: Int) -> [String] {
    rows.compactMap { row in
      guard let attempts = row.phrase.attempts, attempts >= Float(places) else { return nil }
      return "\(row.label): ‘\(row.phrase.pattern)’ is tried at \(Int(attempts)) places in a million words; give it a rarer word that must be there"
    }
  }

  /// One line for each row whose sample an earlier row of its group finds, too.
  public func shadowedRows() -> [String] {
    rows.indices.compactMap { number in
      let row = rows[number]
      let (hit, all, sample, _) = trial(number)
      guard let hit else { return nil }
      let other = all.first {
        $0.row < number && rows[$0.row].group == row.group && $0.range.lowerBound <= hit.range.lowerBound
          && $0.range.upperBound >= hit.range.upperBound
      }
      return other.map {
        "\(row.label): ‘\(row.phrase.pattern)’: ‘\(sample)’ is found by ‘\(rows[$0.row].phrase.pattern)’, too (\(rows[$0.row].label))"
      }
    }
  }

  /// The first variant of a sample on which the row fires; else what was tried last.
  private func trial(_ number: Int) -> (hit: Hit?, all: [Hit], sample: String, isUncertain: Bool) {
    let row = rows[number].phrase
    var (sample, isUncertain) = ("", false)
    for (alternative, isFull) in PatternSample.variants {
      var tokens = PatternSample(alternative: alternative, isFull: isFull)
      for part in [row.before, row.pattern, row.after] { if let part { try? tokens.add(part) } }
      sample = tokens.text
      isUncertain = isUncertain || tokens.isUncertain
      let all = hits(in: Array(sample.utf8))
      if let hit = all.first(where: { $0.row == number }) { return (hit, all, sample, isUncertain) }
    }
    return (nil, [], sample, isUncertain)
  }

  /// What all rows match in a text.
  public func hits(in text: [UInt8]) -> [Hit] { hits(in: Document(text, lexicon: lexicon)) }

  /// The same.
  public func hits(in document: Document) -> [Hit] {
    let article = Article(document, lexicon: lexicon)
    var hits: [Hit] = []
    index.patterns.withMatcher(article) { matcher in
      index.patterns.forEachMatch(matcher) { number, match in
        let entry = index.entries[number]
        guard index.holds(entry, match, matcher) else { return }
        let template = rows[Int(entry.row)].phrase.replacements.first
        let text = template.flatMap { try? index.replacement($0, pattern: number).text(for: match, in: document) }
        hits.append(Hit(row: Int(entry.row), range: document.range(ofTokens: match.tokens), tokens: match.tokens, replacement: text))
      }
    }
    return hits
  }
}
