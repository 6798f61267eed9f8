import TestSupport
import Testing
import TextModel

@testable import TextSources

@Suite struct JSONExtractorTests {
  private static let article = #"""
    {"id": 7, "title": "Rain \u201cas never before\u201d", "url": "https://example.org/a",
     "body": "The river rose.\n\nTwo \ud83d\ude00 streets \/ squares were\tclosed.", "tags": ["rain", "river"],
     "article": {"caption": "A boat.", "author": "N. N."}, "items": [{"text": "One"}, {"text": "Two \"2\""}]}
    """#
  private static let list = #"[{"title": "Größe", "text": "Ein Satz."}, {"title": ""}, "loose", {"body": "Two\\three.", "a": [[1, -2.5e+3, true]]}]"#
  private static let lines = "{\"title\": \"One\"}\n\n{\"title\": \"Two\", \"body\": \"x y \\ud83d z \\ude00\"}\r\n"

  private func extract(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> Extraction {
    try JSONExtractor.extract(Array(text.utf8), options)
  }

  @Test func customaryFieldsAreBlocks() throws {
    let extraction = try extract(Self.article)
    #expect(extraction.texts == ["Rain “as never before”\n\nThe river rose.\n\nTwo 😀 streets / squares were\tclosed.\n\nA boat."])
    #expect(extraction.passages[0].name == nil)
    let labels = extraction.passages[0].markup.labels
    #expect(labels.map(\.kind) == [.headline, .caption])
    #expect(labels[0].range == 0..<26)
  }

  @Test func eachItemIsARecord() throws {
    let extraction = try extract(Self.list)
    #expect(extraction.texts == ["Größe\n\nEin Satz.", "Two\\three."])
    #expect(extraction.passages.map(\.name) == ["/0", "/3"])
    #expect(try extract(Self.list, ExtractionOptions(fields: ["$"])).texts == ["loose"])
    #expect(try extract("[]").texts == [])
  }

  @Test func fieldsAreChosenByPath() throws {
    #expect(try extract(Self.article, ExtractionOptions(fields: ["items[].text", "tags[1]"])).texts == ["river\n\nOne\n\nTwo \"2\""])
    #expect(try extract(Self.article, ExtractionOptions(fields: ["id", "nothing"])).texts == [])
    #expect(try extract(#"{"a\u0062": "x"}"#, ExtractionOptions(fields: ["ab"])).texts == ["x"])
    #expect(try extract(#"{"a": "x", "a": "y"}"#, ExtractionOptions(fields: ["a"])).texts == ["x\n\ny"], "both of two equal keys")
    #expect(try extract("\u{FEFF}\"x\"", ExtractionOptions(fields: ["$"])).texts == ["x"])
    #expect(throws: Malformed.self) { try extract("{}", ExtractionOptions(fields: ["a["])) }
  }

  @Test func everyEscapeIsOneThing() throws {
    let text = #"{"body": "a\n\u00e9\ud83d\ude00\ud83dz\ude00"}"#
    let passage = try extract(text).passages[0]
    #expect(String(decoding: passage.text, as: UTF8.self) == "a\né😀\u{FFFD}z\u{FFFD}")
    #expect(passage.runs.map(\.isVerbatim) == [true, false, false, false, false, true, false])
    #expect(passage.runs.map(\.source.count) == [1, 2, 6, 12, 6, 1, 6])
    #expect(passage.inSource(Edit(passage.runs[5].text, "")) == nil, "halves of a pair would become one character")
    #expect(passage.inSource(Edit(passage.runs[5].text, "y")) != nil)
  }

  @Test func newTextIsWrittenAsTheFileWrites() throws {
    let raw = try extract(#"{"body": "a b"}"#).passages[0]
    #expect(raw.inSource(Edit(1..<2, "é\"\\\n\u{1}")) == [Edit(11..<12, #"é\"\\\n\u0001"#)])
    let escaped = try extract(#"{"body": "a b", "x": "\u2019"}"#).passages[0]
    #expect(escaped.inSource(Edit(1..<2, "é😀")) == [Edit(11..<12, #"\u00e9\ud83d\ude00"#)])
  }

  @Test func fieldsOfAnotherFormat() throws {
    // Text between asterisks is none.
    let fragments = FragmentExtractors(html: { fragment, _ in
      var builder = PassageBuilder()
      var shape = Shape()
      var isTag = false
      for (index, byte) in fragment.enumerated() {
        if byte == UInt8(ascii: "*") {
          isTag.toggle()
        } else if isTag {
          shape.add([byte])
        } else {
          builder.add([byte], at: index..<index + 1, .plain)
        }
      }
      return Extraction(builder.finish().map { [$0] } ?? [], shape: shape)
    })
    let bytes = Array(#"[{"title": "A*b*\nc", "body": "*x*"}, {"body": "\"*p*Two words"}]"#.utf8)
    let options = ExtractionOptions(fieldFormat: .html)
    let extraction = try JSONExtractor.extract(bytes, options, fragments)
    #expect(extraction.texts == ["A\nc", "\"Two words"])
    #expect(extraction.passages.map(\.name) == ["/0/title", "/1/body"])
    let edits = try #require(extraction.passages[1].inSource(Edit(4..<5, "\"")))
    let edited = Edits.apply(edits, to: bytes)
    #expect(String(decoding: edited, as: UTF8.self) == #"[{"title": "A*b*\nc", "body": "*x*"}, {"body": "\"*p*Two\"words"}]"#)
    #expect(try JSONExtractor.extract(edited, options, fragments).shape == extraction.shape)
    let other = Array(#"[{"title": "A*c*\nc", "body": "*x*"}, {"body": "\"*p*Two words"}]"#.utf8)
    #expect(try JSONExtractor.extract(other, options, fragments).shape != extraction.shape, "what the inner format keeps counts")
    #expect(throws: Malformed("markdown in fields cannot be read", at: 0)) {
      try JSONExtractor.extract(bytes, ExtractionOptions(fieldFormat: .markdown), fragments)
    }
  }

  @Test func lines() throws {
    let extraction = try JSONLinesExtractor.extract(Array(Self.lines.utf8), ExtractionOptions())
    #expect(extraction.texts == ["One", "Two\n\nx y \u{FFFD} z \u{FFFD}"])
    #expect(extraction.passages.map(\.name) == ["line 1", "line 3"])
    #expect(throws: Malformed("‘:’ is missing behind a key", at: 14)) {
      try JSONLinesExtractor.extract(Array("{\"a\": 1}\n{\"b\" 2}".utf8), ExtractionOptions())
    }
  }

  @Test func oneLineOfAStream() throws {
    let record = try JSONRecord(ExtractionOptions(fields: ["t"]))
    let line = Array("{\"t\": \"a  b\"}\n".utf8)
    let extraction = try record.extraction(ofLine: line)
    #expect(extraction.texts == ["a  b"])
    #expect(extraction.passages[0].inSource(Edit(1..<3, " ")) == [Edit(9..<10, "")])
    #expect(try record.extraction(ofLine: [0x0A]).texts == [])
  }

  @Test(arguments: [
    ("", "nothing stands here", 0), ("{", "a key in quotation marks is missing in an object", 1),
    ("{'a': 1,}", "a key in quotation marks is missing in an object", 8), ("[1,]", "a value is missing", 3),
    ("{'a': 'x", "a string has no closing quotation mark", 6), ("[1 2]", "‘,’ or ‘]’ is missing in an array", 3),
    ("{'a': 1 'b': 2}", "‘,’ or ‘}’ is missing in an object", 8), ("['\\x']", "there is no such escape in a string", 2),
    ("['\\u12G4']", "an escape ‘\\u’ has not four hexadecimal digits", 2),
    ("['a\nb']", "a string has a control character or a line break", 3), ("{} {}", "something stands behind the value", 3),
    ("[01]", "neither a value nor a string in quotation marks", 1), ("[nul]", "neither a value nor a string in quotation marks", 1),
    ("[", "the text ends where a value should stand", 1), ("[[1]", "the text ends within an array", 4),
    ("{'a':[1}", "‘,’ or ‘]’ is missing in an array", 7), ("['a\\", "a string has no closing quotation mark", 3),
    ("\u{0}", "a value is missing", 0),
  ])
  func malformed(_ text: String, _ reason: String, _ offset: Int) throws {
    let json = String(text.map { $0 == "'" ? "\"" : $0 })
    #expect(throws: Malformed(reason, at: offset)) { try extract(json) }
  }

  @Test func deepBracketsAreRefused() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: Malformed("more than 512 brackets in one another", at: 513)) { try extract(deep) }
    let fine = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(try extract(fine).texts == [])
  }

  @Test func editsStayInTheirStrings() throws {
    for text in [Self.article, Self.list] {
      let made = try RecordInvariants { try JSONExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(text.utf8), seed: 1, count: 400)
      #expect(made > 300)
    }
    let lines = RecordInvariants { try JSONLinesExtractor.extract($0, ExtractionOptions()) }
    #expect(try lines.expectEdits(Array(Self.lines.utf8), seed: 2, count: 200) > 150)
  }

  @Test func damagedFiles() throws {
    let samples = [Self.article, Self.list].map { Array($0.utf8) }
    try RecordInvariants { try JSONExtractor.extract($0, ExtractionOptions()) }.expectFuzz(samples)
    try RecordInvariants { try JSONLinesExtractor.extract($0, ExtractionOptions(fields: ["**.title", "**.body"])) }
      .expectFuzz([Array(Self.lines.utf8)], count: 500)
  }
}
