import LintEngine
import TextModel

/// The share of one check in the pass over the tokens that all `TokenCheck`s of a linter make together. The share that runs first makes the pass, and
/// the others take their findings from it; a profile has one row for all.
struct TokenPass: Check {
  private let interests: InterestTable
  /// Which of the checks this share is.
  private let number: Int

  /// The shares of some checks, in their order. `interests`: those of each, where they are not what the checks say.
  static func shares(of checks: [any TokenCheck], interests: [[Interest]]? = nil) -> [TokenPass] {
    guard !checks.isEmpty else { return [] }
    let table = InterestTable(checks, interests ?? checks.map { type(of: $0).interests })
    return checks.indices.map { TokenPass(interests: table, number: $0) }
  }

  func run(_ article: Article, _ report: inout Report) {
    let found = article.analysis(ObjectIdentifier(interests)) {
      let before = report.removeAll()
      defer { report.add(before) }
      return interests.findings(in: article, &report)
    }
    report.add(found[number])
  }
}
