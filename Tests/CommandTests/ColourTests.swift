import Foundation
import TestSupport
import Testing

/// Guards colour: for terminals only, and for nobody who does not want it. One test at a time: ptsname(3) has one buffer.
@Suite(.serialized) struct ColourTests {
  private func folder() throws -> String {
    let folder = try Scratch.make("colour")
    try Scratch.write("It is is cold.\n", to: "a.txt", in: folder)
    return folder
  }

  /// Runs in a terminal and returns what it shows.
  private func onTerminal(_ arguments: [String], environment: [String: String] = [:]) throws -> String {
    let terminal = try #require(Terminal())
    let output = FileHandle(fileDescriptor: terminal.follower, closeOnDealloc: false)
    let run = try Command.run(arguments, in: folder(), environment: environment, output: output)
    #expect(run.status == 1)
    return terminal.shown()
  }

  @Test func colourIsForTerminals() throws {
    #expect(try onTerminal(["a.txt"]).contains("\u{1B}[1;33mwarning:"))
    #expect(try onTerminal(["--color", "never", "a.txt"]).contains("warning:"))
    #expect(try !onTerminal(["--color", "never", "a.txt"]).contains("\u{1B}"))
    #expect(try !Command.run(["a.txt"], in: folder()).text.contains("\u{1B}"))
  }

  /// no-color.org: any text but the empty one switches colour off; what is asked for on the command line goes first.
  @Test func noColorIsHeard() throws {
    #expect(try !onTerminal(["a.txt"], environment: ["NO_COLOR": "1"]).contains("\u{1B}"))
    #expect(try onTerminal(["a.txt"], environment: ["NO_COLOR": ""]).contains("\u{1B}"))
    #expect(try !onTerminal(["a.txt"], environment: ["TERM": "dumb"]).contains("\u{1B}"))
    #expect(try onTerminal(["--color", "always", "a.txt"], environment: ["NO_COLOR": "1"]).contains("\u{1B}"))
  }
}
