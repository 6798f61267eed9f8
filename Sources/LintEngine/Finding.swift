/// Something a careful reader would stumble over.
public struct Finding: Sendable {
  public let rule: Rule
  public let severity: Severity
  /// Bytes of the document, half-open; empty for a place between two bytes.
  public let range: Range<Int>
  /// Lower case, no final stop: what is wrong and what to do.
  public let message: String
  /// Repairs, best first.
  public let fixes: [Fix]

  public init(rule: Rule, severity: Severity, range: Range<Int>, message: String, fixes: [Fix]) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.fixes = fixes
  }

  /// True when the other finding lies inside this one, or on the same text.
  func covers(_ other: Finding) -> Bool { range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound }
}
