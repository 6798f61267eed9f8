import ArgumentParser
import LintEngine
import LintReports
import LintSession
import TextSources

/// Options that check and fix share.
struct LintOptions: ParsableArguments {
  @Argument(help: "Files and folders to read; use - for standard input.")
  var paths: [String] = []

  @Option(help: "Read more paths from this file, one per line or NUL-terminated; use - for standard input.")
  var filesFrom: String?

  @Option(name: .customLong("from"), help: "Source language of the articles (ISO 639 code, such as vi).")
  var source: String?

  @Option(help: "Run only this rule or family (repeatable).")
  var select: [String] = []

  @Option(help: "Do not run this rule or family (repeatable).")
  var ignore: [String] = []

  @Option(help: "Add the rules in this folder (repeatable).")
  var rules: [String] = []

  @Option(help: "Use this configuration file instead of .mtlint.yml.")
  var config: String?

  @Option(help: "Number of files to process at once; 0 means one per core.")
  var jobs = 0

  @Option(help: "Name of standard input in reports and for the configuration.")
  var path: String?

  @Option(help: "Report rules newer than this version of the rule set as info at most.")
  var rulesVersion: Int?

  @Option(help: "Read all files in this format, regardless of name and content.")
  var type: FileFormat?

  @Option(help: "Record field that holds text, such as body or items[].text (repeatable).")
  var field: [String] = []

  @Option(help: "Format of the text in these fields.")
  var fieldType: ExtractionOptions.FieldFormat?

  @Option(name: .customLong("source"), help: ArgumentHelp("Compare the article with the text it was translated from.", valueName: "file"))
  var original: String?

  @Option(
    name: .customLong("source-pattern"),
    help: ArgumentHelp("Where the sources of several articles are, such as 'vi/{stem}.html'; {name} and {dir} work too.", valueName: "path"))
  var originalPattern: String?

  @Option(
    name: .customLong("source-field"), help: ArgumentHelp("Record field with the text that the others were translated from.", valueName: "field"))
  var originalField: String?

  @Flag(name: .customLong("require-source"), help: "Fail if the source of an article is missing.")
  var requiresOriginal = false

  var settings: LintSettings {
    var settings = LintSettings(paths: paths, source: source, config: config)
    settings.original = original
    settings.originalPattern = originalPattern
    settings.originalField = originalField
    settings.requiresOriginal = requiresOriginal
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
  @Flag(help: "Read JSON records from standard input, one per line, and write one line for each.")
  var jsonl = false

  @Option(help: "Longest record to check, in bytes; longer ones pass through unchanged.")
  var maxRecordBytes = 1 << 26

  @Option(help: "Time limit for each record, in milliseconds; slower ones pass through unchanged.")
  var timeoutMs: Int?

  @Option(help: "Field that identifies a record in output and messages, such as id or meta.url.")
  var id: String?

  /// What is wrong with the options together.
  func problem(_ options: LintOptions) -> String? {
    guard jsonl else {
      return timeoutMs == nil && id == nil ? options.settings.problem : "--timeout-ms and --id work only with --jsonl"
    }
    if let timeoutMs, timeoutMs < 1 { return "--timeout-ms takes a whole number, 1 or more" }
    do { _ = try id.map { try FieldPath($0) } } catch { return "--id: \(error)" }
    if maxRecordBytes < 1 { return "--max-record-bytes takes a whole number, 1 or more" }
    if !options.paths.isEmpty && options.paths != ["-"] || options.filesFrom != nil {
      return "--jsonl reads only standard input; remove the file names"
    }
    if let type = options.type, type != .json, type != .jsonl { return "--jsonl reads only JSON; remove --type" }
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
