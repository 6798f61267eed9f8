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

  /// True when one of the two lies inside the other: they are about the same thing. Findings that only touch or cross at an edge are not.
  func competes(with other: Finding) -> Bool {
    range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
      || other.range.lowerBound <= range.lowerBound && range.upperBound <= other.range.upperBound
  }
}
