import LintEngine
import TextModel

/// GitLab's Code Quality report (docs.gitlab.com, “Code Quality report format”).
public struct GitLabReporter: Reporter {
  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  public func render(_ file: FileReport) -> Piece {
    let path = options.paths.shown(file.path)
    let fingerprints = file.fingerprints(path)
    return Piece("", of: file) { index, finding in
      let lines = [finding.range.lowerBound, finding.range.upperBound].map { file.document.lines.line(of: $0) + 1 }
      let issue: JSON = [
        "type": "issue", "check_name": .string(finding.rule.name), "description": .string(finding.messageWithPlaces(in: file.document)),
        "categories": ["Style"],
        "severity": .string(Self.severity(finding.severity)), "fingerprint": .string(fingerprints[index]),
        "location": ["path": .string(path), "lines": ["begin": .number(lines[0]), "end": .number(lines[1])]],
      ]
      return issue.line
    }
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String { JSON.lines(pieces.flatMap { $0.entries.map(\.text) }).line + "\n" }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
