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
  /// Says on standard error what each check took.
  var profile = false
  /// Which findings are left out.
  var screening = Screening.Order()

  /// What is wrong with the options in themselves.
  var problem: String? {
    if let maxWarnings, maxWarnings < 0 { return "--max-warnings takes a whole number, 0 or more" }
    if screening.updatesBaseline, screening.baseline == nil { return "--update-baseline needs --baseline FILE" }
    if screening.updatesBaseline, screening.changedSince != nil { return "--update-baseline records all findings; remove --changed-since" }
    if screening.changedSince != nil, settings.paths.contains("-") { return "--changed-since needs files; standard input has no history" }
    return nil
  }

  /// What the reports and the exit status need of one file.
  private struct Checked: Sendable {
    /// A piece of each report.
    let pieces: [Piece]
    let summary: Summary
    /// True when a finding is severe enough to fail.
    let fails: Bool
    let ledger: Ledger
  }

  /// What became of one file.
  private enum Outcome: Sendable {
    case checked(Checked, warning: String?)
    /// Which of its findings are known depends on the files before it.
    case linted(LintedFile, warning: String?)
    /// Of a folder, and without the fields asked for.
    case passedOver
    case failed(String)
  }

  func run() throws {
    var reports = try Reports(standardOutput: format, outputs: output, options: reportOptions, color: color.isOn(STDOUT_FILENO))
    let times = profile ? CheckProfile() : nil
    let session = try Session(settings, profile: times)
    var summary = Summary()
    func fail(_ reason: String) {
      Output.error(reason)
      summary.failures.append(reason)
    }
    let files = session.targets(fail: fail)
    try reports.spare(files)
    let screening = try Screening(self.screening, settings, files: files)
    var hasFindings = false
    var ledger = screening.ledger
    var progress = Progress(total: files.count)
    let reporters = reports.reporters
    let fields = FolderFields()
    let work: @Sendable (Session.Target) -> Outcome = { [self] in check($0, fields, reporters, screening) }
    func add(_ checked: Checked, _ warning: String?) {
      if let warning {
        progress.clear()
        Output.error(warning)
      }
      reports.add(checked.pieces) { progress.clear() }
      summary.add(checked.summary)
      hasFindings = hasFindings || checked.fails
      ledger.add(checked.ledger)
    }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      switch outcome {
      case .failed(let reason):
        progress.clear()
        fail(reason)
      case .passedOver: break
      case .checked(let checked, let warning): add(checked, warning)
      case .linted(var file, let warning):
        let part = screening.screenRenamed(&file, of: files[index], &ledger)
        add(checked(file, files[index], reporters, part), warning)
      }
      progress.show(index + 1)
    }
    progress.clear()
    fields.failures.forEach(fail)
    if summary.failures.isEmpty {
      do { try screening.finish(ledger, level: level).forEach(Output.error) } catch { fail(String(describing: error)) }
      if let maxWarnings, ledger.warnings > maxWarnings {
        Output.error("\(ledger.warnings) warnings; --max-warnings allows \(maxWarnings)")
        hasFindings = true
      }
    }
    let status: ExitStatus = !summary.failures.isEmpty ? .failed : hasFindings ? .findings : .clean
    summary.exitStatus = Int(status.rawValue)
    let isWritten = reports.finish(summary)
    times?.lines.forEach(Output.error)
    Output.exit(isWritten ? status : .failed)
  }

  private var reportOptions: ReportOptions {
    var options = RunSurroundings.reportOptions
    options.unit = columnUnit
    options.failOn = Severity(name: failOn.rawValue)
    return options
  }

  private func check(_ target: Session.Target, _ fields: FolderFields, _ reporters: [any Reporter], _ screening: Screening) -> Outcome {
    do {
      guard let source = try fields.read(target, name: name(target)) else { return .passedOver }
      let warning = source.text.warning.map { "\(Inputs.name(target.path)): \($0)" } ?? target.missingOriginal
      var file = LintedFile(source, target, original: try target.original(of: source))
      if screening.mayBeRenamed(target), !file.items.isEmpty { return .linted(file, warning: warning) }
      let ledger = screening.screen(&file, of: target)
      return .checked(checked(file, target, reporters, ledger), warning: warning)
    } catch {
      return .failed(String(describing: error))
    }
  }

  /// What is said of a file after its screening.
  private func checked(_ file: LintedFile, _ target: Session.Target, _ reporters: [any Reporter], _ ledger: Ledger) -> Checked {
    let report = file.report(path: name(target), level: level)
    var summary = Summary()
    summary.count(report.findings)
    let threshold = Severity(name: failOn.rawValue)
    let fails = threshold.map { threshold in file.items.contains { $0.inFile.severity >= threshold } } ?? false
    return Checked(pieces: reporters.map { $0.render(report) }, summary: summary, fails: fails, ledger: ledger)
  }

  /// What the file is called in reports.
  private func name(_ target: Session.Target) -> String { target.path == "-" ? settings.path ?? "-" : target.path }
}
