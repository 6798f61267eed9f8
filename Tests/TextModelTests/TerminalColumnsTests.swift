import TestSupport
import Testing
import TextModel

/// Guards how wide text is taken to be on a terminal.
@Suite struct TerminalColumnsTests {
  @Test(arguments: [
    ("", 0), ("word", 4), ("Đà Nẵng", 7), ("e\u{301}\u{302}", 1), ("港口", 4), ("ｗｉｄｅ", 8), ("ｶﾅ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("🙂", 2), ("☕", 2), ("❤", 1), ("❤\u{FE0F}", 2), (" \u{FE0F}", 1), ("1\u{FE0F}\u{20E3}", 2), ("🇺🇦", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("क्षि", 3), ("สี่", 1),
    ("a\u{200B}b", 2),
    ("\u{FEFF}a", 1), ("co\u{AD}op", 5), ("…“”", 3),
  ])
  func columns(_ text: String, _ columns: Int) { #expect(TerminalColumns.of(text) == columns) }

  /// Most of a text is counted byte by byte; the sum is that of its characters.
  @Test func aTextIsAsWideAsItsCharacters() {
    var random = SeededGenerator(seed: 4)
    let pieces = ["a", "b", " ", "1", "…", "é", "«", "–", "e\u{301}", "\u{301}", "\u{FE0F}", "\u{20E3}", "港", "👩‍👩‍👧", "🇺", "\u{600}", "\u{200D}"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      #expect(TerminalColumns.of(text) == text.reduce(0) { $0 + TerminalColumns.of($1) }, "\(text.unicodeScalars.map(\.value))")
    }
  }

  /// What is taken to be plain is a character of its own and one column wide, also beside its like.
  @Test func plainScalars() {
    for value in 0x20...0x2FFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), TerminalColumns.isPlain(String(scalar)) else { continue }
      let text = "a\(scalar)\(scalar)…"
      #expect(text.count == 4 && text.reduce(0) { $0 + TerminalColumns.of($1) } == 4, "\(value)")
    }
    #expect(TerminalColumns.isPlain("“Où?” – là…") && !TerminalColumns.isPlain("e\u{301}") && !TerminalColumns.isPlain("co\u{AD}op"))
  }
}
