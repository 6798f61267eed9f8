import LintEngine
import TestSupport
import Testing
import TextModel
import TextSources

@testable import LintSession

/// Guards what tags, code and braces around a word say of it.
@Suite struct TagEvidencePlaceTests {
  private func found(_ text: String, _ name: String) throws -> [String] {
    LintedFile(try SourceFile(Array(text.utf8), name: name), Shared.target(name)).items.map {
      "\($0.inText.rule.name): \($0.text.text($0.inText.range))"
    }
  }

  private func repaired(_ text: String, _ name: String, suggested: Bool = false) throws -> String {
    let source = try SourceFile(Array(text.utf8), name: name)
    return String(decoding: FileRepair(suggested: suggested).repaired(source, Shared.target(name)).text, as: UTF8.self)
  }

  /// No element is left empty unasked.
  @Test func ofTwoEqualWordsTheOneOutsideGoes() throws {
    #expect(try repaired("<p>They crossed the <i>the</i> river at dusk.</p>", "a.html") == "<p>They crossed <i>the</i> river at dusk.</p>")
    #expect(try repaired("<p>They crossed <i>the</i> the river at dusk.</p>", "a.html") == "<p>They crossed <i>the</i> river at dusk.</p>")
    #expect(try repaired("<p>They crossed the <i>the river</i> at dusk.</p>", "a.html") == "<p>They crossed the <i>river</i> at dusk.</p>")
    let both = "<p>They crossed <b>the</b> <i>the</i> river at dusk.</p>"
    #expect(try found(both, "a.html") == ["duplicated-word: the the"])
    #expect(try repaired(both, "a.html") == both)
    #expect(try repaired("They crossed the *the* river at dusk.\n", "a.md") == "They crossed *the* river at dusk.\n")
  }

  /// Whether a reader sees two spaces, or something between them, the text does not tell.
  @Test func spacesOnBothSidesOfATagAreNoTwoSpaces() throws {
    let sentence = "They crossed the old bridge at dusk and the ferry was tied up."
    #expect(try found(sentence.replacing("ferry was", with: "ferry  was") + "\n", "a.md") == ["spaced-punctuation:   "])
    #expect(try found(sentence.replacing("ferry was", with: "ferry [ was](https://ferry.example)") + "\n", "a.md") == [])
    let unit = { (text: String) in
      "<xliff version=\"1.2\"><file original=\"a\"><body><trans-unit id=\"1\"><target>\(text)</target></trans-unit></body></file></xliff>"
    }
    #expect(try found(unit(sentence.replacing("ferry was", with: "ferry <x id=\"1\"/> was")), "a.xliff") == [])
    #expect(try found(unit(sentence.replacing("ferry was", with: "ferry  was")), "a.xliff").count == 1)
  }

  /// What a page about programs has in braces or in its code is a name there.
  @Test func programsHaveNames() throws {
    #expect(try found("The call `open` takes a {FileReader} or an {io.Reader}.\n", "a.md") == [])
    #expect(try found("Dear {FirstName}, the ferry is late.\n", "a.md") == ["markup-residue: {FirstName}"], "a page without code")
    #expect(try found("The call `open` greets {first_name} every time.\n", "a.md") == ["markup-residue: {first_name}"])
    #expect(try found("It takes a {Map,Set} and gives an {net.Socket} to the caller.\n", "a.md").filter { $0.hasPrefix("merged") } == [])
    #expect(try found("The river rose on Monday.The bridge was closed,they said.\n", "a.md").filter { $0.hasPrefix("merged") }.count == 2)
    let page = "Snow fell in Lvivaccording to the mayor.\n"
    #expect(try found(page, "a.md") == ["merged-words: Lvivaccording"])
    #expect(try found("The file is called `Lvivaccording`.\n\n" + page, "a.md") == [])
  }

  /// The cells of a table are no sentence.
  @Test func cellsStandAlone() throws {
    let table = "The ferry ran all week.\n\n| a | b |\n|---|---|\n| the old boat | and crew |\n"
    #expect(try found(table, "a.md") == [])
    #expect(try found("The ferry ran all week.\n\n| a |\n|---|\n| the the boat |\n", "a.md") == ["duplicated-word: the the"])
  }
}
