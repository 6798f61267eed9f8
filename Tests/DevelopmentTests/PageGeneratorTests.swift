import TestSupport
import Testing
import TextModel

@testable import mtlint_dev

/// Guards the pages that the model of page lines is trained on.
@Suite struct PageGeneratorTests {
  private static let paragraphs = [
    "The old bell of the harbour church rang again on Sunday after nine years. Who would have thought that it could be repaired at all?",
    "It had been taken down because the tower was not safe. There was no money for the repair. The ringer says that the town will hear it.",
    "A second bell stays in the museum until the tower has been made wide enough for both, and the children may ring it on Saturdays.",
    "Nobody knows who cast the first one. The letters on its rim were worn away by the weather a long time ago, and the papers burned.",
    "The mayor thanked the baker who paid for the rope. He asked him to ring it first, and the baker did so with his eyes closed.",
  ]
  private static let entries = ["harbour", "answers-1", "reviews-1"].map { PlainText.Entry(id: $0, paras: paragraphs) }

  @Test func templates() {
    let grammar = SlotGrammar { slot, _ in slot.uppercased() }
    var random = SplitMix(seed: 3)
    #expect(grammar.expand("Write {to|to} <name>~|{ {a|a} b|  a b} ~{x~}.", &random) == "Write to NAME| a b {x}.")
    let all = Set((0..<40).map { _ in grammar.expand("{one|two|}", &random) })
    #expect(all == ["one", "two", ""])
  }

  /// Every template has its braces in pairs and slots that somebody fills.
  @Test func allTemplatesExpand() {
    var random = SplitMix(seed: 4)
    let pool = PageSlots.Pool(Self.paragraphs)
    let slots = PageSlots(own: pool, other: pool, &random)
    let grammar = SlotGrammar(fill: slots.fill)
    let templates = PageElement.all.flatMap(\.templates) + ArticleElement.all.flatMap(\.templates) + ArticleElement.open
    for template in templates {
      for _ in 0..<8 {
        let text = grammar.expand(template, &random)
        #expect(!text.contains("<own-") && !text.contains("<headline>"), "\(template)")
      }
    }
  }

  @Test func samePagesForOneSeed() {
    func pages(_ seed: UInt64) -> [String] {
      var generator = PageGenerator(Self.entries, seed: seed)
      return (0..<20).map { _ in generator.next().text }
    }
    #expect(pages(5) == pages(5))
    #expect(pages(5) != pages(6))
  }

  /// What stands in the texts is the article's, and most pages have furniture.
  @Test func labels() {
    var generator = PageGenerator(Self.entries, seed: 7)
    var furnished = 0
    for _ in 0..<50 {
      let page = generator.next()
      for line in page.lines where Self.paragraphs.contains(line.text) { #expect(line.isFurniture == false) }
      if page.lines.contains(where: { $0.isFurniture == true }) { furnished += 1 }
    }
    #expect(furnished > 30 && furnished < 50)
  }

  /// A feature that only furniture has gets a weight above zero, and one of both kinds none to speak of.
  @Test func trainerLearns() {
    let page = PageTrainer.Page(features: [[11, 12], [11, 13], nil], gaps: [2, 1, 2], labels: [true, false, nil])
    let weights = PageTrainer.weights(Array(repeating: page, count: 200), seed: 8)
    #expect(weights[12] > 0.5)
    #expect(weights[13] < -0.5)
    #expect(abs(weights[11]) < weights[12])
  }

  /// The model that is built in was made for these features.
  @Test func modelFits() { #expect(LanguagePack.english.page != nil) }
}
