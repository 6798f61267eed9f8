import LintChecks
import LintEngine
import TestSupport
import TextModel

/// Rules and checks made up for a test.
enum Stub {
  static func rule(
    _ name: String = "stub", family: String = "stubs", severity: Severity = .warning, alone: Severity? = nil,
    evidence: EvidenceGroup = .weak, listens: Bool = false, sinks: Bool = false, from: [String] = [], onlyFrom: Bool = false, priority: Int = 0,
    match: String = "goose", before: String? = nil, after: String? = nil, unless: [String] = [], replace: [String] = [], fix: Fix.Safety? = .safe,
    since: Int = 1, language: String? = nil
  ) -> Rule {
    Rule(
      name: name, family: family, damage: .calque, severity: severity, alone: alone, evidence: evidence, listens: listens, sinks: sinks,
      language: language, from: from, onlyFrom: onlyFrom, priority: priority,
      summary: "stub",
      detection: .match(match), before: before, after: after, unless: unless, replacements: replace, fix: fix, since: since)
  }

  /// A rule about suppressions.
  static func meta(_ name: String) -> Rule {
    Rule(name: name, family: "meta", damage: .suppression, severity: .info, summary: "stub", detection: .check(name))
  }

  /// A linter of some rules with patterns.
  static func linter(_ rules: [Rule], _ change: (inout Configuration) -> Void = { _ in }) throws -> Linter {
    var configuration = Configuration()
    change(&configuration)
    return try Linter(rules: rules, configuration: configuration, lexicon: Shared.lexicon) { try Checks.compile($0) }
  }

  /// A linter that reports what it is given on one text, and nothing on any other.
  static func linter(_ findings: [Canned], on text: String) -> Linter {
    Linter(rules: [], configuration: Configuration(), lexicon: Shared.lexicon) { _ in [CannedCheck(text: Array(text.utf8), findings: findings)] }
  }

  /// The names of the rules that find something.
  static func found(_ linter: Linter, _ text: String, path: String = "a.txt") -> [String] {
    linter.lint(Array(text.utf8), path: path).findings.map(\.rule.name)
  }

  static func fix(_ linter: Linter, _ text: String, suggested: Bool = false) -> String {
    String(decoding: Fixer(linter, suggested: suggested).fix(Array(text.utf8), path: "a.txt").bytes, as: UTF8.self)
  }
}

/// A finding made up for a test.
struct Canned {
  let rule: Rule
  let range: Range<Int>
  var fixes: [Fix] = []
  var related: [RelatedPlace] = []

  init(_ name: String, _ range: Range<Int>, priority: Int = 0, fixes: [Fix] = [], related: [RelatedPlace] = []) {
    rule = Stub.rule(name, priority: priority)
    self.range = range
    self.fixes = fixes
    self.related = related
  }
}

private struct CannedCheck: Check {
  let text: [UInt8]
  let findings: [Canned]

  func run(_ article: Article, _ report: inout Report) {
    guard article.document.bytes == text else { return }
    for finding in findings { report.add(finding.rule, finding.range, "canned", fixes: finding.fixes, related: finding.related) }
  }
}
