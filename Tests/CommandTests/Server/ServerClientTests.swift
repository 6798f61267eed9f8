import Foundation
import TestSupport
import Testing

/// Programs made for LanguageTool, unchanged, with mtlint's server in its place.
@Suite struct ServerClientTests {
  private static let office = Shell.has("soffice") && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/uno.py")

  private func run(_ server: ServerProcess, _ text: String, _ script: String) throws -> Command {
    let folder = try Scratch.make("client")
    try Scratch.write(text, to: "a.txt", in: folder)
    return try Shell.run(script, in: folder, environment: ["SERVER": server.url, "PORT": "\(server.port)", "PYTHONUTF8": "1"])
  }

  @Test(.enabled(if: Shell.has("pylanguagetool"), "pylanguagetool is \(Checkers.absent)")) func pylanguagetool() throws {
    let run = try run(
      try ServerProcess(), "The café is is cold.\nHe called. for help.\n",
      "pylanguagetool -a $SERVER/v2/ -l auto -p en-GB,de-DE -m vi -r --rule-categories --no-color a.txt")
    #expect(run.errors == "")
    let lines = run.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(
      lines.dropLast() == [
        "English (GB) detected (100% confidence)",
        "‘is’ is repeated; delete one.", "✗ The café is is cold. He called. for help.", "^^^^^", "✓ The café is cold. He called. for help.",
        "duplicated-word: Repeated word or phrase", "duplicates: Duplicates",
        "‘called. for’: stray full stop in mid-sentence; delete it.", "✗ The café is is cold. He called. for help.", "^^^^^^^^^^^",
        "✓ The café is is cold. He called for help.", "✓ The café is is cold. He called. For help.",
        "stray-stop: Stray full stop in mid-sentence", "joins: Joins",
      ])
  }

  @Test(.enabled(if: Shell.has("language_tool_python"), "language_tool_python is \(Checkers.absent)")) func languageToolPython() throws {
    let server = try ServerProcess()
    let text = "The 😀 café is is cold.\nHe called. for help.\n"
    func run(_ options: String) throws -> Command {
      try self.run(server, text, "language_tool_python --remote-host 127.0.0.1 --remote-port $PORT -l en-US \(options) a.txt")
    }
    let found = try run("")
    let stop = "a.txt:2:4: stray-stop: ‘called. for’: stray full stop in mid-sentence; delete it. Suggestions: 'called for', 'called. For'\n"
    #expect(found.text == "a.txt:1:12: duplicated-word: ‘is’ is repeated; delete one. Suggestions: 'is'\n" + stop)
    #expect(found.status == 2 && found.errors == "")
    #expect(try run("--disable duplicated-word").text == stop)
    #expect(try run("--enable stray-stop --enabled-only").text == stop)
    #expect(try run("--apply").text == "The 😀 café is cold.\nHe called for help.\n\n")
  }

  /// Writer's own checker, in the options of a new user, asked by the office's proofreader about each paragraph.
  @Test(.enabled(if: office, "LibreOffice Writer and python3-uno are not installed; ./bootstrap test installs them")) func libreOffice() throws {
    let text = "It is is 50% & more, a+b=c; the 😀 café x&language=fr y. He called. for help the the day.\nSecond%41+b is is here.\nAll is well.\n"
    let run = try run(
      try ServerProcess(), text, "/usr/bin/python3 '\(Project.path("Tests/CommandTests/Server/Clients/proofread.py"))' a.txt $SERVER/v2")
    #expect(
      run.text == """
        {"text": "It is is 50% & more, a+b=c; the 😀 café x&language=fr y. He called. for help the the day.", "language": "en-US", "errors": [\
        {"start": 3, "length": 5, "rule": "", "message": "‘is’ is repeated; delete one.", "title": "Duplicated word", "suggestions": ["is"]}, \
        {"start": 60, "length": 11, "rule": "", "message": "‘called. for’: stray full stop in mid-sentence; delete it.", "title": "Stray stop", \
        "suggestions": ["called for", "called. For"]}, \
        {"start": 77, "length": 7, "rule": "", "message": "‘the’ is repeated; delete one.", "title": "Duplicated word", "suggestions": ["the"]}]}
        {"text": "Second%41+b is is here.", "language": "en-US", "errors": [\
        {"start": 12, "length": 5, "rule": "", "message": "‘is’ is repeated; delete one.", "title": "Duplicated word", "suggestions": ["is"]}]}
        {"text": "All is well.", "language": "en-US", "errors": []}

        """, "\(run.errors)")
    #expect(run.status == 0)
  }
}
