import ArgumentParser
import Foundation
import TextModel

/// What a change does to the findings of a folder of articles.
struct Corpus: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the findings of a folder that a change brings, takes away or alters: to be read before the change lands.",
    discussion: "Build the old state into another folder first, for example: git worktree add ../before && (cd ../before && swift build -c release)")

  @Argument(help: "Folders and files.")
  var paths: [String]

  @Option(help: "The binary from before the change.")
  var before: String

  @Option(help: "The binary with the change.")
  var after = ".build/release/mtlint"

  @Option(help: "Show only this rule.")
  var rule: String?

  private struct Row: Decodable {
    struct Fix: Decodable, Equatable {
      struct Edit: Decodable, Equatable {
        let start: Int
        let end: Int
        let replacement: String
      }
      let safety: String
      let edits: [Edit]
    }
    let path: String
    let rule: String
    let severity: String
    let start: Int
    let end: Int
    let line: Int
    let column: Int
    let text: String
    let fixes: [Fix]

    /// What makes two findings the same one.
    var key: String { "\(path)\t\(start)\t\(end)\t\(rule)" }

    var place: String { "\(path):\(line):\(column)" }

    var repair: String {
      guard let fix = fixes.first else { return "no repair" }
      return fix.edits.map { "‘\($0.replacement)’" }.joined(separator: " + ") + " (\(fix.safety))"
    }
  }

  func run() throws {
    let old = try findings(before)
    let new = try findings(after)
    let gone = old.keys.filter { new[$0] == nil }.sorted()
    let fresh = new.keys.filter { old[$0] == nil }.sorted()
    let changed = new.keys.filter { key in old[key].map { $0.fixes != new[key]!.fixes || $0.severity != new[key]!.severity } ?? false }.sorted()
    for key in fresh { print("new      \(describe(new[key]!))") }
    for key in gone { print("gone     \(describe(old[key]!))") }
    for key in changed { print("changed  \(describe(old[key]!)) => \(new[key]!.severity), \(new[key]!.repair)") }
    print("\(new.count) findings: \(fresh.count) new, \(gone.count) gone, \(changed.count) changed")
  }

  private func describe(_ row: Row) -> String {
    let text = row.text.count > 60 ? "\(row.text.prefix(40)) … \(row.text.suffix(15))" : row.text
    return "\(row.place) \(row.rule) (\(row.severity)) ‘\(text.replacing("\n", with: "⏎"))’ -> \(row.repair.replacing("\n", with: "⏎"))"
  }

  /// All findings by a binary, by key.
  private func findings(_ binary: String) throws -> [String: Row] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [binary, "check", "--level", "info", "--fail-on", "never", "--format", "jsonl"] + paths
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ValidationError("\(binary) ended with status \(process.terminationStatus)") }
    var rows: [String: Row] = [:]
    for line in data.split(separator: 0x0A) {
      let row = try JSONDecoder().decode(Row.self, from: line)
      if rule == nil || row.rule == rule { rows[row.key] = row }
    }
    return rows
  }
}
