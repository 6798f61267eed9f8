import Foundation
import LintChecks
import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards against bytes that nobody thought of: no crash, findings that stand in the text, and repairs that settle.
///
/// A short run by default; `MTLINT_FULL_FUZZ=1` runs 1,000 files of each kind.
@Suite struct FuzzTests {
  private static let count: UInt64 = Project.isFullFuzz ? 1000 : 300
  private static let batches: UInt64 = 4
  private static let articles = Corpus.names.compactMap { try? Corpus.bytes($0) }

  @Test(arguments: 0..<batches) func randomBytes(_ batch: UInt64) {
    for seed in stride(from: batch, to: Self.count, by: Int(Self.batches)) {
      // Seeds step by the number of batches, so that each batch has both noise and pieces.
      examine(RandomText.bytes(seed: seed / Self.batches + batch * 1_000_003, longest: 2048), seed)
    }
  }

  @Test(arguments: 0..<batches) func mutatedArticles(_ batch: UInt64) throws {
    try #require(!Self.articles.isEmpty)
    for seed in stride(from: batch, to: Self.count, by: Int(Self.batches)) {
      examine(RandomText.mutation(of: Self.articles[Int(seed) % Self.articles.count], seed: seed), seed)
    }
  }

  static let heads = [
    "", "The hall", "The U.S.", "He said: “So", "Lvivaccording", "the the", "closed.", "R", "It was 5", "“Why?”", "al -", "Photo: Mila Tarn\n",
  ]

  /// Checks look at the tokens around the one they are at: here those are missing. In a process of its own, so that a crash is a failure of
  /// this test alone; it keeps the text it is at in a file.
  @Test(arguments: heads) func everyPieceAtBothEnds(_ head: String) async throws {
    let path = try Scratch.write("none", to: "text", in: try Scratch.make("pieces"))
    let result = await #expect(processExitsWith: .success) { [head, path = path as String] in
      let head = Array(head.utf8)
      let linter = try Linter(rules: Shared.rules, configuration: Configuration(), lexicon: Lexicon.load(cache: .none)) { try Checks.compile($0) }
      for piece in RandomText.pieces {
        for bytes in [head + piece, piece + head, head + piece + head] {
          try Data(bytes).write(to: URL(fileURLWithPath: path))
          #expect(FindingInvariants.problems(linter.lint(bytes, path: "a.txt").findings, in: bytes) == [])
        }
      }
    }
    if result == nil { Issue.record("the last text was \(try String(contentsOfFile: path, encoding: .utf8).debugDescription)") }
  }

  private func examine(_ bytes: [UInt8], _ seed: UInt64) {
    let findings = Shared.linter.lint(bytes, path: "random.txt").findings
    for problem in FindingInvariants.problems(findings, in: bytes) { Issue.record("seed \(seed): \(problem)") }
    guard findings.contains(where: { !$0.fixes.isEmpty }) else { return }
    for suggested in Project.isFullFuzz ? [false, true] : [seed / Self.batches % 2 == 0] {
      let fixer = Fixer(Shared.linter, suggested: suggested)
      let once = fixer.fix(bytes, path: "random.txt").bytes
      let twice = fixer.fix(once, path: "random.txt").bytes
      if twice != once { Issue.record("seed \(seed): a second run\(suggested ? " with suggestions" : "") changes the text again") }
    }
  }
}
