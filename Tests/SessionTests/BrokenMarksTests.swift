import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards links and emphases of Markdown into which spaces were put: found anywhere, made whole only by those who ask for it.
@Suite struct BrokenMarksTests {
  private func repaired(_ text: String, _ name: String = "a.md", suggested: Bool = true) throws -> String {
    let source = try SourceFile(Array(text.utf8), name: name)
    return String(decoding: FileRepair(suggested: suggested).repaired(source, Shared.target(name)).text, as: UTF8.self)
  }

  private func found(_ text: String, _ name: String = "a.md") throws -> [String] {
    LintedFile(try SourceFile(Array(text.utf8), name: name), Shared.target(name)).items.map { $0.text.text($0.inText.range) }
  }

  @Test(arguments: [
    (
      "The plan is on [the page of the mill] (https://mill.example/plan) today.",
      "The plan is on [the page of the mill](https://mill.example/plan) today."
    ),
    ("The plan is on ** the last page ** today.", "The plan is on **the last page** today."),
    ("The plan is on ** the last page**, they say.", "The plan is on **the last page**, they say."),
    ("Read ** [the plan](https://mill.example/p) ** first.", "Read **[the plan](https://mill.example/p)** first."),
    ("! [The old mill] (img/mill.jpg)", "![The old mill](img/mill.jpg)"),
    ("> Look at ** the mill ** and\n> [its wheel] (../wheel.html).", "> Look at **the mill** and\n> [its wheel](../wheel.html)."),
    ("- ** One mill ** by the river\n- two ** old mills ** there", "- **One mill** by the river\n- two **old mills** there"),
  ])
  func areMadeWhole(_ broken: String, _ whole: String) throws {
    let page = { (text: String) in "# The mill\n\n\(text)\n\nIt turned for the first time in a century on Sunday.\n" }
    #expect(try repaired(page(broken)) == page(whole))
    #expect(try repaired(page(broken), suggested: false) == page(broken), "nobody asked for it")
    #expect(try repaired(page(whole)) == page(whole))
    #expect(try repaired(page(broken).replacing("\n", with: "\r\n")) == page(whole).replacing("\n", with: "\r\n"))
    #expect(try !found(page(broken), "a.txt").isEmpty)
  }

  @Test(arguments: [
    "The sum is 2 ** 3 ** 4 today.", "He wrote [sic] (https://mill.example/x) there.", "It was the mill [3] (see page 4).",
    "The mill [a ruin] (now rebuilt) turned.", "Write `** so **` or\n\n    [so] (https://mill.example/x)\n", "It turned! [The crowd] cheered.",
    "The mill and/or [the wheel] (and/or the pond) turned.", "The code has a**b and c**d in it.",
  ])
  func otherMarksStay(_ text: String) throws {
    #expect(try found(text + "\n") == [])
    #expect(try repaired(text + "\n") == text + "\n")
  }

  /// A repair of something else may not make a link.
  @Test func onlyBrokenMarksBecomeMarkup() throws {
    let text = Array("The mill [a] b (https://mill.example) turned.\n".utf8)
    let passage = try #require(try SourceFile(text, name: "a.md").extraction.passages.first)
    let word = try #require(passage.text.firstIndex(of: 0x5D)) + 1
    #expect(passage.inSource(Edit(word..<word + 3, "")) == nil)
  }

  @Test func placesAreBytesOfTheText() {
    let text = Array("é ** old mills** [a b] (/cd)\n! [d e](f/g.png)".utf8)
    let all = BrokenMarks.all(in: text)
    #expect(all.map(\.kind) == [.emphasis, .link, .image])
    #expect(all.map { String(decoding: text[$0.range], as: UTF8.self) } == ["** old mills**", "] (", "! ["])
    #expect(all.flatMap(\.slips).allSatisfy { text[$0.space] == 0x20 })
    #expect(String(decoding: BrokenMarks.mended(text, from: 0), as: UTF8.self) == "é  **old mills** [a b]( /cd)\n ![d e](f/g.png)")
  }
}
