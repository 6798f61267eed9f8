import TestSupport
import Testing
import TextSources

@testable import LintSession

/// Guards records that are too long to be held: what is added to them, and that nothing else is changed.
@Suite struct LongRecordTests {
  /// The record after it has passed in pieces of so many bytes.
  private func passed(_ record: String, pieces: Int = .max) -> String {
    let bytes = Array(record.utf8)
    var long = LongRecord(member: "\"mtlint\":1")
    var out: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + min(pieces, bytes.count))
      out += long.pass(Array(bytes[start..<end]))
      start = end
    }
    return String(decoding: out + long.finish(), as: UTF8.self)
  }

  @Test(arguments: [
    ("{}", "{\"mtlint\":1}"), ("{ }", "{ \"mtlint\":1}"), ("{\"a\":1}", "{\"a\":1,\"mtlint\":1}"),
    (" {\"a\": \"}\"} \r", " {\"a\": \"}\",\"mtlint\":1} \r"),
    ("{\"a\":{\"mtlint\":2},\"b\":[{}]}", "{\"a\":{\"mtlint\":2},\"b\":[{}],\"mtlint\":1}"),
    ("{\"a\":\"\\\"}\",\"b\":\"\\\\\"}", "{\"a\":\"\\\"}\",\"b\":\"\\\\\",\"mtlint\":1}"),
    ("{\"a\":\"mtlint\"}", "{\"a\":\"mtlint\",\"mtlint\":1}"), ("{\"mtlints\":2,\"mtlin\":3}", "{\"mtlints\":2,\"mtlin\":3,\"mtlint\":1}"),
  ])
  func takesTheMember(_ record: String, _ expected: String) {
    for pieces in [1, 2, 3, 7, .max] { #expect(passed(record, pieces: pieces) == expected, "in pieces of \(pieces)") }
  }

  @Test func behindAByteOrderMark() { #expect(passed("\u{FEFF}{} ", pieces: 3) == "\u{FEFF}{\"mtlint\":1} ") }

  @Test(arguments: [
    "", " ", "[1]", "[{}]", "\"}\"", "1", "{\"a\":1", "{\"a\":\"}", "{\"a\":\"\\\"}", "{\"a\":1}}", "{\"a\":1} x", "{} {}", "{\"a\":1},", "x{}",
    "{\"a\":1]",
    "{\"mtlint\":{\"error\":\"old\"},\"a\":1}", "{\"a\":1 , \"mtlint\" :2}", "{}" + String(repeating: " ", count: 5000), "}{", "{\"a\":[1}",
  ])
  func staysAsItIs(_ record: String) { for pieces in [1, 2, 3, 7, .max] { #expect(passed(record, pieces: pieces) == record) } }

  /// What is no JSON is none with the member either; what is JSON has the member, and all that it had.
  @Test func whatIsNoJSONBecomesNone() throws {
    let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"b", "\\", "1", "null", " ", "\"mtlint\"", "x", "\""]
    var random = SeededGenerator(seed: 5)
    var objects = 0
    let answer = JSONScalar(try FieldPath("mtlint"))
    func said(_ record: String) -> Result<String?, Malformed> { Result { () throws(Malformed) in try answer.value(in: Array(record.utf8)) } }
    for number in 0..<20000 {
      let middle = (0..<Int.random(in: 0...7, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let record = number % 2 == 0 ? "{\(middle)}" : "{\"a\":\(middle)}"
      let after = passed(record, pieces: Int.random(in: 1...4, using: &random))
      switch (said(record), said(after)) {
      case (.failure, .failure): break
      case (.success(nil), .success("1")): objects += 1
      case (.success, .success): #expect(after == record)
      default: Issue.record("\(record) became \(after)")
      }
    }
    #expect(objects > 200)
  }
}
