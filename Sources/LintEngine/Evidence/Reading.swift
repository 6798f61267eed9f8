/// How a finding counts in its text, and why.
public enum Reading: Sendable, Equatable {
  /// As it is: certain, info by itself, or settled by the configuration.
  case itself
  /// Weak, beside certain findings.
  case proven
  /// Weak, in a text that is known to be a translation; its rule listens.
  case translated
  /// Weak, and one of several of its rule.
  case repeated(Int)
  /// Weak, in a text whose score is high enough for a rule that listens.
  case heard(Float, level: Float)
  /// Weak, in a text whose score is too low.
  case unheard(Float, level: Float)
  /// Weak, without any certain finding; its rule does not listen.
  case unproven
  /// In a text whose score is so low that its rule is not believed.
  case sunk(Float, level: Float)

  /// The severity that it leaves a finding.
  func severity(of finding: Finding) -> Severity {
    switch self {
    case .itself, .proven, .translated, .repeated, .heard: finding.severity
    case .unheard, .unproven: min(finding.severity, finding.alone ?? finding.severity)
    case .sunk: .info
    }
  }
}
