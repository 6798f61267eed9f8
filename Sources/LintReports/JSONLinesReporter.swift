import LintEngine
import TextModel

/// One JSON object a line, one line a finding.
public struct JSONLinesReporter: StreamedReporter {
  private let unit: ColumnUnit

  public init(unit: ColumnUnit = .char) { self.unit = unit }

  public func render(_ file: FileReport) -> Piece { Piece(Self.objects(file, unit).map { JSON.object($0).line + "\n" }.joined()) }

  public func finish(_ summary: Summary) -> String { "" }

  /// What is said of each finding.
  static func objects(_ file: FileReport, _ unit: ColumnUnit) -> [[(String, JSON)]] {
    let places = Places(file, unit: unit)
    let waits = file.waits
    return file.findings.enumerated().map { index, finding in
      members(of: finding, file, places) + (waits[index].map { [("waitsFor", place(of: file.findings[$0], file))] } ?? [])
    }
  }

  private static func members(of finding: Finding, _ file: FileReport, _ places: Places) -> [(String, JSON)] {
    let (start, end) = (places[finding.range.lowerBound], places[finding.range.upperBound])
    return [
      ("path", .string(file.path)), ("rule", .string(finding.rule.name)), ("family", .string(finding.rule.family)),
      ("class", .string(finding.rule.damage.rawValue)), ("severity", .string(finding.severity.name)),
      ("start", .number(file.offsets(finding.range.lowerBound))), ("end", .number(file.offsets(finding.range.upperBound))),
      ("line", .number(start.line)), ("column", .number(start.column)), ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
      ("text", .string(file.document.text(finding.range))), ("message", .string(finding.message)),
      ("fixes", .array(finding.fixes.map { fix($0, file) })),
    ]
  }

  /// Enough to know a finding by.
  private static func place(of finding: Finding, _ file: FileReport) -> JSON {
    [
      "rule": .string(finding.rule.name), "start": .number(file.offsets(finding.range.lowerBound)),
      "end": .number(file.offsets(finding.range.upperBound)),
    ]
  }

  private static func fix(_ fix: Fix, _ file: FileReport) -> JSON {
    let edits = fix.edits.map { edit -> JSON in
      [
        "start": .number(file.offsets(edit.range.lowerBound)), "end": .number(file.offsets(edit.range.upperBound)),
        "replacement": .string(edit.replacement),
      ]
    }
    return ["safety": .string(fix.safety.name), "edits": .array(edits)]
  }
}
