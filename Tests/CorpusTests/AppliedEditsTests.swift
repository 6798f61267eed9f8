import Foundation
import LintEngine
import LintReports
import TestSupport
import Testing
import TextModel

/// Guards what README promises to programs that apply the edits of a report themselves.
@Suite struct AppliedEditsTests {
  private static let cases = Corpus.damaged.flatMap { name in [(name, false), (name, true)] }

  /// All repairs but those that wait for another, at once: what `fix` makes of the text in its first round. In articles, and in articles with more
  /// damage, where repairs meet.
  @Test(arguments: cases) func areWhatFixDoesFirst(_ name: String, suggested: Bool) throws {
    let article = try Corpus.bytes(name)
    for seed in 0..<(Project.isFullFuzz ? 200 : 4) as Range<UInt64> {
      let bytes = seed == 0 ? article : RandomText.mutation(of: article, seed: seed)
      let edits = try Self.edits(bytes, suggested: suggested)
      for (left, right) in zip(edits, edits.dropFirst()) {
        #expect(left.range.upperBound < right.range.lowerBound, "\(name), seed \(seed): \(left) and \(right) meet")
      }
      let applied = Edits.apply(edits, to: bytes)
      let expected = Fixer(Shared.linter, suggested: suggested).fix(bytes, path: name, rounds: 1).bytes
      #expect(String(decoding: applied, as: UTF8.self) == String(decoding: expected, as: UTF8.self), "\(name), seed \(seed)")
    }
  }

  /// No edits are offered twice.
  @Test(arguments: Corpus.names) func areOfferedOnce(_ name: String) throws {
    var seen: [[Edit]: String] = [:]
    for finding in Shared.linter.lint(try Corpus.bytes(name), path: name).findings {
      for edits in Set(finding.fixes.map(\.edits)) {
        if let other = seen.updateValue(finding.rule.name, forKey: edits) { Issue.record("\(name): \(other) and \(finding.rule.name) make \(edits)") }
      }
    }
  }

  /// The edits that a reader of the JSON Lines report applies, sorted.
  private static func edits(_ bytes: [UInt8], suggested: Bool) throws -> [Edit] {
    let found = Shared.linter.lint(bytes, path: "article.txt")
    let report = FileReport(path: "article.txt", document: found.document, findings: found.findings.filter { $0.severity >= .warning })
    var edits: [Edit] = []
    for line in JSONLinesReporter().render(report).text.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let fixes = try #require(object["fixes"] as? [[String: Any]])
      guard object["waitsFor"] == nil, let fix = fixes.first(where: { $0["safety"] as? String == "safe" }) ?? (suggested ? fixes.first : nil) else {
        continue
      }
      for edit in try #require(fix["edits"] as? [[String: Any]]) {
        let (start, end) = (try #require(edit["start"] as? Int), try #require(edit["end"] as? Int))
        edits.append(Edit(start..<end, try #require(edit["replacement"] as? String)))
      }
    }
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
