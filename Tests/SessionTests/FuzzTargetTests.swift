import TestSupport
import Testing

/// Guards what `Tests/Fuzzing/run` runs: each target reads what it starts from, and all holds for it.
@Suite struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.all) func aSeedIsRead(_ target: FuzzTarget) throws {
    #expect((1..<8).contains { (try? target.run(target.seed($0))) == [] })
  }

  @Test(arguments: FuzzTarget.all) func seedsHold(_ target: FuzzTarget) {
    for number in 0..<10 {
      for problem in target.problems(target.seed(number)) { Issue.record("\(target.name), seed \(number): \(problem)") }
    }
  }

  /// Inputs that broke something once.
  private static let found: [(String, String)] = [
    (
      "baseline",
      """
      {"version": 1, "findings": [
        {"path": "a.txt", "rule": "merged-words", "text": "a", "count": 9223372036854775807, "fingerprint": "a"},
        {"path": "b.txt", "rule": "merged-words", "text": "b", "count": 9223372036854775807, "fingerprint": "b"}]}
      """
    )
  ]

  @Test(arguments: found) func foundInputsHold(_ target: String, _ input: String) throws {
    #expect(try #require(FuzzTarget.named(target)).problems(Array(input.utf8)) == [])
  }
}
