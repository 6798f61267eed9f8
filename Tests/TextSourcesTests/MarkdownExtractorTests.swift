import TestSupport
import Testing
import TextModel

@testable import TextSources

/// Markdown as passages.
@Suite struct MarkdownExtractorTests {
  private static let probe = ExtractionProbe(
    extract: { try MarkdownExtractor.extract($0, ExtractionOptions()) }, essence: { MarkdownReview.essence($0) })

  private func passage(_ text: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> Passage? {
    try MarkdownExtractor.extract(Array(text.utf8), options).passages.first
  }

  private func texts(_ markdown: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> [String] {
    try MarkdownExtractor.extract(Array(markdown.utf8), options).passages.map { String(decoding: $0.text, as: UTF8.self) }
  }

  /// All of them, parted as blocks are.
  private func text(_ markdown: String) throws -> String { try texts(markdown).joined(separator: "\n\n") }

  @Test func page() throws {
    #expect(
      try text(MarkdownSamples.page) == """
        The quay at "Old Port" opens

        The harbour's new quay

        A walk along the water

        The quay opens today

        <!-- mtlint:ignore-next-line names -->
        The mayor said onMonday that the old quay had been rebuilt *twice* & was shut open; see make quay or https://port.example/x_y_z.

        A crane at dusk

        A crane at work

        Quoted lines go on over two, said the_master lazily.

        First item

        Second item goes on here

        Inner item with tags and a
        break

        A task

        Place

        Cost

        Port

        12 | 13

        Bay

        a

        Setext heading over two lines

        The sum $a_1 + b_1$ costs $5 or $6, {{ site.name }} says. And a label, a Ref and  in the text.
        Hard break with trailing spaces
        ends.

        The note has text and goes on.
        """)
  }

  /// The file after one replacement in the text; nil when it is refused.
  private func repaired(_ file: String, _ old: String, _ new: String, _ options: ExtractionOptions = ExtractionOptions()) throws -> String? {
    let passages = try MarkdownExtractor.extract(Array(file.utf8), options).passages
    let passage = try #require(passages.first { String(decoding: $0.text, as: UTF8.self).contains(old) }, "\(old) in \(file)")
    let text = String(decoding: passage.text, as: UTF8.self)
    let start = try #require(text.firstRange(of: old), "\(old) in \(text)").lowerBound
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    return passage.inSource(Edit(offset..<offset + old.utf8.count, new)).map {
      String(decoding: Edits.apply($0, to: Array(file.utf8)), as: UTF8.self)
    }
  }

  private func labels(_ markdown: String) throws -> [String] {
    try MarkdownExtractor.extract(Array(markdown.utf8), ExtractionOptions()).passages.flatMap { passage in
      passage.markup.labels.map { "\($0.kind): " + String(decoding: passage.text[$0.range], as: UTF8.self) }
    }
  }

  private func protected(_ markdown: String) throws -> [String] {
    let passage = try #require(try passage(markdown))
    return passage.markup.protected.map { String(decoding: passage.text[$0], as: UTF8.self) }
  }

  @Test func blocksHaveTheirKinds() throws {
    #expect(
      try labels("# One *two*\n\nText\n\n- item\n\n  more\n\nA quay\n---\n\n[![Dusk](a.jpg)](b)\n\n1. last\n\n> # Deep\n") == [
        "headline: One two", "list: item", "list: more", "headline: A quay", "caption: Dusk", "list: last", "headline: Deep",
      ])
  }

  @Test func picturesInTextAndShortcodesAloneAreNoText() throws {
    #expect(
      try text("A ![flag](f.png) flies.\n\n{{% note %}}\nIt *flies*.\n{{% /note %}}\n\n{{< a\n  b=\"c\" >}}\n\n$$\na_b*c\n$$\n")
        == "A  flies.\n\nIt flies.")
  }

  @Test func marksAreSeams() throws {
    let passage = try #require(try passage("in[Vienna](https://v.example/a)and**now**."))
    #expect(String(decoding: passage.text, as: UTF8.self) == "inViennaandnow.")
    #expect(
      passage.markup.seams == [
        .init(offset: 2, kind: .opening), .init(offset: 8, kind: .closing), .init(offset: 11, kind: .opening), .init(offset: 14, kind: .closing),
      ])
  }

  @Test func newTextStandsOutsideOfMarks() throws {
    func inserted(_ file: String, _ text: String, at offset: Int) throws -> String? {
      try #require(try passage(file)).inSource(Edit(offset..<offset, text)).map {
        String(decoding: Edits.apply($0, to: Array(file.utf8)), as: UTF8.self)
      }
    }
    #expect(try inserted("in[Vienna](v) on Monday", " ", at: 2) == "in [Vienna](v) on Monday")
    #expect(try inserted("in [Vienna](v)on Monday", " ", at: 9) == "in [Vienna](v) on Monday")
    #expect(try inserted("said[^a] and left\n\n[^a]: Note\n", ",", at: 4) == "said,[^a] and left\n\n[^a]: Note\n")
    #expect(try repaired("**The master** , who was aboard", " , who", ", who") == "**The master**, who was aboard")
    #expect(try repaired("The **old *iron* bridge** fell", "iron", "stone") == "The **old *stone* bridge** fell")
    // New words over a mark: whose they are, nobody knows.
    #expect(try repaired("The **old** bridge", "old bridge", "iron quay") == nil)
  }

  @Test func whatWouldBeMarkupIsEscaped() throws {
    #expect(try repaired("A word here", "word", "*_[x]<b>`|~\\") == #"A \*\_\[x\]\<b\>\`\|\~\\ here"#)
    #expect(try repaired("A word here", "word", "2 + 2 - 1 # 3") == "A 2 + 2 - 1 # 3 here")
    #expect(try repaired("First word", "First", "#") == "\\# word")
    #expect(try repaired("First word", "First", "-") == "\\- word")
    #expect(try repaired("| a | b |\n|---|---|\n| c | d |\n", "c", "x|y") == "| a | b |\n|---|---|\n| x\\|y | d |\n")
    #expect(try repaired("A word here", "word", "two\nlines") == nil)
    #expect(try repaired("A word here", "word", "{{ x }}") == nil)
    #expect(try repaired("A word here", "word", "www.example.com") == nil)
    #expect(try repaired("A word here", "word", "&amp;") == "A \\&amp; here")
    // The line would start a list, the emphasis would be gone, two lists would be one.
    #expect(try repaired("In 1984. It rained.", "In ", "") == nil)
    #expect(try repaired("a **bold** word", "bold", " ") == nil)
    #expect(try repaired("- a\n\nMiddle.\n\n- b\n", "Middle.", "") == nil)
    #expect(try repaired("One.\n\nMiddle.\n\nTwo.\n", "Middle.", "") == "One.\n\n\n\nTwo.\n")
    #expect(try repaired("on two\nlines", "two lines", "2 lines") == "on 2\nlines")
    #expect(try repaired("&amp; so &lt;on", "&", "and") == "and so &lt;on")
  }

  @Test func codeAndAddressesAreProtected() throws {
    #expect(
      try protected(
        "Run `a  b`, <https://a.example>, www.b.example/x_y, a@b.example, [My.Page](My.Page.pdf), {{ x }}, $a_b$, <kbd>Q *r*</kbd>, <span translate=\"no\">ja</span>."
      ) == [
        "a  b", "https://a.example", "www.b.example/x_y", "a@b.example", "My.Page", "{{ x }}", "$a_b$", "Q r", "ja",
      ])
    #expect(try repaired("Run `make quay` now", "make", "do") == nil)
    #expect(try text("It costs $5 or $6_000 in US$ and CA$.") == "It costs $5 or $6_000 in US$ and CA$.")
  }

  @Test func directivesAreKept() throws {
    #expect(
      try text("A\n\n<!-- mtlint:ignore-next-line names -->\n# B\n\n<!-- other -->\n\n[//]: # (mtlint:ignore-file x)\n\nC <!-- mtlint:ignore --> d\n")
        == "A\n\n<!-- mtlint:ignore-next-line names -->\nB\n\n[//]: # (mtlint:ignore-file x)\nC <!-- mtlint:ignore --> d")
    #expect(try text("```\n[//]: # (mtlint:ignore-file x)\n<!-- mtlint:ignore -->\n```\n") == "")
    #expect(
      try text("---\n# mtlint:ignore-next-line names\ntitle: A # mtlint:ignore\n---\nB\n")
        == "# mtlint:ignore-next-line names\nA # mtlint:ignore\n\nB")
  }

  @Test func frontMatterGivesItsTexts() throws {
    let yaml =
      "---\ntitle: The quay\nsubtitle: \"Old \\\"port\\\"\"\nlead: It's open\ndate: 2024-01-02\nsummary:\n  - no\ndescription: >\n  folded\nexcerpt: true\n---\n"
    #expect(try text(yaml) == "The quay\n\nOld \"port\"")
    #expect(try labels(yaml) == ["headline: The quay", "headline: Old \"port\""])
    #expect(try texts(yaml + "# The quay\n") == ["The quay", "Old \"port\"", "The quay"], "each on its own")
    #expect(try texts("---\n# mtlint:ignore-file x\n---\nB\n") == ["# mtlint:ignore-file x\nB"], "a comment goes with what follows")
    let lead = ExtractionOptions(fields: ["lead"])
    #expect(try texts(yaml, lead) == ["It's open"])
    #expect(try repaired(yaml, "open", "shut", lead)?.contains("\nlead: It's shut\n") == true)
    #expect(try repaired(yaml, "open", "shut: no", lead) == nil)
    #expect(try repaired(yaml, "open", "shut # no", lead) == nil)
    #expect(try repaired(yaml, "The quay", "") == nil)
    #expect(try repaired(yaml, "The quay", "12") == nil)
    #expect(try repaired(yaml, "Old", "\"Old\\")?.contains("subtitle: \"\\\"Old\\\\ \\\"port\\\"\"\n") == true)
    #expect(try repaired("---\ntitle: 'a b'\n---\n", "b", "it's")?.contains("title: 'a it''s'") == true)
    #expect(try repaired("+++\ntitle = 'a b'\n+++\n", "b", "it's") == nil)
    #expect(try repaired(MarkdownSamples.others[0], "Quay é", "A \"quay\"")?.contains("title = \"A \\\"quay\\\"\"\n") == true)
    #expect(try text(MarkdownSamples.others[1]) == "Quay \"one\"\n\nThe text.")
    #expect(try text("---\ntitle: a\n\nText that nothing closes.\n") == "title: a\n\nText that nothing closes.")
  }

  @Test func fenceAroundThePageIsALine() throws {
    let file = "```markdown\n---\ntitle: Quay\n---\n# The *quay*\n\n```sh\nls\n```\n\nIt opened.\n```\n"
    #expect(try text(file) == "Quay\n\n```markdown\n\nThe quay\n\nIt opened.\n\n```")
    #expect(try repaired(file, "opened", "closed")?.contains("It closed.\n```\n") == true)
    #expect(try repaired(file, "```markdown", "")?.hasPrefix("---") == true, "with its end")
    #expect(try repaired(file, "```markdown", "~~~") == nil)
    #expect(try text("```markdown\nA\n```\n\nB\n") == "B")
  }

  @Test func whatIsFoundElsewhereIsLeftOut() throws {
    // A mark of a quote that is text: the parser's tree and the file cannot be told to agree.
    #expect(try text("> foo\n     > bar\n\nRead.\n") == "Read.")
    #expect(try text("\u{FEFF}# A\r\n\r\nB\r\nc\r\n") == "A\n\nB c")
    #expect(try text("[a]: b\n[c]: <d> \"e\n f\"\nText [a].\n") == "Text a.")
  }

  @Test(arguments: [
    "[", "<", "*", ">", "> ", "- ", "![[]()", "a@", "*a_ ", "**a *b", "{{", "$", "<!--", "|a", "\0", "`", "[a](", "&#", "~a ", "<kbd>", "1. ",
  ])
  func hostileFilesEnd(_ unit: String) throws {
    let file = Array(String(repeating: unit, count: 30_000).utf8)
    let extraction = try MarkdownExtractor.extract(file, ExtractionOptions())
    #expect((extraction.passages.first?.text.count ?? 0) <= file.count)
  }

  @Test func samplesHold() throws {
    var generator = SeededGenerator(seed: 1)
    for sample in [MarkdownSamples.page] + MarkdownSamples.others {
      let file = Array(sample.utf8)
      try Self.probe.checkMap(file)
      let made = try Self.probe.checkEdits(file, count: 300, &generator)
      #expect(made > 60)
    }
  }

  @Test func mutationsHold() throws {
    var generator = SeededGenerator(seed: 2)
    // Parts of the page, for speed.
    let parts = MarkdownSamples.page.split(separator: "- First").map(String.init)
    let samples = (parts + MarkdownSamples.others).map { Array($0.utf8) }
    for index in 0..<2000 {
      let file = ExtractionProbe.mutation(of: samples[index % samples.count], &generator)
      try Self.probe.checkMap(file)
      try Self.probe.checkEdits(file, count: 1, &generator)
    }
  }
}
