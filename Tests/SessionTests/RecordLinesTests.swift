import Testing

@testable import LintSession

/// Guards the lines of a stream: none is lost, none changed, none held that is too long.
@Suite struct RecordLinesTests {
  /// The items of a text that comes in pieces of so many bytes.
  private func items(_ text: String, longest: Int, pieces: Int) -> [RecordLines.Item] {
    var lines = RecordLines(longest: longest)
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: pieces).flatMap { lines.take(Array(bytes[$0..<min(bytes.count, $0 + pieces)])) } + lines.finish()
  }

  @Test(arguments: [1, 2, 3, 100]) func lines(_ pieces: Int) {
    #expect(
      items("ab\n\ncd\r\ne", longest: 10, pieces: pieces) == [
        .record(Array("ab".utf8), end: [10]), .record([], end: [10]), .record(Array("cd".utf8), end: [13, 10]), .record(Array("e".utf8), end: []),
      ])
    #expect(items("ab\n", longest: 10, pieces: pieces) == [.record(Array("ab".utf8), end: [10])])
    #expect(items("", longest: 10, pieces: pieces) == [])
  }

  @Test(arguments: [1, 2, 3, 100]) func linesThatAreTooLong(_ pieces: Int) {
    let text = "abc\nabcdefgh\r\nab\nabcdefgh"
    let found = items(text, longest: 4, pieces: pieces)
    var out: [UInt8] = []
    var kinds = ""
    for item in found {
      switch item {
      case .record(let line, let end):
        out += line + end
        kinds += "r"
      case .tooLong(let piece, let isFirst):
        out += piece
        if isFirst { kinds += "l" }
      case .endOfLong(let end):
        out += end
        kinds += "e"
      }
    }
    #expect(String(decoding: out, as: UTF8.self) == text)
    #expect(kinds == "rlerle")
  }
}
