import Foundation
import TestSupport
import Testing
import TextSources

/// Guards the way from bytes to repaired bytes against files that nobody thought of: no crash, places inside the file, reports that can be read,
/// repairs that keep its form and settle.
///
/// A short run by default; `MTLINT_FUZZ=2000` damages each sample so many times.
@Suite struct PipelineFuzzTests {
  private static let count = ProcessInfo.processInfo.environment["MTLINT_FUZZ"].flatMap { Int($0) } ?? 40

  @Test(arguments: FormatSample.all) func damagedFiles(_ sample: FormatSample) {
    var read = 0
    for seed in 0..<UInt64(Self.count) {
      guard let source = try? SourceFile(sample.damaged(seed), name: sample.name) else { continue }
      read += source.extraction.passages.isEmpty ? 0 : 1
      let problems = FileInvariants.problems(source, Shared.target(sample.name), name: sample.name, suggested: seed % 3 == 0)
      for problem in problems { Issue.record("\(sample.name), seed \(seed): \(problem)") }
    }
    #expect(read * 4 > Self.count, "files that can be read: \(read) of \(Self.count)")
  }
}
