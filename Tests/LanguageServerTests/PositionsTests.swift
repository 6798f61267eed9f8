import TestSupport
import Testing

@testable import LanguageServer

@Suite struct PositionsTests {
  /// Characters of one to four bytes, and every end of a line.
  private static let alphabet = ["a", "é", "–", "😀", " ", "\n", "\r\n", "\r", "\u{2028}", "e\u{301}"]

  private func text(_ pieces: Int, _ random: inout SeededGenerator) -> String {
    (0..<pieces).map { _ in Self.alphabet.randomElement(using: &random)! }.joined()
  }

  /// The lines of a text with the units of their characters, counted one by one.
  private func lines(_ text: String, _ encoding: PositionEncoding) -> [[(offset: Int, character: Int)]] {
    var lines: [[(Int, Int)]] = [[]]
    var (offset, character) = (0, 0)
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      lines[lines.count - 1].append((offset, character))
      offset += String(scalar).utf8.count
      switch encoding {
      case .utf8: character += String(scalar).utf8.count
      case .utf16: character += String(scalar).utf16.count
      case .utf32: character += 1
      }
      if scalar == "\n" || scalar == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n") {
        lines.append([])
        character = 0
      }
    }
    lines[lines.count - 1].append((offset, character))
    return lines
  }

  @Test(arguments: PositionEncoding.allCases) func thereAndBack(_ encoding: PositionEncoding) {
    var random = SeededGenerator(seed: 1)
    for pieces in [0, 1, 2, 5, 40, 900] {
      let text = text(pieces, &random)
      let bytes = Array(text.utf8)
      let positions = Positions(bytes, encoding)
      let lines = lines(text, encoding)
      #expect(positions.count == lines.count)
      for (number, line) in lines.enumerated() {
        let end = positions.end(ofLine: number, in: bytes)
        for (offset, character) in line where offset <= end {
          #expect(positions.position(of: offset, in: bytes) == Position(line: number, character: character))
          #expect(positions.offset(of: Position(line: number, character: character), in: bytes) == offset)
        }
      }
    }
  }

  @Test func placesThatAreNone() {
    let bytes = Array("a😀b\r\nc".utf8)
    let positions = Positions(bytes, .utf16)
    func offset(_ line: Int, _ character: Int) -> Int { positions.offset(of: Position(line: line, character: character), in: bytes) }
    // Within the two units of a character: before it.
    #expect(offset(0, 2) == 1)
    #expect(offset(0, 3) == 5)
    // Behind the end of a line, and of the text; before its start.
    #expect(offset(0, 400) == 6)
    #expect(offset(7, 0) == 9)
    #expect(offset(-1, 3) == 0)
    #expect(offset(1, -3) == 8)
    // Between the bytes of a line end there is no position.
    #expect(positions.position(of: 7, in: bytes) == Position(line: 0, character: 4))
  }

  @Test(arguments: [
    ([], PositionEncoding.utf16), (["utf-32", "utf-16"], .utf32), (["utf-7", "utf-8"], .utf8), (["utf-7"], .utf16),
  ])
  func theFirstKnownEncodingHolds(_ offered: [String], _ encoding: PositionEncoding) {
    #expect(PositionEncoding(offered: .array(offered.map { .string($0) })) == encoding)
  }
}
