import Testing

@testable import LanguageToolAPI
@testable import mtlint_serve

/// Who may use the server.
@Suite struct AccessTests {
  @Test(arguments: ["localhost", "localhost:8081", "LOCALHOST:80", "127.0.0.1", "127.0.0.1:8081", "127.1.2.3:1", "[::1]", "[::1]:8081"])
  func thisMachineIsNamed(_ host: String) { #expect(HostRule.isLoopback(host)) }

  @Test(arguments: [
    "", "example.org", "example.org:8081", "localhost.example.org", "127.0.0.1.example.org", "127.0.0.example", "128.0.0.1", "127.0.0.256", "127.1",
    "[::1", "[::1]x", "[::2]:8081", "localhost:x", "localhost:", "0.0.0.0:8081", "localhost:8081:1", "127.0.0.1@example.org",
  ])
  func otherNamesAreNot(_ host: String) { #expect(!HostRule.isLoopback(host)) }

  @Test func addOnsMayAskAndPagesMayNot() {
    let rule = OriginRule(allowed: [])
    for origin in ["chrome-extension://oldceeleldhonbafppcapldpdifcinji", "moz-extension://6f1e", "app://obsidian.md"] {
      #expect(rule.allows(origin))
    }
    for origin in ["https://example.org", "http://localhost:3000", "null", "", "chrome-extension://", "https://x/chrome-extension://a"] {
      #expect(!rule.allows(origin))
    }
    let more = OriginRule(allowed: ["https://cms.example.org"])
    #expect(more.allows("https://cms.example.org") && !more.allows("https://example.org") && !more.allows("https://cms.example.org.evil.example"))
    #expect(OriginRule(allowed: ["*"]).allows("https://example.org"))
  }

  /// A count never passes its limit, and what was refused is not counted.
  @Test func loadStaysWithinItsLimits() {
    let load = ServerLoad(ServerLimits(textBytes: 1, timeout: 1, idleTimeout: 1, connections: 2))
    #expect(load.take(.connections) && load.take(.connections) && !load.take(.connections))
    load.release(.connections)
    #expect(load.take(.connections) && load.now(.connections) == 2)
    #expect(load.take(.bytes, 16 * (3 + 1 << 16)) && !load.take(.bytes))
  }
}
