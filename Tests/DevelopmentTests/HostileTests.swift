import TestSupport
import Testing

@testable import mtlint_dev

/// Guards the hostile texts, and what is said of their measures.
@Suite struct HostileTests {
  private let inputs = HostileInputs(articles: ["The bridge over the river was closed on Monday.\nThe mayor, who is ill, said so."]).all

  @Test func inputsAreManyAndHaveTheirSizes() {
    #expect(inputs.count > 500)
    #expect(Set(inputs.map { "\($0.type) \($0.name)" }).count == inputs.count, "names are different")
    for input in inputs {
      let text = input.text(3000)
      #expect(text.count >= 3000 && text.count < 6000, "\(input.name): \(text.count) bytes")
      #expect(text == input.text(3000), "\(input.name) is the same in every run")
    }
  }

  @Test func aHangIsStopped() {
    let timing = Timing.run(["sleep", "60"], limit: 0.1)
    #expect(timing.isStopped)
    #expect(timing.status == nil)
    #expect(timing.wall < 50)
    let busy = Timing.run(["sh", "-c", "while :; do :; done"], limit: 0.1)
    #expect(busy.isStopped)
    #expect(busy.processor >= 0.1, "what counts is its own time, not that of others on the machine")
    let done = Timing.run(["sh", "-c", "exit 3"], limit: 50)
    #expect(done.status == 3)
    #expect(!done.isStopped)
  }

  @Test func whatIsSlowIsSaid() {
    func measure(_ nanoseconds: Double, findings: Int = 0, _ ending: HostileMeasure.Ending = .done) -> HostileMeasure {
      HostileMeasure(bytes: 1_000_000, nanoseconds: nanoseconds, findings: findings, ending: ending)
    }
    func complaint(_ found: HostileMeasure...) -> String? {
      HostileMeasure.complaint(found, normal: [measure(100), measure(100)], finding: [10_000, 10_000])
    }
    #expect(complaint(measure(250), measure(290)) == nil)
    #expect(complaint(measure(310))?.contains("3.1 times") == true)
    #expect(complaint(measure(900, findings: 100_000)) == nil, "findings cost what they cost")
    #expect(complaint(measure(100), measure(160))?.contains("grows 1.6 times") == true)
    #expect(complaint(measure(100), measure(0, .slow))?.contains("limit") == true)
    #expect(complaint(measure(0, .crashed))?.contains("crashes") == true)
    #expect(complaint(measure(0, .refused)) == nil)
  }
}
