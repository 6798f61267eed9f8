import ArgumentParser
import LintEngine
import LintReports

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

  @Option(help: "Lowest severity that makes the exit status 1.")
  var failOn = Threshold.warning

  @Option(help: "What columns count.")
  var columnUnit = ColumnUnit.char

  @Option(help: "Colour in the text report.")
  var color = ColorChoice.auto

  var job: CheckJob {
    CheckJob(
      settings: options.settings, format: format, output: output, level: level.severity, failOn: failOn, columnUnit: columnUnit, color: color)
  }

  func run() throws { try job.run() }
}

extension ReportFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }
  public var defaultValueDescription: String { name }
  public static var allValueStrings: [String] { all.map(\.name) }
  public static var allValueDescriptions: [String: String] { Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.summary) }) }
}
extension Threshold: ExpressibleByArgument {}
