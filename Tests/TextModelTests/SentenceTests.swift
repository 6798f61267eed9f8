import TestSupport
import Testing

@testable import TextModel

/// Guards where sentences end: ICU's boundaries, corrected by the tokens.
@Suite struct SentenceTests {
  /// Texts with ‖ at each boundary between sentences.
  static let cases = [
    "The geese came. ‖Nobody saw them.",
    "Did they come? ‖They did! ‖All of them.",
    // Abbreviations
    "He met Mr. Tarn and Dr. de la Cruz on Monday.",
    "The U.S. Army came at 5 p.m. on Monday.",
    "It closed at 5 p.m. ‖The guests went home.",
    "She lives in the U.S. ‖He does not.",
    "It is No. 5 of 12, i.e. the last of its kind, vs. Thornley Utd.",
    "J. K. Rowling met P.K. Menon. ‖They talked.",
    "Works by I. Newton. ‖So did I. ‖The end.",
    "It was made by Abernathy & Sons Co. ‖The firm is closed.",
    // A stop before a lower-case letter is damage, not an end.
    "The harbour had silted. up by then.",
    "Nobody has returned since Bakhmut. bombed in spring. ‖It is empty.",
    // Quotes and brackets
    "“The geese came.” ‖Nobody saw them.",
    "“Why?” she asked. ‖“Because.” ‖He left.",
    "(It rained.) ‖The match went on.",
    "He said: “It rains. ‖It always does.” ‖Then he left.",
    // Ellipsis
    "Wait... ‖The bus is late.", "It sold 200 copies... or so they say.", "“Well … maybe.” ‖He left.",
    // Numbers and addresses
    "It costs 4.6 million at 9.30am. ‖See example.com for more.", "Version 2.0 is out.",
    // Other scripts
    "你好。‖世界很大。‖再见！", "Он пришёл. ‖Она ушла.",
  ]

  @Test(arguments: cases) func sentencesEnd(_ marked: String) {
    let document = Shared.document(marked.replacing("‖", with: ""))
    var actual = ""
    for (number, sentence) in document.sentences.enumerated() {
      let range = document.range(ofTokens: sentence.tokens)
      let end = number + 1 < document.sentences.count ? document.tokens[sentence.tokens.upperBound].range.lowerBound : document.bytes.count
      actual += (number > 0 ? "‖" : "") + document.text(range.lowerBound..<end)
    }
    #expect(actual == marked)
  }

  @Test func aSentenceNeverLeavesItsLine() {
    let document = Shared.document("A headline without a stop\nand a line in lower case\n\nThe end of it")
    #expect(document.sentences.count == 3)
    #expect(document.sentences.map(\.block) == [0, 1, 2])
  }
}
