import Testing
import TextModel

@testable import TextSources

@Suite struct TMXExtractorTests {
  private static let memory = #"""
    <?xml version="1.0"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4"><header srclang="vi"/><body>
     <tu><tuv xml:lang="vi"><seg>Mưa</seg></tuv><tuv xml:lang="en-US"><note>no text</note><seg>Rain <hi>falls</hi> on<bpt i="1">\b</bpt>all<ept i="1">\b0</ept>.</seg></tuv></tu>
     <!-- mtlint:ignore-next-line -->
     <tu><tuv lang="EN"><seg>It&apos;s late &gt; 9.</seg></tuv></tu>
     <tu><tuv xml:lang="end"><seg>other</seg></tuv></tu>
    </body></tmx>
    """#

  private func extract(_ text: String, language: String = "en") throws -> Extraction {
    try TMXExtractor.extract(Array(text.utf8), ExtractionOptions(language: language))
  }

  @Test func segmentsOfTheLanguage() throws {
    let extraction = try extract(Self.memory)
    #expect(extraction.texts == ["Rain falls onall.\n\n<!-- mtlint:ignore-next-line -->\nIt's late > 9."])
    #expect(extraction.passages[0].markup.seams.map(\.offset) == [5, 10, 13, 16])
    #expect(try extract(Self.memory, language: "vi").texts == ["Mưa\n\n<!-- mtlint:ignore-next-line -->"])
    #expect(try extract(Self.memory, language: "de").texts.count == 1, "the comment")
  }

  @Test func malformed() {
    #expect(throws: Malformed("the first element is not <tmx>", at: 0)) { try extract("<a/>") }
    #expect(throws: Malformed.self) { try extract("<tmx><tu>") }
  }

  @Test func editsStayInTheirSegments() throws {
    let made = try RecordInvariants { try TMXExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(Self.memory.utf8), seed: 9, count: 300)
    #expect(made > 150)
  }

  @Test func damagedFiles() throws {
    try RecordInvariants { try TMXExtractor.extract($0, ExtractionOptions()) }.expectFuzz([Array(Self.memory.utf8)], count: 1000)
  }
}
