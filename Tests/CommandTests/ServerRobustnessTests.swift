import Foundation
import LintReports
import LintSession
import TestSupport
import Testing

/// Guards that the language server answers whatever it is sent, forgets nothing and keeps nothing.
@Suite struct ServerRobustnessTests {
  private static let versions = #"{"textDocument": {"publishDiagnostics": {"versionSupport": true}}}"#

  private func open(_ peer: ServerPeer, _ uri: String, _ text: String, version: Int = 1) {
    peer.notify(
      "textDocument/didOpen",
      #"{"textDocument": {"uri": "\#(uri)", "languageId": "plaintext", "version": \#(version), "text": \#(JSON.quoted(text))}}"#)
  }

  private func code(_ answer: JSONValue) -> Int? { answer["error"]?["code"]?.integer }

  @Test func orderOfLife() throws {
    let peer = try ServerPeer(in: try Scratch.make("lsp"))
    #expect(code(try peer.request("textDocument/hover", "{}")) == -32002)
    peer.notify("textDocument/didOpen", "{}")
    let hello = try peer.request("initialize", #"{"capabilities": {}}"#)
    #expect(hello["result"]?["serverInfo"]?["name"]?.string == "mtlint")
    #expect(hello["result"]?["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(code(try peer.request("initialize", "{}")) == -32600)
    #expect(code(try peer.request("textDocument/nonsense", "{}")) == -32601)
    peer.notify("$/nonsense", "{}")
    peer.notify("nonsense", "[1]")
    #expect(try peer.request("shutdown", "null")["result"] == .null)
    #expect(code(try peer.request("textDocument/hover", "{}")) == -32600)
    peer.notify("exit", "null")
    peer.process.waitUntilExit()
    #expect(peer.process.terminationStatus == 0)
  }

  /// Without a shutdown it is a failure, whether the client says so or is gone.
  @Test func endsWithoutShutdown() throws {
    let folder = try Scratch.make("lsp")
    let vanished = try ServerPeer.greeted(in: folder)
    #expect(vanished.hangUp() == 1)
    let half = try ServerPeer.greeted(in: folder)
    half.send(raw: "Content-Length: 400\r\n\r\n{\"json")
    #expect(half.hangUp() == 1)
    let leaving = try ServerPeer.greeted(in: folder)
    leaving.notify("exit", "null")
    #expect(leaving.hangUp() == 1)
  }

  /// The editor is gone, though somebody else holds the stream.
  @Test func endsWithItsParent() throws {
    let parent = Process()
    parent.executableURL = URL(fileURLWithPath: "/bin/true")
    try parent.run()
    parent.waitUntilExit()
    let peer = try ServerPeer(in: try Scratch.make("lsp"))
    _ = try peer.request("initialize", #"{"processId": \#(parent.processIdentifier), "capabilities": {}}"#)
    peer.process.waitUntilExit()
    #expect(peer.process.terminationStatus == 1)
  }

  @Test(arguments: [
    ("{", -32700), ("", -32700), ("[]", -32600), ("7", -32600), (#"{"id": 3}"#, -32600), (#"{"id": [], "method": "shutdown"}"#, -32600),
    (String(repeating: "[", count: 10_000), -32700), ("\u{0}", -32700),
  ])
  func messagesThatAreNone(_ text: String, _ expected: Int) throws {
    let peer = try ServerPeer.greeted(in: try Scratch.make("lsp"))
    peer.send(text)
    #expect(code(try peer.wait { $0["error"] != nil }) == expected)
    peer.send(raw: "Content-Size: 3\r\n\r\n")
    #expect(code(try peer.wait { $0["error"] != nil }) == -32700)
    #expect(try peer.request("shutdown", "null")["result"] == .null)
  }

  /// Every request with parameters of every wrong kind has an answer.
  @Test func parametersThatAreNone() throws {
    let peer = try ServerPeer.greeted(in: try Scratch.make("lsp"), capabilities: Self.versions)
    open(peer, "file:///a.txt", "It is is cold.\n")
    let methods = [
      "textDocument/diagnostic", "workspace/diagnostic", "textDocument/codeAction", "codeAction/resolve", "textDocument/hover",
      "textDocument/codeLens",
      "textDocument/formatting", "textDocument/rangeFormatting", "workspace/executeCommand",
    ]
    let document = #""textDocument": {"uri": "file:///a.txt"}"#
    let params = [
      "null", "[]", "{}", "3", "\"x\"", #"{"textDocument": 3}"#, #"{"textDocument": {"uri": "file:///other.txt"}}"#, "{\(document)}",
      #"{\#(document), "range": {"start": {"line": -5, "character": 1e300}, "end": 7}, "position": {"line": "1"}, "context": 4}"#,
      #"{\#(document), "range": {"start": {"line": 99999999999, "character": -1}, "end": {"line": 0, "character": 0}}, "context": {"only": 3}}"#,
      #"{\#(document), "data": {"uri": "file:///a.txt", "version": 7}, "command": "mtlint.applyEdit", "arguments": [1]}"#,
      #"{"command": "mtlint.fixAll", "arguments": [{}]}"#, #"{"data": null, "command": 3, "previousResultIds": [3, {"uri": 4}]}"#,
    ]
    for method in methods {
      for params in params {
        let answer = try peer.request(method, params)
        #expect(answer["result"] != nil || answer["error"] != nil, "\(method) \(params)")
      }
    }
    for method in ["didOpen", "didChange", "didSave", "didClose"].map({ "textDocument/\($0)" }) + ["workspace/didChangeConfiguration"] {
      for params in params { peer.notify(method, params) }
    }
    peer.notify("workspace/didChangeWorkspaceFolders", #"{"event": {"added": [3, {"uri": "http://x"}], "removed": {}}}"#)
    open(peer, "file:///b.txt", "It is is cold.\n", version: 3)
    #expect(try peer.diagnostics("file:///b.txt", version: 3).count == 1)
  }

  /// Changes of any kind, also with old versions and places outside of the text: what is found then is what is found in the text as it then is.
  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func anyEdits(_ encoding: String) throws {
    let capabilities = #"{"general": {"positionEncodings": ["\#(encoding)"]}, "textDocument": {"publishDiagnostics": {"versionSupport": true}}}"#
    let peer = try ServerPeer.greeted(in: try Scratch.make("lsp"), capabilities: capabilities)
    var random = SeededGenerator(seed: 5)
    let pieces = ["the the ", "since Mariupol. besieged ", "Kievaccording ", "A😀", "é", "\n\n", "\r\n", "“", ".", " , ", "word ", "It was cold. "]
    let uri = "file:///a.txt"
    var text = EditedText("It is is cold in A😀 Riga.\n\nThe mayor said so.\n", encoding)
    open(peer, uri, text.text)
    var version = 1
    for _ in 0..<70 {
      for _ in 0..<100 {
        let start = (line: Int.random(in: -1...8, using: &random), character: Int.random(in: -1...60, using: &random))
        let end = (line: start.line + Int.random(in: 0...1, using: &random), character: start.character + Int.random(in: 0...9, using: &random))
        let piece = pieces.randomElement(using: &random)!
        text.replace(start, end, with: piece)
        version += 1
        change(peer, uri, version, #"{"range":{"start":\#(json(start)),"end":\#(json(end))},"text":\#(JSON.quoted(piece))}"#)
      }
      let found = try peer.diagnostics(uri, version: version)
      open(peer, "file:///fresh.txt", text.text, version: version)
      try #require(try peer.diagnostics("file:///fresh.txt", version: version) == found)
      peer.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///fresh.txt"}}"#)
      guard text.text.utf8.count > 2000 else { continue }
      text = EditedText(String(text.text.prefix(400)), encoding)
      version += 1
      change(peer, uri, version, #"{"text":\#(JSON.quoted(text.text))}"#)
    }
    // A version that is no later holds all the same: its edits were made.
    text.replace((0, 0), (0, 0), with: "It is is so. ")
    change(peer, uri, 1, #"{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"It is is so. "}"#)
    #expect(
      try peer.diagnostics(uri, version: 1).contains { $0["code"]?.string == "duplicated-word" && $0["range"]?["start"]?["line"]?.integer == 0 })
  }

  private func json(_ position: (line: Int, character: Int)) -> String { #"{"line":\#(position.line),"character":\#(position.character)}"# }

  private func change(_ peer: ServerPeer, _ uri: String, _ version: Int, _ change: String) {
    peer.notify("textDocument/didChange", #"{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[\#(change)]}"#)
  }

  /// Documents that are opened, changed and closed leave nothing behind; a hundred are open at a time.
  @Test func manyDocuments() throws {
    let peer = try ServerPeer.greeted(in: try Scratch.make("lsp"), capabilities: Self.versions)
    let text = String(repeating: "It was cold in Riga, and the mayor said so again.\n\n", count: 20) + "It is is late.\n"
    var sizes: [Int] = []
    for round in 1...4 {
      for number in 0..<100 { open(peer, "file:///\(number).txt", text, version: round) }
      for number in 0..<100 { #expect(try peer.diagnostics("file:///\(number).txt", version: round).count >= 1) }
      sizes.append(peer.memory)
      for number in 0..<100 {
        peer.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///\#(number).txt"}}"#)
        _ = try peer.wait { $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["diagnostics"] == .array([]) }
      }
    }
    #expect(peer.unread.isEmpty)
    #expect(sizes[3] < sizes[1] + sizes[1] / 4, "\(sizes) kilobytes")
  }

  /// A request that is taken back is answered as such, or was done already; the others are answered in their order.
  @Test func cancelledRequests() throws {
    let peer = try ServerPeer.greeted(in: try Scratch.make("lsp"), capabilities: Self.versions)
    open(peer, "file:///a.txt", "It is is cold.\n")
    for number in 1000..<1100 {
      peer.send(#"{"jsonrpc":"2.0","id":\#(number),"method":"textDocument/formatting","params":{"textDocument":{"uri":"file:///a.txt"}}}"#)
      if number % 2 == 0 { peer.notify("$/cancelRequest", #"{"id":\#(number)}"#) }
    }
    for number in 1000..<1100 {
      let answer = try peer.wait { $0["id"] != nil }
      #expect(answer["id"]?.integer == number)
      #expect(answer["result"]?.array?.count == 1 || number % 2 == 0 && code(answer) == -32800)
    }
  }
}

/// A text that is edited as the protocol has it, in the plainest way.
private struct EditedText {
  private var scalars: [Unicode.Scalar]
  private let width: (Unicode.Scalar) -> Int

  var text: String { String(String.UnicodeScalarView(scalars)) }

  init(_ text: String, _ encoding: String) {
    scalars = Array(text.unicodeScalars)
    width =
      switch encoding {
      case "utf-8": { String($0).utf8.count }
      case "utf-16": { String($0).utf16.count }
      default: { _ in 1 }
      }
  }

  mutating func replace(_ start: (line: Int, character: Int), _ end: (line: Int, character: Int), with text: String) {
    let (one, other) = (index(start), index(end))
    scalars.replaceSubrange(min(one, other)..<max(one, other), with: text.unicodeScalars)
  }

  private func index(_ position: (line: Int, character: Int)) -> Int {
    if position.line < 0 { return 0 }
    var (index, line) = (0, 0)
    while line < position.line {
      guard index < scalars.count else { return index }
      let isEnd = scalars[index] == "\n" || scalars[index] == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
      line += isEnd ? 1 : 0
      index += 1
    }
    var units = 0
    while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r", units + width(scalars[index]) <= position.character {
      units += width(scalars[index])
      index += 1
    }
    return index
  }
}
