import LintEngine
import TextModel

/// A form of report. The table below is all there is to know about formats: options, help and documentation come from it.
public struct ReportFormat: Sendable {
  /// As the command line names it.
  public let name: String
  /// What it is and who reads it, in one line.
  public let summary: String
  private let make: @Sendable (ReportOptions) -> any Reporter

  public func reporter(_ options: ReportOptions) -> any Reporter { make(options) }

  public static let all = [
    ReportFormat(name: "text", summary: "for reading: each finding with an excerpt and its repair") {
      TextReporter(unit: $0.unit, color: $0.color, width: $0.width)
    },
    ReportFormat(name: "json", summary: "one JSON document: findings with byte offsets, edits and fingerprints, and totals") { JSONReporter($0) },
    ReportFormat(name: "jsonl", summary: "one JSON object per line for each finding") { JSONLinesReporter(unit: $0.unit) },
    ReportFormat(name: "sarif", summary: "SARIF 2.1.0: GitHub code scanning, Azure DevOps, editors") { SARIFReporter($0) },
    ReportFormat(name: "github", summary: "GitHub Actions: annotations on lines and a step summary") { GitHubReporter($0) },
    ReportFormat(name: "gitlab", summary: "GitLab Code Quality: the widget of a merge request") { GitLabReporter($0) },
    ReportFormat(name: "rdjson", summary: "reviewdog, one document: review comments with suggested changes") { _ in RDJSONReporter() },
    ReportFormat(name: "rdjsonl", summary: "reviewdog, one diagnostic per line") { _ in RDJSONLinesReporter() },
    ReportFormat(name: "checkstyle", summary: "Checkstyle XML: Jenkins, TeamCity and others") { CheckstyleReporter(unit: $0.unit) },
    ReportFormat(name: "junit", summary: "JUnit XML: one suite per file; each finding that reaches --fail-on is a failed test") { JUnitReporter($0) },
    ReportFormat(name: "html", summary: "for reading in a browser: one page with every article, its findings and its repairs") {
      _ in
      HTMLReporter()
    },
  ]

  public static let text = all[0]

  /// The format of a name; nil for any other word.
  public init?(name: some StringProtocol) {
    guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  private init(name: String, summary: String, make: @escaping @Sendable (ReportOptions) -> any Reporter) {
    self.name = name
    self.summary = summary
    self.make = make
  }
}

extension ReportFormat: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.name == right.name }
}

/// What reporters are told about the run.
public struct ReportOptions: Sendable {
  /// What columns count, where the format leaves it open.
  public var unit = ColumnUnit.char
  public var color = false
  /// Columns of the terminal that the report goes to; nil where it goes to none, or nobody knows.
  public var width: Int?
  /// Lowest severity that fails the run; nil = none.
  public var failOn: Severity? = .warning
  /// The program's version.
  public var version = ""
  /// When the run began, in seconds since 1970.
  public var time = 0
  public var paths = ReportPaths()

  public init() {}
}
