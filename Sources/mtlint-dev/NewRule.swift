import ArgumentParser
import FileSystem
import LintEngine
import RuleFiles
import TextModel

/// Writes the skeleton of a rule file.
struct NewRule: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes the skeleton of a rule file: mtlint-dev new-rule calques/blood-route")

  @Argument(help: "Family and name.")
  var rule: String

  @Option(name: .customLong("class"), help: "Class of damage.")
  var damage = "calque"

  func run() throws {
    let parts = rule.split(separator: "/").map(String.init)
    guard parts.count == 2 else { throw ValidationError("give family and name: calques/blood-route") }
    guard DamageClass(rawValue: damage) != nil else { throw ValidationError("there is no class ‘\(damage)’") }
    let path = "Rules/\(rule).yml"
    guard !File.isReadable(path) else { throw ValidationError("\(path) is there already") }
    let text = """
      rule: \(parts[1])
      family: \(parts[0])
      class: \(damage)
      severity: warning
      language: en
      # The version the rule set will have in the next release: one more than in the last.
      since: \(RulePack.builtIn().map(\.since).max() ?? 1)
      summary: what is wrong, in one phrase
      why: >-
        Which mechanism of the source language or the page produces it.
      match: "words (to|that) match"
      replace: "what an editor would write"
      fix: suggested
      examples:
        - bad: "A sentence with ⟦words to match⟧ in it."
          good: "A sentence with what an editor would write in it."
        - bad: "Another one with ⟦words that match⟧."
          good: "Another one with what an editor would write."
      fine:
        - "A sentence that looks like it and is right."
        - "Another one."

      """
    if !Folder.exists("Rules/\(parts[0])") { throw ValidationError("there is no family Rules/\(parts[0]); make the folder first") }
    try File.replace(path, with: Array(text.utf8))
    print("wrote \(path); edit it, then run mtlint-dev generate and the tests")
  }
}
