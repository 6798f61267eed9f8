import LintEngine
import TextModel

/// Which findings of a run are shown and counted: not those of the baseline, and of a change only those that it touches.
public struct Screening: Sendable {
  private let baseline: BaselineFile?
  private let updatesBaseline: Bool
  private let changes: Changes?
  /// True when the command line leaves out rules, of which nothing is known then.
  private let isPartial: Bool
  /// Entries of files that are neither looked at nor there any more.
  private let gone: GoneEntries?

  /// What is asked of a screening.
  public struct Order: Sendable, Equatable {
    /// File of the findings that are known, and whether it is written anew.
    public var baseline: String?
    public var updatesBaseline = false
    /// Revision in git since which lines must have changed.
    public var changedSince: String?

    public init(baseline: String? = nil, updatesBaseline: Bool = false, changedSince: String? = nil) {
      self.baseline = baseline
      self.updatesBaseline = updatesBaseline
      self.changedSince = changedSince
    }
  }

  public init(_ order: Order, _ settings: LintSettings, files: [Session.Target]) throws {
    let baseline = try order.baseline.map { try BaselineFile($0, mayBeMissing: order.updatesBaseline) }
    self.baseline = baseline
    updatesBaseline = order.updatesBaseline
    changes = try order.changedSince.map { try Changes(since: $0, files: files.map(\.absolute)) }
    isPartial = !settings.select.isEmpty || !settings.ignore.isEmpty
    gone = baseline.map { GoneEntries($0.entriesOfGoneFiles(besides: Set(files.map(\.absolute).map($0.name)))) }
  }

  /// What a run adds to.
  public var ledger: Ledger {
    var ledger = Ledger()
    ledger.gone = gone
    return ledger
  }

  /// True for a file that may be one of those that are gone, under a new name: these are to be screened one after another, in their order.
  public func mayBeRenamed(_ target: Session.Target) -> Bool {
    guard let baseline, !updatesBaseline, gone?.isEmpty == false else { return false }
    return baseline.baseline.entries(of: baseline.name(of: target.absolute)).isEmpty
  }

  /// Screens a file that may be renamed: what the entries of a file that is gone know of it does not count.
  public func screenRenamed(_ file: inout LintedFile, of target: Session.Target, _ run: inout Ledger) -> Ledger {
    let path = baseline?.name(of: target.absolute) ?? target.path
    let new = run.gone?.claim(file.items.map { ($0.inText, $0.text) }, path: path) ?? Array(file.items.indices)
    file.items = new.map { file.items[$0] }
    return screen(&file, of: target)
  }

  /// Leaves of the findings of a file those that count; tells what its part of the baseline has to say.
  public func screen(_ file: inout LintedFile, of target: Session.Target) -> Ledger {
    var ledger = Ledger()
    if let baseline {
      let name = baseline.name(of: target.absolute)
      let places = file.items.map { ($0.inText, $0.text) }
      let comparison = baseline.baseline.compare(places, path: name) { !isPartial || target.linter.runs($0) }
      ledger.files = [name]
      if updatesBaseline { ledger.current = comparison.current } else { ledger.stale = comparison.stale }
      file.items = updatesBaseline ? [] : comparison.new.map { file.items[$0] }
    }
    if let changes {
      file.items = changes.touched(file.items.map(\.inFile), in: file.document, file: target.absolute).map { file.items[$0] }
    }
    ledger.heldBack = file.items.count { target.linter.configuration.holdsBack($0.inText.rule) }
    ledger.warnings = file.items.count { $0.inText.severity == .warning }
    return ledger
  }

  /// Writes the baseline, if that was asked for; what is to be said of it and of what was held back, a line each.
  public func finish(_ ledger: Ledger, level: Severity) throws -> [String] {
    var notes: [String] = []
    if ledger.heldBack > 0 {
      let findings = ledger.heldBack == 1 ? "1 finding of a newer rule is" : "\(ledger.heldBack) findings of newer rules are"
      notes.append("\(findings) lowered to info by rules-version" + (level == .info ? "" : "; see them with --level info"))
    }
    guard let baseline else { return notes }
    if updatesBaseline {
      let others = baseline.baseline.paths.filter { !ledger.files.contains($0) }
      let entries = ledger.current + others.filter(baseline.holds).flatMap(baseline.baseline.entries)
      try baseline.write(entries)
      let (count, files) = (entries.reduce(0) { $0 + $1.count }, Set(entries.map(\.path)).count)
      notes.append("\(baseline.path): \(count) finding\(count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")")
      return notes
    }
    let stale = Baseline.sorted(ledger.stale + (ledger.gone?.entries ?? []))
    guard !stale.isEmpty else { return notes }
    let count = stale.reduce(0) { $0 + $1.count }
    if level == .info {
      for entry in stale {
        notes.append("\(baseline.path): gone: \(entry.path): \(entry.rule) ‘\(entry.text)’\(entry.count > 1 ? " (\(entry.count) times)" : "")")
      }
    }
    notes.append(
      "\(baseline.path): \(count) finding\(count == 1 ? " is" : "s are") gone; remove \(count == 1 ? "it" : "them") with --update-baseline"
    )
    return notes
  }
}

/// What is added up over the files of a run, beside the report.
public struct Ledger: Sendable {
  /// Warnings that count.
  public var warnings = 0
  /// Findings of rules that are newer than the version asked for.
  var heldBack = 0
  /// What the baseline calls the files looked at.
  var files: Set<String> = []
  /// Entries that match nothing any more.
  var stale: [Baseline.Entry] = []
  /// Entries of files that are gone, which no other file has claimed.
  var gone: GoneEntries?
  /// What a new baseline says.
  var current: [Baseline.Entry] = []

  /// Takes what is said of one file.
  public mutating func add(_ other: Ledger) {
    warnings += other.warnings
    heldBack += other.heldBack
    files.formUnion(other.files)
    stale += other.stale
    current += other.current
  }
}
