import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// Reads Rules/ and Dictionaries/from, and writes the form that is embedded in the binary.
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: """
      Packs the tables of Dictionaries/from, Rules/**/*.yml into Rules/rules.pack and the patterns of both into Rules/patterns.pack; run it \
      after every change to a rule or a table, then build again.
      """)

  func run() throws {
    let lexicon = try Lexicon.load()
    let folders = try SourceFolder.languages().map { try SourceFolder($0, lexicon: lexicon) }
    let problems = folders.flatMap(\.problems)
    guard problems.isEmpty else { throw InputError(description: problems.map(\.description).joined(separator: "\n")) }
    let rows = Self.table("rows of all source languages", folders.flatMap { $0.rows.map(\.packed) })
    let conventions = Self.table(
      "conventions of all source languages", folders.flatMap { folder in folder.conventions.map { "\(folder.language)\t\($0.key)\t\($0.value)" } })
    try File.replace("Rules/source-rows.tsv", with: rows)
    try File.replace("Rules/source-conventions.tsv", with: conventions)
    let rules = try RuleFile.load(folder: "Rules")
    try File.replace("Rules/rules.pack", with: Array(RulePack.encode(rules).utf8))
    try File.replace("Rules/patterns.pack", with: PatternPack.build(rules, sourceRows: rows))
    print("packed \(rules.count) rules and \(folders.reduce(0) { $0 + $1.rows.count }) rows of \(folders.count) source languages")
  }

  private static func table(_ title: String, _ lines: [String]) -> [UInt8] {
    Array(
      "# The \(title), from Dictionaries/from, where their sources and licences are named. Made by: mtlint-dev pack.\n\(lines.joined(separator: "\n"))\n"
        .utf8)
  }
}
