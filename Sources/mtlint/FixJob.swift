import LintEngine
import TextModel

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

  private enum Outcome: Sendable {
    case unchanged
    case changed(path: String, before: [UInt8], after: [UInt8], fixes: Int)
    case failed(String)
  }

  func run() throws {
    if settings.paths == ["-"] { return try filter() }
    guard !settings.paths.contains("-") else { throw Failure("- (standard input) cannot be mixed with files") }
    let session = try Session(settings)
    var failed = false
    let files = session.targets(settings) { reason in
      Output.error(reason)
      failed = true
    }
    var changed = 0
    var fixes = 0
    var progress = Progress(total: files.count)
    let work: @Sendable (Session.Target) -> Outcome = { fix($0) }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      switch outcome {
      case .unchanged: break
      case .failed(let reason):
        progress.clear()
        Output.error(reason)
        failed = true
      case .changed(let path, let before, let after, let count):
        changed += 1
        fixes += count
        if diff { Output.write(UnifiedDiff.text(path, before, after, color: color.isOn(STDOUT_FILENO))) }
      }
      progress.show(index + 1)
    }
    progress.clear()
    if !diff, !files.isEmpty || !failed {
      Output.write("\(fixes) fix\(fixes == 1 ? "" : "es") in \(changed) of \(files.count) file\(files.count == 1 ? "" : "s")\n")
    }
    if failed { Output.exit(.failed) }
  }

  private func fix(_ target: Session.Target) -> Outcome {
    let path = target.path
    do {
      guard Inputs.isRegular(path) else { throw Failure("\(path): no regular file; ‘mtlint fix -’ repairs what comes through a pipe") }
      let before = try Inputs.read(path)
      let outcome = Fixer(target.linter, suggested: suggested, level: level).fix(before, path: target.absolute)
      guard outcome.bytes != before else { return .unchanged }
      if !diff { try File.replace(path, with: outcome.bytes) }
      return .changed(path: path, before: before, after: outcome.bytes, fixes: outcome.applied)
    } catch {
      return .failed(String(describing: error))
    }
  }

  /// An editor's filter: all output is held until it is complete, and what cannot be repaired comes back as it was.
  private func filter() throws {
    let input = try Inputs.contents("-")
    let output: [UInt8]
    let name = settings.path ?? "-"
    do {
      try Inputs.check(input, of: "-")
      let target = try Session(settings).target("-", name: name)
      output = target.map { Fixer($0.linter, suggested: suggested, level: level).fix(input, path: $0.absolute).bytes } ?? input
    } catch {
      if !diff { input.withUnsafeBytes { Output.write($0) } }
      throw Failure(error)
    }
    if diff {
      Output.write(UnifiedDiff.text(name, input, output, color: color.isOn(STDOUT_FILENO)))
    } else {
      output.withUnsafeBytes { Output.write($0) }
    }
  }
}
