import LintEngine
import TextModel

/// The findings of one file, ready to be reported.
public struct FileReport: Sendable {
  /// As it was given.
  public let path: String
  public let document: Document
  /// Sorted by offset; only those that are shown.
  public let findings: [Finding]

  public init(path: String, document: Document, findings: [Finding]) {
    self.path = path
    self.document = document
    self.findings = findings
  }
}

/// Totals of a run.
public struct Summary: Sendable, Equatable {
  public var files = 0
  public var errors = 0
  public var warnings = 0
  public var infos = 0
  /// Findings with a safe fix.
  public var fixable = 0

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
  }

  public var findings: Int { errors + warnings + infos }
}

/// Writes findings in one format. Files are rendered on any thread, in any order; the caller puts the pieces together.
public protocol Reporter: Sendable {
  /// The report of one file; empty when there is nothing to say.
  func render(_ file: FileReport) -> String
  /// What comes behind the last file.
  func finish(_ summary: Summary) -> String
}

/// A report that can be made only when all is known.
public protocol AssembledReporter: Reporter {
  /// The whole report, from the pieces in the order of their files.
  func assemble(_ pieces: [String]) -> String
}
