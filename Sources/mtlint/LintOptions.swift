import ArgumentParser
import LintEngine
import LintReports

/// Options that check and fix share.
struct LintOptions: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

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

  var settings: LintSettings {
    LintSettings(
      paths: paths, source: source, select: select, ignore: ignore, rules: rules, config: config, jobs: jobs, path: path,
      rulesVersion: rulesVersion)
  }

  func validate() throws { if let problem = settings.problem { throw ValidationError(problem) } }
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
