import ArgumentParser
import LanguageServer
import LintSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The language server.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Start the language server for editors, on standard input and output.",
    discussion: "An editor starts it. It speaks LSP 3.17; its settings are those of the editor’s section mtlint, and .mtlint.yml.")

  @Flag(help: "Use standard input and output; always so, and accepted because some editors say it.")
  var stdio = false

  func run() throws {
    let server = LanguageServer(input: STDIN_FILENO, output: STDOUT_FILENO, version: Release.version)
    Output.exit(ExitStatus(rawValue: server.run()) ?? .failed)
  }
}
