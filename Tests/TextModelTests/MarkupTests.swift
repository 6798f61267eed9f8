import TestSupport
import Testing
import TextModel

/// Guards what documents know of the format they come from.
@Suite struct MarkupTests {
  private let markup = Markup(
    seams: [Markup.Seam(offset: 4, kind: .closing), Markup.Seam(offset: 9, kind: .opening), Markup.Seam(offset: 20, kind: .both)],
    protected: [6..<8])

  @Test func seamsAreFound() {
    #expect(markup.seam(at: 4)?.kind == .closing)
    #expect(markup.seam(at: 5) == nil && markup.seam(at: 21) == nil)
    #expect(markup.seams(inside: 0..<10).map(\.offset) == [4, 9])
    // Its ends are not inside a range.
    #expect(markup.seams(inside: 4..<9).isEmpty)
    #expect(markup.seams(inside: 3..<5).map(\.offset) == [4])
    #expect(Markup.none.seams(inside: 0..<100).isEmpty)
  }

  @Test func protectionCoversWhatItMeets() {
    #expect(markup.protects(7..<12) && markup.protects(0..<7) && markup.protects(7..<7))
    #expect(!markup.protects(0..<6) && !markup.protects(8..<9) && !markup.protects(6..<6))
  }

  /// What a format calls a block holds; the rest is what it looks like.
  @Test func labelsNameBlocks() {
    let text = "The ferry is late\n\nIt came at noon, and nobody was surprised.\n\nA boat in the harbour"
    let labels = [Markup.Label(range: 19..<61, kind: .caption), Markup.Label(range: 63..<84, kind: .list)]
    let document = Document(Array(text.utf8), lexicon: Shared.lexicon, markup: Markup(labels: labels))
    #expect(document.blocks.map(\.kind) == [.headline, .caption, .list])
    #expect(Document(Array(text.utf8), lexicon: Shared.lexicon).blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
  }
}
