import ArgumentParser
import LintEngine
import LintReports
import LintSession

/// Repairs.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repairs files in place, or standard input as a filter.",
    discussion: """
      Applies the safe fixes: those the text alone makes certain. As a filter (-) it exits 0 whenever the output is valid, and on any failure
      passes its input through unchanged, with one line on standard error and exit status 2.
      """)

  @OptionGroup var options: LintOptions

  @Flag(help: "Apply also the first suggested fix of each finding.")
  var suggested = false

  @Option(help: "Lowest severity of the findings that are repaired.")
  var level = Level.warning

  @Flag(help: "Show the changes and write nothing.")
  var diff = false

  @Option(help: "What standard output says of the repairs; with --diff, of those that would be made.")
  var format = FixFormat.text

  @Option(help: "Colour in the diff.")
  var color = ColorChoice.auto

  @OptionGroup var records: RecordOptions

  var job: FixJob {
    FixJob(
      settings: options.settings, suggested: suggested, level: level.severity, diff: diff, color: color,
      report: RepairReporter.Form(rawValue: format.rawValue))
  }

  func validate() throws {
    if let problem = records.problem(options) { throw ValidationError(problem) }
    if records.jsonl, diff { throw ValidationError("--jsonl writes records and shows no changes; leave --diff out") }
    if records.jsonl, format != .text { throw ValidationError("--jsonl writes records and no report; leave --format out") }
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
