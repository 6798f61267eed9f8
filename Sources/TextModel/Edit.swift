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
