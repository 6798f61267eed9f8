import LintChecks

/// A row that the desk's edits speak for, with what became of every place in the texts before that it matches.
public struct Proposal: Sendable {
  public struct Example: Sendable, Equatable {
    /// The pair's name.
    public let name: String
    /// The sentence before with the match between ⟦ and ⟧, and the sentence as it was published.
    public let before: String
    public let after: String
  }

  public let row: PhraseRow
  /// Mended as the row says.
  public internal(set) var same = 0
  /// Mended in another way.
  public internal(set) var other = 0
  /// Left alone.
  public internal(set) var kept = 0
  /// Matches in the texts that were published.
  public internal(set) var published = 0
  /// Three at most, in the order of the pairs.
  public internal(set) var examples: [Example] = []

  init(_ row: PhraseRow) { self.row = row }

  /// Places that were mended, and all that say something. What was published counts against the row, whether it was left alone or written by the desk.
  var mended: Int { same + other }
  public var times: Int { mended + max(kept, published) }

  /// Share of its findings that will be right, at least, with a probability of 95 %: the score interval of Edwin B. Wilson, “Probable Inference, the
  /// Law of Succession, and Statistical Inference” (JASA 22, 1927), one-sided.
  public var expectedPrecision: Double { Self.lowerBound(mended, of: times) }

  static func lowerBound(_ successes: Int, of trials: Int) -> Double {
    guard trials > 0 else { return 0 }
    let (n, z) = (Double(trials), 1.645)
    let share = Double(successes) / n
    let centre = share + z * z / (2 * n)
    let margin = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return (centre - margin) / (1 + z * z / n)
  }
}
