import ArgumentParser
import LintEngine
import LintReports
import LintSession

/// Lists what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "Lists what is wrong (the default command).")

  @OptionGroup var options: LintOptions

  @Option(help: "Form of the report on standard output.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("Write a report to a file as well (repeatable).", valueName: "format=file"))
  var output: [String] = []

  @Option(help: "Lowest severity shown.")
  var level = Level.warning

  @Option(help: "Lowest severity that makes the exit status 1: warning, or error where --max-warnings is given.")
  var failOn: Threshold?

  @Option(help: "What columns count.")
  var columnUnit = ColumnUnit.char

  @Option(help: "Colour in the text report.")
  var color = ColorChoice.auto

  @Option(help: "More warnings than this make the exit status 1.")
  var maxWarnings: Int?

  @Option(help: "Findings listed in this file are known: they are neither shown nor counted.")
  var baseline: String?

  @Flag(help: "Write the file of --baseline from what is found now.")
  var updateBaseline = false

  @Option(help: "Only findings on lines that have changed in git since this revision branched off.")
  var changedSince: String?

  @Flag(help: "Say on standard error what each check took.")
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
    return isPlain ? nil : "--jsonl writes records, and knows no reports, baselines, changes and profiles; leave those options out"
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
