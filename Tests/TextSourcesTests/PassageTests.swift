import Testing
import TextModel

@testable import TextSources

/// Guards the way from a text back into the file that it stands in.
@Suite struct PassageTests {
  /// `Kyiv &amp; <a>Lviv</a>western`, as the text `Kyiv & Lvivwestern`.
  private let source = Array("<p>Kyiv &amp; <a>Lviv</a>western</p>".utf8)

  private var passage: Passage {
    var builder = PassageBuilder()
    builder.add(source[3..<8], at: 3..<8, .plain)
    builder.add("&".utf8, for: 8..<13, .plain)
    builder.add(source[13..<14], at: 13..<14, .plain)
    builder.tag(at: 14..<17, isOpening: true)
    builder.add(source[17..<21], at: 17..<21, .plain)
    builder.tag(at: 21..<25, isOpening: false)
    builder.add(source[25..<32], at: 25..<32, Writing { $0.contains("\n") ? nil : $0 })
    return builder.finish()!
  }

  private func applied(_ edit: Edit) -> String? {
    passage.inSource(edit).map { String(decoding: Edits.apply($0, to: source), as: UTF8.self) }
  }

  @Test func textAndSeams() {
    #expect(passage.text == Array("Kyiv & Lvivwestern".utf8))
    #expect(passage.markup.seams == [Markup.Seam(offset: 7, kind: .opening), Markup.Seam(offset: 11, kind: .closing)])
  }

  /// New text goes outside the element: behind its end, before its start.
  @Test func insertionsStandOutsideOfTags() {
    #expect(applied(Edit(11..<11, " ")) == "<p>Kyiv &amp; <a>Lviv</a> western</p>")
    #expect(applied(Edit(7..<7, "old ")) == "<p>Kyiv &amp; old <a>Lviv</a>western</p>")
    // What the old text and the new one have in common is not written anew.
    #expect(applied(Edit(7..<18, "Lviv, western")) == "<p>Kyiv &amp; <a>Lviv</a>, western</p>")
  }

  @Test func replacementsStayInTheirPiece() {
    #expect(applied(Edit(0..<4, "Odesa")) == "<p>Odesa &amp; <a>Lviv</a>western</p>")
    #expect(applied(Edit(5..<6, "and")) == "<p>Kyiv and <a>Lviv</a>western</p>")
    // Over a tag words are nobody's; to delete is to delete on both sides.
    #expect(applied(Edit(9..<13, "xy")) == nil)
    #expect(applied(Edit(9..<13, "")) == "<p>Kyiv &amp; <a>Lv</a>stern</p>")
    #expect(applied(Edit(12..<13, "a\nb")) == nil, "no line break can be written there")
  }

  @Test func placesInTheFile() {
    #expect(passage.source(of: 7..<11) == 17..<21)
    #expect(passage.source(of: 7..<18) == 17..<32)
    #expect(passage.source(of: 5..<6) == 8..<13)
    #expect(passage.source(of: 11..<11) == 25..<25)
    #expect(passage.exactSource(of: 7..<18) == 17..<32)
    #expect(passage.exactSource(of: 11..<11) == nil)
  }

  /// A text in a text in a file.
  @Test func nestedTexts() {
    // {"a": "x \"<b>y</b>z\""}
    let file = Array(#"{"a": "x \"<b>y</b>z\""}"#.utf8)
    var outer = PassageBuilder()
    outer.add(file[7..<9], at: 7..<9, Writing { $0.replacing("\"", with: "\\\"") })
    outer.add("\"".utf8, for: 9..<11, .plain)
    outer.add(file[11..<20], at: 11..<20, Writing { $0.replacing("\"", with: "\\\"") })
    outer.add("\"".utf8, for: 20..<22, .plain)
    let text = outer.finish()!
    var inner = PassageBuilder()
    inner.add(text.text[0..<3], at: 0..<3, .plain)
    inner.tag(at: 3..<6, isOpening: true)
    inner.add(text.text[6..<7], at: 6..<7, .plain)
    inner.tag(at: 7..<11, isOpening: false)
    inner.add(text.text[11..<13], at: 11..<13, .plain)
    let nested = inner.finish()!.nested(in: text)
    #expect(nested.text == Array("x \"yz\"".utf8))
    let edits = nested.inSource(Edit(4..<4, "\"")) ?? []
    #expect(String(decoding: Edits.apply(edits, to: file), as: UTF8.self) == #"{"a": "x \"<b>y</b>\"z\""}"#)
    #expect(nested.source(of: 3..<4) == 14..<15)
    #expect(nested.exactSource(of: 3..<4) == 14..<15 && nested.exactlyInOuter(3..<4) == 6..<7)
  }

  @Test func blocksAndProtection() {
    var builder = PassageBuilder()
    builder.begin(.headline)
    builder.add(source[3..<7], at: 3..<7, .plain)
    builder.endBlock()
    builder.endBlock()
    builder.beginProtection()
    builder.add(source[17..<21], at: 17..<21, .plain)
    builder.endProtection()
    let passage = builder.finish()!
    #expect(passage.text == Array("Kyiv\n\nLviv".utf8))
    #expect(passage.markup.labels == [Markup.Label(range: 0..<4, kind: .headline)])
    #expect(passage.markup.protected == [6..<10])
    #expect(passage.inSource(Edit(7..<8, "x")) == nil)
    // The break between two blocks is in no file.
    #expect(passage.inSource(Edit(4..<6, " ")) == nil)
    #expect(passage.source(of: 4, isEnd: true) == 7 && passage.source(of: 5) == 17)
    #expect(passage.exactSource(of: 0..<4) == 3..<7 && passage.exactSource(of: 0..<10) == 3..<21)
    #expect(passage.exactSource(of: 0..<5) == nil && passage.exactSource(of: 5..<10) == nil && passage.exactSource(of: 6..<11) == nil)
  }
}
