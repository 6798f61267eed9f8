import LintChecks
import LintEngine

/// A rule folder made of proposals: one rule, its table, and a page that shows what each row rests on.
public struct NewsroomPack: Sendable {
  /// The rule's name, and those of its files.
  public static let rule = "desk-phrase"
  public static let table = "desk-phrase.tsv"

  /// Rows that the table did not have.
  public let added: Int
  /// Contents by file name, as UTF-8.
  public let files: [(name: String, text: String)]

  /// Makes the folder's files. `existing` is a table that is there already: its lines stay as they are, and what it holds, also behind a `#`, is not added again.
  public init(_ proposals: [Proposal], existing: String? = nil) {
    let known = Set(
      (existing ?? "").split(separator: "\n").map { Self.key(String($0).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) })
    let new = proposals.map(Self.line).filter {
      !known.contains(Self.key($0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)))
    }
    added = new.count
    var table = existing ?? Self.header
    if !table.hasSuffix("\n") { table += "\n" }
    table += new.map { $0 + "\n" }.joined()
    files = [("\(Self.rule).yml", Self.yaml(proposals)), (Self.table, table), ("README.md", Self.page(proposals))]
  }

  private static let header = """
    # What the desk replaces in its translations, learned from its own edits.
    # Made by: mtlint learn. Delete or change rows at will; put a # before a row that you do not want, so that it is not proposed again.
    # Columns (TAB): pattern, replacement, what it rests on, severity, before, after

    """

  /// Pattern, before and after of a row, also of one that is commented out.
  private static func key(_ cells: [String]) -> [String] {
    func cell(_ number: Int) -> String { cells.count > number ? cells[number] : "" }
    return [String(cell(0).drop { $0 == "#" || $0 == " " }), cell(4), cell(5)]
  }

  private static func line(_ proposal: Proposal) -> String {
    let row = proposal.row
    let why = "the desk mended this \(proposal.mended) of \(proposal.times) times"
    return [row.pattern, row.replacements.joined(separator: " | "), why, "warning", row.before ?? "", row.after ?? ""].joined(separator: "\t")
  }

  private static func yaml(_ proposals: [Proposal]) -> String {
    var (bad, fine): ([String], [String]) = ([], [])
    for example in proposals.flatMap(\.examples) {
      if bad.count < 2, !bad.contains(example.before) { bad.append(example.before) }
      if fine.count < 2, !fine.contains(example.after), !example.after.isEmpty { fine.append(example.after) }
    }
    return """
      rule: \(rule)
      family: desk
      class: calque
      severity: warning
      language: en
      summary: the desk replaces this
      why: >-
        Learned from the desk’s own edits: README.md beside this file shows how often each was made.
      phrases: \(table)
      fix: suggested
      examples:
      \(bad.map { "  - bad: \(quoted($0))" }.joined(separator: "\n"))
      fine:
      \(fine.map { "  - \(quoted($0))" }.joined(separator: "\n"))

      """
  }

  /// A scalar of YAML between double quotes.
  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "\\", "\"": out += "\\\(scalar)"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        out += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  private static func page(_ proposals: [Proposal]) -> String {
    var out = """
      # What the desk replaces

      Made by `mtlint learn` from the desk’s own edits. *Same* = mended as the row says, *other* = mended in another way, *kept* = left alone,
      *expected* = share of its findings that will be right, at least (with a probability of 95 %).

      Show every hit in a folder: `mtlint --rules . --select \(rule) FOLDER`


      """
    for proposal in proposals {
      let row = proposal.row
      let company = [row.before.map { "after `\($0)`" }, row.after.map { "before `\($0)`" }].compactMap(\.self).joined(separator: ", ")
      out +=
        "## `\(row.pattern)`\(company.isEmpty ? "" : ", \(company)") → \(row.replacements.first.map { $0.isEmpty ? "(deleted)" : "`\($0)`" } ?? "")\n\n"
      out +=
        "same \(proposal.same), other \(proposal.other), kept \(max(proposal.kept, proposal.published)), expected \(percent(proposal.expectedPrecision))\n\n"
      for example in proposal.examples { out += "- \(example.name): \(example.before)\n  → \(example.after)\n" }
      out += "\n"
    }
    return out
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
