import LintEngine
import TextModel

/// One JSON document: the findings, each as JSON Lines has it and with its fingerprint, and the totals.
public struct JSONReporter: Reporter {
  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  public func render(_ file: FileReport) -> Piece {
    let objects = JSONLinesReporter.objects(file, options.unit)
    let fingerprints = file.fingerprints(options.paths.shown(file.path))
    return Piece("", of: file) { index, _ in
      JSON.object(objects[index] + [("fingerprint", .string(fingerprints[index]))]).line
    }
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    let totals: JSON = [
      "files": .number(summary.files), "errors": .number(summary.errors), "warnings": .number(summary.warnings), "infos": .number(summary.infos),
      "fixable": .number(summary.fixable), "failures": .array(summary.failures.map { .string($0) }), "exitStatus": .number(summary.exitStatus),
    ]
    let report: JSON = [
      "tool": ["name": "mtlint", "version": .string(options.version)], "findings": .lines(pieces.flatMap { $0.entries.map(\.text) }),
      "summary": totals,
    ]
    return report.line + "\n"
  }
}
