import TextModel

/// Findings that say the same with other words.
enum SameRepair {
  /// A fix without its safety: two findings that would make the same edits are one.
  private typealias Edits = [Edit]

  /// Of findings that offer the same repair, the weightiest is kept: no edit is offered twice. A rule that `isWeaker` takes nothing from one that is not.
  static func dropped(from findings: [Finding], isWeaker: (Rule) -> Bool) -> [Finding] {
    var owners: [Edits: [Int]] = [:]
    for (index, finding) in findings.enumerated() { for fix in finding.fixes { owners[fix.edits, default: []].append(index) } }
    let shared = owners.values.filter { $0.count > 1 }
    if shared.isEmpty { return findings }
    func outweighs(_ left: Int, _ right: Int) -> Bool {
      let (a, b) = (findings[left], findings[right])
      if isWeaker(a.rule) != isWeaker(b.rule) { return isWeaker(b.rule) }
      if a.severity != b.severity { return a.severity > b.severity }
      if a.rule.priority != b.rule.priority { return a.rule.priority > b.rule.priority }
      return left < right
    }
    var dropped: Set<Int> = []
    // The weightiest of all first: one that is dropped itself takes nothing along.
    for index in Set(shared.joined()).sorted(by: outweighs) where !dropped.contains(index) {
      for fix in findings[index].fixes { dropped.formUnion(owners[fix.edits]!.filter { $0 != index }) }
    }
    return findings.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }
}
