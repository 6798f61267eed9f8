import TestSupport
import Testing

@testable import TextModel

/// Guards the embedded models by plain cases, with room: training anew may move every score a little.
@Suite struct BoundaryModelsTests {
  private func spans(_ text: String) throws -> (left: TaggedSpan, right: TaggedSpan) {
    let document = Shared.document(text)
    let tagger = try #require(BoundaryModels.shared).tagger
    let stop = try #require(document.tokens.indices.first { document.token($0, is: ".") })
    func span(_ tokens: Range<Int>) -> TaggedSpan {
      TaggedSpan(tokens, of: tagger.tags(ofTokens: tokens, in: document), in: document)
    }
    return (span(0..<stop), span(stop + 1..<document.tokens.count))
  }

  private func falseStop(_ text: String) throws -> Float {
    let (left, right) = try spans(text)
    return try #require(BoundaryModels.shared).falseStop(left, right)
  }

  @Test func isThere() { #expect(BoundaryModels.shared != nil) }

  @Test(arguments: [
    "It was handed over to the. Court of Kazan has said so.",
    "The wounded were taken to a hospital in. Tolmar on Monday morning.",
    "He said the new bridge and. Road were closed for the winter.",
    "Engineers from the company are. Looking at the old bridge.",
    "The keeper of the. Museum says that it will open again.",
  ])
  func falseStops(_ text: String) throws {
    #expect(try falseStop(text) > 4, "\(text)")
  }

  @Test(arguments: [
    "They left at noon. The mayor stayed.",
    "The bridge was closed on Monday. Nobody knows when it will open again.",
    "She sold the shop last year. Her brother lives in Lisbon now.",
    "Snow fell in the night. Police said that nobody was hurt.",
  ])
  func genuineStops(_ text: String) throws {
    #expect(try falseStop(text) < 2.5, "\(text)")
  }

  /// The reasons add up to the score, strongest first.
  @Test func reasonsAddUp() throws {
    let text = "It was handed over to the. Court of Kazan has said so."
    let (left, right) = try spans(text)
    let reasons = try #require(BoundaryModels.shared).reasons(left, right)
    #expect(abs(reasons.reduce(0) { $0 + $1.weight } - (try falseStop(text))) < 0.01)
    #expect(reasons.map { abs($0.weight) } == reasons.map { abs($0.weight) }.sorted(by: >))
    #expect(Set(reasons.map(\.what)).count == reasons.count)
  }

  @Test func wordsAloneKnowPlainCases() throws {
    let models = try #require(BoundaryModels.shared)
    let bad = try spans("It was handed over to the. Court of Kazan has said so.")
    let good = try spans("They left at noon. The mayor stayed.")
    #expect(models.falseStop(bad.left.words, bad.right.words) > models.falseStop(good.left.words, good.right.words))
  }

  @Test func cutOffSentences() throws {
    let models = try #require(BoundaryModels.shared)
    for text in [
      "The mayor has opened the new bridge and the.", "The keeper said on Monday that the museum of.", "Two bakers sold their shop because.",
    ] {
      #expect(models.cutOff(try spans(text).left) > 4, "\(text)")
    }
    for text in ["The mayor has opened the new bridge.", "The keeper said so on Monday.", "Two bakers sold their shop."] {
      #expect(models.cutOff(try spans(text).left) < 2.5, "\(text)")
    }
  }

  /// The likeliest place for a comma is before the conjunction that joins two clauses.
  @Test(arguments: [("He was born in Lisbon but lives in Kazan.", "but"), ("They went home although the mayor stayed.", "although")])
  func comma(_ text: String, _ word: String) throws {
    let models = try #require(BoundaryModels.shared)
    let span = try spans(text).left
    let scores = span.tokens.dropFirst().map { (word: span.document.text(token: $0), score: models.comma(span, before: $0)) }
    let best = try #require(scores.max { $0.score < $1.score })
    #expect(best.word == word)
    #expect(best.score > 1)
    #expect(scores.count { $0.score > 1 } == 1)
  }
}
