import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LanguageServer

@Suite struct HiddenCommentTests {
  /// The text with the best comment for a finding on ⟦…⟧; nil where there is none.
  private func made(_ marked: String, _ reach: HiddenComment.Reach, _ format: FileFormat) throws -> String? {
    let start = try #require(marked.range(of: "⟦")).lowerBound
    let text = marked.filter { $0 != "⟦" }
    let offset = marked[..<start].utf8.count
    let rule = try #require(Shared.rules.first { $0.name == "stray-stop" })
    let finding = Finding(rule: rule, severity: .error, range: offset..<offset + 1, message: "", fixes: [])
    let document = OpenDocument(uri: "file:///a", languageID: "", version: 1, text: text, .utf16)
    let edits = HiddenComment.edits(accepting: finding, reach, in: document, format)
    return edits.first.map { String(decoding: Edits.apply([$0], to: document.bytes), as: UTF8.self) }
  }

  @Test(arguments: [
    ("<p>It ⟦is.</p>\n<p>b</p>", FileFormat.html, "<p>It is.</p> <!-- mtlint:ignore stray-stop -->\n<p>b</p>" as String?),
    // The line ends in a tag: a line before it, where that is outside.
    ("<ul>\n  <li>It ⟦is.<img\nalt=\"b\"></li>", .html, "<ul>\n  <!-- mtlint:ignore-next-line stray-stop -->\n  <li>It is.<img\nalt=\"b\"></li>"),
    ("<img\nalt=\"It ⟦is\"\nwidth=3>", .html, nil),
    // A line of its own would part the paragraph, and two spaces are a line break.
    ("One line\nand it ⟦is.  \r\nAnother.", .markdown, "One line\nand it is. <!-- mtlint:ignore stray-stop -->  \r\nAnother."),
    ("a < b and it ⟦is.", .markdown, "a < b and it is. <!-- mtlint:ignore stray-stop -->"),
    // Data before the text has no comments of this form.
    ("---\ntitle: It ⟦is\n---\nText", .markdown, nil),
    ("---\ntitle: a\n---\nIt ⟦is", .markdown, "---\ntitle: a\n---\nIt is <!-- mtlint:ignore stray-stop -->"),
    // In plain text a comment would be printed.
    ("It ⟦is.", .text, nil),
  ])
  func comments(_ text: String, _ format: FileFormat, _ expected: String?) throws { #expect(try made(text, .line, format) == expected) }

  @Test func commentsForTheFile() throws {
    #expect(try made("<p>It ⟦is.</p>", .file, .html) == "<p>It is.</p>\n<!-- mtlint:ignore-file stray-stop -->\n")
    #expect(try made("It ⟦is.\r\n", .file, .markdown) == "It is.\r\n<!-- mtlint:ignore-file stray-stop -->\r\n")
    #expect(try made("It ⟦is.", .file, .text) == nil)
  }
}
