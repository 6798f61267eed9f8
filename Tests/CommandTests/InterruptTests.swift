import Foundation
import TestSupport
import Testing

/// Guards runs that are interrupted: the process ends by the signal, every file is the old or the new one, and nothing else is left.
@Suite(.serialized) struct InterruptTests {
  private static let old = "It is is cold in the north of the country.\n"
  private static let new = "It is cold in the north of the country.\n"

  private func articles(_ count: Int) throws -> String {
    let folder = try Scratch.make("interrupted")
    for number in 0..<count { try Scratch.write(Self.old, to: "news/\(number).txt", in: folder) }
    return folder
  }

  /// Starts mtlint with signals as a shell leaves them; in a background job they would be ignored.
  private func start(_ arguments: [String], in folder: String) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["--default-signal=INT,TERM,HUP", Command.binary] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Command.environment()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/null")
    process.standardError = FileHandle(forWritingAtPath: try Scratch.write("", to: "errors", in: folder))
    try Signals.unblocked { try process.run() }
    return process
  }

  /// Names in a folder that are no articles.
  private func temporaries(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder)/news").filter { !$0.hasSuffix(".txt") }
  }

  /// Holds the process at a moment when a temporary file is there; false when it ended first.
  private func stopInMidWrite(_ process: Process, _ folder: String) throws -> Bool {
    while process.isRunning {
      guard try !temporaries(folder).isEmpty else { continue }
      kill(process.processIdentifier, SIGSTOP)
      // A stop takes effect in its own time.
      usleep(20_000)
      if try !temporaries(folder).isEmpty { return true }
      kill(process.processIdentifier, SIGCONT)
    }
    return false
  }

  @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM, SIGHUP]) func inMidWriteOfARepair(_ signal: Int32) throws {
    let folder = try articles(300)
    let process = try start(["fix", "news"], in: folder)
    let isWriting = try stopInMidWrite(process, folder)
    try #require(isWriting, "all was written before the signal")
    kill(process.processIdentifier, signal)
    kill(process.processIdentifier, SIGCONT)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    #expect(try temporaries(folder) == [])
    let texts = try Tree.read("\(folder)/news").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts.count == 300)
    #expect(texts.allSatisfy { $0 == Self.old || $0 == Self.new })
    #expect(texts.contains(Self.old), "the run went on")
    #expect(try String(contentsOfFile: "\(folder)/errors", encoding: .utf8) == "")
    #expect(try Command.run(["fix", "news"], in: folder).status == 0)
  }

  @Test(.timeLimit(.minutes(2))) func inMidRunOfACheck() throws {
    let folder = try articles(1500)
    let process = try start(["--output", "jsonl=report.jsonl", "--output", "text=report.txt", "news"], in: folder)
    usleep(300_000)
    try #require(process.isRunning, "the run was over before the signal")
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == SIGINT)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["errors", "news"])
    #expect(try temporaries(folder) == [])
  }

  /// nohup(1): what is ignored when mtlint starts stays ignored.
  @Test(.timeLimit(.minutes(2))) func anIgnoredSignalIsNoInterruption() throws {
    let folder = try articles(400)
    let run = try Shell.run("trap '' HUP; mtlint fix news & sleep 0.1; kill -HUP $!; wait $!", in: folder)
    #expect(run.status == 0)
    #expect(run.text == "400 fixes in 400 of 400 files\n")
  }
}
