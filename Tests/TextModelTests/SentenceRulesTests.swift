import TestSupport
import Testing

@testable import TextModel

/// The fast sentence boundaries against ICU's.
@Suite("Sentence rules")
struct SentenceRulesTests {
  private static let pieces = [
    "a", "B", "é", "É", "7", " ", "\u{A0}", ".", ".", "!", "?", "…", "“", "”", "’", ")", "(", ",", ":", ";", "-", "–", "—", "\n", "\r", "\r\n",
    "\u{85}", "\u{B}", "\t",
    "\u{AA}", "«", "\"", "'", "\u{1BB}", "/", "&", "U.S.", "Mr. Tarn", "said. he",
  ]

  private func boundaries(_ text: String) -> (fast: [Int], icu: [Int], isFast: Bool) {
    let bytes = Array(text.utf8)
    var fast: [Int] = []
    var icu: [Int] = []
    return bytes.withUnsafeBufferPointer { buffer in
      let isFast = SentenceRules.append(boundariesOf: buffer, to: &fast)
      SentenceBreaker().forEachBoundaryOfICU(buffer) { if $0 < bytes.count { icu.append($0) } }
      return (fast, icu, isFast)
    }
  }

  @Test("Random rows of letters, marks and line ends break where ICU breaks them")
  func sameAsICU() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in Self.pieces.randomElement(using: &generator)! }.joined()
      let found = boundaries(text)
      #expect(found.isFast, "\(text.debugDescription)")
      #expect(found.fast == found.icu, "\(text.debugDescription)")
      if found.fast != found.icu { return }
    }
  }

  @Test(
    "Text with letters of other scripts, or with marks that join the letter before, is left to ICU",
    arguments: ["Yes. Это так.", "so\u{301}. A", "o\u{AD}k. A"])
  func others(_ text: String) {
    #expect(!boundaries(text).isFast)
  }
}
