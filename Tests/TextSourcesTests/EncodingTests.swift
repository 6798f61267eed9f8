import TestSupport
import Testing
import TextModel
import TextSources

/// Guards the way from bytes to text and back.
@Suite struct EncodingTests {
  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    (isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
      + text.utf16.flatMap { unit in
        let bytes = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        return isBigEndian ? bytes : bytes.reversed()
      }
  }

  private func bytes(_ text: String, in page: CodePage) throws -> [UInt8] {
    try text.unicodeScalars.map { scalar in scalar.isASCII ? UInt8(scalar.value) : try #require(page.byte(scalar), "\(scalar)") }
  }

  @Test(
    arguments: ["", "It is cold.", "It is cold.\r\n", "“Café” — 🙂 naïve\n", "\u{FEFF}x", "a\u{0}b is a text with one control character\n"],
    [true, false])
  func readsUTF16(_ text: String, isBigEndian: Bool) throws {
    let bytes = utf16(text, isBigEndian: isBigEndian)
    let source = try SourceText(bytes)
    #expect(source.encoding == .utf16(isBigEndian: isBigEndian))
    #expect(source.text == Array(text.utf8))
    #expect(source.bytes(of: source.text) == bytes)
    #expect(source.warning == nil)
  }

  /// Each character of a long text, at its place in the file.
  @Test(arguments: [true, false]) func offsetsLeadIntoTheFile(_ isBigEndian: Bool) throws {
    let text = String(repeating: "It is “cold” 🙂 in Århus.\n", count: 40)
    let source = try SourceText(utf16(text, isBigEndian: isBigEndian))
    let (offsets, reference) = (source.offsets, utf16(text, isBigEndian: isBigEndian))
    var (place, offset) = (2, 0)
    for scalar in text.unicodeScalars {
      #expect(offsets(offset) == place)
      offset += String(scalar).utf8.count
      place += String(scalar).utf16.count * 2
    }
    #expect(offsets(offset) == reference.count)
    let plain = try SourceText(Array(text.utf8)).offsets
    #expect([0, 7, 300].map { plain($0) } == [0, 7, 300])
  }

  static let legacy: [(CodePage, String)] = [
    (.windows1252, "The café in Málaga is closed, the mayor said.\n"),
    (.windows1252, "“It’s late,” he said – the ferry wasn’t there.\n"),
    (.windows1252, "François and Jürgen met Åsa Müller in São Paulo; it cost €5.\n"),
    (.windows1250, "Mr Wałęsa and Mrs Dvořáková spoke in Gdańsk, Łódź and Plzeň.\n"),
    (.latin2, "Mr Šimůnek, Ms Žižková and Mr Kaczyński (Łomża) signed it.\n"),
    (.windows1251, "The sign said Добро пожаловать, and below it Москва.\n"),
    (.koi8, "The sign said Добро пожаловать, and below it Москва.\n"),
    (.macRoman, "The café in Málaga is closed, “they say” – naïve, isn’t it?\n"),
    (.windows1253, "The sign said Καλώς ήρθατε, and below it Αθήνα.\n"),
    (.windows1254, "Mr Erdoğan met Mr Yıldız and Ms Şahin in Beyoğlu.\n"),
    (.dos866, "The sign said Добро пожаловать, and below it Москва.\n"),
  ]

  @Test(arguments: legacy.indices) func readsEightBitText(_ index: Int) throws {
    let (page, text) = Self.legacy[index]
    let bytes = try bytes(text, in: page)
    let source = try SourceText(bytes)
    #expect(source.encoding == .eightBit(page))
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    #expect(source.bytes(of: source.text) == bytes)
    #expect(source.warning == "not UTF-8; read as \(page.name), the likeliest encoding, and kept unchanged except for repairs")
    #expect(source.offsets(source.text.count) == bytes.count)
    #expect(source.bytes(of: Array("漢".utf8)) == nil)
    #expect(source.holds("é") == (page.byte("é") != nil))
    #expect(!source.holds("漢") && source.holds("a"))
  }

  /// Even where the guess is wrong, and for bytes that have no character: all bytes of any text come back.
  @Test func everyByteComesBack() throws {
    var generator = SeededGenerator(seed: 7)
    var read = 0
    for _ in 0..<300 {
      let words = (0..<40).map { _ in
        String(decoding: (0..<6).map { _ in UInt8.random(in: 0x61...0x7A, using: &generator) }, as: UTF8.self)
      }
      var bytes = Array(words.joined(separator: " ").utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0x80...0xFF, using: &generator)
      }
      guard let source = try? SourceText(bytes) else { continue }
      read += 1
      #expect(source.bytes(of: source.text) == bytes)
      #expect(source.offsets(source.text.count) == bytes.count)
    }
    #expect(read > 200)
  }

  /// UTF-8 that something was broken in stays UTF-8.
  @Test func aFewBrokenBytesAreNoOtherEncoding() throws {
    let bytes = Array("The café in Málaga – “closed”.\n".utf8) + [0xE2, 0x80]
    let source = try SourceText(bytes)
    #expect(source.encoding == .utf8)
    #expect(source.text == bytes)
    #expect(source.warning == nil)
  }

  static let refused: [(String, [UInt8])] = [
    ("a PNG image, not text", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
    ("a JPEG image, not text", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]),
    ("a GIF image, not text", Array("GIF89a".utf8) + [1, 0, 1, 0]),
    ("a PDF document, not text", Array("%PDF-1.7\n1 0 obj\n".utf8)),
    ("an RTF document, not text", Array("{\\rtf1\\ansi It was late.}".utf8)),
    ("a ZIP archive or an office document, not text", Array("PK".utf8) + [3, 4, 20, 0]),
    ("a gzip archive, not text", [0x1F, 0x8B, 8, 0]),
    ("a program, not text", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]),
    ("binary data, not text", (0..<4000).map { UInt8(truncatingIfNeeded: $0 * 7) }),
    ("binary data, not text", Array("The ferry was late. It came at noon.\n".utf8) + [UInt8](repeating: 0, count: 400)),
    ("binary data, not text", Array(String(repeating: "The ferry was late.\n", count: 300).utf8) + (0..<1200).map { UInt8($0 % 64) }),
    ("UTF-16 or UTF-32 without a byte order mark; mtlint needs the mark", "The ferry was late.\n".utf16.flatMap { [UInt8($0), 0] }),
    ("UTF-32; mtlint reads UTF-8 and UTF-16", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
    ("starts like UTF-16, but is not", [0xFF, 0xFE, 0x41, 0, 0x42]),
    ("starts like UTF-16, but is not", [0xFE, 0xFF, 0xD8, 0, 0, 0x42]),
    ("not text in UTF-8, UTF-16 or an 8-bit encoding", (0..<200).map { _ in [0x81, 0x20, 0xFF, 0xFF, 0x20, 0x9D] }.flatMap { $0 }),
  ]

  @Test(arguments: refused.indices) func refusesWhatIsNoText(_ index: Int) {
    let (reason, bytes) = Self.refused[index]
    let refusal = #expect(throws: Refusal.self) { try SourceText(bytes) }
    #expect(refusal?.description == reason)
  }

  /// “The mayor of Beijing said …” with names in encodings of two bytes a character: GB 2312, Shift JIS, EUC-KR.
  static let doubleByte: [(String, [[UInt8]])] = [
    ("GBK", [[0xB1, 0xB1, 0xBE, 0xA9], [0xC9, 0xCF, 0xBA, 0xA3], [0xD6, 0xD0, 0xB9, 0xFA]]),
    ("Shift JIS", [[0x82, 0xB1, 0x82, 0xF1, 0x82, 0xC9, 0x82, 0xBF, 0x82, 0xCD], [0x93, 0x8C, 0x8B, 0x9E]]),
    ("EUC-JP", [[0xA4, 0xB3, 0xA4, 0xF3, 0xA4, 0xCB, 0xA4, 0xC1, 0xA4, 0xCF], [0xC5, 0xEC, 0xB5, 0xFE]]),
    ("EUC-KR", [[0xBC, 0xAD, 0xBF, 0xEF], [0xC7, 0xD1, 0xB1, 0xB9], [0xBA, 0xCE, 0xBB, 0xEA]]),
  ]

  @Test(arguments: doubleByte.indices) func refusesTwoBytesACharacter(_ index: Int) {
    let (name, words) = Self.doubleByte[index]
    let bytes = words.flatMap { Array("The mayor of ".utf8) + $0 + Array(" said so.\n".utf8) }
    let refusal = #expect(throws: Refusal.self) { try SourceText(bytes) }
    #expect(refusal?.description == "most likely \(name); mtlint reads UTF-8, UTF-16 and 8-bit encodings (‘iconv -t UTF-8’ converts it)")
  }

  /// Words that a magic number begins with are words.
  @Test(arguments: ["BM closed early.", "MZ won the race.", "ID3 and GIF89 are formats.", "RIFF raff.", "BZh, he said.", "OggS."])
  func lettersAreNoMagic(_ text: String) throws { #expect(try SourceText(Array(text.utf8)).text == Array(text.utf8)) }
}
