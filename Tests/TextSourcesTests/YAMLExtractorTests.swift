import TestSupport
import Testing
import TextModel

@testable import TextSources

@Suite struct YAMLExtractorTests {
  private static let article = #"""
    # An article, without mtlint.
    id: 7
    title: Rain over the größte hills # mtlint:ignore names
    subtitle: 'It''s late: nobody
      came'
    # mtlint:ignore-next-line stray-stop
    description: "A \"quoted\" line\twith \u00e9 and \
      a break, and a
      fold.

      New."
    lead: Plain text
      over two lines
      with 3,000 people
    text: |-
      First line of a block.

        Farther in.
      Last # line: here.
    body: >
      Folded lines
      are one, but

      not here.
        * a
        * b
      Done.


    content: 2024
    summary: null
    caption: &c A boat
    url: https://example.org
    """#
  private static let list = "\u{FEFF}- title: One 😀 two\n  body: *x\n- {title: \"Flow é\", body: plain in flow, n: [1, a]}\n- just text\n"
  private static let several =
    "---\ntitle: One\nbody: |2\n    in\n   by two\n...\n---\ntitle: !!str 12\nitems:\n- text: &a Three words here\n- text: *a\n- - 'x'\n"

  private func extract(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> Extraction {
    try YAMLExtractor.extract(Array(text.utf8), options)
  }

  @Test func everyStyle() throws {
    let extraction = try extract(Self.article)
    #expect(
      extraction.texts == [
        """
        Rain over the größte hills # mtlint:ignore names

        It's late: nobody came

        # mtlint:ignore-next-line stray-stop
        A "quoted" line\twith é and a break, and a fold.
        New.

        Plain text over two lines with 3,000 people

        First line of a block.

          Farther in.
        Last # line: here.

        Folded lines are one, but
        not here.
          * a
          * b
        Done.

        A boat
        """
      ])
    #expect(extraction.passages[0].markup.labels.map(\.kind) == [.headline, .headline, .caption])
  }

  @Test func recordsAndPaths() throws {
    let list = Self.list.replacing("*x", with: "x")
    #expect(try extract(list).texts == ["One 😀 two\n\nx", "Flow é\n\nplain in flow"])
    #expect(try extract(list).passages.map(\.name) == ["/0", "/1"])
    #expect(try extract(list, ExtractionOptions(fields: ["$", "n[1]"])).texts == ["a", "just text"])
    let several = try extract(Self.several, ExtractionOptions(fields: ["title", "body", "items[].text", "items[][]"]))
    #expect(several.texts == ["One\n\n  in\n by two", "Three words here\n\nx"])
    #expect(several.passages.map(\.name) == ["document 1", "document 2"])
  }

  @Test func newTextMustBeReadBack() throws {
    func edit(_ yaml: String, _ range: Range<Int>, _ new: String) throws -> String? {
      let passage = try #require(try extract(yaml).passages.first)
      return passage.inSource(Edit(range, new)).map { String(decoding: Edits.apply($0, to: Array(yaml.utf8)), as: UTF8.self) }
    }
    #expect(try edit("title: a b", 1..<2, ", ") == "title: a, b")
    #expect(try edit("title: a b", 1..<2, ": ") == nil)
    #expect(try edit("title: a b", 1..<2, " #") == nil)
    #expect(try edit("title: a b", 0..<1, "- ") == nil)
    #expect(try edit("title: a b", 0..<1, "") == nil, "a space at the edge is none of the text")
    #expect(try edit("title: a b", 0..<2, "") == "title: b")
    #expect(try edit("title: 1 b", 1..<3, "") == nil, "would be a number")
    #expect(try edit("title: a b", 1..<2, "\n") == nil)
    #expect(try edit("{title: a b}", 1..<2, ", ") == nil)
    #expect(try edit("title: 'a b'", 1..<2, "'\"") == "title: 'a''\"b'")
    #expect(try edit("title: 'a b'", 1..<2, "\n") == nil)
    #expect(try edit("title: \"a b\"", 1..<2, "\"\\\n\u{1}") == #"title: "a\"\\\n\u0001b""#)
    #expect(try edit("body: |\n  a b\n  c", 1..<2, ": ") == "body: |\n  a: b\n  c")
    #expect(try edit("body: |\n  a b\n  c", 1..<2, "\n") == nil)
    #expect(try edit("body: |\n  a b\n  c", 3..<4, " ") == "body: |\n  a b c")
    #expect(try edit("body: |\n  a b\n  c", 0..<0, " ") == nil, "would be farther in")
    #expect(try edit("body: >\n  a b\n  c", 3..<4, ", ") == "body: >\n  a b,\n  c")
  }

  @Test(arguments: [
    ("title: \"a", "no YAML: found unexpected end of stream", 9), ("a: b\na: c", "a key comes twice: ‘a’", 5),
    ("a: b: c", "no YAML: mapping values are not allowed in this context", 4),
    ("é: [", "no YAML: did not find expected node content", 5),
    ("a: *b", "no YAML: found undefined alias", 3),
    ("a: \u{1}", "no YAML: control characters are not allowed", 3),
  ])
  func malformed(_ text: String, _ reason: String, _ offset: Int) {
    #expect(throws: Malformed(reason, at: offset)) { try extract(text) }
  }

  @Test func hostileFiles() throws {
    #expect(throws: Malformed.self) { try extract(String(repeating: "[", count: 100_000)) }
    #expect(throws: Malformed.self) { try extract(String(repeating: "- ", count: 100_000)) }
    #expect(throws: Malformed("ill-formed UTF-8", at: 3)) { try YAMLExtractor.extract(Array("a: ".utf8) + [0xFF], ExtractionOptions()) }
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1..<30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(throws: Malformed.self) { try extract(bomb) }
    var growing = "a0: &a0 [{text: x}, {text: x}]\n"
    for level in 1..<11 { growing += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n" }
    #expect(try extract(growing, ExtractionOptions(fields: ["**.text"])).texts == ["x\n\nx"])
  }

  /// Of long blocks only the lines around an edit are read again: what is accepted is what the whole block reads as.
  @Test(arguments: ["|", ">", "|-", ">+", "|2"]) func editsStayInLongBlocks(_ header: String) throws {
    var random = SeededGenerator(seed: 5)
    let lines = [
      "The keeper came home.", "", "  deeper than the others", "# no comment", "- no item", "a: b", "“Go,” he said. ", "One line goes", "on here.",
    ]
    let body = (0..<400).map { number in
      let line = number == 0 ? "It began." : lines.randomElement(using: &random)!
      return line.isEmpty ? "" : "  " + line
    }
    let text = "title: One\nbody: \(header)\n" + body.joined(separator: "\n") + "\nnext: Two\n"
    let made = try RecordInvariants { try YAMLExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(text.utf8), seed: 12, count: 150)
    #expect(made > 30)
  }

  @Test func editsStayInTheirScalars() throws {
    for text in [Self.article, Self.list.replacing("*x", with: "x"), Self.several] {
      let made = try RecordInvariants { try YAMLExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(text.utf8), seed: 11, count: 300)
      #expect(made > 100)
    }
  }

  @Test func damagedFiles() throws {
    let samples = [Self.article, Self.list.replacing("*x", with: "x"), Self.several].map { Array($0.utf8) }
    try RecordInvariants { try YAMLExtractor.extract($0, ExtractionOptions()) }.expectFuzz(samples)
  }
}
