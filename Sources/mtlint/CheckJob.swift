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
    let files = session.targets(settings, fail: fail)
    try reports.spare(files)
    let screening = try Screening(self, files: files)
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
      do { try screening.finish(ledger, level: level) } catch { fail(String(describing: error)) }
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
    var options = ReportOptions()
    options.unit = columnUnit
    options.failOn = Severity(name: failOn.rawValue)
    options.version = MTLint.version
    options.time = RunSurroundings.now
    options.paths = RunSurroundings.paths
    return options
  }

  private func check(_ target: Session.Target, _ reporters: [any Reporter], _ screening: Screening) -> Outcome {
    let name = target.path == "-" ? settings.path ?? "-" : target.path
    do {
      let source = try Inputs.read(target.path)
      let found = target.linter.lint(source.text, path: target.absolute)
      let document = found.document
      let (findings, ledger) = screening.screen(found.findings, in: document, of: target)
      let shown = findings.filter { $0.severity >= level }.map { $0.offering { fix in fix.edits.allSatisfy { source.holds($0.replacement) } } }
      let report = FileReport(path: name, document: document, findings: shown, offsets: source.offsets)
      var summary = Summary()
      summary.count(shown)
      let threshold = Severity(name: failOn.rawValue)
      let fails = threshold.map { threshold in findings.contains { $0.severity >= threshold } } ?? false
      return .checked(
        pieces: reporters.map { $0.render(report) }, summary: summary, fails: fails, ledger: ledger,
        warning: source.warning.map { "\(Inputs.name(target.path)): \($0)" })
    } catch {
      return .failed(String(describing: error))
    }
  }
}
