import TestSupport
import Testing

@testable import LintEngine

/// Guards what counts as style, and the table it comes from.
@Suite struct StyleCountsTests {
  private static let table = EvidenceTable.shared

  private static func counts(_ text: String) -> [String: Int] {
    let counts = StyleCounts(Shared.document(text), table).counts
    return Dictionary(uniqueKeysWithValues: zip(table.style.map(\.name), counts).filter { $1 > 0 })
  }

  /// Fourteen terms, each of which counts something.
  @Test func theTableIsWhole() {
    #expect(Self.table.groups.map(\.group) == [.strong, .medium, .weak, .layout])
    #expect(Self.table.style.count == 10)
    #expect(Set(Self.table.shapes.keys) == Set(StyleShape.allCases))
    let counting = Set(Self.table.shapes.values).union(Self.table.patterns.map(\.term))
    #expect(counting == Set(Self.table.style.indices))
    #expect(Self.table.sunk < Self.table.start && Self.table.start < Self.table.heard)
  }

  @Test(
    arguments: [
      ("He left.", [:]),
      ("We don’t know, we'll see, and it’s late.", ["contractions": 3, "possessives": 1]),
      ("Ana's boat, the mayor’s hall, o'clock", ["possessives": 2]),
      ("Škoda in Đà Nẵng, naïve, Москва, 東京", ["marked letters": 4]),
      ("“Yes”, he said, “no”. The end”.", ["stops after quotation marks": 3]),
      ("“Yes,” he said, “no.”", [:]),
      ("He said that it rains. She stated it.", ["said that": 2]),
      ("He said it, and that is so.", [:]),
      ("The roof of the hall.", ["of the": 1]),
      ("The roof of the old hall of the town.", ["of the": 3]),
      ("But it rained. And it snowed, but so it goes. So did we.\nSo what?", ["but first": 2]),
      ("According to the mayor, it was noted within the framework of a visit.", ["formulas": 3, "said that": 1]),
      ("They went according to plan.", ["loose words": 1]),
      ("It may rain or snow; you could say they’d go.", ["modals": 2, "loose words": 2, "contractions": 1]),
      ("the end of\nthe line", [:]),
    ] as [(String, [String: Int])]) func termsAreCounted(_ text: String, _ expected: [String: Int])
  { #expect(Self.counts(text) == expected) }

  @Test func patterns() {
    func match(_ pattern: String, _ text: String) -> Int? { StylePattern(pattern).match(at: 0, in: Shared.document(text)) }
    #expect(match("of the", "Of The hall") == 2)
    #expect(match("a|b? c", "c d") == 1)
    #expect(match("a|b? c", "b c d") == 2)
    #expect(match("a * c", "a b c") == 3)
    #expect(match("a * c", "a , c") == nil)
    #expect(match("a * * c", "a b") == nil)
    #expect(match("a *? c", "a c c") == 3, "as much as there is")
    #expect(StylePattern("^ but|and").anchor == .sentence && StylePattern("but").anchor == nil)
  }
}
