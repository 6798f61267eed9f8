import LintEngine
import TestSupport
import Testing

/// Guards against bytes that nobody thought of: no crash, findings that stand in the text, and repairs that settle.
///
/// A short run by default; `MTLINT_FULL_FUZZ=1` runs 1,000 files of each kind.
@Suite struct FuzzTests {
  private static let count: UInt64 = Project.isFullFuzz ? 1000 : 120
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

  private func examine(_ bytes: [UInt8], _ seed: UInt64) {
    let findings = Shared.linter.lint(bytes, path: "random.txt").findings
    for problem in Sound.problems(findings, in: bytes) { Issue.record("seed \(seed): \(problem)") }
    guard findings.contains(where: { !$0.fixes.isEmpty }) else { return }
    for suggested in Project.isFullFuzz ? [false, true] : [seed / Self.batches % 2 == 0] {
      let fixer = Fixer(Shared.linter, suggested: suggested)
      let once = fixer.fix(bytes, path: "random.txt").bytes
      let twice = fixer.fix(once, path: "random.txt").bytes
      if twice != once { Issue.record("seed \(seed): a second run\(suggested ? " with suggestions" : "") changes the text again") }
    }
  }
}
