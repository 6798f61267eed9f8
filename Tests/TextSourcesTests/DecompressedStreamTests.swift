import TestSupport
import Testing

@testable import TextSources

/// Guards compressed input: all that is in it is read, in pieces of a bounded size, and what is wrong with it is said.
@Suite struct DecompressedStreamTests {
  /// What comes of bytes that are read in pieces of a size: the text, and why no more came.
  private func read(_ bytes: [UInt8], pieces: Int = .max) -> (text: [UInt8], error: String?) {
    var start = 0
    let stream = DecompressedStream {
      let end = min(bytes.count, start + min(pieces, bytes.count))
      defer { start = end }
      return Array(bytes[start..<end])
    }
    var text: [UInt8] = []
    do {
      while case let piece = try stream.next(), !piece.isEmpty {
        #expect(piece.count <= max(1 << 18, bytes.count))
        text += piece
      }
    } catch {
      return (text, String(describing: error))
    }
    return (text, nil)
  }

  private static let compressors: [@Sendable ([UInt8]) -> [UInt8]] = [Compressed.gzip, Compressed.zstandard]
  private static let text = Array("The gate to the orchard is open. Nobody saw the geese, they say.\n".utf8)

  @Test(arguments: [0, 1], [0, 1, 700, 1_000_000]) func everythingIsRead(_ kind: Int, _ size: Int) {
    var random = SeededGenerator(seed: 3)
    let text = (0..<size).map { $0 % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : Self.text[$0 % Self.text.count] }
    let bytes = Self.compressors[kind](text)
    for pieces in size < 1000 ? [1, 2, 7, .max] : [4099, .max] {
      #expect(read(bytes, pieces: pieces) == (text, nil))
      #expect(read(bytes + bytes, pieces: pieces) == (text + text, nil), "two, one behind the other")
    }
  }

  @Test func zerosBehindGzipAreNothing() {
    let bytes = Compressed.gzip(Self.text) + [0, 0, 0]
    #expect(read(bytes, pieces: 1) == (Self.text, nil))
    #expect(read(bytes + bytes) == (Self.text + Self.text, nil))
  }

  @Test(arguments: ["", "a", "(", "(µ/", "\u{1F}", "\u{1F}a", "{\"a\":1}\n", "plain text"]) func whatIsNotCompressedStaysAsItIs(_ text: String) {
    for pieces in [1, 2, .max] { #expect(read(Array(text.utf8), pieces: pieces) == (Array(text.utf8), nil)) }
  }

  @Test(arguments: [0, 1]) func whatBreaksOffIsSaid(_ kind: Int) {
    let bytes = Self.compressors[kind](Self.text)
    let name = kind == 0 ? "gzip" : "Zstandard"
    for count in 4..<bytes.count {
      let found = read(Array(bytes[..<count]))
      #expect(found.error == "its \(name) data end early")
      #expect(Self.text.starts(with: found.text))
    }
    let found = read(bytes + bytes.dropLast())
    #expect(found.error == "its \(name) data end early")
    #expect(found.text.starts(with: Self.text))
  }

  @Test(arguments: [0, 1]) func whatIsBrokenIsSaid(_ kind: Int) {
    let bytes = Self.compressors[kind](Self.text)
    let name = kind == 0 ? "gzip" : "Zstandard"
    for pieces in [1, .max] {
      let found = read(bytes + Array("more".utf8), pieces: pieces)
      #expect(found.error == "its \(name) data are broken")
      #expect(found.text == Self.text, "what came before is there")
    }
  }

  /// Whatever is wrong, nothing passes for the text that is another: a checksum says so, or the end.
  @Test func nothingElseIsRead() {
    let bytes = Compressed.gzip(Self.text)
    for index in 10..<bytes.count {
      var wrong = bytes
      wrong[index] ^= 0x20
      let found = read(wrong)
      #expect(found.error != nil || found.text == Self.text)
    }
  }

  /// What is made small grows in pieces.
  @Test(arguments: [0, 1]) func bombsGrowSlowly(_ kind: Int) throws {
    let bytes = Self.compressors[kind]([UInt8](repeating: 0x20, count: 1 << 24))
    #expect(bytes.count < 1 << 15)
    var isRead = false
    let stream = DecompressedStream {
      defer { isRead = true }
      return isRead ? [] : bytes
    }
    var count = 0
    while case let piece = try stream.next(), !piece.isEmpty {
      #expect(piece.count <= 1 << 18)
      count += piece.count
    }
    #expect(count == 1 << 24)
  }

  /// A frame that wants to look back over 256 MB, and is empty.
  @Test func memoryIsBounded() {
    let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x90, 0x01, 0x00, 0x00]
    #expect(read(frame).error == "its Zstandard data take more than 128 MB of memory to decompress; compress it without --long or --ultra")
    var smaller = frame
    smaller[5] = 0x88
    #expect(read(smaller) == ([], nil))
  }

  @Test func namesOfWhatIsInside() {
    #expect(Compression.gzip.content(of: "news/page.html.gz") == "news/page.html")
    #expect(Compression.gzip.content(of: "PAGE.HTML.GZ") == "PAGE.HTML")
    #expect(Compression.zstandard.content(of: "a.jsonl.zst") == "a.jsonl")
    #expect(Compression.zstandard.content(of: "a.jsonl.gz") == "a.jsonl.gz")
    #expect(Compression.gzip.content(of: "-") == "-")
  }
}
