import TestSupport
import Testing
import TextModel

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
    let counting = Set(Self.table.shapes.values).union(Self.table.patterns.rows.map(\.term))
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
    func match(_ pattern: String, _ text: String) -> Int? { Self.match(pattern, at: 0, Shared.document(text)) }
    #expect(match("of the", "Of The hall") == 2)
    #expect(match("x a|b? c", "x c d") == 2)
    #expect(match("x a|b? c", "x b c d") == 3)
    #expect(match("a|b? b c", "b c d") == 2, "the first word may be left out")
    #expect(match("a * c", "a b c") == 3)
    #expect(match("a * c", "a , c") == nil)
    #expect(match("a * * c", "a b") == nil)
    #expect(match("a *? c", "a c c") == 3, "as much as there is")
    #expect(StylePattern("^ but|and").anchor == .sentence && StylePattern("but").anchor == nil)
  }

  private static func match(_ pattern: String, at token: Int, _ document: Document) -> Int? {
    let table = StylePatternTable([(0, StylePattern(pattern))])
    let numbers = table.numbers(of: document)
    guard document.tokens[token].kind == .word, !table.starting(Int(numbers[Int(document.tokens[token].word)])).isEmpty else { return nil }
    return document.tokens.withUnsafeBufferPointer { table.match(table.rows[0], at: token, $0, numbers) }
  }

  /// A pattern as it is written, matched word by word.
  private static func plainMatch(_ places: ArraySlice<StylePattern.Place>, at token: Int, first: Int, _ document: Document) -> Int? {
    guard let place = places.first else { return token }
    if token < document.tokens.count, document.tokens[token].kind == .word, token == first || !document.tokens[token].flags.contains(.lineStart),
      place.words.isEmpty || place.words.contains(String(decoding: document.folded(token), as: UTF8.self)),
      let end = plainMatch(places.dropFirst(), at: token + 1, first: first, document)
    {
      return end
    }
    return place.isOptional ? plainMatch(places.dropFirst(), at: token, first: first, document) : nil
  }

  /// The words are numbered, more than there are bits in a number, and give what comparing their letters gives.
  @Test func numbersStandForWords() {
    var generator = SeededGenerator(seed: 7)
    let words = (0..<150).map { "w\($0 % 70)x\($0 / 70)" }
    let text = (0..<2000).map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
    let document = Shared.document(text.replacing("w9x0 ", with: "W9X0.\n"))
    var matches = 0
    for _ in 0..<60 {
      let pattern = (0..<Int.random(in: 1...4, using: &generator)).map { place in
        if place > 0, Bool.random(using: &generator) { return ["*", "*?"].randomElement(using: &generator)! }
        let listed = (0..<40).map { _ in words.randomElement(using: &generator)! }
        return Set(listed).joined(separator: "|") + (place > 0 && Bool.random(using: &generator) ? "?" : "")
      }.joined(separator: " ")
      for token in document.tokens.indices.prefix(300) {
        let expected = Self.plainMatch(StylePattern(pattern).places[...], at: token, first: token, document)
        #expect(Self.match(pattern, at: token, document) == expected, "\(pattern)")
        if expected != nil { matches += 1 }
      }
    }
    #expect(matches > 1000)
  }
}
