/// Something a careful reader would stumble over.
public struct Finding: Sendable {
  public let rule: Rule
  public let severity: Severity
  /// Severity where nothing else in the article shows damage: what people write too, now and then, is no proof of a machine. Nil = the same.
  public let alone: Severity?
  /// Bytes of the document, half-open; empty for a place between two bytes.
  public let range: Range<Int>
  /// Lower case, no final stop: what is wrong and what to do.
  public let message: String
  /// Repairs, best first.
  public let fixes: [Fix]

  public init(rule: Rule, severity: Severity, alone: Severity? = nil, range: Range<Int>, message: String, fixes: [Fix]) {
    self.rule = rule
    self.severity = severity
    self.alone = alone
    self.range = range
    self.message = message
    self.fixes = fixes
  }

  /// Damage that people do not do.
  var isEvidence: Bool { alone == nil && severity >= .warning }

  /// The finding with the severity it has where nothing else shows damage.
  func standingAlone() -> Finding {
    alone.map { Finding(rule: rule, severity: min(severity, $0), range: range, message: message, fixes: fixes) } ?? self
  }

  /// The finding with those of its repairs that can be made.
  public func offering(_ isPossible: (Fix) -> Bool) -> Finding { fixes.allSatisfy(isPossible) ? self : with(fixes: fixes.filter(isPossible)) }

  /// The finding with other repairs.
  func with(fixes: [Fix]) -> Finding { Finding(rule: rule, severity: severity, alone: alone, range: range, message: message, fixes: fixes) }

  /// True when the other finding lies inside this one, or on the same text.
  func covers(_ other: Finding) -> Bool { range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound }
}
