import Foundation
import TestSupport

/// The built `mtlint`, run as users run it.
struct Command {
  let status: Int32
  let out: [UInt8]
  let err: [UInt8]

  var text: String { String(decoding: out, as: UTF8.self) }
  var errors: String { String(decoding: err, as: UTF8.self) }

  /// The executable: beside the test bundle, whatever the build folder is called.
  static let binary: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("mtlint").path
    let candidates = [beside, Project.path(".build-tests/debug/mtlint"), Project.path(".build/debug/mtlint")]
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { fatalError("mtlint is not built") }
    return found
  }()

  /// Nothing of the user's environment but the dictionaries' place: a shared cache, no terminal.
  static func environment(_ more: [String: String] = [:]) -> [String: String] {
    // Builds the lexicon image that all runs share.
    _ = Shared.lexicon
    var environment = ["PATH": "/usr/bin:/bin", "HOME": Scratch.folder, "XDG_CACHE_HOME": Shared.cacheHome, "LANG": "C.UTF-8", "TERM": "xterm"]
    environment["DICPATH"] = ProcessInfo.processInfo.environment["DICPATH"]
    return environment.merging(more) { $1 }
  }

  /// Runs to the end. Everything goes through files: no pipe can fill up.
  static func run(
    _ arguments: [String], in folder: String, input: [UInt8] = [], environment more: [String: String] = [:], output: FileHandle? = nil,
    program: String = binary
  ) throws -> Command {
    let streams = try Scratch.make("streams")
    try Scratch.write(input, to: "in", in: streams)
    try Scratch.write([], to: "out", in: streams)
    try Scratch.write([], to: "err", in: streams)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment(more)
    process.standardInput = FileHandle(forReadingAtPath: "\(streams)/in")
    process.standardOutput = output ?? FileHandle(forWritingAtPath: "\(streams)/out")
    process.standardError = FileHandle(forWritingAtPath: "\(streams)/err")
    try Signals.unblocked { try process.run() }
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(streams)/\(name)"))) }
    return Command(status: status, out: try read("out"), err: try read("err"))
  }
}

/// What a process inherits from the thread that starts it.
enum Signals {
  /// Starts a process with no signal blocked, as a shell does: the threads that tests run on block most, and a blocked signal stops nobody.
  static func unblocked<Result>(_ start: () throws -> Result) rethrows -> Result {
    var (none, old) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    return try start()
  }
}

/// The files below a folder.
enum Tree {
  /// Contents by relative path, hidden files included; a symbolic link shows as where it points to.
  static func read(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      if let target = try? manager.destinationOfSymbolicLink(atPath: path) {
        files[name] = Array("link to \(target)".utf8)
      } else if (try manager.attributesOfItem(atPath: path))[.type] as? FileAttributeType == .typeRegular {
        files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      }
    }
    return files
  }
}
