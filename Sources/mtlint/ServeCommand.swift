import ArgumentParser
import FileSystem
import LintSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Hands the process over to the server, which is a program of its own.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve tools that speak LanguageTool’s HTTP interface (runs mtlint-serve).")

  @Argument(parsing: .captureForPassthrough, help: "Options of mtlint-serve; --help lists them.")
  var arguments: [String] = []

  private static let program = "mtlint-serve"

  func run() throws {
    let words = [Self.program] + arguments
    let list = words.map { FilePath.withCString($0) { strdup($0) } } + [nil]
    // Beside this program first, so that the two are of one version.
    if let beside = Self.besideThisProgram, File.status(of: beside) != nil {
      FilePath.withCString(beside) { _ = execv($0, list) }
      throw Failure("\(FilePath.oneLine(beside)): \(String(cString: strerror(errno)))")
    }
    execvp(Self.program, list)
    throw Failure("\(Self.program) is neither beside mtlint nor in PATH; build it with swift build --product \(Self.program)")
  }

  /// The server's place beside this program; nil where the system does not say where this program is.
  private static var besideThisProgram: String? {
    guard let own = File.real("/proc/self/exe"), let slash = own.lastIndex(of: "/") else { return nil }
    return own[...slash] + program
  }
}
