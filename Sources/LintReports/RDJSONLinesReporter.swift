import LintEngine

/// reviewdog's rdjsonl: one diagnostic a line.
public struct RDJSONLinesReporter: StreamedReporter {
  public init() {}

  public func render(_ file: FileReport) -> Piece {
    let diagnostic = ReviewdogDiagnostic(file)
    return Piece(file.findings.indices.map { diagnostic.json($0, isAlone: true).line + "\n" }.joined())
  }

  public func finish(_ summary: Summary) -> String { "" }
}
