import LintEngine
import TextModel

/// Which findings of a run are shown and counted: not those of the baseline, and of a change only those that it touches.
struct Screening: Sendable {
  private let baseline: BaselineFile?
  private let updatesBaseline: Bool
  private let changes: Changes?
  /// True when the command line leaves out rules, of which nothing is known then.
  private let isPartial: Bool

  init(_ job: CheckJob, files: [Session.Target]) throws {
    baseline = try job.baseline.map { try BaselineFile($0, mayBeMissing: job.updateBaseline) }
    updatesBaseline = job.updateBaseline
    changes = try job.changedSince.map { try Changes(since: $0, files: files.map(\.absolute)) }
    isPartial = !job.settings.select.isEmpty || !job.settings.ignore.isEmpty
  }

  /// What is left of the findings of a file, and what its part of the baseline has to say.
  func screen(_ findings: [Finding], in document: Document, of target: Session.Target) -> (findings: [Finding], ledger: Ledger) {
    var findings = findings
    var ledger = Ledger()
    if let baseline {
      let name = baseline.name(of: target.absolute)
      let comparison = baseline.baseline.compare(findings, in: document, path: name) { !isPartial || target.linter.runs($0) }
      ledger.files = [name]
      if updatesBaseline { ledger.current = comparison.current } else { ledger.stale = comparison.stale }
      findings = updatesBaseline ? [] : comparison.new
    }
    if let changes { findings = changes.touched(findings, in: document, file: target.absolute) }
    ledger.heldBack = findings.count { target.linter.configuration.holdsBack($0.rule) }
    ledger.warnings = findings.count { $0.severity == .warning }
    return (findings, ledger)
  }

  /// Writes the baseline, if that was asked for, or says what of it is gone.
  func finish(_ ledger: Ledger, level: Severity) throws {
    if ledger.heldBack > 0 {
      let findings = ledger.heldBack == 1 ? "1 finding of a newer rule is" : "\(ledger.heldBack) findings of newer rules are"
      Output.error("\(findings) held back at info by the rules-version" + (level == .info ? "" : "; --level info shows more"))
    }
    guard let baseline else { return }
    let others = baseline.baseline.paths.filter { !ledger.files.contains($0) }
    if updatesBaseline {
      let entries = ledger.current + others.filter(baseline.holds).flatMap(baseline.baseline.entries)
      try baseline.write(entries)
      let (count, files) = (entries.reduce(0) { $0 + $1.count }, Set(entries.map(\.path)).count)
      Output.error("\(baseline.path): \(count) finding\(count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")")
      return
    }
    let stale = Baseline.sorted(ledger.stale + others.filter { !baseline.holds($0) }.flatMap(baseline.baseline.entries))
    guard !stale.isEmpty else { return }
    let count = stale.reduce(0) { $0 + $1.count }
    if level == .info {
      for entry in stale {
        Output.error("\(baseline.path): gone: \(entry.path): \(entry.rule) ‘\(entry.text)’\(entry.count > 1 ? " (\(entry.count) times)" : "")")
      }
    }
    Output.error(
      "\(baseline.path): \(count) finding\(count == 1 ? " is" : "s are") not there any more; --update-baseline takes \(count == 1 ? "it" : "them") out"
    )
  }
}

/// What is added up over the files of a run, beside the report.
struct Ledger: Sendable {
  /// Warnings that count.
  var warnings = 0
  /// Findings of rules that are newer than the version asked for.
  var heldBack = 0
  /// What the baseline calls the files looked at.
  var files: Set<String> = []
  /// Entries that match nothing any more.
  var stale: [Baseline.Entry] = []
  /// What a new baseline says.
  var current: [Baseline.Entry] = []

  mutating func add(_ other: Ledger) {
    warnings += other.warnings
    heldBack += other.heldBack
    files.formUnion(other.files)
    stale += other.stale
    current += other.current
  }
}
