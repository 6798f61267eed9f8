import TextModel

/// The terms of `Evidence`, their weights and what they count: Dictionaries/en/evidence.tsv, whose header names the source of the figures.
struct EvidenceTable: Sendable {
  struct Term: Sendable {
    let name: String
    let weight: Float
  }

  /// The score of a text of which nothing is known.
  private(set) var start: Float = 0
  /// A weak finding of a rule that listens is heard where the score is above this.
  private(set) var heard: Float = 0
  /// A finding of a rule that sinks is heard only where the score is above this.
  private(set) var sunk: Float = 0
  /// Weights of the groups of rules.
  private(set) var groups: [(group: EvidenceGroup, weight: Float)] = []
  private(set) var style: [Term] = []
  /// By shape: index into `style`.
  private(set) var shapes: [StyleShape: Int] = [:]
  private(set) var patterns = StylePatternTable([])

  static let shared = Resource(named: "en/evidence.tsv").map(EvidenceTable.init) ?? EvidenceTable()

  private init() {}

  init(_ resource: Resource) {
    var patterns: [(term: Int, pattern: StylePattern)] = []
    resource.forEachRow { cells, _ in take(cells, &patterns) }
    self.patterns = StylePatternTable(patterns)
  }

  private mutating func take(_ cells: [String], _ patterns: inout [(term: Int, pattern: StylePattern)]) {
    guard cells.count > 2 else { return }
    let (name, value) = (cells[1], cells[2])
    switch (cells[0], Float(value)) {
    case ("level", let number?):
      switch name {
      case "start": start = number
      case "heard": heard = number
      default: sunk = number
      }
    case ("rules", let number?): if let group = EvidenceGroup(rawValue: name) { groups.append((group, number)) }
    case ("style", let number?):
      if cells.count > 3, let shape = StyleShape(rawValue: cells[3]) { shapes[shape] = style.count }
      style.append(Term(name: name, weight: number))
    default: if let term = style.firstIndex(where: { $0.name == name }) { patterns.append((term, StylePattern(value))) }
    }
  }
}
