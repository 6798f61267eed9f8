import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards that the values of front matter are texts of their own, which repeat some of the page by custom.
@Suite struct FrontMatterTests {
  private func found(_ text: String) throws -> [String] {
    let file = LintedFile(try SourceFile(Array(text.utf8), name: "a.md"), Shared.target("a.md"))
    return file.items.map { "\($0.inText.rule.name): \($0.text.text($0.inText.range))" }
  }

  private static let page = """
    # Snow closes the mountain road to the northern valley

    The road to the northern valley has been closed since Monday, when the first snow of the winter fell on the pass above the village.

    """

  @Test func theTitleMayBeTheHeading() throws {
    let matter = """
      title: Snow closes the mountain road to the northern valley
      description: The road to the northern valley has been closed since Monday, when the first snow of the winter fell on the pass above the village.
      """
    #expect(try found("---\n\(matter)\n---\n\n" + Self.page) == [])
  }

  @Test func itsValuesAreRead() throws {
    let text = "---\ntitle: The road is is closed\n# mtlint:ignore-next-line\nsummary: They wait for for it\n---\n\n" + Self.page
    #expect(try found(text) == ["duplicated-word: is is"])
    #expect(try found(text.replacing("title:", with: "# mtlint:ignore-file\ntitle:")) == [])
    let target = Shared.target("a.md")
    let repaired = FileRepair().repaired(try SourceFile(Array(text.utf8), name: "a.md"), target).text
    #expect(String(decoding: repaired, as: UTF8.self) == text.replacing("is is", with: "is"))
  }
}
