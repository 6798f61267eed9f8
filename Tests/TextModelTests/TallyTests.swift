import TestSupport
import Testing

@testable import TextModel

/// A tally against a dictionary of counts.
@Suite struct TallyTests {
  @Test func countsAsADictionaryDoes() {
    var generator = SeededGenerator(seed: 3)
    for expected in [0, 10, 5000] {
      var (tally, counts) = (Tally(expecting: expected), [UInt64: Int]())
      for _ in 0..<4000 {
        let (number, count) = (UInt64.random(in: 0..<2000, using: &generator) << 31, Int.random(in: 1...3, using: &generator))
        tally.add(number, count)
        counts[number, default: 0] += count
      }
      for number in 0..<2000 as Range<UInt64> { #expect(tally.count(number << 31) == counts[number << 31] ?? 0) }
      #expect(tally.count(1) == 0)
    }
  }
}
