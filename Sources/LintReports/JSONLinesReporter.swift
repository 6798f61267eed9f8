import LintEngine
import TextModel

/// One JSON object a line, one line a finding.
public struct JSONLinesReporter: StreamedReporter {
  private let unit: ColumnUnit

  public init(unit: ColumnUnit = .char) { self.unit = unit }

  public func render(_ file: FileReport) -> Piece {
    let places = Places(file, unit: unit)
    return Piece(file.findings.map { JSON.object(Self.members(of: $0, file, places)).line + "\n" }.joined())
  }

  public func finish(_ summary: Summary) -> String { "" }

  /// What is said of a finding.
  static func members(of finding: Finding, _ file: FileReport, _ places: Places) -> [(String, JSON)] {
    let (start, end) = (places[finding.range.lowerBound], places[finding.range.upperBound])
    return [
      ("path", .string(file.path)), ("rule", .string(finding.rule.name)), ("family", .string(finding.rule.family)),
      ("class", .string(finding.rule.damage.rawValue)), ("severity", .string(finding.severity.name)),
      ("start", .number(finding.range.lowerBound)), ("end", .number(finding.range.upperBound)), ("line", .number(start.line)),
      ("column", .number(start.column)), ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("text", .string(file.document.text(finding.range))), ("message", .string(finding.message)), ("fixes", .array(finding.fixes.map(fix))),
    ]
  }

  private static func fix(_ fix: Fix) -> JSON {
    let edits = fix.edits.map { edit -> JSON in
      ["start": .number(edit.range.lowerBound), "end": .number(edit.range.upperBound), "replacement": .string(edit.replacement)]
    }
    return ["safety": .string(fix.safety.name), "edits": .array(edits)]
  }
}
