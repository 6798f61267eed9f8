import Foundation
import LintEngine
import TestSupport
import Testing

/// Guards what is found in whole articles: every finding of every article, compared line by line with Snapshots/.
///
/// `MTLINT_UPDATE_SNAPSHOTS=1 swift test --filter SnapshotTests` writes them anew; read the difference before you keep it.
@Suite struct SnapshotTests {
  @Test func thereAreArticles() {
    #expect(Corpus.clean.count >= 10)
    #expect(Corpus.damaged.count >= 10)
  }

  @Test(arguments: Corpus.names) func findingsAreAsExpected(_ name: String) throws {
    let found = Shared.linter.lint(try Corpus.bytes(name), path: "\(name).txt")
    let actual = found.findings.isEmpty ? "nothing found\n" : found.findings.map { Corpus.line($0, found.document) + "\n" }.joined()
    let file = "Tests/CorpusTests/Snapshots/\(name).txt"
    if Project.updatesSnapshots { return try actual.write(toFile: Project.path(file), atomically: true, encoding: .utf8) }
    let expected = try #require(try? Project.text(file), "there is no \(file); write it with MTLINT_UPDATE_SNAPSHOTS=1")
    if actual != expected { Issue.record("\(file) differs:\n\(Self.difference(expected, actual))") }
  }

  /// A snapshot of an article that is no longer there checks nothing.
  @Test func everySnapshotHasItsArticle() {
    let orphans = Project.files(in: "Tests/CorpusTests/Snapshots").filter { !Corpus.names.contains(String($0.dropLast(4))) }
    #expect(orphans.isEmpty)
  }

  /// The first feature of mtlint: silence on good prose.
  @Test(arguments: Corpus.clean) func goodProseIsLeftAlone(_ name: String) throws {
    let found = Shared.linter.lint(try Corpus.bytes(name), path: "\(name).txt")
    for finding in found.findings where finding.severity >= .warning { Issue.record("\(name): \(Corpus.line(finding, found.document))") }
  }

  /// An article with nothing in it to find would test nothing.
  @Test(arguments: Corpus.damaged) func damageIsSeen(_ name: String) throws {
    let findings = Shared.linter.lint(try Corpus.bytes(name), path: "\(name).txt").findings
    #expect(findings.contains { $0.severity >= .warning })
  }

  /// Lines that only one of the two texts has.
  private static func difference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n")
    let new = actual.split(separator: "\n")
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }.joined(separator: "\n")
  }
}
