import Foundation
import TestSupport
import Testing

/// The server as its clients meet it.
@Suite struct ServerTests {
  private static let damaged = "The café is is closed. The captain called. for help twice."

  @Test func mtlintServeHandsOverToTheServer() throws {
    let server = try ServerProcess()
    #expect(try server.rules(in: Self.damaged) == ["duplicated-word", "stray-stop"])
    #expect(try server.answer(to: Connection.get("/v2/languages")).body.contains("\"longCode\":\"en-US\""))
    #expect(server.end(SIGTERM) == 0)
  }

  @Test func theServerEndsWhenTheTerminalSaysSo() throws { #expect(try ServerProcess().end(SIGINT) == 0) }

  /// Without the server there is one line, and nothing is served.
  @Test func withoutTheServerMtlintSaysSo() throws {
    let folder = try Scratch.make("alone")
    try FileManager.default.copyItem(atPath: Command.binary, toPath: "\(folder)/mtlint")
    let run = try Command.run(["serve", "--port", "0"], in: folder, program: "\(folder)/mtlint")
    #expect(run.status == 2)
    #expect(run.errors == "mtlint: mtlint-serve is neither beside mtlint nor in PATH; build it with swift build --product mtlint-serve\n")
    // In PATH it is found; every word after “serve” is for it.
    try Scratch.write("#!/bin/sh\necho \"$@\"\n", to: "bin/mtlint-serve", in: folder)
    chmod("\(folder)/bin/mtlint-serve", 0o755)
    let found = try Command.run(
      ["serve", "--help", "-x", "a b"], in: folder, environment: ["PATH": "\(folder)/bin:/usr/bin:/bin"], program: "\(folder)/mtlint")
    #expect(found.text == "--help -x a b\n")
  }

  @Test(arguments: [
    (["--port", "70000"], "--port takes"), (["--level", "loud"], "--level takes"), (["--timeout-ms", "0"], "--timeout-ms takes"),
    (["--from", "Vietnamese"], "--from takes"), (["--ignore", "no-such-rule"], "unknown rule or family"), (["--config", "none.yml"], "none.yml"),
    (["--host", "192.0.2.1"], "cannot listen on 192.0.2.1:"), (["--no-such-option"], "Unknown option"),
  ])
  func wrongOptionsAreRefused(_ arguments: [String], _ message: String) throws {
    let run = try Command.run(["serve", "--port", "0"] + arguments, in: Scratch.make())
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("mtlint-serve: ") && run.errors.contains(message))
    #expect(run.text == "")
  }

  @Test func theDocumentationNamesEveryOption() throws {
    let help = try Command.run(["serve", "--help"], in: Scratch.make())
    #expect(help.status == 0)
    let options = Set(help.text.matches(of: /--[a-z-]+[a-z]/).map { String($0.0) })
    #expect(options.count > 10)
    let page = try Project.text("docs/serve.md")
    for option in options { #expect(page.contains("`\(option)`"), "\(option)") }
  }

  @Test func aPortThatIsTakenIsSaid() throws {
    let server = try ServerProcess()
    let run = try Command.run(["serve", "--port", "\(server.port)"], in: Scratch.make())
    #expect(run.status == 2)
    #expect(run.errors == "mtlint-serve: cannot listen on 127.0.0.1:\(server.port): Address already in use\n")
  }

  @Test func theConfigurationAndTheOptionsHold() throws {
    let folder = try Scratch.make("configured")
    try Scratch.write("rules: {duplicated-word: off}\n", to: ".mtlint.yml", in: folder)
    #expect(try ServerProcess(folder: folder).rules(in: Self.damaged) == ["stray-stop"])
    #expect(try ServerProcess(["--ignore", "stray-stop"]).rules(in: Self.damaged) == ["duplicated-word"])
    #expect(try ServerProcess(["--select", "stray-stop"]).rules(in: Self.damaged) == ["stray-stop"])
    let weak = "The mayor opened the bridge on Monday , and the band played."
    #expect(try ServerProcess().rules(in: weak).isEmpty)
    #expect(try ServerProcess(["--level", "info"]).rules(in: weak) == ["spaced-punctuation"])
    #expect(try ServerProcess(["--from", "vi"]).rules(in: weak) == ["spaced-punctuation"])
  }

  @Test func pagesAndOtherHostsAreKeptOut() throws {
    let server = try ServerProcess(["--allow-origin", "https://cms.example.org"])
    func languages(_ fields: String) throws -> Answer { try server.answer(to: Connection.get("/v2/languages", fields)) }
    #expect(try languages("Host: evil.example:\(server.port)\r\n").status == 403)
    #expect(try languages("Host: localhost\r\nHost: localhost\r\n").status == 400)
    #expect(try languages("").status == 400)
    let page = try languages("Host: localhost\r\nOrigin: https://evil.example\r\n")
    #expect(page.status == 403 && !page.head.contains("access-control"))
    let addOn = try languages("Host: 127.0.0.1:\(server.port)\r\nOrigin: moz-extension://1\r\n")
    #expect(addOn.status == 200 && addOn.head.contains("access-control-allow-origin: moz-extension://1\r\n"))
    #expect(try languages("Host: localhost\r\nOrigin: https://cms.example.org\r\n").status == 200)
    let preflight = try server.answer(
      to: "OPTIONS /v2/check HTTP/1.1\r\nHost: localhost\r\nOrigin: https://cms.example.org\r\nAccess-Control-Request-Private-Network: true\r\n\r\n")
    #expect(preflight.status == 200 && preflight.head.contains("access-control-allow-methods: get, post"))
    #expect(preflight.head.contains("access-control-allow-private-network: true"))
  }

  /// One after the other on one connection, asked at once, answered in their order.
  @Test func aConnectionIsKeptAndAsksAhead() throws {
    let server = try ServerProcess()
    let connection = try server.connect()
    connection.send(Connection.post("language=en&text=It+is+is+cold.") + Connection.get("/v2/info") + Connection.get("/none"))
    #expect(try connection.answer().body.contains("duplicated-word"))
    #expect(try connection.answer().body.contains("software"))
    #expect(try connection.answer().status == 404)
    // A refusal, too, leaves the connection as it was, once its body is passed over.
    connection.send(Connection.post("language=en&text=a", "Content-Encoding: gzip\r\n"))
    #expect(try connection.answer().status == 415)
    connection.send("HEAD /v2/info HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    let rest = connection.rest()
    #expect(rest.hasPrefix("HTTP/1.1 405 ") && rest.hasSuffix("\r\n\r\n"))
  }

  /// Java's client asks for HTTP/2, and goes on without it.
  @Test func whoAsksForAnotherProtocolIsAnsweredInThisOne() throws {
    let server = try ServerProcess()
    let upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA\r\n"
    for _ in 0..<2 {
      let connection = try server.connect()
      connection.send(Connection.post("language=en&text=It+is+is+cold.", upgrade))
      let answer = try connection.answer()
      #expect(answer.body.contains("duplicated-word") && answer.head.contains("connection: close"))
      #expect(connection.isEnded())
    }
  }

  @Test func whoWaitsForLeaveGetsIt() throws {
    let server = try ServerProcess()
    let connection = try server.connect()
    connection.send(Connection.post("", "Expect: 100-continue\r\n", length: 30))
    #expect(try connection.answer().status == 100)
    connection.send("language=en&text=It+is+is+cold")
    #expect(try connection.answer().body.contains("duplicated-word"))
  }

  @Test func whatIsTooMuchIsRefused() throws {
    let server = try ServerProcess(["--max-text-bytes", "1000"])
    #expect(try server.answer(to: Connection.post("language=en&text=" + String(repeating: "a", count: 1001))).status == 413)
    // Said before all of it has come, also where its length is not told.
    #expect(try server.answer(to: Connection.post("", length: 1 << 40)).status == 413)
    let piece = "1000\r\n" + String(repeating: "a", count: 4096) + "\r\n"
    let chunked = "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + String(repeating: piece, count: 40)
    #expect(try server.answer(to: chunked).status == 413)
    let long = Connection.get("/v2/check?language=en&text=" + String(repeating: "a", count: 1 << 18))
    #expect(try [400, 414, 431].contains(server.answer(to: long).status))
    let fields = "Host: localhost\r\n" + (0..<100).map { "X-\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined()
    #expect(try [400, 431].contains(server.answer(to: Connection.get("/v2/info", fields)).status))
  }

  @Test func moreConnectionsThanAllowedAreRefused() throws {
    let server = try ServerProcess(["--max-connections", "2"])
    let (first, second) = (try server.connect(), try server.connect())
    for connection in [first, second] {
      connection.send(Connection.get("/v2/info"))
      #expect(try connection.answer().status == 200)
    }
    let refused = try server.connect().answer()
    #expect(refused.status == 503 && refused.head.contains("retry-after: 1"))
  }

  /// Bodies that are taken in and not answered have a limit together; what is answered, or given up, counts no more.
  @Test func unansweredBodiesAreBoundedTogether() throws {
    let server = try ServerProcess(["--max-text-bytes", "1000"])
    let half = Connection.post("x=" + String(repeating: "a", count: 60_000), length: 60_010)
    for _ in 0..<40 { #expect(try server.answer(to: half + "&language").status == 400) }
    for _ in 0..<2 {
      let connections = try (0..<20).map { _ in try server.connect() }
      for connection in connections { connection.send(half) }
      for connection in connections { connection.send("&languag") }
      let statuses = try connections.map { try $0.answer().status }
      #expect(statuses.contains(503) && statuses.contains(400))
    }
    for _ in 0..<40 { try server.connect().send(half) }
    #expect(
      try (0..<100).contains { _ in
        usleep(100_000)
        return try server.answer(to: half + "&language").status == 400
      })
  }

  @Test func moreRequestsThanCanWaitAreRefused() throws {
    let server = try ServerProcess(["--timeout-ms", "100000"])
    let text = String(repeating: "The+ship+struck+the+reef+and+the+nine+sailors+rowed+to+the+beach.%0A%0A", count: 100)
    let connections = try (0..<200).map { _ in try server.connect() }
    for connection in connections { connection.send(Connection.post("language=en&text=" + text)) }
    let statuses = Set(try connections.map { try $0.answer().status })
    #expect(statuses == [200, 503])
  }

  /// What was asked before the server is told to stop is answered.
  @Test func theLastRequestIsAnswered() throws {
    let server = try ServerProcess()
    let connection = try server.connect()
    let text = String(repeating: "The+ship+struck+the+reef+and+the+nine+sailors+rowed+to+the+beach.%0A%0A", count: 500)
    let before = server.ticks
    connection.send(Connection.post("language=en&text=" + text))
    for _ in 0..<500 where server.ticks < before + 10 { usleep(10_000) }
    #expect(server.end(SIGTERM) == 0)
    #expect(try connection.answer().status == 200)
  }

  @Test func whatTakesTooLongIsRefused() throws {
    let server = try ServerProcess(["--timeout-ms", "1"])
    let text = String(repeating: "The+ship+struck+the+reef+and+the+nine+sailors+rowed+to+the+beach.%0A%0A", count: 5000)
    #expect(try server.answer(to: Connection.post("language=en&text=" + text)).status == 504)
  }
}
