import Foundation
import LintSession
import TestSupport

/// A client of `mtlint lsp`: what it says and hears, byte by byte.
final class ServerPeer {
  /// The server said nothing for too long, or is gone.
  struct Silence: Error {}

  let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var buffer: [UInt8] = []
  private var lastID = 0
  /// What came while something else was waited for.
  private(set) var unread: [JSONValue] = []

  init(in folder: String) throws {
    process.executableURL = URL(fileURLWithPath: Command.binary)
    process.arguments = ["lsp"]
    process.environment = Command.environment()
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    signal(SIGPIPE, SIG_IGN)
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// A server that has been greeted.
  static func greeted(in folder: String, capabilities: String = "{}", options: String = "{}") throws -> ServerPeer {
    let peer = try ServerPeer(in: folder)
    _ = try peer.request(
      "initialize", #"{"rootUri": "file://\#(folder)", "capabilities": \#(capabilities), "initializationOptions": \#(options)}"#)
    peer.notify("initialized", "{}")
    return peer
  }

  /// Sends bytes as they are.
  func send(raw text: String) { try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  func send(_ json: String) { send(raw: "Content-Length: \(json.utf8.count)\r\n\r\n\(json)") }

  func notify(_ method: String, _ params: String) { send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#) }

  /// Sends a request, and returns its answer: the whole message.
  func request(_ method: String, _ params: String) throws -> JSONValue {
    lastID += 1
    send(#"{"jsonrpc":"2.0","id":"peer-\#(lastID)","method":"\#(method)","params":\#(params)}"#)
    let id = "peer-\(lastID)"
    return try wait { $0["id"]?.string == id && $0["method"] == nil }
  }

  /// The next message of a kind; others are kept.
  func wait(where isWanted: (JSONValue) -> Bool) throws -> JSONValue {
    if let index = unread.firstIndex(where: isWanted) { return unread.remove(at: index) }
    while true {
      let message = try next()
      if isWanted(message) { return message }
      unread.append(message)
    }
  }

  /// Forgets what came while something else was waited for.
  func forget() { unread = [] }

  /// The diagnostics of a version of a document.
  func diagnostics(_ uri: String, version: Int) throws -> [JSONValue] {
    let message = try wait {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri && $0["params"]?["version"]?.integer == version
    }
    return message["params"]?["diagnostics"]?.array ?? []
  }

  /// Says nothing more, and waits for the end.
  func hangUp() -> Int32 {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Kilobytes of memory that the server has.
  var memory: Int {
    let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    return status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }.flatMap { Int($0.split(separator: " ")[1].filter(\.isNumber)) } ?? 0
  }

  private func next() throws -> JSONValue {
    let mark = Array("\r\n\r\n".utf8)
    while true {
      if let end = buffer.firstRange(of: mark) {
        let header = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        guard let length = header.split(separator: " ").last.flatMap({ Int($0) }) else { throw Silence() }
        if buffer.count >= end.upperBound + length {
          defer { buffer.removeSubrange(..<(end.upperBound + length)) }
          return try JSONValue(Array(buffer[end.upperBound..<end.upperBound + length]))
        }
      }
      var ready = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 120_000) == 1, case let data = output.fileHandleForReading.availableData, !data.isEmpty else { throw Silence() }
      buffer += data
    }
  }
}
