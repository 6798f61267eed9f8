import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards that looking only at the bytes that tell something finds what looking at every byte finds.
@Suite struct TellingBytesTests {
  private static let pieces = [
    "<b>", "</b>", "< br >", "&amp;", "& quot ;", "[S12] The", "[S13] A", "[1†source]", "【4:0†report】", "citeturn0search1",
    ":contentReference[oaicite:0]", "http: // a.example", "Http://a. example", "www. bridge. example", "WWW. x.y", "XNUMX", "zxzxzx0", "xqxqxq",
    "/no_think", "{{ name }}", "{0}", "${x}", "%1$s", "__LINK_1__", "@@P_1@@", "fir@@ st", "play ##ing", "ten @-@ year", "<unk>", "⁇",
    "▁the ▁bridge", "🔤", "'''bold'''", "== H ==\n", "[[Ferry|x]]", "\\textbf{a}", "\\u2019", "\\\"", " ()", " (,)", "** The", "** a **",
    "[a b] (http://x.example)", "! [ab] (img/a.jpg)", "]]>", "[embed]a[/embed]", "\u{200B}", "\u{AD}", "\u{7}", "\u{7F}", "\u{FEFF}", "FÃ¡tima",
    "â€œ", "Ð¼Ð¸Ñ€", "caf├⌐", "\u{FFFD}", "StraĂźe", " ", " ", " ", " ", "\n", "\n", "storm", "The ship", "thought", "which", "city", "x", "q",
    "Wh", "“", "”", "é", "日本", "\r\n", "`", "\"",
  ]

  /// Some texts of such pieces, and some of any bytes.
  private static let texts: [[UInt8]] = {
    var random = SeededGenerator(seed: 3)
    let made = (0..<400).map { _ in
      Array((0..<Int.random(in: 1...40, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined().utf8)
    }
    let loose = (0..<400).map { _ in (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) } }
    return made + loose
  }()

  @Test func markupIsFound() {
    var found = 0
    for bytes in Self.texts {
      let quick = bytes.withUnsafeBufferPointer { MarkupResidue.pieces(MarkupText($0), at: TellingBytes(bytes).offsets) }
      let plain = bytes.withUnsafeBufferPointer { MarkupResidue.pieces(MarkupText($0), at: bytes.indices) }
      #expect(quick.map(\.range) == plain.map(\.range))
      #expect(quick.map { $0.advice() } == plain.map { $0.advice() })
      found += plain.count
    }
    #expect(found > 500)
  }

  @Test func wrongEncodingsAreFound() {
    var found = 0
    for bytes in Self.texts {
      let quick = bytes.withUnsafeBufferPointer { Mojibake.runs($0, at: TellingBytes(bytes).offsets) }
      let plain = bytes.withUnsafeBufferPointer { Mojibake.runs($0, at: bytes.indices) }
      #expect(quick.map(\.range) == plain.map(\.range))
      found += plain.count
    }
    #expect(found > 100)
  }

  @Test func invisibleCharactersAreFound() {
    for bytes in Self.texts {
      let offsets = Set(TellingBytes(bytes).offsets)
      bytes.withUnsafeBufferPointer { buffer in
        for index in buffer.indices where InvisibleMarks.length(buffer, at: index) != nil { #expect(offsets.contains(index)) }
      }
    }
  }
}
