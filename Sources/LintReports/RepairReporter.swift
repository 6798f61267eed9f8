/// Says in JSON what `fix` has done.
public struct RepairReporter: Sendable {
  /// Form of the report.
  public enum Form: String, Sendable, CaseIterable {
    /// One document: the files, and totals.
    case json
    /// One object a line, one line a file.
    case jsonl
  }

  /// What is kept of a file until the report is written.
  public struct Piece: Sendable {
    /// What the report says of the file, in one line.
    public let line: String
    /// What is left in it.
    let summary: Summary
    let repairs: Int
  }

  public let form: Form
  private let options: ReportOptions

  public init(_ form: Form, _ options: ReportOptions) {
    self.form = form
    self.options = options
  }

  /// What is said of one file. Called on any thread.
  public func render(_ file: RepairedFile) -> Piece {
    var summary = Summary()
    if let remaining = file.remaining { summary.count(remaining.findings) }
    return Piece(line: file.json(options).line, summary: summary, repairs: file.count)
  }

  /// The document, from the pieces in the order of the files; `failures` are what could not be done, one line each.
  public func document(_ pieces: [Piece], failures: [String], exitStatus: Int) -> String {
    var left = Summary()
    for piece in pieces { left.add(piece.summary) }
    let totals: JSON = [
      "files": .number(left.files), "changed": .number(pieces.count { $0.repairs > 0 }), "repairs": .number(pieces.reduce(0) { $0 + $1.repairs }),
      "errors": .number(left.errors), "warnings": .number(left.warnings), "infos": .number(left.infos),
      "failures": .array(failures.map { .string($0) }), "exitStatus": .number(exitStatus),
    ]
    let report: JSON = ["tool": JSONReporter.tool(options), "files": .lines(pieces.map(\.line)), "summary": totals]
    return report.line + "\n"
  }
}
