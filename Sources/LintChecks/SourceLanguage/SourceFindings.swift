import LintEngine
import TextModel

/// What the rows of source languages matched in one text: which of it is reported follows from all of it together.
///
/// A row that holds in any text is a finding wherever it matches, and shows its language. The other rows hold where the language is known: certain
/// where it was told, weak where the text shows it. The topic of the page decides on single words, and only where a phrase of the language was found;
/// they are never more than info: on real pages, every third was right in the end.
struct SourceFindings {
  struct Finding {
    let rule: Rule
    let row: SourceRow
    /// Where the row was compiled, and its number there.
    let index: PhraseIndex
    let pattern: Int
    let match: PatternMatcher.Match
    /// The language is only inferred.
    var isWeak: Bool

    /// A single word is right more often than not, however sure the language is.
    var severity: Severity? { row.scope == .term ? .info : nil }
  }

  private let article: Article
  /// The language that was told; nil = none.
  private let told: String?
  private var matches: [Finding] = []

  init(_ article: Article, told: String?) {
    self.article = article
    self.told = told.map(SourceConventions.house(of:))
  }

  mutating func take(_ rule: Rule, _ entry: PhraseIndex.Entry, _ pattern: Int, _ match: PatternMatcher.Match, _ index: PhraseIndex) {
    guard let table = Resource(named: SourceRow.resource), let row = SourceRow(cells: table.cells(atOffset: Int(entry.row))) else { return }
    matches.append(Finding(rule: rule, row: row, index: index, pattern: pattern, match: match, isWeak: false))
  }

  /// The language that was told, and those that rows for any text show; sorted.
  var knownLanguages: [String] {
    var known = Set(matches.lazy.filter { $0.row.scope == .always }.map(\.row.language))
    if let told { known.insert(told) }
    return known.sorted()
  }

  /// Calls `body` with what is reported, in the order of the text; of several rows at one place, one.
  func forEachFinding(_ body: (Finding) -> Void) {
    guard !matches.isEmpty else { return }
    let (shown, supported) = languages()
    var reported: [Finding] = []
    for var finding in matches {
      let row = finding.row
      switch row.scope {
      case .always: break
      case .from: if row.language != told { finding.isWeak = true }
      case .term:
        guard row.language == told || shown.contains(row.language), supported.contains(row.language), PageTopics.allow(row.phrase, in: article) else {
          continue
        }
        finding.isWeak = row.language != told
      }
      if row.damage == .untranslatedWord, isExplained(finding.match.tokens) { continue }
      if finding.isWeak, !shown.contains(row.language) { continue }
      reported.append(finding)
    }
    // The language that was told first, then what is certain, then the language of more matches: several languages share some rows.
    let counts = Dictionary(grouping: matches, by: \.row.language).mapValues(\.count)
    func weight(_ finding: Finding) -> (Int, Int, Int) {
      (finding.row.language == told ? 1 : 0, finding.isWeak || finding.severity == .info ? 0 : 1, counts[finding.row.language] ?? 0)
    }
    reported.sort { one, other in
      let (a, b) = (one.match.tokens.lowerBound, other.match.tokens.lowerBound)
      return a != b
        ? a < b : weight(one) != weight(other) ? weight(one) > weight(other) : (one.row.language, one.pattern) < (other.row.language, other.pattern)
    }
    var ends: [ObjectIdentifier: Int] = [:]
    var acronyms: Set<UInt32> = []
    for finding in reported where finding.match.tokens.lowerBound >= ends[ObjectIdentifier(finding.rule)] ?? 0 {
      let tokens = finding.match.tokens
      ends[ObjectIdentifier(finding.rule)] = tokens.upperBound
      // An acronym is explained where it comes first.
      if finding.row.damage == .untranslatedWord, tokens.count == 1, isAllCapitals(tokens.lowerBound),
        !acronyms.insert(article.document.tokens[tokens.lowerBound].word).inserted
      {
        continue
      }
      body(finding)
    }
  }

  /// Languages of which a row that holds in any text was found, and those of which any row but a single word was.
  private func languages() -> (shown: Set<String>, supported: Set<String>) {
    var (shown, supported): (Set<String>, Set<String>) = ([], [])
    for match in matches {
      if match.row.scope == .always { shown.insert(match.row.language) }
      if match.row.scope != .term { supported.insert(match.row.language) }
    }
    return (shown, supported)
  }

  /// The writer means the word, or the page says in brackets what it stands for: “the state security service (SBU)”.
  private func isExplained(_ tokens: Range<Int>) -> Bool {
    let document = article.document
    if UnknownWords.isMentioned(tokens.lowerBound, article) || document.isMark(tokens.upperBound, 0x28) { return true }
    // In a line of capitals, every word looks like an acronym.
    if tokens.count == 1, isAllCapitals(tokens.lowerBound), isAllCapitals(tokens.lowerBound - 1) || isAllCapitals(tokens.upperBound) { return true }
    return article.analysis(BracketedWords.self).contents.contains(tokens.map { document.tokens[$0].word })
  }

  private func isAllCapitals(_ token: Int) -> Bool {
    article.document.tokens.indices.contains(token) && article.document.isWord(token) && article.document.tokens[token].flags.contains(.allCapitals)
  }
}

/// What stands alone between round brackets, of few words.
private struct BracketedWords: SharedAnalysis {
  private static let longest = 4

  private(set) var contents: Set<[UInt32]> = []

  init(_ article: Article) {
    let document = article.document
    for open in document.tokens.indices where document.isMark(open, 0x28) {
      var words: [UInt32] = []
      for token in open + 1..<min(open + 2 + Self.longest, document.tokens.count) {
        if document.isMark(token, 0x29) {
          contents.insert(words)
          break
        }
        words.append(document.tokens[token].word)
      }
    }
  }
}
