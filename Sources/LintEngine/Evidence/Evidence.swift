import TextModel

/// What a text is, as far as it decides how weak signs count: told or noticed to be a translation, damaged as people do not damage a text, or written
/// as raw translations are.
///
/// The score adds up terms: certain findings in four groups of rules, and habits of style. Each count becomes a rate for 300 words and is flattened
/// by a square root; the weights are in Dictionaries/en/evidence.tsv, which names their source. A finding is judged by the score without
/// its own rule, and what is uncertain has no vote. A low score never says that a text is no translation: only that little was seen.
public struct Evidence: Sendable {
  /// How it is known that the text is a translation.
  public enum Translation: Sendable {
    /// The configuration or the command line says so.
    case told
    /// A notice in the text says so.
    case noticed
  }

  /// A term of the score.
  public struct Term: Sendable {
    public let name: String
    public let count: Int
    public let weight: Float
    /// What it adds to the score.
    public let points: Float
  }

  /// Certain findings by rule, in the order in which they come first; those of rules without a vote are not among them.
  public let votes: [(rule: Rule, count: Int)]
  public let translation: Translation?
  /// Pieces between white space.
  public let words: Int
  private let table: EvidenceTable
  /// By term of the table.
  private let style: [Int]
  /// Number of weak findings, by rules that listen.
  private let weak: [ObjectIdentifier: Int]
  /// Some certain finding is believed; where people slip, too, one in `shortest` words.
  private var hasProof = false
  /// The score without a rule, by the rules of the findings that it decides on.
  private var scores: [ObjectIdentifier: Float] = [:]

  init(_ findings: [Finding], in document: Document, isTold: Bool, table: EvidenceTable = .shared) {
    self.table = table
    let counted = StyleCounts(document, table)
    style = counted.counts
    words = counted.words
    var votes: [(rule: Rule, count: Int)] = []
    var places: [ObjectIdentifier: Int] = [:]
    var weak: [ObjectIdentifier: Int] = [:]
    for finding in findings where finding.severity >= .warning {
      let rule = ObjectIdentifier(finding.rule)
      if finding.alone != nil {
        if finding.rule.listens { weak[rule, default: 0] += 1 }
      } else if finding.rule.evidence != .none {
        if let place = places[rule] {
          votes[place].count += 1
        } else {
          places[rule] = votes.count
          votes.append((finding.rule, 1))
        }
      }
    }
    self.votes = votes
    self.weak = weak
    translation = isTold ? .told : votes.contains { $0.rule.evidence == .notice } ? .noticed : nil
    for finding in findings where (finding.rule.listens || finding.rule.sinks) && scores[ObjectIdentifier(finding.rule)] == nil {
      scores[ObjectIdentifier(finding.rule)] = score(without: finding.rule)
    }
    hasProof = votes.contains { sunk($0.rule) == nil && ($0.rule.evidence != .weak || $0.count * Self.shortest >= words) }
  }

  /// The score of a text of which nothing is known.
  public var start: Float { table.start }

  /// The terms of the score, those of the rules first; `without` takes a rule's own findings out.
  public func terms(without rule: Rule? = nil) -> [Term] {
    let groups = table.groups.map { group, weight in
      let count = votes.reduce(0) { $0 + ($1.rule.evidence == group && $1.rule !== rule ? $1.count : 0) }
      return term("\(group.rawValue) rules", count, weight)
    }
    return groups + zip(table.style, style).map { term($0.name, $1, $0.weight) }
  }

  public func score(without rule: Rule? = nil) -> Float {
    rule.flatMap { scores[ObjectIdentifier($0)] } ?? terms(without: rule).reduce(start) { $0 + $1.points }
  }

  private func term(_ name: String, _ count: Int, _ weight: Float) -> Term {
    Term(name: name, count: count, weight: weight, points: weight * flattened(count))
  }

  /// Words below which a text is not believed to be shorter.
  private static let shortest = 150

  /// A count as a rate for 300 words, flattened.
  private func flattened(_ count: Int) -> Float { min(2.5, (Float(count * 300) / Float(max(words, Self.shortest))).squareRoot()) }

  /// Three weak findings of one rule, one in 250 words or more, show a damaged page to that rule.
  private func isRepeated(_ count: Int) -> Bool { count >= 3 && count * 250 >= max(words, Self.shortest) }

  /// The score without a rule that sinks, where that is so low that the rule is not believed.
  private func sunk(_ rule: Rule) -> Float? {
    guard rule.sinks, translation == nil else { return nil }
    let score = score(without: rule)
    return score <= table.sunk ? score : nil
  }

  /// How a finding counts here.
  public func reading(of finding: Finding) -> Reading {
    let rule = finding.rule
    if finding.isSettled || finding.severity == .info { return .itself }
    if let score = sunk(rule) { return .sunk(score, level: table.sunk) }
    guard let alone = finding.alone, alone < finding.severity else { return .itself }
    if hasProof { return .proven }
    guard rule.listens else { return .unproven }
    if translation != nil { return .translated }
    let count = weak[ObjectIdentifier(rule)] ?? 0
    // A rule that is doubted may have met a writer's habit.
    if !rule.sinks, isRepeated(count) { return .repeated(count) }
    let score = score(without: rule)
    return score > table.heard ? .heard(score, level: table.heard) : .unheard(score, level: table.heard)
  }
}
