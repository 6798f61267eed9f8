import LintEngine

/// reviewdog's rdjson: one document with all diagnostics.
public struct RDJSONReporter: Reporter {
  public init() {}

  public func render(_ file: FileReport) -> Piece {
    let diagnostic = ReviewdogDiagnostic(file)
    return Piece("", of: file) { index, _ in diagnostic.json(index, isAlone: false).line }
  }

  public func document(_ pieces: [Piece], _ summary: Summary) -> String {
    let report: JSON = ["source": ReviewdogDiagnostic.source, "diagnostics": .lines(pieces.flatMap { $0.entries.map(\.text) })]
    return report.line + "\n"
  }
}
