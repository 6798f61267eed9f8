import Foundation
import LintReports
import LintSession
import TestSupport
import Testing

/// Guards that no message, however wrong, stops the language server: sound ones, with values taken out, changed for others, and bytes flipped.
@Suite struct ServerMessageTests {
  /// Messages sent; `MTLINT_MESSAGES` sets another number.
  private static let count = ProcessInfo.processInfo.environment["MTLINT_MESSAGES"].flatMap { Int($0) } ?? 3000

  private static let sound: [String] = {
    let document = #""textDocument":{"uri":"file:///a.html","version":2}"#
    let range = #""range":{"start":{"line":0,"character":3},"end":{"line":1,"character":4}}"#
    let text = JSON.quoted("<p>It is is cold since Mariupol. besieged.</p>\n<p>A😀 Kievaccording to him.</p>\n")
    let notifications = [
      ("textDocument/didOpen", #"{"textDocument":{"uri":"file:///a.html","languageId":"html","version":1,"text":\#(text)}}"#),
      ("textDocument/didOpen", #"{"textDocument":{"uri":"untitled:b","languageId":"plaintext","version":1,"text":\#(text)}}"#),
      ("textDocument/didChange", #"{\#(document),"contentChanges":[{\#(range),"text":"the the"},{"text":\#(text)}]}"#),
      ("textDocument/didSave", "{\(document)}"), ("textDocument/didClose", "{\(document)}"), ("$/cancelRequest", #"{"id":5}"#),
      ("workspace/didChangeConfiguration", #"{"settings":{"mtlint":{"level":"info","from":"vi","select":[],"codeLens":true}}}"#),
      ("workspace/didChangeWatchedFiles", #"{"changes":[{"uri":"file:///.mtlint.yml","type":2}]}"#),
      (
        "workspace/didChangeWorkspaceFolders",
        #"{"event":{"added":[{"uri":"file:///nowhere","name":"n"}],"removed":[{"uri":"file:///nowhere","name":"n"}]}}"#
      ),
    ]
    let requests = [
      ("textDocument/diagnostic", #"{\#(document),"previousResultId":"0.1"}"#),
      ("workspace/diagnostic", #"{"previousResultIds":[{"uri":"file:///a.html","value":"0.1"}],"workDoneToken":"t"}"#),
      (
        "textDocument/codeAction",
        #"{\#(document),\#(range),"context":{"diagnostics":[{"code":"stray-stop",\#(range)}],"only":["quickfix","source.fixAll"]}}"#
      ),
      ("codeAction/resolve", #"{"title":"t","kind":"source.fixAll.mtlint","data":{"uri":"file:///a.html","version":2}}"#),
      ("textDocument/hover", #"{\#(document),"position":{"line":0,"character":8}}"#), ("textDocument/codeLens", "{\(document)}"),
      ("textDocument/formatting", "{\(document)}"), ("textDocument/rangeFormatting", "{\(document),\(range)}"),
      ("workspace/executeCommand", #"{"command":"mtlint.fixAll","arguments":["file:///a.html"]}"#),
    ]
    return notifications.map { #"{"jsonrpc":"2.0","method":"\#($0.0)","params":\#($0.1)}"# }
      + requests.map { #"{"jsonrpc":"2.0","id":5,"method":"\#($0.0)","params":\#($0.1)}"# }
  }()

  @Test func anyMessages() throws {
    let peer = try ServerPeer.greeted(
      in: try Scratch.make("lsp"),
      capabilities: #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}},"workspace":{"configuration":true}}"#)
    let sound = try Self.sound.map { try JSONValue(Array($0.utf8)) }
    var values: [JSONValue] = [
      .null, .bool(true), .number("-1"), .number("1e300"), .number("9223372036854775807"), .string(""), .array([]), .object([:]),
    ]
    for message in sound { Self.collect(message, &values) }
    var random = SeededGenerator(seed: 6)
    for number in 1...Self.count {
      var message = sound.randomElement(using: &random)!
      if number % 3 > 0 { for _ in 0..<Int.random(in: 1...3, using: &random) { message = Self.changed(message, values, &random) } }
      var bytes = Array(JSON.readable(message).utf8)
      if number % 7 == 0, !bytes.isEmpty { bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random) }
      peer.send(String(decoding: bytes, as: UTF8.self))
      // So that nothing piles up on either side.
      guard number % 50 == 0 else { continue }
      let answer = try peer.request("textDocument/hover", "{}")
      try #require(answer["error"]?["code"]?.integer == -32602, "after message \(number)")
      peer.forget()
    }
    peer.forget()
    #expect(peer.process.isRunning)
  }

  /// All values inside of a value.
  private static func collect(_ value: JSONValue, _ values: inout [JSONValue]) {
    values.append(value)
    switch value {
    case .object(let members): for member in members.values { collect(member, &values) }
    case .array(let elements): for element in elements { collect(element, &values) }
    default: break
    }
  }

  /// The value with one of its parts taken out or another in its place. What it does stays, or the server would soon be shut down.
  private static func changed(_ value: JSONValue, _ values: [JSONValue], _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .object(var members):
      guard let key = members.keys.filter({ $0 != "method" && $0 != "jsonrpc" }).sorted().randomElement(using: &random) else { return value }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: members[key] = nil
      case 1: members[key] = values.randomElement(using: &random)!
      default: members[key] = changed(members[key]!, values, &random)
      }
      return .object(members)
    case .array(var elements):
      guard let index = elements.indices.randomElement(using: &random) else { return .array([values.randomElement(using: &random)!]) }
      elements[index] = changed(elements[index], values, &random)
      return .array(elements)
    default: return values.randomElement(using: &random)!
    }
  }
}

extension JSON {
  /// A value that was read, written again.
  static func readable(_ value: JSONValue) -> String {
    switch value {
    case .object(let members): "{" + members.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\(readable($0.value))" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(readable).joined(separator: ",") + "]"
    case .string(let text): quoted(text)
    case .number(let digits): digits
    case .bool(let value): "\(value)"
    case .null: "null"
    }
  }
}
