import LintEngine
import TestSupport
import Testing

/// Guards that what a text was at first holds for all rounds of repairs.
@Suite struct FixerEvidenceTests {
  /// The certain finding is repaired in the first round; each weak one uncovers the next.
  @Test func proofOutlastsRounds() throws {
    let linter = try Stub.linter([
      Stub.rule("certain", match: "crane", replace: ["stork"]), Stub.rule("one", alone: .info, match: "goose", replace: ["duck"]),
      Stub.rule("two", alone: .info, match: "duck", replace: ["swan"]), Stub.rule("three", alone: .info, match: "swan", replace: ["ibis"]),
      Stub.rule("four", alone: .info, match: "ibis", replace: ["teal"]),
    ])
    #expect(Stub.fix(linter, "a crane and a goose") == "a stork and a teal")
    #expect(Stub.fix(linter, "a stork and a goose") == "a stork and a goose")
  }
}
