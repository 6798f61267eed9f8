import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import LintSession
import RuleFiles
import TextModel

/// Checks the rows of phrase tables.
struct RulesLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check the patterns of a folder’s rules and tables: which can never match, and what they find in sound text.",
    discussion: """
      From each pattern a sample is made that it should match. A pattern that does not match it is reported, and one whose sample an earlier pattern of \
      the same rule finds. With --sound, everything that the patterns find in those files is reported too: in text that needs no repair, each is a \
      false alarm.
      """)

  /// Places in a million words at which a pattern may be tried.
  private static let most = 10_000

  @Argument(help: "Folder of rule files; without one, the built-in tables of source languages are checked.")
  var folder: String?

  @Option(name: .customLong("sound"), help: "File or folder of plain text that needs no repair (repeatable).")
  var sound: [String] = []

  func run() throws {
    let lexicon = try Lexicon.load()
    let lint = try RowLint(try rows(), lexicon: lexicon)
    guard !lint.rows.isEmpty else { throw Failure("\(folder ?? "the built-in tables"): no patterns") }
    var problems = lint.deadRows() + lint.shadowedRows() + lint.costlyRows(from: Self.most)
    for path in try texts() {
      let bytes = try File.contents(of: path)
      for hit in lint.hits(in: bytes) {
        let row = lint.rows[hit.row]
        let text = String(decoding: bytes[hit.range], as: UTF8.self).replacing("\n", with: " ")
        problems.append("\(row.label): ‘\(row.phrase.pattern)’ finds ‘\(text)’ in \(path)")
      }
    }
    for problem in problems { Output.write(problem + "\n") }
    Output.write("\(lint.rows.count) patterns, \(problems.count) problem\(problems.count == 1 ? "" : "s")\n")
    if !problems.isEmpty { Output.exit(.findings) }
  }

  private func texts() throws -> [String] {
    var all: [String] = []
    for path in sound { all += Folder.exists(path) ? try Folder.files(below: path, suffixes: [".txt"]) : [path] }
    return all
  }

  private func rows() throws -> [RowLint.Row] {
    guard let folder else {
      return SourceRow.builtIn().filter { $0.scope != .term }.map {
        RowLint.Row(
          label: "\($0.language) (\($0.damage.rawValue), \($0.scope.rawValue))", phrase: $0.phrase, group: "\($0.language) \($0.damage.rawValue)")
      }
    }
    var rows: [RowLint.Row] = []
    for (rule, path) in zip(try RuleFile.load(folder: folder), try RuleFile.paths(below: folder)) {
      switch rule.detection {
      case .check: continue
      case .match(let pattern):
        let phrase = PhraseRow(pattern: pattern, replacements: [], why: "", severity: nil, before: rule.before, after: rule.after)
        rows.append(RowLint.Row(label: path, phrase: phrase, group: rule.name))
      case .phrases(let table):
        for (number, phrase) in (try RuleFile.table(besides: path)(rule, table) ?? []).enumerated() {
          rows.append(RowLint.Row(label: "\(table), row \(number + 1)", phrase: phrase, group: rule.name))
        }
      }
    }
    return rows
  }
}
