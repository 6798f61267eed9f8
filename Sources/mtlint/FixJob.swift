import LintEngine
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

  private enum Outcome: Sendable {
    case unchanged(warning: String?)
    /// The texts in UTF-8.
    case changed(path: String, before: [UInt8], after: [UInt8], fixes: Int, warning: String?)
    case failed(String)

    /// What is said of the file's encoding.
    var warning: String? {
      switch self {
      case .unchanged(let warning), .changed(_, _, _, _, let warning): warning
      case .failed: nil
      }
    }
  }

  func run() throws {
    if settings.paths == ["-"] { return try filter() }
    guard !settings.paths.contains("-") else { throw Failure("- (standard input) cannot be mixed with files") }
    let session = try Session(settings)
    var failed = false
    func fail(_ reason: String) {
      Output.error(reason)
      failed = true
    }
    let files = session.targets(fail: fail)
    var changed = 0
    var fixes = 0
    var progress = Progress(total: files.count)
    let fields = FolderFields()
    let work: @Sendable (Session.Target) -> Outcome = { fix($0, fields) }
    Parallel.map(files, jobs: settings.jobs, work: work) { index, outcome in
      if let warning = outcome.warning {
        progress.clear()
        Output.error(warning)
      }
      switch outcome {
      case .unchanged: break
      case .failed(let reason):
        progress.clear()
        fail(reason)
      case .changed(let path, let before, let after, let count, _):
        changed += 1
        fixes += count
        if diff { Output.write(UnifiedDiff.text(path, before, after, color: color.isOn(STDOUT_FILENO))) }
      }
      progress.show(index + 1)
    }
    progress.clear()
    fields.failures.forEach(fail)
    let count = files.count - fields.passedOver
    if !diff, count > 0 || !failed {
      Output.write("\(fixes) fix\(fixes == 1 ? "" : "es") in \(changed) of \(count) file\(count == 1 ? "" : "s")\n")
    }
    if failed { Output.exit(.failed) }
  }

  private func fix(_ target: Session.Target, _ fields: FolderFields) -> Outcome {
    let path = target.path
    do {
      guard Inputs.isRegular(path) else { throw Failure("\(Inputs.name(path)): no regular file; ‘mtlint fix -’ repairs what comes through a pipe") }
      guard let source = try fields.read(target) else { return .unchanged(warning: nil) }
      let warning = source.text.warning.map { "\(Inputs.name(path)): \($0)" }
      let (after, applied) = repair.repaired(source, target)
      guard after != source.text.text else { return .unchanged(warning: warning) }
      if !diff { try File.replace(path, with: try encoded(after, source, path)) }
      return .changed(path: path, before: source.text.text, after: after, fixes: applied, warning: warning)
    } catch {
      return .failed(String(describing: error))
    }
  }

  private var repair: FileRepair { FileRepair(suggested: suggested, level: level) }

  private func encoded(_ text: [UInt8], _ source: SourceFile, _ path: String) throws -> [UInt8] {
    guard let bytes = source.text.bytes(of: text) else { throw Failure("\(Inputs.name(path)): its encoding has no room for the repairs") }
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
        let source = try Inputs.source(input, of: target, name: name)
        let after = repair.repaired(source, target).text
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
