import Foundation
import Testing

@testable import LintReports

/// Guards the strings and numbers of JSON, which are written byte by byte.
@Suite struct JSONWritingTests {
  @Test func whatBreaksLinesIsEscaped() {
    #expect(JSON.quoted("a\"b\\c\n\r\t\u{0}\u{1F}\u{7F}") == #""a\"b\\c\n\r\t\u0000\u001f\u007f""#)
    #expect(JSON.quoted("\u{80}\u{9F}\u{A0}é\u{2027}\u{2028}\u{2029}\u{202A}’🙂") == "\"\\u0080\\u009f\u{A0}é\u{2027}\\u2028\\u2029\u{202A}’🙂\"")
    #expect(JSON.quoted("") == "\"\"")
  }

  @Test func everyCharacterIsReadAsItWas() throws {
    let text = String(String.UnicodeScalarView((0...0x2100).compactMap(Unicode.Scalar.init)))
    let read = try JSONSerialization.jsonObject(with: Data(JSON.quoted(text).utf8), options: .fragmentsAllowed) as? String
    #expect(read == text)
  }

  @Test func numbersAreDecimal() {
    let numbers = [0, 7, 10, 99, 100, 1_234_567_890, -1, -10, Int.max, Int.min]
    #expect(JSON.array(numbers.map(JSON.number)).line == "[\(numbers.map(String.init).joined(separator: ","))]")
  }
}
