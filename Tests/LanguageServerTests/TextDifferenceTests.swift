import TestSupport
import Testing

@testable import LanguageServer

@Suite struct TextDifferenceTests {
  private func difference(_ old: String, _ new: String) -> [String] {
    TextDifference.replacements(Array(old.utf8), Array(new.utf8)).map { "\($0.range) \(String(decoding: $0.text, as: UTF8.self))" }
  }

  @Test func smallWhereBothAreAlike() {
    #expect(difference("same", "same") == [])
    #expect(difference("", "new") == ["0..<0 new"])
    #expect(difference("old", "") == ["0..<3 "])
    #expect(difference("It is is cold.\n", "It is cold.\n") == ["6..<9 "])
    #expect(difference("one\ntwo two\nthree\nfour four\n", "one\ntwo\nthree\nfour\n") == ["4..<8 ", "18..<23 "])
    #expect(difference("a b c d e f", "a B c d E f") == ["2..<3 B", "8..<9 E"])
    #expect(difference("one\n\n\ntwo", "one\n\ntwo") == ["5..<6 "])
  }

  /// Neither a character nor a line end is parted.
  @Test func whatBelongsTogether() {
    #expect(difference("é", "è") == ["0..<2 è"])
    #expect(difference("a\r\nb", "a\nb") == ["1..<3 \n"])
    #expect(difference("😀", "😁") == ["0..<4 😁"])
  }

  /// Whatever the texts: the replacements make one of the other, and follow each other.
  @Test func anyTexts() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = ["a ", "b ", "the ", "é", "😀", "\n", "\r\n", "\n\n", "word. "]
    for _ in 0..<2000 {
      let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }
      var changed = old
      for _ in 0..<Int.random(in: 0...6, using: &random) where !changed.isEmpty {
        let place = Int.random(in: 0..<changed.count, using: &random)
        if Bool.random(using: &random) { changed.remove(at: place) } else { changed.insert(pieces.randomElement(using: &random)!, at: place) }
      }
      try check(old.joined(), changed.joined())
    }
    // So far apart that nothing equal is near.
    try check((0..<500).map { "a\($0)\n" }.joined() + "end", (0..<500).map { "b\($0)\n" }.joined() + "end")
  }

  private func check(_ old: String, _ new: String) throws {
    let (before, after) = (Array(old.utf8), Array(new.utf8))
    let replacements = TextDifference.replacements(before, after)
    var made: [UInt8] = []
    var place = 0
    for replacement in replacements {
      try #require(replacement.range.lowerBound >= place)
      made += before[place..<replacement.range.lowerBound] + replacement.text
      place = replacement.range.upperBound
      for offset in [replacement.range.lowerBound, replacement.range.upperBound] where offset < before.count {
        #expect(before[offset] & 0xC0 != 0x80)
      }
      #expect(String(validating: replacement.text, as: UTF8.self) != nil)
    }
    #expect(made + before[place...] == after)
  }
}
