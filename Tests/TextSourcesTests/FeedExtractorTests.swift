import TestSupport
import Testing
import TextModel

@testable import TextSources

@Suite struct FeedExtractorTests {
  @Test func itemsArePassages() throws {
    #expect(
      try texts(FeedSamples.rss) == [
        "feed|Valley Post|News of the valley & beyond",
        "item 1|Bridge “opens”|The bridge over the Ornais open & free.|Cars café it.|First part, R&D [sic]]].|goats < cars",
        "item 2|<!-- mtlint:ignore -->\n<!-- mtlint:ignore-next-line -->\nA plain title",
      ])
    #expect(
      try texts(FeedSamples.atom) == [
        "feed|Valley <Post>|Daily", "item 1|One & two|A summary.|Some long text & more,\nand so on.", "item 2|Second",
      ])
  }

  @Test func titlesAreHeadlinesAndTagsSeams() throws {
    let passage = try extract(FeedSamples.rss).passages[1]
    #expect(passage.markup.labels.map { "\($0.kind):\(string(passage.text[$0.range]))" } == ["headline:Bridge “opens”", "list:goats < cars"])
    let offset = "Bridge “opens”\n\nThe bridge over the ".utf8.count
    #expect(passage.markup.seam(at: offset)?.kind == .opening)
    #expect(passage.markup.seam(at: offset + 4)?.kind == .closing)
  }

  @Test(arguments: [
    ("Ornais", 4..<4, " ", "Orna&lt;/a&gt; is"), ("café", 3..<5, "x & y", "Cars cafx &amp;amp; y it."), ("First", 0..<5, "<", "<p>&lt; <b>part"),
    ("News", 0..<4, "“Old”", "<description>“Old” of the"), ("plain", 5..<6, "", "A plaintitle"),
  ])
  func editsGoThroughBothFormats(_ word: String, _ range: Range<Int>, _ new: String, _ expected: String) throws {
    let bytes = Array(FeedSamples.rss.utf8)
    let found = try extract(FeedSamples.rss).passages.lazy.compactMap { passage in
      passage.text.indices.first { passage.text[$0...].starts(with: word.utf8) }.map { (passage, $0) }
    }.first
    let (passage, start) = try #require(found)
    let edits = try #require(passage.inSource(Edit(start + range.lowerBound..<start + range.upperBound, new)))
    #expect(string(Edits.apply(edits, to: bytes)[...]).contains(expected))
  }

  @Test(arguments: [
    ("<rss><channel><title>x</channel></rss>", "mismatched tag", 24), ("<html></html>", "no RSS or Atom feed: the outermost element is ‘html’", 0),
    ("<rss>&x;</rss>", "undefined entity", 5), ("", "no element found", 0), ("<rss><channel>\u{0}", "not well-formed (invalid token)", 14),
    ("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss>&b;</rss>", "a document type with declarations of its own is not read", 14),
    ("<!DOCTYPE rss SYSTEM 'x.dtd'><rss>&nbsp;</rss>", "an entity that XML does not know", 34),
  ])
  func whatIsNoFeedIsRefused(_ xml: String, _ reason: String, _ offset: Int) {
    #expect(throws: Malformed(reason, at: offset)) { try extract(xml) }
  }

  @Test func deepFilesAreRead() throws {
    let deep = "<rss>" + String(repeating: "<a>", count: 100_000)
    #expect(throws: Malformed.self) { try extract(deep) }
    #expect(try extract(deep + String(repeating: "</a>", count: 100_000) + "</rss>").passages.isEmpty)
    let html = String(repeating: "&lt;div&gt;", count: 20_000)
    #expect(try texts("<rss><channel><item><title>\(html)x</title></item></channel></rss>") == ["item 1|x"])
  }

  @Test func editsArriveInBrokenFeeds() throws {
    var count = 0
    for seed in 0..<2_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let sample = Array((seed % 2 == 0 ? FeedSamples.rss : FeedSamples.atom).utf8)
      let bytes = seed % 5 == 0 ? sample : RandomText.mutation(of: sample, seed: UInt64(seed))
      guard let before = try? FeedExtractor.extract(bytes, ExtractionOptions()) else { continue }
      for index in before.passages.indices { if try checkEdit(bytes, before, index, &generator) { count += 1 } }
    }
    #expect(count > 800)
  }

  private func checkEdit(_ bytes: [UInt8], _ before: Extraction, _ index: Int, _ generator: inout SeededGenerator) throws -> Bool {
    let passage = before.passages[index]
    #expect(PassageChecks.roundTrip(passage, bytes))
    #expect(PassageChecks.roundTrip(try #require(passage.outer), bytes))
    let edit = PassageChecks.edit(of: passage.text, &generator)
    guard let edits = passage.inSource(edit) else { return false }
    let changed = Edits.apply(edits, to: bytes)
    let after = try FeedExtractor.extract(changed, ExtractionOptions())
    #expect(after.shape == before.shape, "\(edit) in \(string(bytes[...]))")
    guard after.passages.count == before.passages.count else { return false }
    let expected = PassageChecks.collapsed(Edits.apply([edit], to: passage.text))
    #expect(PassageChecks.collapsed(after.passages[index].text) == expected, "\(edit) in \(string(bytes[...]))")
    return true
  }

  @discardableResult private func extract(_ xml: String) throws -> Extraction { try FeedExtractor.extract(Array(xml.utf8), ExtractionOptions()) }
  private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
  private func texts(_ xml: String) throws -> [String] {
    try extract(xml).passages.map { "\($0.name ?? "")|\(string($0.text[...]).replacing("\n\n", with: "|"))" }
  }
}
