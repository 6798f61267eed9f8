import ArgumentParser
import LintEngine
import LintReports
import LintSession

/// Repairs.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repair files in place, or standard input as a filter.",
    discussion: """
      Applies safe repairs only: those that the text itself shows to be right. As a filter (-) it exits with status 0 if the output is valid; on failure
      it passes its input through unchanged, prints one line on standard error and exits with status 2.
      """)

  @OptionGroup var options: LintOptions

  @Flag(help: "Also apply the first suggested repair of each finding.")
  var suggested = false

  @Option(help: "Lowest severity to repair.")
  var level = Level.warning

  @Flag(help: "Show the changes without writing them.")
  var diff = false

  @Option(help: "Format of the report on repairs; with --diff, on those that would be made.")
  var format = FixFormat.text

  @Option(help: "Use colour in the diff.")
  var color = ColorChoice.auto

  @OptionGroup var records: RecordOptions

  var job: FixJob {
    FixJob(
      settings: options.settings, suggested: suggested, level: level.severity, diff: diff, color: color,
      report: RepairReporter.Form(rawValue: format.rawValue))
  }

  func validate() throws {
    if let problem = records.problem(options) { throw ValidationError(problem) }
    if records.jsonl, diff { throw ValidationError("--jsonl writes records only; remove --diff") }
    if records.jsonl, format != .text { throw ValidationError("--jsonl writes records only; remove --format") }
    if let problem = job.problem { throw ValidationError(problem) }
  }

  func run() throws {
    guard records.jsonl else { return try job.run() }
    try records.job(options, .fix(FileRepair(suggested: suggested, level: level.severity))).run()
  }

  /// True for a command line that asks for the filter, even one that is wrong otherwise.
  static func isFilter(_ arguments: [String]) -> Bool { arguments.contains("fix") && arguments.contains("-") }

  /// True for a filter whose messages would stand in the editor's buffer: it gives the input back and says nothing.
  static func isMute(_ arguments: [String]) -> Bool { isFilter(arguments) && Output.isOneStream }

  /// Gives an editor its buffer back when the command line is wrong.
  static func echoInput(of arguments: [String]) {
    guard isFilter(arguments), let input = try? Inputs.contents("-") else { return }
    Output.passThrough(input)
  }
}

/// What `fix` says of its work.
enum FixFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, jsonl
}
