import FileSystem
import LintEngine
import LintSession
import TestSupport
import Testing
import TextModel

@testable import LanguageServer

@Suite struct TextsTests {
  @Test(arguments: [
    ("file:///news/a%20b.txt", "/news/a b.txt"), ("file:/news/a.txt", "/news/a.txt"), ("FILE://localhost/a", "/a"),
    ("file:///t%C3%AAte", "/tête"), ("file:///a.txt#L3", "/a.txt"), ("file://server/a.txt", nil), ("untitled:Untitled-1", nil),
    ("file:///a%2", nil), ("file:///a%zz", nil), ("file:///a%00", nil), ("file:", nil), ("http://a/b", nil),
  ])
  func paths(_ uri: String, _ path: String?) { #expect(DocumentURI.path(uri) == path) }

  @Test(arguments: ["/news/a b.txt", "/tête/ü%.txt", "/a:b#c?d.txt"]) func urisLeadBack(_ path: String) {
    #expect(DocumentURI.path(DocumentURI.uri(path)) == path)
    #expect(DocumentURI.uri(path).utf8.allSatisfy { $0 < 0x80 })
  }

  /// A name that is no UTF-8 leads to its file.
  @Test func pathsOfBytes() {
    let path = FilePath.text(Array("/a".utf8) + [0xE9])
    #expect(DocumentURI.uri(path) == "file:///a%E9")
    #expect(DocumentURI.path("file:///a%E9") == path)
  }

  @Test func settings() {
    #expect(ClientSettings(nil) == ClientSettings())
    let some: JSONValue = .object([
      "level": .string("info"), "from": .string("vi"), "ignore": .array([.string("names")]), "codeLens": .bool(true), "config": .string(""),
    ])
    let settings = ClientSettings(.object(["mtlint": some]))
    #expect(settings == ClientSettings(some))
    #expect(settings.level == .info)
    #expect(settings.lint.source == "vi")
    #expect(settings.lint.ignore == ["names"])
    #expect(settings.lint.config == nil)
    #expect(settings.showsLens)
    #expect(settings.complaints == [])
  }

  @Test func wrongSettings() {
    let settings = ClientSettings(
      .object([
        "level": .string("loud"), "lvel": .string("info"), "select": .string("x"), "codeLens": .string("yes"), "from": .null, "trace": .string("off"),
      ])
    )
    #expect(
      settings.complaints == [
        "‘mtlint.codeLens’ takes true or false; it is ignored", "‘mtlint.level’ takes one of error, warning, info; it is ignored",
        "unknown setting ‘mtlint.lvel’; did you mean ‘level’?", "‘mtlint.select’ takes a list of texts; it is ignored",
      ])
    var plain = settings
    plain.complaints = []
    #expect(plain == ClientSettings())
    #expect(ClientSettings(.array([])).complaints == ["the settings of mtlint are not an object; they are ignored"])
  }

  private func title(_ text: String, _ edits: (Range<Int>, String)...) -> String {
    FixTitle(Fix(.safe, edits.map { Edit($0.0, $0.1) }), Array(text.utf8)).text
  }

  @Test func titlesOfRepairs() {
    #expect(title("Kievaccording", (4..<4, " ")) == "Insert a space")
    #expect(title("is is", (2..<5, "")) == "Delete ‘ is’")
    #expect(title("Kiev", (0..<4, "Kyiv")) == "Replace ‘Kiev’ with ‘Kyiv’")
    #expect(title("a\n\nb", (1..<3, " ")) == "Replace a paragraph break with a space")
    #expect(title("a b c", (0..<1, "x"), (2..<3, "y")) == "Replace ‘a’ with ‘x’ and make 1 more change")
    #expect(title("a\nb" + String(repeating: "word ", count: 20), (0..<60, "")) == "Delete ‘a bword word word wo…d word word word wo’")
  }
}
