import LintEngine
import TextModel

/// One JSON document: the findings, each as JSON Lines has it and with its fingerprint, and the totals.
public struct JSONReporter: Reporter {
  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  public func render(_ file: FileReport) -> Piece {
    let findings = Self.findings(file, options)
    return Piece("", of: file) { index, _ in findings[index] }
  }

  /// What is said of each finding.
  static func findings(_ file: FileReport, _ options: ReportOptions) -> [String] {
    var objects = FindingObjects(file, unit: options.unit)
    return file.fingerprints(options.paths.shown(file.path)).enumerated().map { index, fingerprint in
      var out = JSONText(capacity: 512)
      objects.add(index, fingerprint: fingerprint, to: &out)
      return out.text
    }
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    let totals: JSON = [
      "files": .number(summary.files), "errors": .number(summary.errors), "warnings": .number(summary.warnings), "infos": .number(summary.infos),
      "fixable": .number(summary.fixable), "failures": .array(summary.failures.map { .string($0) }), "exitStatus": .number(summary.exitStatus),
    ]
    let report: JSON = [
      "tool": Self.tool(options), "findings": .lines(pieces.flatMap { $0.entries.map(\.text) }),
      "summary": totals,
    ]
    return report.line + "\n"
  }

  /// Who wrote the report.
  static func tool(_ options: ReportOptions) -> JSON { ["name": "mtlint", "version": .string(options.version)] }
}
