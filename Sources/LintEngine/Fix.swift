/// One replacement in the text.
public struct Edit: Sendable, Hashable {
  /// Bytes to replace, half-open; empty for an insertion.
  public let range: Range<Int>
  public let replacement: String

  public init(_ range: Range<Int>, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}

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

/// Applies edits.
public enum Edits {
  /// The bytes with sorted, disjoint edits applied; every other byte stays.
  public static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var position = 0
    for edit in edits {
      out += bytes[position..<edit.range.lowerBound]
      out += Array(edit.replacement.utf8)
      position = edit.range.upperBound
    }
    out += bytes[position...]
    return out
  }
}
