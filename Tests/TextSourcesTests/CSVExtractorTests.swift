import Testing
import TextModel

@testable import TextSources

@Suite struct CSVExtractorTests {
  private static let table =
    "\u{FEFF}id,title,body,url\r\n1,Rain again,\"The river rose, they said.\r\n\r\nTwo \"\"bridges\"\" closed.\",x\r\n\r\n2,,Plain text,y\r\n3,Only this\r\n"
  private static let semicolons = "Title;note\n\"A; b\";no\nC, d;no\n\"\";no\n"
  private static let tabs = "id\ttext\n1\t\"No,\" he said.\n2\tShe said \"yes\".\n"
  private static let oneColumn = "text\nFirst line\nSecond line\n"

  private func extract(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> Extraction {
    try CSVExtractor.extract(Array(text.utf8), options)
  }

  @Test func eachRowIsARecord() throws {
    let extraction = try extract(Self.table)
    #expect(extraction.texts == ["Rain again\n\nThe river rose, they said.\r\n\r\nTwo \"bridges\" closed.", "Plain text", "Only this"])
    #expect(extraction.passages.map(\.name) == ["row 2", "row 4", "row 5"])
    #expect(extraction.passages[0].markup.labels == [Markup.Label(range: 0..<10, kind: .headline)])
    #expect(try extract(Self.table, ExtractionOptions(fields: ["url"])).texts == ["x", "y"])
    #expect(try extract("article.title,a\nOne,2", ExtractionOptions(fields: ["article.title"])).texts == ["One"])
  }

  @Test func delimiters() throws {
    #expect(try extract(Self.semicolons).texts == ["A; b", "C, d"])
    #expect(try extract(Self.tabs).texts == ["She said \"yes\"."], "quotation marks of the text, but for those that say so")
    #expect(try extract(Self.oneColumn).texts == ["First line", "Second line"])
    let bytes = Array("text,a\tb\nx,y\tz\n".utf8)
    #expect(try CSVExtractor.extract(bytes, ExtractionOptions(fields: ["b"]), delimiter: 0x09).texts == ["z"])
    #expect(CSVScanner.delimiter(of: Array("\"a,b,c\"\td".utf8)) == 0x09)
  }

  @Test func newTextStaysInItsField() throws {
    let passage = try extract("title,body\nA b,\"C d\"\n").passages[0]
    #expect(passage.inSource(Edit(1..<2, ", ")) == nil, "would be a field of its own")
    #expect(passage.inSource(Edit(1..<2, "\"")) == nil)
    #expect(passage.inSource(Edit(1..<2, "\n")) == nil)
    #expect(passage.inSource(Edit(1..<2, "; ")) == [Edit(12..<12, ";")])
    #expect(passage.inSource(Edit(6..<7, "\",\n")) == [Edit(17..<18, "\"\",\n")])
  }

  @Test func fieldsOfAnotherFormat() throws {
    let fragments = FragmentExtractors(markdown: { fragment, _ in Extraction([Passage(plain: fragment)], shape: Shape()) })
    let bytes = Array("id,title,body\n1,A,\"B \"\"c\"\"\"\n".utf8)
    let extraction = try CSVExtractor.extract(bytes, ExtractionOptions(fieldFormat: .markdown), delimiter: nil, fragments)
    #expect(extraction.texts == ["A", "B \"c\""])
    #expect(extraction.passages.map(\.name) == ["row 2, title", "row 2, body"])
    #expect(extraction.passages[1].inSource(Edit(2..<3, "'")) == [Edit(21..<23, "'")])
  }

  @Test func fieldsThatAreReadThisWayOrThat() throws {
    let extraction = try extract("title,body\nA \"b\" c,D\n")
    #expect(extraction.texts == ["D"])
  }

  @Test(arguments: [
    ("", "a table begins with the names of its columns", 0), ("a,b\n1,2,3\n", "row 2 has 3 fields, the header has 2", 8),
    ("a,b\n\"x\"y,2\n", "text stands behind a closing quotation mark", 7), ("a,b\n1,\"x\n", "a quotation mark is not closed", 6),
  ])
  func malformed(_ text: String, _ reason: String, _ offset: Int) {
    #expect(throws: Malformed(reason, at: offset)) { try extract(text) }
  }

  @Test func tablesAreNotWiderThanTheyMayBe() throws {
    #expect(throws: Malformed("more than 10000 columns", at: 10_000)) { try extract(String(repeating: ",", count: 100_000)) }
    #expect(try extract(String(repeating: ",", count: 9_998) + ",text\n" + String(repeating: ",", count: 9_999) + "x").texts == ["x"])
  }

  @Test func editsStayInTheirFields() throws {
    for text in [Self.table, Self.semicolons, Self.tabs, Self.oneColumn] {
      let made = try RecordInvariants { try CSVExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(text.utf8), seed: 3, count: 200)
      #expect(made > 100)
    }
  }

  @Test func damagedFiles() throws {
    let samples = [Self.table, Self.semicolons, Self.tabs, Self.oneColumn].map { Array($0.utf8) }
    try RecordInvariants { try CSVExtractor.extract($0, ExtractionOptions()) }.expectFuzz(samples)
  }
}
