import ArgumentParser
import FileSystem
import LintEngine
import RuleFiles
import TextModel

/// Writes the registry of the checks written in Swift: which name of a rule file's `check:` is which type.
struct CheckRegistry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registry", abstract: "Writes \(path) from the sources beside it; run it when a check is added, renamed or removed.")
  static let path = "Sources/LintChecks/CheckRegistry.swift"

  func run() throws { if try Self.write() { print("wrote \(Self.path)") } }

  /// Writes the registry; false when it is as it was: an untouched file is not compiled again.
  static func write() throws -> Bool {
    let text = Array(try render(sources: "Sources/LintChecks").utf8)
    if File.isReadable(path), try File.contents(of: path) == text { return false }
    try File.replace(path, with: text)
    return true
  }

  /// The file for the checks of a folder: each `struct LikeThis: RuleCheck` or `: TokenCheck` is the check `like-this`.
  static func render(sources folder: String) throws -> String {
    var types: [String] = []
    for path in try Folder.files(below: folder, suffixes: [".swift"]) {
      for line in String(decoding: try File.contents(of: path), as: UTF8.self).split(separator: "\n") {
        guard line.hasPrefix("struct "), line.hasSuffix(": RuleCheck {") || line.hasSuffix(": TokenCheck {") else { continue }
        types.append(String(line.dropFirst("struct ".count).prefix { $0 != ":" }))
      }
    }
    let rows = types.map { "    \"\(CheckProfile.name(ofType: $0))\": \($0).self,\n" }.sorted().joined()
    return """
      // Made by `mtlint-dev generate` from the checks of this target.

      extension Checks {
        /// The checks written in Swift, by the name rule files use.
        static let registry: [String: any RuleCheck.Type] = [
      \(rows)  ]
      }

      """
  }
}
