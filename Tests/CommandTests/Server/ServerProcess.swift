import Foundation
import TestSupport

/// The built `mtlint-serve`, listening on a port of its own until it goes out of scope.
final class ServerProcess {
  let port: Int
  private let process: Process

  struct NotListening: Error {
    let said: String
  }

  /// Starts the server through `mtlint serve`, which hands its process over.
  init(_ arguments: [String] = [], folder: String? = nil) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.binary)
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: try folder ?? Scratch.make("server"))
    process.environment = Command.environment()
    let output = Pipe()
    process.standardOutput = output
    try Signals.unblocked { try process.run() }
    // One line, written at once.
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let found = said.firstMatch(of: /^listening on http:\/\/127\.0\.0\.1:([0-9]+)\n$/), let port = Int(found.1) else {
      process.terminate()
      throw NotListening(said: said)
    }
    (self.process, self.port) = (process, port)
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The base of its addresses.
  var url: String { "http://127.0.0.1:\(port)" }

  /// Kilobytes of memory that it holds.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    return status.firstMatch(of: /VmRSS:\s+([0-9]+) kB/).flatMap { Int($0.1) } ?? 0
  }

  /// Ticks of processor time that it has used.
  var ticks: Int {
    let fields = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
  }

  /// Sends a signal; the exit status (negative: the signal that ended it).
  func end(_ signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  func connect() throws -> Connection { try Connection(port: port) }

  /// The answer to one request on a connection of its own.
  func answer(to request: String) throws -> Answer {
    let connection = try connect()
    connection.send(request)
    return try connection.answer()
  }

  /// What is found in a text: the rules, in the order of the text.
  func rules(in text: String, _ fields: String = "") throws -> [String] {
    let body = "language=en-US&text=\(text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    return try answer(to: Connection.post(body, fields)).body.matches(of: /"rule":\{"id":"([a-z-]+)"/).map { String($0.1) }
  }
}
