import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards what baselines and code hosts know findings by.
@Suite struct FingerprintTests {
  /// Fingerprints of findings on each occurrence of a word.
  private func values(_ text: String, on word: String = "bell", rule: String = "a", path: String = "x.txt") -> [String] {
    let bytes = Array(text.utf8)
    let places = bytes.indices.filter { bytes[$0...].starts(with: word.utf8) }
    let found = Stub.linter(places.map { Canned(rule, $0..<$0 + word.utf8.count) }, on: text).lint(bytes, path: path)
    return Fingerprints(found.findings, in: found.document, path: path).values
  }

  @Test func stayWhenLinesShift() {
    let before = values("The old bell rang twice.")
    #expect(before.count == 1)
    #expect(values("A line before.\n\n\nThe  old\nbell rang twice.\r\nAnd one behind.") == before)
  }

  @Test func differByRulePathTextAndNeighbours() {
    let all = [
      values("The old bell rang twice."), values("The old bell rang twice.", rule: "b"), values("The old bell rang twice.", path: "y.txt"),
      values("The old tower rang twice.", on: "tower"), values("The new bell rang twice."), values("The old bell rang once."),
    ].flatMap { $0 }
    #expect(Set(all).count == 6)
    #expect(all.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
  }

  @Test func equalsAreCounted() {
    let line = "The old bell rang twice.\n\n"
    let three = values(line + line + line)
    #expect(Set(three).count == 3)
    #expect(Array(three.prefix(2)) == values(line + line))
  }

  /// Every finding looks at its neighbours, not at the whole text.
  @Test(.timeLimit(.minutes(1))) func manyFindings() {
    let line = "The old bell rang, twice. "
    let short = String(repeating: line, count: 200)
    #expect(Set(values(String(repeating: line, count: 20_000))).count == 20_000)
    #expect(values(short).count == 200)
    #expect(values(String(repeating: ".", count: 40_000) + "bell").count == 1)
  }
}
