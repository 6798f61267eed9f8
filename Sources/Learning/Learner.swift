import LintChecks
import LintEngine
import TextModel

/// Makes rows of what a desk replaces again and again in machine-translated texts.
///
/// Texts are compared by paragraphs and words. A replacement that comes back becomes a row, generalised where several differ only in the form of a verb or
/// in figures; then every place that the row matches is looked up: mended as it says, mended otherwise, or left alone. What the desk usually leaves is no
/// rule, unless a word beside it tells the cases apart. The same pairs give the same rows, in any order.
public struct Learner {
  public struct Options: Sendable {
    /// Times that a replacement was made, at least.
    public var atLeast: Int
    /// Expected share of right findings, at least.
    public var precision: Double

    public init(atLeast: Int = 3, precision: Double = 0.5) {
      self.atLeast = atLeast
      self.precision = precision
    }
  }

  /// Rows that are tried, at most: those of the most frequent replacements.
  private static let mostRows = 20_000
  /// Words beside a match that are named as its condition, at most.
  private static let mostBeside = 12

  private let options: Options
  private let lexicon: Lexicon
  let pairs: [AlignedPair]

  /// Number of distinct pairs.
  public var pairCount: Int { pairs.count }

  /// Compares the pairs. Pairs that are the same are one.
  public init(_ pairs: [EditPair], options: Options = Options(), lexicon: Lexicon) {
    self.options = options
    self.lexicon = lexicon
    var seen: Set<UInt64> = []
    let distinct = pairs.filter { seen.insert($0.hash).inserted }
    // The order of the files must not matter.
    let sorted = distinct.sorted { ($0.name, $0.hash) < ($1.name, $1.hash) }
    self.pairs = sorted.map { AlignedPair($0, lexicon: lexicon) }
  }

  /// What the desk mended.
  public func report(_ linter: Linter?) -> DeskReport { DeskReport(pairs, linter) }

  /// Rows, those that were made most often first.
  public func proposals() throws -> [Proposal] {
    var changes = WordChanges()
    for (number, pair) in pairs.enumerated() { changes.add(pair, number: number) }
    let plain = try RowTally(rows(changes), pairs, lexicon: lexicon)
    let besides = try RowTally(plain.proposals.indices.flatMap { rowsWithCompany(plain, $0) }, pairs, lexicon: lexicon)
    var all: [(proposal: Proposal, places: [RowTally.Place])] = []
    for tally in [plain, besides] {
      for (number, proposal) in tally.proposals.enumerated() where isGood(proposal) { all.append((proposal, tally.places[number])) }
    }
    return withoutRepeats(all)
  }

  private func rows(_ changes: WordChanges) -> [PhraseRow] {
    let generalisation = Generalisation(lexicon: lexicon)
    var shared: [RowPattern: (changes: Int, times: Int)] = [:]
    var rows: [(row: RowPattern, times: Int)] = []
    for (change, count) in changes.counts {
      let text = count.text
      if count.times >= options.atLeast, count.pairs > 1, RowPattern.canBeWritten(text) { rows.append((RowPattern(change, text: text), count.times)) }
      for row in generalisation.rows(change, text: text) {
        let sum = shared[row] ?? (0, 0)
        shared[row] = (sum.changes + 1, sum.times + count.times)
      }
    }
    rows += shared.filter { $0.value.changes > 1 && $0.value.times >= options.atLeast }.map { ($0.key, $0.value.times) }
    rows.sort { $0.times != $1.times ? $0.times > $1.times : ($0.row.pattern, $0.row.replacement) < ($1.row.pattern, $1.row.replacement) }
    return rows.prefix(Self.mostRows).map { PhraseRow(pattern: $0.row.pattern, replacements: [$0.row.replacement], why: "", severity: nil) }
      .filter { (try? $0.validate()) != nil }
  }

  /// False for a pattern of function words alone: it needs company.
  private func hasContent(_ pattern: String) -> Bool {
    pattern.split(separator: " ").map(String.init).contains { (term: String) -> Bool in
      let word = String(term.filter { !"{}".contains($0) })
      return word.contains(where: \.isLetter) && !term.contains("[") && lexicon.traits(of: word).isDisjoint(with: .function)
    }
  }

  /// The row with the words before or after it that tell what is mended from what is left alone.
  private func rowsWithCompany(_ tally: RowTally, _ number: Int) -> [PhraseRow] {
    let proposal = tally.proposals[number]
    guard !isGood(proposal), proposal.same >= options.atLeast else { return [] }
    func company(_ words: [String: RowTally.Beside]) -> String? {
      let telling = words.filter { term, beside in
        let mended = beside.same + beside.other
        return beside.same > 1 && (hasContent(term) || term == RowTally.number)
          && Proposal.lowerBound(mended, of: mended + beside.kept) > options.precision / 2
      }
      let chosen = telling.sorted { ($1.value.same, $0.key) < ($0.value.same, $1.key) }.prefix(Self.mostBeside)
      guard chosen.reduce(0, { $0 + $1.value.same }) >= options.atLeast else { return nil }
      let terms = chosen.map(\.key).sorted()
      return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: "|")))"
    }
    let row = proposal.row
    var rows: [PhraseRow] = []
    if let left = company(tally.left[number]) {
      rows.append(PhraseRow(pattern: row.pattern, replacements: row.replacements, why: "", severity: nil, before: left))
    }
    if let right = company(tally.right[number]) {
      rows.append(PhraseRow(pattern: row.pattern, replacements: row.replacements, why: "", severity: nil, after: right))
    }
    return rows.filter { (try? $0.validate()) != nil }
  }

  private func isGood(_ proposal: Proposal) -> Bool {
    let row = proposal.row
    return proposal.same >= options.atLeast && proposal.same >= proposal.other && proposal.expectedPrecision >= options.precision
      && (row.before != nil || row.after != nil || hasContent(row.pattern))
  }

  /// Leaves out rows whose places others cover: the general ones come first.
  private func withoutRepeats(_ all: [(proposal: Proposal, places: [RowTally.Place])]) -> [Proposal] {
    let sorted = all.sorted { one, other in
      let (a, b) = (one.proposal, other.proposal)
      return a.same != b.same
        ? a.same > b.same : a.expectedPrecision != b.expectedPrecision ? a.expectedPrecision > b.expectedPrecision : Self.key(a) < Self.key(b)
    }
    var covered: Set<RowTally.Place> = []
    var kept: [Proposal] = []
    for (proposal, places) in sorted {
      guard places.count(where: { !covered.contains($0) }) * 2 >= places.count else { continue }
      covered.formUnion(places)
      kept.append(proposal)
    }
    return kept
  }

  private static func key(_ proposal: Proposal) -> String {
    [proposal.row.pattern, proposal.row.before ?? "", proposal.row.after ?? "", proposal.row.replacements.joined()].joined(separator: "\t")
  }
}
