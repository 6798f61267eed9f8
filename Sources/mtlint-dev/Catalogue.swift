import ArgumentParser
import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel

/// Writes the catalogue of all rules into Rules/README.md, below its marker.
struct Catalogue: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes the catalogue of rules into Rules/README.md, after its marker line.")
  static let marker = "<!-- The rest is made by mtlint-dev catalogue. -->"

  func run() throws {
    let text = String(decoding: try File.contents(of: "Rules/README.md"), as: UTF8.self)
    guard let end = text.firstRange(of: Self.marker)?.upperBound else { throw ValidationError("Rules/README.md has no line ‘\(Self.marker)’") }
    try File.replace("Rules/README.md", with: Array((text[..<end] + "\n" + Self.render(try RuleFile.load(folder: "Rules"))).utf8))
  }

  static func render(_ rules: [Rule]) -> String {
    var out = "\n## Catalogue\n"
    for family in Set(rules.map(\.family)).sorted() {
      out += "\n### \(family)\n"
      for rule in rules where rule.family == family {
        out += "\n**[\(rule.name)](\(family)/\(rule.name).yml)** (\(rule.weight), \(rule.damage.rawValue)): \(rule.summary). \(rule.why)\n"
        for example in rule.examples.prefix(2) {
          let bad = example.bad.replacing("\n", with: " ⏎ ")
          out += "\n- `\(bad)`"
          if let good = example.good { out += " → `\(good.replacing("\n", with: " ⏎ "))`" }
        }
        out += "\n"
      }
    }
    return out
  }
}

extension Rule {
  /// `warning`, or `warning, alone info`.
  fileprivate var weight: String { alone.map { "\(severity.name), alone \($0.name)" } ?? severity.name }
}
