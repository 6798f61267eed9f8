import LintChecks
import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards repairs of whole articles: nothing but the edits changes, and a second run changes nothing.
@Suite struct RepairTests {
  private static let cases = Corpus.names.flatMap { name in [(name, false), (name, true)] }

  @Test(arguments: Corpus.names) func findingsStandInTheText(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    #expect(FindingInvariants.problems(Shared.linter.lint(bytes, path: name).findings, in: bytes) == [])
  }

  @Test(arguments: cases) func secondRunChangesNothing(_ name: String, suggested: Bool) throws {
    let fixer = Fixer(Shared.linter, suggested: suggested)
    let once = fixer.fix(try Corpus.bytes(name), path: name)
    let twice = fixer.fix(once.bytes, path: name)
    #expect(String(decoding: twice.bytes, as: UTF8.self) == String(decoding: once.bytes, as: UTF8.self))
    #expect(twice.applied == 0)
    #expect(once.rounds < Fixer.maximumRounds)
  }

  @Test(arguments: cases) func onlyTheEditsChange(_ name: String, suggested: Bool) throws {
    let bytes = try Corpus.bytes(name)
    let fixed = Fixer(Shared.linter, suggested: suggested).fix(bytes, path: name).bytes
    let expected = NaiveFixer.fix(bytes, Shared.linter, suggested: suggested)
    #expect(String(decoding: fixed, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  /// Applying one fix touches no byte outside of its edits.
  @Test(arguments: Corpus.damaged) func eachFixKeepsTheRest(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    let fixes = Shared.linter.lint(bytes, path: name).findings.flatMap(\.fixes)
    #expect(!fixes.isEmpty)
    for fix in fixes {
      let first = fix.edits[0].range.lowerBound
      let last = fix.edits[fix.edits.count - 1].range.upperBound
      let after = Edits.apply(fix.edits, to: bytes)
      #expect(after.starts(with: bytes[..<first]))
      #expect(after.reversed().starts(with: bytes[last...].reversed()))
    }
  }

  /// Safe fixes leave no finding behind that offers a safe fix.
  @Test(arguments: Corpus.damaged) func nothingSafeIsLeft(_ name: String) throws {
    let fixed = Fixer(Shared.linter, suggested: false).fix(try Corpus.bytes(name), path: name)
    #expect(fixed.applied > 0)
    let left = Shared.linter.lint(fixed.bytes, path: name)
    for finding in left.findings where finding.fixes.contains(where: { $0.safety == .safe }) {
      Issue.record("\(name): \(Corpus.line(finding, left.document))")
    }
  }

  private static let withoutImage = try? Linter(
    rules: Shared.rules, configuration: Configuration(), lexicon: Lexicon.load(cache: .none)
  ) { try Checks.compile($0) }

  /// Where no lexicon image can be kept, hunspell answers, and the findings are the same.
  @Test(arguments: Corpus.names) func findingsDoNotDependOnTheImage(_ name: String) throws {
    let linter = try #require(Self.withoutImage)
    let found = linter.lint(try Corpus.bytes(name), path: name)
    let expected = Shared.linter.lint(found.document.bytes, path: name).findings
    #expect(found.findings.map { Corpus.line($0, found.document) } == expected.map { Corpus.line($0, found.document) })
  }

  /// Two threads find what one finds, and say it in the same order.
  @Test(arguments: Corpus.names) func findingsDoNotDependOnThreads(_ name: String) throws {
    let bytes = try Corpus.bytes(name)
    let found = Shared.linter.lint(bytes, path: name, isUrgent: true)
    let expected = Shared.linter.lint(bytes, path: name)
    #expect(found.findings.map { Corpus.line($0, found.document) } == expected.findings.map { Corpus.line($0, expected.document) })
    #expect(found.language == expected.language)
  }

  /// Line ends of the other kind change neither what is found nor what is written.
  @Test(arguments: Corpus.names) func lineEndsDoNotMatter(_ name: String) throws {
    let text = String(decoding: try Corpus.bytes(name), as: UTF8.self)
    let windows = text.replacing("\n", with: "\r\n")
    let plain = Shared.linter.lint(Array(text.utf8), path: name).findings.map { "\($0.rule.name) \($0.severity)" }
    #expect(Shared.linter.lint(Array(windows.utf8), path: name).findings.map { "\($0.rule.name) \($0.severity)" } == plain)
    let fixer = Fixer(Shared.linter, suggested: false)
    let fixed = String(decoding: fixer.fix(Array(text.utf8), path: name).bytes, as: UTF8.self)
    let fixedWindows = String(decoding: fixer.fix(Array(windows.utf8), path: name).bytes, as: UTF8.self)
    #expect(fixedWindows == fixed.replacing("\n", with: "\r\n"))
  }
}
