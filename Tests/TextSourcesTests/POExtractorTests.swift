import Testing
import TextModel

@testable import TextSources

@Suite struct POExtractorTests {
  private static let catalogue = #"""
    # Messages of a small program.
    msgid ""
    msgstr ""
    "Language: de\n"
    "Content-Type: text/plain; charset=UTF-8\n"

    #. A hint
    #: a.c:12
    msgctxt "menu"
    msgid "Open \"%s\""
    msgstr "\"%s\" öffnen"

    # mtlint:ignore-next-line names -- a brand
    #, fuzzy
    #| msgid "old"
    msgid "Two lines"
    msgstr ""
    "Eine lange Zeile, die "
    "weitergeht.\n"
    "Und noch \\ eine\tmit \033 darin."

    msgid "%d file"
    msgid_plural "%d files"
    msgstr[0] "%d Datei"
    msgstr[1] "%d Dateien"

    #~ msgid "gone"
    #~ msgstr "weg"

    msgid "untranslated"
    msgstr ""
    """#

  private func extract(_ text: String) throws -> Extraction { try POExtractor.extract(Array(text.utf8), ExtractionOptions()) }

  @Test func translationsAreBlocks() throws {
    let extraction = try extract(Self.catalogue)
    #expect(
      extraction.texts == [
        "\"%s\" öffnen\n\n# mtlint:ignore-next-line names -- a brand\nEine lange Zeile, die weitergeht.\nUnd noch \\ eine\tmit \u{1B} darin.\n\n%d Datei\n\n%d Dateien"
      ])
    #expect(extraction.passages[0].name == nil)
  }

  @Test func aStringGoesOnOverLines() throws {
    let passage = try extract("msgid \"a\"\nmsgstr \"One \"\n\"two\"\n").passages[0]
    #expect(passage.runs.map(\.source) == [18..<22, 25..<28])
    #expect(passage.inSource(Edit(3..<4, "")) == [Edit(21..<22, "")])
    #expect(passage.inSource(Edit(4..<4, "x ")) == [Edit(25..<25, "x ")])
    #expect(passage.inSource(Edit(7..<7, " \"\n\u{1}")) == [Edit(28..<28, #" \"\n\001"#)])
    #expect(passage.inSource(Edit(7..<7, "\u{0}")) == nil)
    #expect(passage.inSource(Edit(2..<6, "")) == [Edit(20..<22, ""), Edit(25..<27, "")])
  }

  @Test func commentsAreNotChanged() throws {
    let passage = try extract("# mtlint:ignore-file\nmsgid \"a\"\nmsgstr \"b\"").passages[0]
    #expect(String(decoding: passage.text, as: UTF8.self) == "# mtlint:ignore-file\nb")
    #expect(passage.inSource(Edit(5..<6, "x")) == nil)
  }

  @Test func escapesWithoutAnEndAreLeftAlone() throws {
    #expect(try extract("msgid \"a\"\nmsgstr \"a\\x1b\"\nmsgid \"b\"\nmsgstr \"\\1\"\nmsgid \"c\"\nmsgstr \"\\303\\244\"").texts == [])
  }

  @Test(arguments: [
    ("msgid \"a\nmsgstr \"b\"", "a string has no closing quotation mark", 6), ("msgid \"a\\\"", "a string has no closing quotation mark", 6),
    ("msgstr \"b\"", "‘msgstr’ without ‘msgid’ in front", 0), ("\"b\"", "a string without a keyword in front", 0),
    ("msgid \"a\" b", "something stands behind a string", 9), ("hello", "this is no keyword of a PO file", 0),
    ("msgid a", "a string in quotation marks is missing", 6),
    ("msgid \"a\"\nmsgstr[x] \"\"", "behind ‘msgstr[’ comes a number and ‘]’", 16),
  ])
  func malformed(_ text: String, _ reason: String, _ offset: Int) {
    #expect(throws: Malformed(reason, at: offset)) { try extract(text) }
  }

  @Test func editsStayInTheirStrings() throws {
    let made = try RecordInvariants { try POExtractor.extract($0, ExtractionOptions()) }.expectEdits(Array(Self.catalogue.utf8), seed: 5, count: 400)
    #expect(made > 250)
  }

  @Test func damagedFiles() throws {
    try RecordInvariants { try POExtractor.extract($0, ExtractionOptions()) }.expectFuzz([Array(Self.catalogue.utf8)])
  }
}
