import Foundation
import TestSupport
import Testing

/// Guards what is for terminals only: colour, where nobody does without it, and lines as long as the terminal is wide. One test at a time:
/// ptsname(3) has one buffer.
@Suite(.serialized) struct TerminalReportTests {
  private func folder(_ text: String = "It is is cold.\n") throws -> String {
    let folder = try Scratch.make("terminal")
    try Scratch.write(text, to: "a.txt", in: folder)
    return folder
  }

  /// Runs in a terminal and returns what it shows.
  private func onTerminal(
    _ arguments: [String], in folder: String? = nil, columns: Int = 0, environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try #require(Terminal(columns: columns))
    let output = FileHandle(fileDescriptor: terminal.follower, closeOnDealloc: false)
    let run = try Command.run(arguments, in: folder ?? self.folder(), environment: environment, output: output)
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

  /// The terminal's own word goes before COLUMNS; a file has all that is shown without a terminal.
  @Test func excerptsFitTheTerminal() throws {
    let folder = try folder("The snow lay on the roofs of the town until the end of May, and it is is cold in the mountains even in the summer.\n")
    func excerpt(_ report: String) -> String { report.split(whereSeparator: \.isNewline).dropFirst().first.map(String.init) ?? "" }
    let wide = excerpt(try Command.run(["a.txt"], in: folder, environment: ["COLUMNS": "40"]).text)
    #expect(wide == "    …e town until the end of May, and it is is cold in the mountains even in the s…")
    let narrow = "    …f May, and it is is cold in the mo…"
    let arguments = ["--color", "never", "--output", "text=report", "a.txt"]
    #expect(excerpt(try onTerminal(arguments, in: folder, columns: 40)) == narrow)
    #expect(excerpt(String(decoding: try Tree.read(folder)["report"] ?? [], as: UTF8.self)) == wide)
    #expect(excerpt(try onTerminal(arguments, in: folder, columns: 40, environment: ["COLUMNS": "60"])) == narrow)
    #expect(excerpt(try onTerminal(arguments, in: folder, environment: ["COLUMNS": "40"])) == narrow)
    for columns in ["", "0", "-3", "wide"] { #expect(excerpt(try onTerminal(arguments, in: folder, environment: ["COLUMNS": columns])) == wide) }
  }
}
