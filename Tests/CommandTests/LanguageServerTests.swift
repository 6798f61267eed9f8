import Foundation
import TestSupport
import Testing

/// Guards the language server from outside, with Tests/LanguageServer: as editors that pytest-lsp plays, and in editors themselves.
@Suite struct LanguageServerTests {
  private static let hasPytest = FileManager.default.isExecutableFile(atPath: "\(Checkers.folder)/pytest")

  @Test(.enabled(if: hasPytest, "pytest-lsp is \(Checkers.absent)"), arguments: ["test_", "editors/"])
  func pytestPasses(_ part: String) throws { try pytestPasses(part, in: "Tests/LanguageServer") }

  /// The filter and the shipped configurations that need no language server.
  @Test(.enabled(if: hasPytest, "pytest is \(Checkers.absent)")) func filterPassesInEditors() throws {
    try pytestPasses("test_", in: "Tests/Editors")
  }

  private func pytestPasses(_ part: String, in folder: String) throws {
    let folder = Project.path(folder)
    let paths = part.hasSuffix("/") ? [part] : try Tree.read(folder).keys.filter { $0.hasPrefix(part) && $0.hasSuffix(".py") }.sorted()
    let scratch = try Scratch.make("pytest")
    let environment = ["MTLINT": Command.binary, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"]
    let run = try Command.run(
      ["--tb=short", "-rs", "--basetemp=\(scratch)/scratch"] + paths, in: folder, environment: Shell.surroundings(environment),
      program: "\(Checkers.folder)/pytest")
    let report = run.text + run.errors
    if run.status != 0 { Issue.record("\(report.suffix(8000))") }
    #expect(report.contains(" passed"))
  }
}
