import TextModel

/// A repair: edits that belong together.
public struct Fix: Sendable, Hashable {
  public enum Safety: UInt8, Sendable {
    /// Offered; a person decides.
    case suggested
    /// The text alone makes it certain: it may be applied without asking.
    case safe
  }

  public let safety: Safety
  /// Sorted by position and disjoint.
  public let edits: [Edit]

  /// Edits may come in any order but must not overlap.
  public init(_ safety: Safety, _ edits: [Edit]) {
    self.safety = safety
    self.edits = edits.count > 1 ? edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) } : edits
    assert(zip(self.edits, self.edits.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "edits overlap")
  }

  public init(_ safety: Safety, replacing range: Range<Int>, with replacement: String) {
    self.init(safety, [Edit(range, replacement)])
  }
}

extension Fix.Safety {
  public var name: String { self == .safe ? "safe" : "suggested" }
}
