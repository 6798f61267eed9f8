import LintChecks
import LintEngine
import TestSupport
import Testing

/// Guards the tables of patterns: each row compiles by itself, so that the failure names its line.
@Suite struct PhraseTableTests {
  /// Tables that rules name in `phrases:`.
  static let phrases = RulePack.builtIn().compactMap { rule -> String? in
    if case .phrases(let table) = rule.detection, table != SourceRow.table { table } else { nil }
  }.sorted()
  /// Tables of whole lines, named in an option.
  static let lines = RulePack.builtIn().compactMap { $0.options["table"] }.sorted()

  @Test func tablesAreUsed() {
    #expect(!Self.phrases.isEmpty)
    #expect(!Self.lines.isEmpty)
  }

  @Test(arguments: phrases) func rowsCompile(_ name: String) throws {
    let rows = try Table(name).lines
    #expect(!rows.isEmpty, "Dictionaries/\(name) has no rows")
    for row in rows {
      if let problem = Self.problem(PhraseRow(cells: row.cells)) { Issue.record("\(row.place): \(problem)") }
      if row.cells.count > 6 { Issue.record("\(row.place): \(row.cells.count) cells; a row has pattern, replacements, why, severity, before, after") }
      if row.cells.count > 3, Severity(name: row.cells[3]) == nil { Issue.record("\(row.place): ‘\(row.cells[3])’ is no severity") }
    }
  }

  @Test(arguments: phrases + lines) func rowsAreUnique(_ name: String) throws {
    var seen: [String: String] = [:]
    for row in try Table(name).lines {
      if let other = seen.updateValue(row.place, forKey: row.cells[0]) { Issue.record("\(row.place): the pattern stands in \(other) too") }
    }
    #expect(!seen.isEmpty, "Dictionaries/\(name) has no rows")
  }

  @Test(arguments: lines) func lineRowsCompile(_ name: String) throws {
    for row in try Table(name).lines {
      let strengths = ["strong", "weak", "edge", "end", "start", "inside"].flatMap { [$0, "\($0), newsroom"] }
      guard row.cells.count >= 2, strengths.contains(row.cells[1]) else {
        Issue.record("\(row.place): the second cell is strong, weak, edge, end, start or inside, with or without ‘, newsroom’")
        continue
      }
      if let problem = Self.problem(PhraseRow(pattern: row.cells[0], replacements: [], why: "", severity: nil)) {
        Issue.record("\(row.place): \(problem)")
      }
    }
  }

  /// What is wrong with one row, nil when it compiles.
  private static func problem(_ row: PhraseRow) -> String? {
    let rule = Rule(name: "row", family: "rows", damage: .calque, severity: .warning, summary: "row", detection: .phrases("row"), fix: .suggested)
    do {
      _ = try Checks.compile([rule]) { _, _ in [row] }
      return nil
    } catch {
      return String(describing: error)
    }
  }
}
