/// Where in a text each rule is accepted.
struct AcceptedRanges {
  /// By rule or family; "" is every rule.
  private let indices: [String: RangeIndex]

  /// Each range with the rule or family it is for; nil = every rule.
  init(_ ranges: [(range: Range<Int>, name: String?)]) {
    indices = Dictionary(grouping: ranges) { $0.name ?? "" }.mapValues { RangeIndex($0.map(\.range)) }
  }

  /// True where a rule is accepted in a region that meets a range.
  func meet(_ range: Range<Int>, of rule: Rule) -> Bool {
    !indices.isEmpty && ["", rule.name, rule.family].contains { indices[$0]?.meets(range) ?? false }
  }
}
