import LintEngine
import TextModel

/// One JSON object a line, one line a finding.
public struct JSONLinesReporter: StreamedReporter {
  private let unit: ColumnUnit

  public init(unit: ColumnUnit = .char) { self.unit = unit }

  public func render(_ file: FileReport) -> Piece {
    var (objects, out) = (FindingObjects(file, unit: unit), JSONText())
    for index in file.findings.indices {
      objects.add(index, to: &out)
      out.add("\n")
    }
    return Piece(out.text)
  }

  public func finish(_ summary: Summary) -> String { "" }
}
