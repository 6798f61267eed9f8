import TestSupport
import Testing

@testable import LintEngine

/// Guards that repairs which meet are told from those which do not, however many there are.
@Suite struct DisjointRangesTests {
  /// In any order, and with several ranges at once, the answer is that of a look at every range.
  @Test func answersAsALookAtEachRange() {
    var random = SeededGenerator(seed: 9)
    for size in [40, 40_000] {
      var ranges = DisjointRanges()
      var taken: [Int: Int] = [:]
      for owner in 0..<3000 {
        let new = (0..<Int.random(in: 1...2, using: &random)).map { number in
          let start = Int.random(in: 0..<size, using: &random) + number * (size + 10)
          return start..<start + Int.random(in: 0..<3, using: &random)
        }
        // Two ranges meet where they share a place, with those at their ends.
        let met = Set(new.flatMap { range in (range.lowerBound...range.upperBound).compactMap { taken[$0] } })
        let answer = ranges.insert(new, of: owner)
        #expect(answer.map(met.contains) ?? met.isEmpty, "\(new) of \(owner)")
        if answer == nil { for range in new { for place in range.lowerBound...range.upperBound { taken[place] = owner } } }
      }
    }
  }

  @Test func theRangesAreNotMovedForEachOther() {
    var ranges = DisjointRanges()
    // From the back to the front, which moves all there is in a single list.
    for start in stride(from: 400_000, to: 0, by: -2) { #expect(ranges.insert([start..<start], of: start) == nil) }
    #expect(ranges.insert([7..<9], of: 0) == 8)
  }
}
