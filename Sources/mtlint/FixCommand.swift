import ArgumentParser
import LintEngine
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Repairs.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "Repairs files in place, or standard input as a filter.",
    discussion: """
      Applies the safe fixes: those the text alone makes certain. As a filter (-) it exits 0 whenever the output is valid, and on any failure
      passes its input through unchanged, with one line on standard error and exit status 2.
      """)

  @OptionGroup var options: LintOptions

  @Flag(help: "Apply also the first suggested fix of each finding.")
  var suggested = false

  @Option(help: "Lowest severity of the findings that are repaired.")
  var level = Severity.warning

  @Flag(help: "Show the changes and write nothing.")
  var diff = false

  @Option(help: "Colour in the diff.")
  var color = ColorChoice.auto

  private enum Outcome: Sendable {
    case unchanged
    case changed(path: String, before: [UInt8], after: [UInt8], fixes: Int)
    case failed(String)
  }

  mutating func run() throws {
    if options.paths == ["-"] { return try filter() }
    guard !options.paths.contains("-") else { throw Failure("- (standard input) cannot be mixed with files") }
    let session = try Session(options)
    var failed = false
    let files = session.targets(options) { reason in
      Output.error(reason)
      failed = true
    }
    var changed = 0
    var fixes = 0
    var progress = Progress(total: files.count)
    let work: @Sendable (Session.Target) -> Outcome = { [suggested, level, diff] in Self.fix($0, suggested: suggested, level: level, write: !diff) }
    Parallel.map(files, jobs: options.jobs, work: work) { index, outcome in
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

  private static func fix(_ target: Session.Target, suggested: Bool, level: Severity, write: Bool) -> Outcome {
    let path = target.path
    do {
      let before = try Inputs.read(path)
      let outcome = Fixer(target.linter, suggested: suggested, level: level).fix(before, path: target.absolute)
      guard outcome.bytes != before else { return .unchanged }
      if write { try File.replace(path, with: outcome.bytes) }
      return .changed(path: path, before: before, after: outcome.bytes, fixes: outcome.applied)
    } catch {
      return .failed(String(describing: error))
    }
  }

  /// True for a command line that asks for the filter, even one that is wrong otherwise.
  static func isFilter(_ arguments: [String]) -> Bool { arguments.contains("fix") && arguments.contains("-") }

  /// Gives an editor its buffer back when the command line is wrong.
  static func echoInput(of arguments: [String]) {
    guard isFilter(arguments), let input = try? Inputs.read("-") else { return }
    input.withUnsafeBytes { Output.write($0) }
  }

  /// An editor's filter: all output is held until it is complete, and what cannot be repaired comes back as it was.
  private func filter() throws {
    let input = try Inputs.read("-")
    let output: [UInt8]
    let name = options.path ?? "-"
    do {
      let target = try Session(options).target("-", name: name)
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
