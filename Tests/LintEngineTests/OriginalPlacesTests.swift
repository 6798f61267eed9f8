import TestSupport
import Testing
import TextModel

@testable import LintEngine

/// Guards the way back from an edited text to the first one.
@Suite struct OriginalPlacesTests {
  /// The range of the first text for each range of the last.
  private func original(_ rounds: [[Edit]], _ range: Range<Int>) -> Range<Int> {
    var places = OriginalPlaces()
    for edits in rounds { places.apply(edits) }
    return places.original(range)
  }

  @Test func nothingHasChanged() {
    #expect(original([], 3..<5) == 3..<5)
    #expect(original([[]], 4..<4) == 4..<4)
  }

  @Test func behindAnEdit() {
    let longer = [Edit(2..<3, "abc"), Edit(6..<6, "x")]
    #expect(original([longer], 0..<2) == 0..<2)
    #expect(original([longer], 5..<8) == 3..<6)
    #expect(original([longer], 9..<11) == 6..<8)
    #expect(original([[Edit(2..<6, "")]], 2..<4) == 6..<8, "what is deleted is no part of what follows it")
    #expect(original([[Edit(2..<6, "")]], 0..<2) == 0..<2, "nor of what stands before it")
    #expect(original([[Edit(2..<6, "")]], 1..<3) == 1..<7)
  }

  @Test func withinAnEdit() {
    let edits = [Edit(2..<4, "abcdef")]
    #expect(original([edits], 3..<5) == 2..<4)
    #expect(original([edits], 7..<9) == 2..<5)
    #expect(original([edits], 5..<5) == 2..<2)
    #expect(original([[Edit(3..<3, " and ")]], 4..<7) == 3..<3)
  }

  @Test func roundByRound() {
    let rounds = [[Edit(2..<4, "abc"), Edit(8..<9, "")], [Edit(0..<1, ""), Edit(4..<6, "z")], [Edit(1..<1, "12")]]
    // 0123456789, 01abc45679, 1abz5679, 112abz5679
    #expect(original(rounds, 0..<1) == 1..<2)
    #expect(original(rounds, 3..<6) == 2..<5)
    #expect(original(rounds, 6..<8) == 5..<7)
    #expect(original(rounds, 9..<10) == 9..<10)
  }

  /// Whatever is edited: a byte that no edit has touched leads back to itself.
  @Test func untouchedBytesStayThemselves() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      // Each byte is its own offset; what is put in is 255.
      var text = (0..<60).map { UInt8($0) }
      var places = OriginalPlaces()
      for _ in 0..<4 {
        var edits: [Edit] = []
        var position = 0
        while position < text.count {
          let start = position + Int.random(in: 0...12, using: &random)
          let end = start + Int.random(in: 0...3, using: &random)
          guard end <= text.count else { break }
          edits.append(Edit(start..<end, String(repeating: "x", count: Int.random(in: 0...3, using: &random))))
          position = end + 1
        }
        text = Edits.apply(edits, to: text).map { $0 == UInt8(ascii: "x") ? 255 : $0 }
        places.apply(edits)
        for (offset, byte) in text.enumerated() where byte != 255 {
          #expect(places.original(offset..<offset + 1) == Int(byte)..<Int(byte) + 1)
        }
      }
    }
  }
}
