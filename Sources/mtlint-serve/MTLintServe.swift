import ArgumentParser
import FileSystem
import LanguageToolAPI
import LintEngine
import LintSession

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
struct MTLintServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mtlint-serve", abstract: "Check articles for tools that speak LanguageTool’s HTTP interface.",
    discussion: """
      Prints one line when it is ready: “listening on http://127.0.0.1:8081”. Ends with status 0 on SIGTERM and SIGINT, and with 2 if it cannot start.
      """, version: Release.version)

  @Option(help: "Port to listen on; 0 means any that is free.")
  var port = 8081

  @Option(help: "Address to listen on. Anything but this machine’s own loopback address opens the server to the network.")
  var host = "127.0.0.1"

  @Option(help: "Longest text to check, in bytes.")
  var maxTextBytes = 1 << 20

  @Option(help: "Time limit for each request, in milliseconds, from its last byte to its answer.")
  var timeoutMs = 10_000

  @Option(help: "Time limit for each request to arrive, and for a connection without one, in milliseconds.")
  var idleTimeoutMs = 60_000

  @Option(help: "Largest number of connections at a time; more are answered with status 503.")
  var maxConnections = 256

  @Option(help: "Origin of web pages that may use the server, such as https://cms.example.org (repeatable); * means any.")
  var allowOrigin: [String] = []

  @Option(name: .customLong("from"), help: "Source language of the articles (ISO 639 code, such as vi).")
  var source: String?

  @Option(help: "Lowest severity to show (error, warning or info).")
  var level = "warning"

  @Option(help: "Run only this rule or family (repeatable).")
  var select: [String] = []

  @Option(help: "Do not run this rule or family (repeatable).")
  var ignore: [String] = []

  @Option(help: "Use this configuration file instead of the .mtlint.yml of the current folder.")
  var config: String?

  private var settings: LintSettings {
    var settings = LintSettings(paths: ["-"], source: source, config: config)
    settings.select = select
    settings.ignore = ignore
    return settings
  }

  func validate() throws {
    if let problem = settings.problem { throw ValidationError(problem) }
    if Severity(name: level) == nil { throw ValidationError("--level takes error, warning or info") }
    if UInt16(exactly: port) == nil { throw ValidationError("--port takes a whole number, 0 to 65535") }
    if !(1...1 << 27).contains(maxTextBytes) { throw ValidationError("--max-text-bytes takes a whole number, 1 to \(1 << 27)") }
    for (name, value) in [("--timeout-ms", timeoutMs), ("--idle-timeout-ms", idleTimeoutMs), ("--max-connections", maxConnections)] {
      if !(1...Int(Int32.max)).contains(value) { throw ValidationError("\(name) takes a whole number, 1 or more") }
    }
  }

  func run() throws {
    // A text has no file: it is named as standard input is.
    guard let target = try Session(settings).target("-", name: "text.txt") else {
      throw Failure("the configuration excludes text.txt, the name of every text here; use another with --config")
    }
    let service = LanguageToolService(target, level: Severity(name: level) ?? .warning, limit: maxTextBytes)
    let limits = ServerLimits(
      textBytes: maxTextBytes, timeout: timeoutMs, idleTimeout: idleTimeoutMs, connections: maxConnections)
    try Server(service, limits: limits, origins: OriginRule(allowed: allowOrigin)).run(host: host, port: port)
  }

  /// Runs the command line; whatever is wrong makes the exit status 2.
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as Failure {
      fail(error.description)
    } catch {
      let text = fullMessage(for: error)
      guard exitCode(for: error) != .success else { return print(text) }
      fail(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
    }
  }

  private static func fail(_ text: String) -> Never {
    Array("mtlint-serve: \(text)\n".utf8).withUnsafeBytes { try? File.put($0, descriptor: STDERR_FILENO, name: "standard error") }
    _exit(2)
  }
}
