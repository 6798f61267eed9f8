import TestSupport
import Testing

@testable import TextModel

/// Guards the document as a whole: any bytes make one, and its layers fit together.
@Suite struct DocumentTests {
  @Test func emptyAndBlank() {
    for text in ["", " ", "\n", "\r\n\r\n", "\t \u{A0}\u{3000}\n\u{2028}", "\u{FEFF}"] {
      let document = Shared.document(text)
      #expect(document.tokens.isEmpty, "\(text.debugDescription)")
      #expect(document.sentences.isEmpty)
      #expect(document.blocks.isEmpty)
      #expect(document.lines.starts[0] == 0)
    }
  }

  @Test func byteOrderMarkIsNoToken() {
    let document = Shared.document("\u{FEFF}The geese\u{FEFF}came")
    #expect(document.tokens.map { document.text($0) } == ["The", "geese", "\u{FEFF}", "came"])
    #expect(document.tokens[0].start == 3)
    #expect(document.tokens[0].flags.contains(.lineStart))
  }

  @Test func textShowsWhatIsNotUTF8() {
    let document = Shared.document([0x61, 0xFF, 0x20, 0xC3])
    #expect(document.text(0..<4) == "a\u{FFFD} \u{FFFD}")
    #expect(document.tokens.map(\.kind) == [.word, .other, .other])
  }

  /// Long words, long lines, long runs of one mark: all of it is read, nothing overflows.
  @Test func longLine() {
    let sentence = Array("The geese came back on Monday, and “nobody” was surprised. ".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 2_000_000 { bytes += sentence }
    let document = Shared.document(bytes)
    #expect(document.lines.starts.count == 1)
    #expect(document.blocks.count == 1)
    #expect(document.sentences.count == bytes.count / sentence.count)
    #expect(document.tokens.last.map { Int($0.end) } == bytes.count - 1)
  }

  @Test(arguments: ["a", ".", "-", "’", "é", "1", "1,", "@", "#", "\u{301}", "a.", "a-", "a@", "http://", "🙂", "A.", "_", "a_"])
  func longRun(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    #expect(Cover.problems(Shared.document(text)) == [])
  }

  @Test func linesEndAsEditorsCount() {
    let document = Shared.document("a\nb\r\nc\rd\u{85}e\u{2028}f\u{2029}g\u{B}h\u{C}i\n\nj")
    #expect(document.lines.starts == [0, 2, 5, 7, 24, 25])
    #expect(document.lines.line(of: 0) == 0)
    #expect(document.lines.line(of: 1) == 0)
    #expect(document.lines.line(of: 2) == 1)
    #expect(document.lines.line(of: 3) == 1)
    #expect(document.lines.line(of: 4) == 1)
    #expect(document.lines.line(of: 5) == 2)
    #expect(document.lines.line(of: 23) == 3)
    #expect(document.lines.line(of: 24) == 4)
    #expect(document.lines.line(of: 25) == 5)
    #expect(document.lines.line(of: 26) == 5)
    for line in document.lines.starts.indices { #expect(document.lines.line(of: document.lines.start(ofLine: line)) == line) }
  }

  @Test func layersFit() {
    let document = Shared.document("Headline of the day\n\nBy Mila Tarn\n\nOne. Two! Three?\n\n- a list item\nLast words")
    #expect(document.blocks.flatMap(\.tokens) == Array(document.tokens.indices))
    #expect(document.sentences.flatMap(\.tokens) == Array(document.tokens.indices))
    #expect(document.blocks.flatMap(\.sentences) == Array(document.sentences.indices))
    for (number, sentence) in document.sentences.enumerated() {
      #expect(document.blocks[sentence.block].sentences.contains(number))
      for token in sentence.tokens {
        #expect(document.sentence(ofToken: token) == number)
        #expect(document.block(ofToken: token).tokens.contains(token))
      }
    }
    #expect(document.range(ofTokens: 0..<document.tokens.count) == 0..<document.bytes.count)
  }

  @Test func documentIsTheSameOnEveryThread() async {
    let text = "Kharkiv, Lviv and Odesa. He left the U.S. on 3 May. “So what?” she said. İstanbul ÉTÉ."
    let expected = Shared.document(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<16 {
        group.addTask {
          let document = Shared.document(text)
          return document.tokens.map(\.range) == expected.tokens.map(\.range) && document.foldedBytes == expected.foldedBytes
            && document.sentences.map(\.tokens) == expected.sentences.map(\.tokens) && document.words.map(\.traits) == expected.words.map(\.traits)
        }
      }
      for await same in group { #expect(same) }
    }
  }
}

/// Checks that tokens cover a text.
enum Cover {
  /// One line for each thing that is wrong with a document's layers; empty when all is well.
  static func problems(_ document: Document) -> [String] {
    var problems: [String] = []
    var position = document.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in document.tokens {
      if token.range.isEmpty { problems.append("the token at \(token.start) is empty") }
      if token.range.lowerBound < position || token.range.upperBound > document.bytes.count {
        problems.append("the token at \(token.range) overlaps")
      }
      if position <= token.range.lowerBound {
        let gap = document.bytes[position..<token.range.lowerBound]
        if !isSpace(gap) { problems.append("\(Array(gap)) before \(token.start) is in no token") }
        if token.flags.isDisjoint(with: [.gapBefore, .lineStart]) != gap.isEmpty, position > 3 {
          problems.append("wrong gap flag at \(token.start)")
        }
      }
      position = token.range.upperBound
    }
    if !isSpace(document.bytes[position...]) { problems.append("the end of the text is in no token") }
    if document.blocks.flatMap(\.tokens) != Array(document.tokens.indices) { problems.append("the blocks do not cover the tokens") }
    if document.sentences.flatMap(\.tokens) != Array(document.tokens.indices) { problems.append("the sentences do not cover the tokens") }
    if document.sentences.contains(where: \.tokens.isEmpty) || document.blocks.contains(where: \.tokens.isEmpty) {
      problems.append("an empty sentence or block")
    }
    return problems
  }

  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
