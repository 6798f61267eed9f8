import ArgumentParser
import LintEngine
import LintReports
import LintSession
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
  /// Which findings are left out.
  var screening = Screening.Order()

  /// What is wrong with the options in themselves.
  var problem: String? {
    if let maxWarnings, maxWarnings < 0 { return "--max-warnings takes a number from 0" }
    if screening.updatesBaseline, screening.baseline == nil { return "--update-baseline goes with --baseline FILE" }
    if screening.updatesBaseline, screening.changedSince != nil { return "--update-baseline takes all findings; leave --changed-since out" }
    if screening.changedSince != nil, settings.paths.contains("-") { return "--changed-since needs files; - (standard input) has no history" }
    return nil
  }

  /// What became of one file.
  private enum Outcome: Sendable {
    /// A piece of each report, the findings to count, and whether one is severe enough to fail.
    case checked(pieces: [Piece], summary: Summary, fails: Bool, ledger: Ledger, warning: String?)
    case failed(String)
  }

  func run() throws {
    var reports = try Reports(standardOutput: format, outputs: output, options: reportOptions, color: color.isOn(STDOUT_FILENO))
    let session = try Session(settings)
    var summary = Summary()
    func fail(_ reason: String) {
      Output.error(reason)
      summary.failures.append(reason)
    }
    let files = session.targets(fail: fail, note: Output.error)
    try reports.spare(files)
    let screening = try Screening(self.screening, settings, files: files)
    var hasFindings = false
    var ledger = Ledger()
    var progress = Progress(total: files.count)
    let reporters = reports.reporters
    let work: @Sendable (Session.Target) -> Outcome = { [self] in check($0, reporters, screening) }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      switch outcome {
      case .failed(let reason):
        progress.clear()
        fail(reason)
      case .checked(let pieces, let counts, let fails, let part, let warning):
        if let warning {
          progress.clear()
          Output.error(warning)
        }
        reports.add(pieces) { progress.clear() }
        summary.add(counts)
        hasFindings = hasFindings || fails
        ledger.add(part)
      }
      progress.show(index + 1)
    }
    progress.clear()
    if summary.failures.isEmpty {
      do { try screening.finish(ledger, level: level).forEach(Output.error) } catch { fail(String(describing: error)) }
      if let maxWarnings, ledger.warnings > maxWarnings {
        Output.error("\(ledger.warnings) warnings, more than --max-warnings \(maxWarnings)")
        hasFindings = true
      }
    }
    let status: ExitStatus = !summary.failures.isEmpty ? .failed : hasFindings ? .findings : .clean
    summary.exitStatus = Int(status.rawValue)
    let isWritten = reports.finish(summary)
    Output.exit(isWritten ? status : .failed)
  }

  private var reportOptions: ReportOptions {
    var options = RunSurroundings.reportOptions
    options.unit = columnUnit
    options.failOn = Severity(name: failOn.rawValue)
    return options
  }

  private func check(_ target: Session.Target, _ reporters: [any Reporter], _ screening: Screening) -> Outcome {
    let name = target.path == "-" ? settings.path ?? "-" : target.path
    do {
      let source = try Inputs.read(target, name: name)
      var file = LintedFile(source, target)
      let ledger = screening.screen(&file, of: target)
      let report = file.report(path: name, level: level)
      var summary = Summary()
      summary.count(report.findings)
      let threshold = Severity(name: failOn.rawValue)
      let fails = threshold.map { threshold in file.items.contains { $0.inFile.severity >= threshold } } ?? false
      return .checked(
        pieces: reporters.map { $0.render(report) }, summary: summary, fails: fails, ledger: ledger,
        warning: source.text.warning.map { "\(Inputs.name(target.path)): \($0)" })
    } catch {
      return .failed(String(describing: error))
    }
  }
}
