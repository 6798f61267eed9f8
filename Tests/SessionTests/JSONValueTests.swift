import LintSession
import Testing

@Suite struct JSONValueTests {
  private func read(_ text: String) -> JSONValue? { try? JSONValue(Array(text.utf8)) }

  @Test func readsJSON() {
    #expect(
      read(" {\"a\" : [1, -2.5e3, true,false , null], \"b\":\"\\\"\\\\\\/\\b\\n\\u00e9\\ud83d\\ude42é\"} \n")
        == .object(["a": .array([.number("1"), .number("-2.5e3"), .bool(true), .bool(false), .null]), "b": .string("\"\\/\u{8}\né🙂é")]))
    #expect(read("[]") == .array([]))
    #expect(read("{}") == .object([:]))
  }

  @Test func membersAndKinds() throws {
    let value = try #require(read("{\"a\": [2.0, 2.5, true], \"b\": null}"))
    #expect(value["a"]?.array?.map(\.integer) == [2, nil, nil])
    #expect(value["a"]?.array?.map(\.bool) == [nil, nil, true])
    #expect(value["b"] == .null)
    #expect(value["c"] == nil)
    #expect(value["b"]?["c"] == nil)
  }

  /// Editors that cut a text between the halves of a character send one alone.
  @Test(arguments: [("\\ud800", "\u{FFFD}"), ("\\udc00x", "\u{FFFD}x"), ("\\ud83d\\n", "\u{FFFD}\n"), ("\\ud83d\\ud83d\\ude42", "\u{FFFD}🙂")])
  func halfCharacters(_ written: String, _ text: String) { #expect(read("\"\(written)\"") == .string(text)) }

  @Test func whatIsNoJSON() {
    let wrong = [
      "", "{", "[1,]", "{\"a\"}", "{\"a\":1,}", "\"a", "\"\\x\"", "\"\\u12", "\"\\ud800\\u1\"", "tru", "1 2", "-", "\"\n\"", "{1:2}", "nul",
    ]
    for text in wrong + [String(repeating: "[", count: 100_000)] { #expect(read(text) == nil, "\(text.prefix(20))") }
    #expect(throws: JSONValue.Malformed.self) { try JSONValue(Array("\"\u{FF}".utf8) + [0xFF, 0x22]) }
  }
}
