import Foundation
import TestSupport
import Testing

/// Slow and broken clients: the server goes on, and grows no larger.
@Suite struct BrokenClientTests {
  /// Whether the server finds what is to be found.
  private func serves(_ server: ServerProcess) throws -> Bool { try server.rules(in: "It is is cold.") == ["duplicated-word"] }

  @Test(arguments: [
    "\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "HELLO WORLD\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
    "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n: \r\n\r\n",
    "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}",
    "CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ])
  func garbageEndsItsConnectionOnly(_ garbage: String) throws {
    let server = try ServerProcess(["--idle-timeout-ms", "500"])
    let connection = try server.connect()
    connection.send(garbage)
    #expect(connection.isEnded())
    #expect(try serves(server))
  }

  /// Half a request, a body shorter than its length, nothing at all: after the time limit the connection is closed.
  @Test(arguments: ["", "POST /v2/che", "GET /v2/languages HTTP/1.1\r\nHost: loc", Connection.post("language=en&text=It+is", length: 500)])
  func whoSendsNoMoreIsNotWaitedFor(_ half: String) throws {
    let server = try ServerProcess(["--idle-timeout-ms", "300"])
    let connection = try server.connect()
    connection.send(half)
    #expect(connection.isEnded())
    #expect(try serves(server))
  }

  /// A request that trickles in has one time limit, not one a byte.
  @Test func aTrickleIsCutOff() throws {
    let server = try ServerProcess(["--idle-timeout-ms", "300"])
    let connection = try server.connect()
    connection.send(Connection.post("", length: 1 << 19))
    let cut = (0..<200).contains { _ in
      connection.send("a")
      usleep(20_000)
      return connection.hasEnded
    }
    #expect(cut)
    #expect(try serves(server))
  }

  /// Requests without end whose answers nobody takes do not pile up.
  @Test func whoTakesNoAnswersIsAskedForNoMore() throws {
    let server = try ServerProcess(["--idle-timeout-ms", "1000"])
    #expect(try serves(server))
    let before = server.memory
    let connection = try server.connect()
    connection.send(String(repeating: Connection.get("/v2/languages"), count: 200_000))
    #expect(server.memory - before < 20_000, "kilobytes: \(before), then \(server.memory)")
    #expect(try serves(server))
  }

  @Test func aThousandConnectionsLeaveNothingBehind() throws {
    let server = try ServerProcess(["--max-connections", "100"])
    let requests = [
      "", "POST /v2/check HTTP/1.1\r\n", Connection.post("language=en&text=It+is", length: 100_000),
      Connection.post("language=en&text=It+is+is+cold."),
    ]
    func storm() throws { for number in 0..<1000 { try server.connect().send(requests[number % requests.count]) } }
    // Those that have been closed may still be counted.
    func serves() throws -> Bool {
      for _ in 0..<100 {
        if try self.serves(server) { return true }
        usleep(100_000)
      }
      return false
    }
    try storm()
    #expect(try serves())
    let before = server.memory
    for _ in 0..<3 { try storm() }
    #expect(try serves())
    #expect(before > 0 && server.memory - before < 20_000, "kilobytes: \(before), then \(server.memory)")
  }
}
