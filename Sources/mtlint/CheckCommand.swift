import ArgumentParser
import LintEngine
import LintReports
import LintSession

/// Lists what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "Check articles and report problems (the default command).")

  @OptionGroup var options: LintOptions

  @Option(help: "Format of the report on standard output.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Also write a report to a file (repeatable).", valueName: "format=file"))
  var output: [String] = []

  @Option(help: "Lowest severity to show.")
  var level = Level.warning

  @Option(help: "Lowest severity that makes the exit status 1. With --max-warnings the default is error, otherwise warning.")
  var failOn: Threshold?

  @Option(help: "Unit in which columns are counted.")
  var columnUnit = ColumnUnit.char

  @Option(help: "Use colour in the text report.")
  var color = ColorChoice.auto

  @Option(help: "Exit with status 1 if there are more warnings than this.")
  var maxWarnings: Int?

  @Option(help: "Neither show nor count the known findings listed in this file.")
  var baseline: String?

  @Flag(help: "Write the current findings to the --baseline file.")
  var updateBaseline = false

  @Option(help: "Report only findings on lines changed since the branch left this git revision.")
  var changedSince: String?

  @Flag(help: "Print the time taken by each check on standard error.")
  var profile = false

  @OptionGroup var records: RecordOptions

  var job: CheckJob {
    CheckJob(
      settings: options.settings, format: format, output: output, level: level.severity, failOn: failOn ?? (maxWarnings == nil ? .warning : .error),
      columnUnit: columnUnit, color: color, maxWarnings: maxWarnings, profile: profile,
      screening: Screening.Order(baseline: baseline, updatesBaseline: updateBaseline, changedSince: changedSince))
  }

  func validate() throws {
    if let problem = records.problem(options) ?? (records.jsonl ? recordProblem : job.problem) { throw ValidationError(problem) }
  }

  /// What records in bulk do not know.
  private var recordProblem: String? {
    let isPlain =
      format.name == "text" && output.isEmpty && maxWarnings == nil && baseline == nil && !updateBaseline && changedSince == nil && !profile
    return isPlain ? nil : "--jsonl writes records only; remove the options for reports, baselines, changes and profiles"
  }

  func run() throws {
    guard records.jsonl else { return try job.run() }
    let threshold = failOn.flatMap { Severity(name: $0.rawValue) }
    try records.job(options, .check(level.severity), failOn: threshold).run()
  }
}

extension ReportFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
  public static var allValueStrings: [String] { all.map(\.name) }
  public static var allValueDescriptions: [String: String] { Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.summary) }) }
}
extension Threshold: ExpressibleByArgument {}
