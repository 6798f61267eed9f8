import Foundation
import TestSupport
import Testing

/// Guards that the rules of the joins family tell damage from the same words in sound sentences.
///
/// `MTLINT_CONTRAST=1 swift test --filter ContrastTests` prints the figures of each construction, and what is flagged or missed.
@Suite struct ContrastTests {
  /// What a set must show: sound texts flagged at most, damaged ones located at least, in percent.
  struct Floor: Sendable, CustomTestStringConvertible {
    let pairs: ContrastSet
    let flagged: Int
    let located: Int
    var testDescription: String { pairs.rule }
  }

  static let floors = [
    Floor(pairs: .strayStop, flagged: 1, located: 72), Floor(pairs: .mergedWords, flagged: 3, located: 60),
    Floor(pairs: .mergedSentences, flagged: 2, located: 96), Floor(pairs: .strayCapital, flagged: 3, located: 12),
    Floor(pairs: .strayFragment, flagged: 2, located: 82), Floor(pairs: .brokenSentence, flagged: 4, located: 67),
    Floor(pairs: .splitLine, flagged: 2, located: 87),
  ]

  @Test(arguments: floors) func damageIsToldFromSoundText(_ floor: Floor) {
    let figures = ContrastFigures(floor.pairs, Shared.linter)
    let total = figures.total
    if ProcessInfo.processInfo.environment["MTLINT_CONTRAST"] == "1" {
      print("\(floor.pairs.rule)\n\(figures.table)\nflagged\n\(Self.list(figures.flagged))\nmissed\n\(Self.list(figures.missed))")
    }
    #expect(total.flagged * 100 <= total.sound * floor.flagged, "\(floor.pairs.rule):\n\(figures.table)\n\(Self.list(figures.flagged))")
    #expect(total.located * 100 >= total.damaged * floor.located, "\(floor.pairs.rule):\n\(figures.table)\n\(Self.list(figures.missed))")
    #expect(figures.harmed.isEmpty, "safe fixes change sound texts:\n\(Self.list(figures.harmed))")
  }

  /// The set that the others are measured by has 200 pairs or more.
  @Test func strayStopsAreMany() { #expect(ContrastSet.strayStop.constructions.count * ContrastSet.strayStop.count >= 200) }

  private static func list(_ lines: [String]) -> String { lines.map { "  \($0)" }.joined(separator: "\n") }
}
