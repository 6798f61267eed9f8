import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards how far comments to mtlint reach beyond the text in which they stand: to the texts of images, and over the items and units of a file.
@Suite struct SuppressionPlaceTests {
  /// What is found in a file, the rules about comments by their names.
  private func found(_ text: String, _ name: String) throws -> [String] {
    let file = LintedFile(try SourceFile(Array(text.utf8), name: name), Shared.target(name))
    return file.items.map { $0.inText.rule.family == "suppressions" ? $0.inText.rule.name : $0.text.text($0.inText.range) }
  }

  /// Nothing that is accepted is repaired, also when other repairs have moved it.
  private func repaired(_ text: String, _ name: String) throws -> String {
    String(decoding: FileRepair(suggested: true).repaired(try SourceFile(Array(text.utf8), name: name), Shared.target(name)).text, as: UTF8.self)
  }

  private static let prose = "<p>The bridge over the river was closed for a week, and the ferry took people across twice an hour until dusk.</p>"

  @Test func theNextLineIsAnImage() throws {
    func page(_ comment: String, _ image: String = #"<img src="a.jpg" alt="The old old bridge" title="A bridge of of iron">"#) -> String {
      "<article><p>It is is late.</p>\n\(comment)\n\(image)\n\(Self.prose)<p>They wait for for it.</p></article>"
    }
    #expect(try found(page(""), "a.html") == ["is is", "old old", "of of", "for for"])
    #expect(try found(page("<!-- mtlint:ignore-next-line duplicated-word -->"), "a.html") == ["is is", "of of", "for for"])
    #expect(try found(page("<!-- mtlint:ignore-next-line merged-words -->"), "a.html") == ["is is", "old old", "of of", "for for"])
    #expect(try found(page("<!-- mtlint:ignore-start -->") + "<!-- mtlint:ignore-end -->", "a.html") == ["is is"])
    #expect(try found(page("<!-- mtlint:ignore-next-line -->", #"<img src="a.jpg" title="A bridge of of iron">"#), "a.html") == ["is is", "for for"])
    #expect(
      try found("It is is late.\n\n<!-- mtlint:ignore-next-line -->\n![The old old bridge](a.jpg)\n\nThey wait for for it.\n", "a.md") == [
        "is is", "for for",
      ])
    let fixed = try repaired(page("<!-- mtlint:ignore-next-line -->"), "a.html")
    #expect(fixed.contains("The old old bridge") && fixed.contains("It is late") && fixed.contains("bridge of iron"))
  }

  private func feed(top: String = "", before: String = "", after: String = "", end: String = "") -> String {
    """
    <?xml version="1.0"?>\(top)
    <rss version="2.0"><channel><title>Valley Post</title>\(before)
    <item><title>The ferry is is late</title><description>They wait for for it.</description></item>\(after)
    <item><title>A bridge of of iron</title></item>\(end)
    </channel></rss>
    """
  }

  @Test func commentsBetweenItems() throws {
    #expect(try found(feed(), "a.rss") == ["is is", "for for", "of of"])
    #expect(try found(feed(top: "<!-- mtlint:ignore-file duplicated-word -->"), "a.rss") == [])
    #expect(try found(feed(end: "<!-- mtlint:ignore-file -->"), "a.rss") == [])
    #expect(try found(feed(before: "<!-- mtlint:ignore-next-line -->"), "a.rss") == ["for for", "of of"])
    #expect(try found(feed(after: "<!-- mtlint:ignore-next-line -->"), "a.rss") == ["is is", "for for"])
    #expect(try found(feed(before: "<!-- mtlint:ignore-start -->", after: "<!-- mtlint:ignore-end -->"), "a.rss") == ["of of"])
    #expect(try found(feed(before: "<!-- mtlint:ignore-start -->", end: "<!-- mtlint:ignore-end -->"), "a.rss") == [])
    #expect(try found(feed(top: "<!-- mtlint:ignore-start -->"), "a.rss").filter { $0 != "unknown-suppression" } == [])
    #expect(
      try found(feed(before: "<!-- mtlint:ignore-start duplicates -->", after: "<!-- mtlint:ignore-end joins -->"), "a.rss")
        == ["unknown-suppression"], "another rule ends")
  }

  private func units(top: String = "", between: String = "", end: String = "") -> String {
    """
    <xliff version="1.2">\(top)
    <file original="a.txt"><body>
    <trans-unit id="1"><source>x</source><target>The ferry is is late.</target></trans-unit>
    <trans-unit id="2"><source>x</source><target>They wait for for it.</target></trans-unit>
    </body></file>\(between)
    <file original="b.txt"><body>
    <trans-unit id="1"><source>x</source><target>A bridge of of iron.</target></trans-unit>
    </body></file>\(end)
    </xliff>
    """
  }

  @Test func commentsBetweenFilesOfXLIFF() throws {
    #expect(try found(units(), "a.xliff") == ["is is", "for for", "of of"])
    #expect(try found(units(top: "<!-- mtlint:ignore-file -->"), "a.xliff") == [])
    #expect(try found(units(end: "<!-- mtlint:ignore-file -->"), "a.xliff") == [])
    #expect(try found(units(top: "<!-- mtlint:ignore-next-line -->"), "a.xliff") == ["for for", "of of"])
    #expect(try found(units(between: "<!-- mtlint:ignore-next-line -->"), "a.xliff") == ["is is", "for for"])
    #expect(try found(units(top: "<!-- mtlint:ignore-start -->", between: "<!-- mtlint:ignore-end -->"), "a.xliff") == ["of of"])
    #expect(try found(units(top: "<!-- mtlint:ignore-start -->", end: "<!-- mtlint:ignore-end -->"), "a.xliff") == [])
  }

  @Test func commentsAroundUnitsOfTMX() throws {
    func memory(_ top: String, _ body: String = "") -> String {
      """
      <?xml version="1.0"?>\(top)
      <tmx version="1.4"><header srclang="uk"/><body>\(body)
      <tu><tuv xml:lang="en"><seg>The ferry is is late.</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>They wait for for it.</seg></tuv></tu></body></tmx>
      """
    }
    #expect(try found(memory("<!-- mtlint:ignore-file -->"), "a.tmx") == [])
    #expect(try found(memory("<!-- mtlint:ignore-next-line -->"), "a.tmx") == ["for for"])
    #expect(try found(memory("", "<!-- mtlint:ignore-next-line -->"), "a.tmx") == ["for for"])
  }
}
