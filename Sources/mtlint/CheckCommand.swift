import ArgumentParser
import LintEngine
import LintReports

/// Lists what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: "Lists what is wrong (the default command).")

  @OptionGroup var options: LintOptions

  @Option(help: "Report format.")
  var format = ReportFormat.text

  @Option(help: "Also write a report to a file: FORMAT=FILE (repeatable).")
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

extension ReportFormat: ExpressibleByArgument {}
extension Threshold: ExpressibleByArgument {}
