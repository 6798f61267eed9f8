import ArgumentParser
import LintEngine
import LintReports
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Form of a report.
enum ReportFormat: String, CaseIterable { case text, jsonl }

/// Lowest severity that makes the exit status 1.
enum Threshold: String, CaseIterable { case error, warning, info, never }

/// What `check` has to do.
struct CheckJob: Equatable, Sendable {
  var settings = LintSettings()
  var format = ReportFormat.text
  /// Further reports: FORMAT=FILE.
  var output: [String] = []
  var level = Severity.warning
  var failOn = Threshold.warning
  var columnUnit = ColumnUnit.char
  var color = ColorChoice.auto
  /// More warnings than this make the exit status 1; nil = no limit.
  var maxWarnings: Int?
  /// File of the findings that are known.
  var baseline: String?
  /// Writes that file.
  var updateBaseline = false
  /// Revision in git since which lines must have changed.
  var changedSince: String?

  /// What is wrong with the options in themselves.
  var problem: String? {
    if let maxWarnings, maxWarnings < 0 { return "--max-warnings takes a number from 0" }
    if updateBaseline, baseline == nil { return "--update-baseline goes with --baseline FILE" }
    if updateBaseline, changedSince != nil { return "--update-baseline takes all findings; leave --changed-since out" }
    if changedSince != nil, settings.paths.contains("-") { return "--changed-since needs files; - (standard input) has no history" }
    return nil
  }

  /// What became of one file.
  private enum Outcome: Sendable {
    /// A piece of each report, the findings to count, and whether one is severe enough to fail.
    case checked(reports: [String], summary: Summary, fails: Bool, ledger: Ledger)
    case failed(String)
  }

  func run() throws {
    let session = try Session(settings)
    var reporters: [any Reporter] = [reporter(format, color: color.isOn(STDOUT_FILENO))]
    var outputs: [(path: String, text: String)] = []
    for target in output {
      let parts = target.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let format = ReportFormat(rawValue: parts[0]) else {
        throw ValidationError("--output takes FORMAT=FILE, with a format of \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      reporters.append(reporter(format, color: false))
      outputs.append((parts[1], ""))
    }
    var failed = false
    let files = session.targets(settings) { reason in
      Output.error(reason)
      failed = true
    }
    let screening = try Screening(self, files: files)
    var hasFindings = false
    var summary = Summary()
    var ledger = Ledger()
    var progress = Progress(total: files.count)
    let work: @Sendable (Session.Target) -> Outcome = { [self, reporters] in check($0, reporters, screening) }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      switch outcome {
      case .failed(let reason):
        progress.clear()
        Output.error(reason)
        failed = true
      case .checked(let reports, let counts, let fails, let part):
        if !reports[0].isEmpty {
          progress.clear()
          Output.write(reports[0])
        }
        for number in outputs.indices { outputs[number].text += reports[number + 1] }
        summary.add(counts)
        hasFindings = hasFindings || fails
        ledger.add(part)
      }
      progress.show(index + 1)
    }
    progress.clear()
    if summary.files > 0 || !failed { Output.write(reporters[0].finish(summary)) }
    for (number, target) in outputs.enumerated() {
      try File.replace(target.path, with: Array((target.text + reporters[number + 1].finish(summary)).utf8))
    }
    if failed { Output.exit(.failed) }
    try screening.finish(ledger, level: level)
    if let maxWarnings, ledger.warnings > maxWarnings {
      Output.error("\(ledger.warnings) warnings, more than --max-warnings \(maxWarnings)")
      hasFindings = true
    }
    if hasFindings { Output.exit(.findings) }
  }

  private func reporter(_ format: ReportFormat, color: Bool) -> any Reporter {
    switch format {
    case .text: TextReporter(unit: columnUnit, color: color)
    case .jsonl: JSONLinesReporter(unit: columnUnit)
    }
  }

  private func check(_ target: Session.Target, _ reporters: [any Reporter], _ screening: Screening) -> Outcome {
    let name = target.path == "-" ? settings.path ?? "-" : target.path
    do {
      let (document, all) = target.linter.lint(try Inputs.read(target.path), path: target.absolute)
      let (findings, ledger) = screening.screen(all, in: document, of: target)
      let shown = findings.filter { $0.severity >= level }
      let report = FileReport(path: name, document: document, findings: shown)
      var summary = Summary()
      summary.count(shown)
      let threshold = Severity(name: failOn.rawValue)
      let fails = threshold.map { threshold in findings.contains { $0.severity >= threshold } } ?? false
      return .checked(reports: reporters.map { $0.render(report) }, summary: summary, fails: fails, ledger: ledger)
    } catch {
      return .failed(String(describing: error))
    }
  }
}
