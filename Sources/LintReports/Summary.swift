import LintEngine

/// Totals of a run.
public struct Summary: Sendable, Equatable {
  public var files = 0
  public var errors = 0
  public var warnings = 0
  public var infos = 0
  /// Findings with a safe fix.
  public var fixable = 0
  /// What could not be done, one line each: files that are missing or cannot be read.
  public var failures: [String] = []
  /// The exit status that the run ends with.
  public var exitStatus = 0

  public init() {}

  public mutating func count(_ findings: [Finding]) {
    files += 1
    for finding in findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      if finding.fixes.contains(where: { $0.safety == .safe }) { fixable += 1 }
    }
  }

  /// Adds the totals of another part of the run.
  public mutating func add(_ other: Summary) {
    files += other.files
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
    fixable += other.fixable
    failures += other.failures
    exitStatus = max(exitStatus, other.exitStatus)
  }

  public var findings: Int { errors + warnings + infos }

  /// ‘2 errors, 1 warning’; ‘nothing found’.
  var counts: String {
    let parts = [(errors, Self.count(errors, "error")), (warnings, Self.count(warnings, "warning")), (infos, "\(infos) info")]
    return findings == 0 ? "nothing found" : parts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
