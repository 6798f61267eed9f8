import Testing
import TextSources

@Suite struct JSONMembersTests {
  /// What is left of a record when the member goes is sound.
  @Test(
    arguments: [
      (#"{"a":1,"m":{"x":"}"},"b":2}"#, #"{"a":1,"b":2}"#), (#"{"m":[1,"]"],"b":2}"#, #"{"b":2}"#), (#"{"a":1, "m" : 3 }"#, #"{"a":1}"#),
      (#"{"m":1}"#, "{}"), (#"{"a":{"m":1},"b":"\"m\":"}"#, nil), (#"{"a":"m"}"#, nil), ("[1]", nil), ("", nil),
      ("\u{FEFF}{\"m\":1,\"a\":\"é\"}", "\u{FEFF}{\"a\":\"é\"}"),
    ] as [(String, String?)])
  func memberIsFound(_ record: String, _ rest: String?) {
    var bytes = Array(record.utf8)
    let range = JSONMembers.range(of: "m", in: bytes)
    #expect((range == nil) == (rest == nil))
    if let range { bytes.removeSubrange(range) }
    #expect(String(decoding: bytes, as: UTF8.self) == rest ?? record)
  }
}
