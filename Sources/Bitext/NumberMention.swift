/// A number as a text writes it, with all that it may mean.
public struct NumberMention: Sendable {
  public enum Kind: Sendable { case plain, year, decade, day, month, hour, minute, part, spelled, soft, roman }

  /// Every reading: `3,5` after its language’s signs, 10m as ten and ten million, a year of two figures with its century.
  public let values: [Double]
  public let kind: Kind
  /// Written in figures, and no part of a code: what must be there on the other side.
  public let isHard: Bool
  /// Bytes of the text; half-open, not empty.
  public let range: Range<Int>
  /// The figures alone, digits of other scripts as ASCII: `82.000` of `82.000 Euro`.
  public let figures: String

  func shares(_ others: Set<Double>) -> Bool { values.contains { others.contains($0) } }
}

extension Double {
  /// Readings are compared to four places.
  var rounded4: Double { (self * 10_000).rounded() / 10_000 }
  var isWhole: Bool { self == rounded(.towardZero) }
}
