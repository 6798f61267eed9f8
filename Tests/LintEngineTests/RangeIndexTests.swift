import TestSupport
import Testing

@testable import LintEngine

/// Guards the answers that are found without looking at every range: they are those of looking at every range.
@Suite struct RangeIndexTests {
  private func ranges(_ count: Int, _ random: inout SeededGenerator) -> [Range<Int>] {
    (0..<count).map { _ in
      let start = Int.random(in: 0..<40, using: &random)
      return start..<start + Int.random(in: 0..<8, using: &random)
    }
  }

  @Test func answersAsALookAtEachRange() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let all = ranges(Int.random(in: 0..<6, using: &random), &random)
      let index = RangeIndex(all)
      for range in ranges(20, &random) {
        #expect(index.meets(range) == all.contains { Region(directive: 0, range: $0, name: nil).meets(range) }, "\(range) in \(all)")
      }
      let findings = all.map { Finding(rule: Self.rule, severity: .warning, range: $0, message: "", fixes: []) }
      let found = FoundRanges(findings)
      for range in ranges(20, &random) {
        let region = Region(directive: 0, range: range, name: nil)
        #expect(found.meet(region, "goose") == all.contains { region.meets($0) }, "\(range) with \(all)")
        #expect(!found.meet(region, "lake"))
      }
    }
  }

  private static let rule = Rule(name: "goose", family: "birds", damage: .calque, severity: .warning, summary: "", detection: .match("goose"))

  @Test func rulesAreAcceptedWhereTheyAreNamed() {
    let accepted = AcceptedRanges([(0..<10, "birds"), (20..<30, "goose"), (40..<50, nil), (60..<70, "lake")])
    #expect([5, 25, 45, 65, 15].map { accepted.meet($0..<$0 + 1, of: Self.rule) } == [true, true, true, false, false])
  }

  @Test func startsAreEndedByNameAndInTurn() {
    var open = OpenStarts()
    open.add(0, names: ["goose", "lake"])
    open.add(1, names: [])
    open.add(2, names: ["goose"])
    #expect(open.end(["goose"]) == [OpenStarts.Part(start: 0, name: 0), OpenStarts.Part(start: 2, name: 0)])
    #expect(open.starts(from: 0) == [0, 1], "the third is over")
    #expect(open.end([]) == [OpenStarts.Part(start: 1, name: nil)])
    #expect(open.end(["goose"]) == [])
    #expect(open.parts == [OpenStarts.Part(start: 0, name: 1)])
    #expect(open.end([]) == [OpenStarts.Part(start: 0, name: 1)])
    #expect(open.isEmpty && open.end([]) == [])
  }

  @Test func linesAreThoseOfTheText() {
    let text = Array("a\r\n<!-- mtlint:ignore -->\n\nb c\rd".utf8)
    let lines = TextLines(text, DirectiveScanner.scan(text))
    #expect([0, 1, 3, 29].map { lines.line(of: $0) } == [0, 0, 2, 4])
    #expect(lines.range(of: 0) == 0..<1)
    #expect(lines.next(behind: 0).map { String(decoding: text[lines.range(of: $0)], as: UTF8.self) } == "b c")
    #expect(lines.next(behind: text.count - 1) == nil)
  }
}
