import FileSystem
import LintEngine
import LintReports
import LintSession
import TextModel
import TextSources

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What `fix` has to do.
struct FixJob: Equatable, Sendable {
  var settings = LintSettings()
  /// Applies also the first suggested fix of each finding.
  var suggested = false
  /// Lowest severity of the findings that are repaired.
  var level = Severity.warning
  /// Shows the changes and writes nothing.
  var diff = false
  var color = ColorChoice.auto
  /// The form in which standard output says what was done; nil = in words, or as a diff.
  var report: RepairReporter.Form?

  /// What is wrong with the options together.
  var problem: String? {
    guard report != nil, settings.paths == ["-"], !diff else { return nil }
    return "the report of --format and the repaired text cannot share standard output; add --diff, or name files"
  }

  /// What became of a file.
  private struct Outcome: Sendable {
    /// The texts in UTF-8, where there are repairs.
    var texts: (before: [UInt8], after: [UInt8])?
    var fixes = 0
    /// What is said of the file's encoding.
    var warning: String?
    /// Why it could not be repaired.
    var failure: String?
    /// What the report says.
    var piece: RepairReporter.Piece?
  }

  func run() throws {
    if settings.paths == ["-"], report == nil { return try filter() }
    guard settings.paths == ["-"] || !settings.paths.contains("-") else { throw Failure("- (standard input) cannot be mixed with files") }
    let session = try Session(settings)
    let reporter = report.map { RepairReporter($0, RunSurroundings.reportOptions) }
    var failures: [String] = []
    func fail(_ reason: String) {
      Output.error(reason)
      failures.append(reason)
    }
    let files = session.targets(fail: fail)
    var changed = 0
    var fixes = 0
    var pieces: [RepairReporter.Piece] = []
    var progress = Progress(total: files.count)
    let fields = FolderFields()
    let work: @Sendable (Session.Target) -> Outcome = { fix($0, fields, reporter) }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      if outcome.warning != nil || outcome.failure != nil { progress.clear() }
      outcome.warning.map(Output.error)
      outcome.failure.map(fail)
      fixes += outcome.fixes
      if let (before, after) = outcome.texts {
        changed += 1
        if diff, reporter == nil { Output.write(UnifiedDiff.text(files[index].path, before, after, color: color.isOn(STDOUT_FILENO))) }
      }
      if let piece = outcome.piece {
        if report == .jsonl { Output.write(piece.line + "\n") } else { pieces.append(piece) }
      }
      progress.show(index + 1)
    }
    progress.clear()
    fields.failures.forEach(fail)
    let count = files.count - fields.passedOver
    let status = failures.isEmpty ? ExitStatus.clean : .failed
    if let reporter {
      if report == .json { Output.write(reporter.document(pieces, failures: failures, exitStatus: Int(status.rawValue))) }
    } else if !diff, count > 0 || failures.isEmpty {
      Output.write("\(fixes) fix\(fixes == 1 ? "" : "es") in \(changed) of \(count) file\(count == 1 ? "" : "s")\n")
    }
    if status != .clean { Output.exit(status) }
  }

  private func fix(_ target: Session.Target, _ fields: FolderFields, _ reporter: RepairReporter?) -> Outcome {
    let path = target.path
    let name = path == "-" ? settings.path ?? "-" : path
    do {
      guard Inputs.isRegular(path) else { throw Failure("\(Inputs.name(path)): not a regular file; repair piped text with ‘mtlint fix -’") }
      guard let source = try fields.read(target, name: name, inPlace: !diff) else { return Outcome() }
      var outcome = Outcome()
      outcome.warning = source.text.warning.map { "\(Inputs.name(path)): \($0)" } ?? target.missingOriginal
      let (after, repairs) = repair.repaired(source, target, original: try target.original(of: source))
      let isChanged = after != source.text.text
      let encoded = isChanged ? try encoded(after, source, path) : []
      outcome.piece = try reporter.map { reporter in
        let left = isChanged ? try SourceFile(encoded, name: name, format: source.format, options: source.options) : source
        return reporter.render(
          RepairedFile(
            original: FileReport(path: name, document: Document(unread: source.text.text), findings: [], offsets: source.text.offsets),
            repairs: repairs, remaining: LintedFile(left, target, original: try target.original(of: left)).report(path: name, level: level),
            isWritten: isChanged && !diff))
      }
      guard isChanged else { return outcome }
      if !diff { try File.replace(path, with: encoded) }
      outcome.texts = (source.text.text, after)
      outcome.fixes = repairs.count
      return outcome
    } catch {
      var outcome = Outcome()
      let reason = String(describing: error)
      outcome.failure = reason
      outcome.piece = reporter?.render(RepairedFile(path: name, error: reason))
      return outcome
    }
  }

  private var repair: FileRepair { FileRepair(suggested: suggested, level: level) }

  private func encoded(_ text: [UInt8], _ source: SourceFile, _ path: String) throws -> [UInt8] {
    guard let bytes = source.text.bytes(of: text) else { throw Failure("\(Inputs.name(path)): its encoding cannot represent the repairs") }
    return bytes
  }

  /// An editor's filter: all output is held until it is complete, and what cannot be repaired comes back as it was.
  private func filter() throws {
    let input = try Inputs.contents("-")
    let name = settings.path ?? "-"
    let output: [UInt8]
    let texts: (before: [UInt8], after: [UInt8])
    do {
      if let target = try Session(settings).target("-", name: name) {
        let source = try Inputs.repairable(input, of: target, name: name)
        let after = repair.repaired(source, target, original: try target.original(of: source)).text
        texts = (source.text.text, after)
        output = after == source.text.text ? input : try encoded(after, source, "-")
      } else {
        texts = (input, input)
        output = input
      }
    } catch {
      if !diff { Output.passThrough(input) }
      throw Failure(error)
    }
    if diff {
      Output.write(UnifiedDiff.text(name, texts.before, texts.after, color: color.isOn(STDOUT_FILENO)))
    } else {
      output.withUnsafeBytes { Output.write($0) }
    }
  }
}
