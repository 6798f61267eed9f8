import FileSystem
import LintEngine
import TextModel

/// What `fix` has made of one file, ready to be reported.
public struct RepairedFile: Sendable {
  /// As it was given.
  let path: String
  /// The file as it was; nil for one that could not be read or written.
  private let original: FileReport?
  private let repairs: [Repair]
  /// What is found in the file as it is after the repairs; nil as `original` is.
  let remaining: FileReport?
  let isWritten: Bool
  /// Why it could not be repaired.
  private let error: String?

  /// `isWritten`: the repaired text is in the file.
  public init(original: FileReport, repairs: [Repair], remaining: FileReport, isWritten: Bool) {
    path = original.path
    self.original = original
    self.repairs = repairs
    self.remaining = remaining
    self.isWritten = isWritten
    error = nil
  }

  public init(path: String, error: String) {
    self.path = FilePath.readable(path)
    (original, remaining) = (nil, nil)
    repairs = []
    isWritten = false
    self.error = error
  }

  /// Repairs that were made.
  var count: Int { repairs.count }

  /// What is said of the file.
  func json(_ options: ReportOptions) -> JSON {
    .object(
      [
        ("path", .string(path)), ("changed", .bool(!repairs.isEmpty)), ("written", .bool(isWritten)), ("repairs", .array(repairObjects(options))),
        ("findings", .array(remaining.map { JSONReporter.findings($0, options).map(JSON.text) } ?? [])),
      ] + (error.map { [("error", .string($0))] } ?? []))
  }

  private func repairObjects(_ options: ReportOptions) -> [JSON] {
    guard let original else { return [] }
    var positions: [Int: Position] = [:]
    var walk = Positions(original.document, unit: options.unit)
    for offset in repairs.flatMap({ [$0.range.lowerBound, $0.range.upperBound] }).sorted() { positions[offset] = walk.position(of: offset) }
    return repairs.map { repair in
      let rule = repair.finding.rule
      let (start, end) = (positions[repair.range.lowerBound]!, positions[repair.range.upperBound]!)
      return [
        "rule": .string(rule.name), "family": .string(rule.family), "class": .string(rule.damage.rawValue),
        "severity": .string(repair.finding.severity.name), "safety": .string(repair.safety.name), "round": .number(repair.round),
        "start": .number(original.offsets(repair.range.lowerBound)), "end": .number(original.offsets(repair.range.upperBound)),
        "line": .number(start.line), "column": .number(start.column), "endLine": .number(end.line), "endColumn": .number(end.column),
        "text": .string(repair.text), "message": .string(repair.finding.message),
        "edits": .array(
          repair.changes.map { change in
            [
              "start": .number(original.offsets(change.range.lowerBound)), "end": .number(original.offsets(change.range.upperBound)),
              "text": .string(change.text), "replacement": .string(change.replacement),
            ]
          }),
      ]
    }
  }
}
