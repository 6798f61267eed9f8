import ArgumentParser
import FileSystem
import LintSession
import TextModel

@main
struct MTLint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mtlint", abstract: "Find and repair what machine translation leaves in news articles.",
    usage: """
      mtlint [check] PATH…        report problems
      mtlint fix PATH…            repair in place
      mtlint fix - < in > out     repair as a filter
      """,
    discussion: """
      A path may be a folder; use - for standard input. Exit status: 0 if nothing reaches --fail-on, 1 if something does, 2 if the job failed.
      """,
    version: Release.version,
    subcommands: [
      Check.self, FixCommand.self, Rules.self, Explain.self, Tokens.self, Config.self, Learn.self, LanguageServerCommand.self, ServeCommand.self,
    ],
    defaultSubcommand: Check.self)

  /// Runs the command line; the argument parser's own exit status for wrong usage becomes 2.
  static func main() {
    Output.ignoreBrokenPipes()
    File.removeTemporariesWhenInterrupted()
    let arguments = Arguments.read()
    do {
      switch PlainArguments(arguments) {
      case .version: Output.write(Release.version + "\n")
      case .check(let job): try job.run()
      case .fix(let job): try job.run()
      case nil:
        var command = try parseAsRoot(arguments)
        try command.run()
      }
    } catch let error as Failure {
      if !FixCommand.isMute(arguments) { Output.error(error.description) }
      Output.exit(.failed)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        Output.write(text + "\n")
        Output.exit(.clean)
      }
      if let status = error as? ExitCode { Output.exit(ExitStatus(rawValue: status.rawValue) ?? .failed) }
      FixCommand.echoInput(of: arguments)
      let line = text.split(separator: "\n").first.map(String.init) ?? text
      let isFilter = FixCommand.isFilter(arguments)
      let message = isFilter ? line : text
      if !FixCommand.isMute(arguments) { Output.error(message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message) }
      Output.exit(.failed)
    }
    Output.exit(.clean)
  }
}

/// Exit status of every command.
enum ExitStatus: Int32 {
  case clean = 0
  case findings = 1
  /// A bad option, a missing or unreadable file, a bad configuration or rule, output that could not be written.
  case failed = 2
}
