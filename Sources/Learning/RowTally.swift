import LintChecks
import TextModel

/// What became of the places that rows match: found with the matcher that will run the rows.
struct RowTally {
  /// What became of the matches beside one word.
  struct Beside {
    var same = 0
    var other = 0
    var kept = 0
  }

  /// The term for any figures.
  static let number = "[number]"

  /// By row.
  private(set) var proposals: [Proposal]
  /// By row: the terms for the words right before and right after its matches.
  private(set) var left: [[String: Beside]]
  private(set) var right: [[String: Beside]]
  /// By row: places that were mended as it says.
  private(set) var places: [[Place]]

  struct Place: Hashable {
    let pair: Int
    let token: Int
  }

  private static let mostExamples = 3

  /// Throws for a row that cannot be compiled.
  init(_ rows: [PhraseRow], _ pairs: [AlignedPair], lexicon: Lexicon) throws {
    proposals = rows.map(Proposal.init)
    left = Array(repeating: [:], count: rows.count)
    right = left
    places = Array(repeating: [], count: rows.count)
    guard !rows.isEmpty else { return }
    let lint = try RowLint(rows.map { RowLint.Row(label: $0.pattern, phrase: $0, group: "") }, lexicon: lexicon)
    var tokens = FoldedTokens(lexicon: lexicon)
    for (number, pair) in pairs.enumerated() {
      for hit in lint.hits(in: pair.before) { add(hit, pair, number, &tokens) }
      for hit in lint.hits(in: pair.after) { proposals[hit.row].published += 1 }
    }
  }

  private enum Fate { case same, other, kept }

  private mutating func add(_ hit: RowLint.Hit, _ pair: AlignedPair, _ number: Int, _ folded: inout FoldedTokens) {
    guard let outcome = pair.outcome(of: hit.tokens) else { return }
    let fate = Self.fate(hit, outcome, pair, &folded)
    switch fate {
    case .same:
      proposals[hit.row].same += 1
      places[hit.row].append(Place(pair: number, token: hit.tokens.lowerBound))
      if proposals[hit.row].examples.count < Self.mostExamples { proposals[hit.row].examples.append(Self.example(hit, outcome.after, pair)) }
    case .other: proposals[hit.row].other += 1
    case .kept: proposals[hit.row].kept += 1
    }
    let block = pair.before.block(ofToken: hit.tokens.lowerBound).tokens
    func count(_ token: Int, _ table: inout [String: Beside]) {
      guard block.contains(token), [.word, .number].contains(pair.before.tokens[token].kind) else { return }
      let word = pair.before.tokens[token].kind == .number ? Self.number : RowPattern.literal(pair.before.text(token: token).lowercased())
      switch fate {
      case .same: table[word, default: Beside()].same += 1
      case .other: table[word, default: Beside()].other += 1
      case .kept: table[word, default: Beside()].kept += 1
      }
    }
    count(hit.tokens.lowerBound - 1, &left[hit.row])
    count(hit.tokens.upperBound, &right[hit.row])
  }

  private static func fate(
    _ hit: RowLint.Hit, _ outcome: (before: Range<Int>, after: Range<Int>, isChanged: Bool), _ pair: AlignedPair, _ folded: inout FoldedTokens
  ) -> Fate {
    guard outcome.isChanged else { return .kept }
    func old(_ tokens: Range<Int>) -> [String] { tokens.map { pair.before.text(token: $0).lowercased() } }
    let found = outcome.after.map { pair.after.text(token: $0).lowercased() }
    let edges = (old(outcome.before.lowerBound..<hit.tokens.lowerBound), old(hit.tokens.upperBound..<outcome.before.upperBound))
    let written = hit.replacement.map { folded.tokens(of: $0) } ?? []
    if found == edges.0 + written + edges.1 { return .same }
    // The edit next to it took more words along, and these are there.
    if !written.isEmpty, contains(found, written), !contains(written, old(hit.tokens)) { return .same }
    return contains(found, old(hit.tokens)) ? .kept : .other
  }

  private static func contains(_ all: [String], _ part: [String]) -> Bool {
    guard part.count <= all.count else { return false }
    return (0...all.count - part.count).contains { Array(all[$0..<$0 + part.count]) == part }
  }

  private static func example(_ hit: RowLint.Hit, _ after: Range<Int>, _ pair: AlignedPair) -> Proposal.Example {
    let sentence = pair.before.sentences[pair.before.sentence(ofToken: hit.tokens.lowerBound)].tokens
    let (first, last) = (pair.before.range(ofTokens: sentence), hit.range)
    func line(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let marked =
      pair.before.text(first.lowerBound..<max(first.lowerBound, last.lowerBound)) + "⟦" + pair.before.text(last) + "⟧"
      + pair.before.text(last.upperBound..<max(last.upperBound, first.upperBound))
    var published = ""
    if let token = after.first ?? (after.lowerBound < pair.after.tokens.count ? after.lowerBound : nil) {
      published = pair.after.text(pair.after.range(ofTokens: pair.after.sentences[pair.after.sentence(ofToken: token)].tokens))
    }
    return Proposal.Example(name: pair.name, before: line(marked), after: line(published))
  }
}

/// The folded tokens of replacements, each read once.
struct FoldedTokens {
  private let lexicon: Lexicon
  private var known: [String: [String]] = [:]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  mutating func tokens(of text: String) -> [String] {
    if let tokens = known[text] { return tokens }
    let document = Document(Array(text.utf8), lexicon: lexicon)
    let tokens = document.tokens.indices.map { document.text(token: $0).lowercased() }
    known[text] = tokens
    return tokens
  }
}
