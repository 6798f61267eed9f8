/// The rules about suppressions, which look at what the other rules have left.
struct SuppressionRules: Sendable {
  private let unknown: Rule?
  private let unused: Rule?
  /// Rules and families there are.
  let names: Set<String>
  /// Those that run.
  let running: Set<String>
  private let runsAll: Bool

  init(_ rules: [Rule], enabled: [Rule], _ configuration: Configuration) {
    func rule(_ check: String) -> Rule? { enabled.first { $0.detection == .check(check) } }
    unknown = rule("unknown-suppression")
    unused = rule("unused-suppression")
    names = Set(rules.flatMap { [$0.name, $0.family] })
    running = Set(enabled.flatMap { [$0.name, $0.family] })
    runsAll = configuration.select.isEmpty
  }

  func report(_ suppression: Suppression, _ report: inout Report) {
    if let unknown { suppression.reportUnknown(unknown, names: names, &report) }
    if let unused { suppression.reportUnused(unused, running: running, all: runsAll, &report) }
  }
}
