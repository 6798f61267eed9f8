import FileSystem
import Testing

/// Guards paths, which are bytes, on their way through texts.
@Suite struct FilePathTests {
  static let names: [[UInt8]] = [
    [], Array("news/a.txt".utf8), Array("café – “x”.txt".utf8), [0x63, 0xE9, 0x2E], [0x80, 0xFF, 0xFE], [0x2F, 0xF4, 0x8F, 0xBF, 0xBF], [0xC3],
    Array("\u{10FF80}\u{10FEFF}\u{F8FF}".utf8),
    [0x61, 0x0A, 0x62], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBE],
  ]

  @Test(arguments: names) func everyNameComesBack(_ bytes: [UInt8]) {
    let text = FilePath.text(bytes)
    #expect(FilePath.bytes(text) == bytes)
    #expect(FilePath.withCString(text) { String(cString: $0).isEmpty } == bytes.isEmpty)
    // Parts of a path are paths, too.
    #expect(FilePath.bytes("news/" + text + ".txt") == Array("news/".utf8) + bytes + Array(".txt".utf8))
  }

  @Test func isReadable() {
    let name = FilePath.text([0x63, 0x61, 0x66, 0xE9, 0x0A, 0x1B, 0x2E] + Array("ö\u{85}\u{2028}".utf8))
    #expect(FilePath.readable(name) == "caf\\xE9\n\u{1B}.ö\u{85}\u{2028}")
    #expect(FilePath.oneLine(name) == "caf\\xE9\\n\\x1B.ö\\x85\\u{2028}")
    #expect(FilePath.oneLine("a b.txt") == "a b.txt")
  }
}
