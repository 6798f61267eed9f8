import ArgumentParser
import LintEngine
import LintReports
import LintSession
import TextSources

/// Options that check and fix share.
struct LintOptions: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

  @Option(help: "A file with more paths, a line each or NUL behind each; - is standard input.")
  var filesFrom: String?

  @Option(name: .customLong("from"), help: "Source language of the articles (ISO 639, such as vi).")
  var source: String?

  @Option(help: "Run only this rule or family (repeatable).")
  var select: [String] = []

  @Option(help: "Do not run this rule or family (repeatable).")
  var ignore: [String] = []

  @Option(help: "A folder with rules of your own (repeatable).")
  var rules: [String] = []

  @Option(help: "Use this configuration file, and no .mtlint.yml.")
  var config: String?

  @Option(help: "Files worked on at a time; 0 = as many as there are cores.")
  var jobs = 0

  @Option(help: "What standard input is called, in reports and for the configuration.")
  var path: String?

  @Option(help: "Rules newer than this version of the rule set are info at most.")
  var rulesVersion: Int?

  @Option(help: "Read the files as this format, whatever their names and contents say.")
  var type: FileFormat?

  @Option(help: "A field of records that is text, such as body or items[].text (repeatable).")
  var field: [String] = []

  @Option(help: "What these fields hold.")
  var fieldType: ExtractionOptions.FieldFormat?

  var settings: LintSettings {
    var settings = LintSettings(paths: paths, source: source, config: config)
    settings.filesFrom = filesFrom
    settings.select = select
    settings.ignore = ignore
    settings.rules = rules
    settings.jobs = jobs
    settings.path = path
    settings.rulesVersion = rulesVersion
    settings.format = type
    settings.fields = field
    settings.fieldFormat = fieldType
    return settings
  }

  func validate() throws { if let problem = settings.problem, !(paths.isEmpty && filesFrom == nil) { throw ValidationError(problem) } }
}

/// Options of records in bulk, which check and fix share.
struct RecordOptions: ParsableArguments {
  @Flag(help: "Read records of JSON from standard input, a line each, and answer each with a line.")
  var jsonl = false

  @Option(help: "Bytes of the longest record that is looked at; longer ones pass through.")
  var maxRecordBytes = 1 << 26

  @Option(help: "Milliseconds that a record may take; one that takes longer passes through.")
  var timeoutMs: Int?

  @Option(help: "The field of records that they are known by in answers and messages, such as id or meta.url.")
  var id: String?

  /// What is wrong with the options together.
  func problem(_ options: LintOptions) -> String? {
    guard jsonl else {
      return timeoutMs == nil && id == nil ? options.settings.problem : "--timeout-ms and --id are for records in bulk; add --jsonl"
    }
    if let timeoutMs, timeoutMs < 1 { return "--timeout-ms takes a number from 1" }
    do { _ = try id.map { try FieldPath($0) } } catch { return "--id: \(error)" }
    if maxRecordBytes < 1 { return "--max-record-bytes takes a number from 1" }
    if !options.paths.isEmpty && options.paths != ["-"] || options.filesFrom != nil { return "--jsonl reads standard input; name no files" }
    if let type = options.type, type != .json, type != .jsonl { return "--jsonl reads JSON; leave --type out" }
    return settings(options).problem
  }

  func job(_ options: LintOptions, _ mode: RecordStream.Mode, failOn: Severity? = nil) -> RecordJob {
    RecordJob(
      settings: settings(options), mode: mode, failOn: failOn, longest: maxRecordBytes, timeout: timeoutMs, id: id.flatMap { try? FieldPath($0) })
  }

  private func settings(_ options: LintOptions) -> LintSettings {
    var settings = options.settings
    settings.paths = ["-"]
    return settings
  }
}

/// A severity as an option; the argument parser would show the number that stands for `Severity`.
enum Level: String, CaseIterable, ExpressibleByArgument {
  case error, warning, info

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}

extension ColumnUnit: ExpressibleByArgument {}

extension ColorChoice: ExpressibleByArgument {}

extension FileFormat: ExpressibleByArgument {}

extension ExtractionOptions.FieldFormat: ExpressibleByArgument {}
