import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// Reads Rules/ and writes the form that is embedded in the binary.
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Packs Rules/**/*.yml into Rules/rules.pack and their patterns into Rules/patterns.pack; run it after every change to a rule or a table, then build again."
  )

  func run() throws {
    let rules = try RuleFile.load(folder: "Rules")
    try File.replace("Rules/rules.pack", with: Array(RulePack.encode(rules).utf8))
    try File.replace("Rules/patterns.pack", with: PatternPack.build(rules))
    print("packed \(rules.count) rules")
  }
}
