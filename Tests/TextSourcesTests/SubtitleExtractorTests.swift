import TestSupport
import Testing
import TextModel

@testable import TextSources

/// SubRip and WebVTT as passages.
@Suite struct SubtitleExtractorTests {
  private static let probe = ExtractionProbe(
    extract: { try SubtitleExtractor.extract($0, ExtractionOptions()) }, essence: { SubtitleExtractor.essence($0) })

  private static let subRip = """
    1
    00:00:01,000 --> 00:00:03,000
    The old bridge over the harbour,
    which <i>leaned</i> for years,

    2
    00:00:03,200 --> 00:00:05,000 X1:40 X2:600
    {\\an8}will be closed on
    <b>Monday</b>. It was 3 < 5.

    3
    00:00:06,000 --> 00:00:08,000
    - Will it hold?
    - It will…

    4
    00:00:08,100 --> 00:00:09,000
    [waves]

    5
    00:00:09,100 --> 00:00:11,000
    The ferry & the tug sail.

    """

  private static let webVTT = """
    WEBVTT - Harbour

    NOTE
    mtlint:ignore-next-line names

    STYLE
    ::cue { color: lime }

    intro
    00:01.000 --> 00:03.000 align:start
    <v Ann Port>The <c.loud>ferry</c> &amp; the tug</v>
    sail <00:02.000>at <lang fr>midi pile</lang>

    NOTE a remark

    00:03.500 --> 00:05.000
    every day. It is &lt;late&gt;.

    """

  private func passage(_ text: String) throws -> Passage? { try SubtitleExtractor.extract(Array(text.utf8), ExtractionOptions()).passages.first }

  private func text(_ file: String) throws -> String { String(decoding: try passage(file)?.text ?? [], as: UTF8.self) }

  private func repaired(_ file: String, _ old: String, _ new: String) throws -> String? {
    let passage = try #require(try passage(file))
    let text = String(decoding: passage.text, as: UTF8.self)
    let start = try #require(text.firstRange(of: old)).lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    return passage.inSource(Edit(offset..<offset + old.utf8.count, new)).map {
      String(decoding: Edits.apply($0, to: Array(file.utf8)), as: UTF8.self)
    }
  }

  @Test func sentencesRunOnOverCues() throws {
    #expect(
      try text(Self.subRip) == """
        The old bridge over the harbour, which leaned for years, will be closed on Monday. It was 3 < 5.

        - Will it hold?
        - It will…

        [waves]

        The ferry & the tug sail.
        """)
  }

  @Test func webVTTKeepsTextOnly() throws {
    #expect(
      try text(Self.webVTT) == """
        mtlint:ignore-next-line names
        The ferry & the tug sail at midi pile every day. It is <late>.
        """)
  }

  @Test func tagsAreSeamsAndOtherLanguagesProtected() throws {
    let passage = try #require(try passage(Self.webVTT))
    let text = String(decoding: passage.text, as: UTF8.self)
    let words = passage.markup.protected.map { String(decoding: passage.text[$0], as: UTF8.self) }
    #expect(words == ["midi pile"])
    let ferry = text.utf8.distance(from: text.startIndex, to: try #require(text.firstRange(of: "ferry")).lowerBound)
    #expect(passage.markup.seam(at: ferry)?.kind == .opening)
    #expect(passage.markup.seam(at: ferry + 5)?.kind == .closing)
  }

  @Test func editsStayInTheirCue() throws {
    #expect(try repaired(Self.subRip, "harbour, which", "harbour which")?.contains("harbour\nwhich <i>") == true)
    #expect(try repaired(Self.subRip, "ferry & the", "ferry --> the") == nil)
    #expect(try repaired(Self.subRip, "ferry & the", "ferry\nand the") == nil)
    #expect(try repaired(Self.subRip, "ferry & the", "ferry <i>& the") == nil)
    #expect(try repaired(Self.webVTT, "the tug", "the <big> & tug")?.contains("the &lt;big&gt; &amp; tug</v>") == true)
    // The line would be empty, and what stands below it lost.
    #expect(try repaired(Self.subRip, "The old bridge over the harbour,", "") == nil)
    #expect(try repaired(Self.subRip, " [waves]".trimmingPrefix(" ").description, "")?.contains("09,000\n\n\n5\n") == true)
    // New words over two cues: in which they belong, nobody knows.
    #expect(try repaired(Self.subRip, "years, will", "decades, shall") == nil)
    #expect(try repaired(Self.subRip, "leaned", "stood")?.contains("<i>stood</i>") == true)
  }

  @Test func lineEndsStay() throws {
    let file = Self.subRip.replacing("\n", with: "\r\n")
    #expect(try text(file) == text(Self.subRip))
    #expect(try repaired(file, "over the harbour", "in the harbour")?.contains("in the harbour,\r\nwhich") == true)
  }

  @Test func brokenNumbersAreText() throws {
    #expect(
      try text("1st\n00:00:00,000 --> 00:00:02,000\nThe bridge is closed.\n\ntwo\n00:00:02,000 --> 00:00:04,000\nThe ferry runs.\n")
        == "1st\n\nThe bridge is closed.\n\ntwo\n\nThe ferry runs.")
  }

  @Test func filesWithoutCuesAreMalformed() {
    func reason(_ text: String) -> Malformed? {
      do throws(Malformed) {
        _ = try SubtitleExtractor.extract(Array(text.utf8), ExtractionOptions())
        return nil
      } catch { return error }
    }
    #expect(
      reason("1\n00:00:14.167 -> 00:00:16.083\nThe bridge.\n") == Malformed("times are parted by ‘->’, no player reads them; write ‘-->’", at: 2))
    #expect(reason("")?.offset == 0)
    #expect(reason("\u{FEFF}WEBVTT\n\nNothing here.\n") == Malformed("no cue: no line has two times with ‘-->’ between them", at: 3))
    #expect(reason("1\n00:01:00,000 --> 00:01:02") == nil)
  }

  @Test(arguments: [subRip, webVTT])
  func samplesHold(_ sample: String) throws {
    var generator = SeededGenerator(seed: 5)
    try Self.probe.checkMap(Array(sample.utf8))
    let made = try Self.probe.checkEdits(Array(sample.utf8), count: 500, &generator)
    #expect(made > 150)
  }

  @Test func mutationsHold() throws {
    var generator = SeededGenerator(seed: 6)
    let samples = [Self.subRip, Self.webVTT, Self.subRip.replacing("\n", with: "\r\n")].map { Array($0.utf8) }
    var read = 0
    for index in 0..<2000 {
      let file = ExtractionProbe.mutation(of: samples[index % samples.count], &generator)
      guard (try? SubtitleExtractor.extract(file, ExtractionOptions())) != nil else { continue }
      read += 1
      try Self.probe.checkMap(file)
      try Self.probe.checkEdits(file, count: 1, &generator)
    }
    #expect(read > 1500)
  }
}
