import Testing
import TextModel

@testable import TextSources

@Suite struct XLIFFExtractorTests {
  private static let older = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
     <file original="a.html" source-language="vi" target-language="en" datatype="html"><body>
      <!-- mtlint:ignore-next-line names -->
      <trans-unit id="1"><source>Mưa lớn</source><target state="translated">Heavy <g id="1">rain</g> &amp; wind</target>
       <alt-trans><target>Big rain</target></alt-trans></trans-unit>
      <!-- a note -->
      <trans-unit id="2" translate="no"><source>X</source><target>X</target></trans-unit>
      <trans-unit id="3"><source>Y</source><target>See <bpt id="2">&lt;b&gt;<sub>sub</sub></bpt>the<ept id="2">&lt;/b&gt;</ept> map<x id="3"/>and <mrk mtype="protected">Sông Hồng</mrk> &#8211; now.</target></trans-unit>
     </body></file>
     <file original="b.html"><body><trans-unit id="1"><target><![CDATA[A < b & c]]> d</target></trans-unit>
      <group><trans-unit id="2"><target/></trans-unit></group></body></file>
    </xliff>
    """#
  private static let newer = #"""
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="vi" trgLang="en">
     <file id="f1"><unit id="1"><mtc:matches><mtc:match><source>a</source><target>proposal</target></mtc:match></mtc:matches>
      <segment><source>a</source><target>One <pc id="1">sentence</pc>.</target></segment>
      <segment><source>b</source><target>Another<ph id="2"/> one.</target></segment>
      <ignorable><source> </source><target> </target></ignorable>
      <segment><source>b</source><target>Third.</target></segment></unit>
      <unit id="2"><segment><target>Own block <mrk id="m" translate="no">code</mrk>.</target></segment></unit></file>
    </xliff>
    """#

  private func extract(_ text: String) throws -> Extraction { try XLIFFExtractor.extract(Array(text.utf8), ExtractionOptions()) }

  @Test func targetsAreBlocks() throws {
    let extraction = try extract(Self.older)
    #expect(
      extraction.texts == [
        "<!-- mtlint:ignore-next-line names -->\nHeavy rain & wind\n\nSee the mapand Sông Hồng – now.", "A < b & c d",
      ])
    #expect(extraction.passages.map(\.name) == ["a.html", "b.html"])
    let passage = extraction.passages[0]
    let text = String(decoding: passage.text, as: UTF8.self)
    func offset(_ part: String) -> Int { text.utf8.distance(from: text.startIndex, to: text.firstRange(of: part)!.lowerBound) }
    #expect(
      passage.markup.seams == [
        .init(offset: offset("rain &"), kind: .opening), .init(offset: offset(" & wind"), kind: .closing),
        .init(offset: offset("the map"), kind: .opening),
        .init(offset: offset(" map"), kind: .closing), .init(offset: offset("and Sông"), kind: .both),
      ])
    #expect(passage.markup.protected == [offset("Sông")..<offset(" – now")])
  }

  @Test func segmentsOfAUnitAreOneBlock() throws {
    let extraction = try extract(Self.newer)
    #expect(extraction.texts == ["One sentence. Another one. Third.\n\nOwn block code."])
    #expect(extraction.passages[0].name == "f1")
    #expect(extraction.passages[0].markup.protected == [45..<49])
  }

  @Test func newTextGoesOutsideOfTags() throws {
    let xliff = "<xliff><file><trans-unit><target>to<g id='1'>Hanoi</g>and<x/>on</target></trans-unit></file></xliff>"
    let passage = try extract(xliff).passages[0]
    let start = 33
    #expect(passage.inSource(Edit(2..<2, " ")) == [Edit(start + 2..<start + 2, " ")])
    #expect(passage.inSource(Edit(7..<7, " ")) == [Edit(start + 21..<start + 21, " ")])
    #expect(passage.inSource(Edit(10..<10, ", ")) == [Edit(start + 24..<start + 24, ", ")])
    #expect(passage.inSource(Edit(3..<4, "<&>\r")) == [Edit(start + 13..<start + 14, "&lt;&amp;&gt;&#13;")])
    #expect(passage.inSource(Edit(3..<4, "\u{1}")) == nil)
    #expect(passage.inSource(Edit(1..<4, "new")) == nil, "over a tag")
  }

  @Test func sectionsTakeTextAsItIs() throws {
    let passage = try extract("<xliff><file><trans-unit><target><![CDATA[a b]]></target></trans-unit></file></xliff>").passages[0]
    #expect(passage.inSource(Edit(1..<2, "<&")) == [Edit(43..<44, "<&")])
    #expect(passage.inSource(Edit(1..<2, "]]>")) == nil)
  }

  @Test(arguments: [
    ("<html/>", "the first element is not <xliff>", 0), ("", "the text ends before its first element does", 0),
    ("<xliff><a></xliff>", "an end tag that does not belong to the last start tag", 12),
    ("<xliff>&x;</xliff>", "an entity that XML does not have", 7),
    ("<!DOCTYPE xliff [<!ENTITY a \"b\">]><xliff>&a;</xliff>", "entities are declared; only those of XML are read", 17),
    ("<xliff><![CDATA[", "a CDATA section has no end", 7),
  ])
  func malformed(_ text: String, _ reason: String, _ offset: Int) {
    let error = #expect(throws: Malformed.self) { try extract(text) }
    #expect(error?.reason == reason)
    #expect(error.map { abs($0.offset - offset) <= 11 } == true, "\(error?.offset ?? -1)")
  }

  @Test func deepElements() throws {
    let deep = "<xliff><file><trans-unit><target>" + String(repeating: "<g>", count: 100_000)
    #expect(throws: Malformed.self) { try extract(deep) }
    let closed = deep + "x" + String(repeating: "</g>", count: 100_000) + "</target></trans-unit></file></xliff>"
    #expect(try extract(closed).texts == ["x"])
    #expect(throws: Malformed.self) { try extract(String(repeating: "<", count: 1_000_000)) }
  }

  @Test func editsStayInTheirTargets() throws {
    for text in [Self.older, Self.newer] {
      let made = try RecordInvariants { try XLIFFExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(text.utf8), seed: 7, count: 400)
      #expect(made > 200)
    }
  }

  @Test func damagedFiles() throws {
    let samples = [Self.older, Self.newer].map { Array($0.utf8) }
    try RecordInvariants { try XLIFFExtractor.extract($0, ExtractionOptions()) }.expectFuzz(samples)
  }
}
