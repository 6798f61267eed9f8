import TestSupport
import Testing

@testable import TextModel

/// Guards what the boundary models see: main verbs, spans inside a sentence, features that depend on the text alone.
@Suite struct TaggedSpanTests {
  private func span(_ text: String, _ tokens: Range<Int>? = nil) throws -> TaggedSpan {
    let document = Shared.document(text)
    let tags = try #require(LanguagePack.english.tagger).tags(ofTokens: document.tokens.indices, in: document)
    return TaggedSpan(tokens ?? document.tokens.indices, of: tags, in: document)
  }

  private func mainVerb(_ text: String) throws -> String? {
    let span = try span(text)
    return span.mainVerb.map { span.document.text(token: $0) }
  }

  @Test(arguments: [
    ("The ferry left the harbour at dawn.", "left"),
    ("The baker who lives in Lisbon sold the shop.", "sold"),
    ("Police said that the bridge was closed.", "said"),
    ("When the rain stopped, the children went home.", "went"),
    ("She’s late again.", "She’s"),
  ])
  func mainVerb(_ text: String, _ verb: String) throws {
    #expect(try mainVerb(text) == verb)
  }

  @Test(arguments: [
    "A quiet evening in the harbour of Odesa.", "The baker who lives in Lisbon.", "Because the bridge was closed.", "To see the sea.",
  ])
  func noMainVerb(_ text: String) throws {
    #expect(try mainVerb(text) == nil)
    #expect(try span(text).main == 0)
  }

  @Test func subordinateVerbIsCounted() throws {
    let span = try span("The baker who lives in Lisbon sold the shop.")
    #expect([span.firstFinite, span.lastFinite].map { $0.map { span.document.text(token: $0) } } == ["lives", "sold"])
    #expect(span.verbs == 2)
    #expect(span.main == 1)
  }

  /// Nothing outside a span is seen from inside.
  @Test func spanInsideSentence() throws {
    let text = "Nobody knew why the ferry left the harbour, and the mayor stayed."
    let document = Shared.document(text)
    let inner = try span(text, 3..<8)
    #expect(document.text(document.range(ofTokens: inner.tokens)) == "the ferry left the harbour")
    #expect(inner.mainVerb == 5)
    #expect(inner.firstFinite == 5)
    #expect(inner.lastFinite == 5)
    #expect(inner.verbs == 1)
    for outside in [2, 8, -1, 99] {
      #expect(inner.tag(outside) == 255)
      #expect(inner.word(outside) == WordSpan.Stand.none.rawValue)
      #expect(!inner.isName(outside))
      #expect(!inner.isCapital(outside))
      #expect(inner.ending(outside) == 0)
    }
    #expect(inner.tag(5) == UInt32(POSTag.vbdVerb.rawValue))
  }

  @Test func wordsOfSpan() throws {
    let span = try span("Ms Tolmar counted 42 and 17 The the")
    #expect(span.word(3) == span.word(5))
    #expect(span.word(6) == span.word(7))
    #expect(span.isName(1))
    #expect(span.plainWord(1) == WordSpan.Stand.name.rawValue)
    // A capital does not make a name of a word of the dictionary.
    #expect(!span.isName(6))
    #expect(span.plainWord(6) == span.word(6))
    #expect(span.ending(2) == "ted".utf8.reduce(0) { $0 << 8 | UInt32($1) })
  }

  @Test(arguments: [("He said “no", 2), ("no” he said", 0), ("“No,” he said", 1), ("He said no", 1)])
  func openQuotes(_ text: String, _ expected: UInt32) throws {
    #expect(try span(text).openQuotes == expected)
  }

  /// The features of a stop between the sentences of a text.
  private func stopFeatures(_ text: String, recordsTemplates: Bool = false) throws -> FeatureList {
    let reader = try #require(LanguagePack.english.boundaries).reader(Shared.lexicon)
    let stop = try #require(text.range(of: ". "))
    let (left, right) = try #require(reader.texts.parted(String(text[..<stop.lowerBound]), String(text[stop.upperBound...])))
    var list = FeatureList(recordsTemplates: recordsTemplates)
    StopFeatures.write(left, right, reader.sides(left, right), to: &list)
    return list
  }

  @Test func stopFeaturesAreThoseOfTheText() throws {
    let text = "They left at noon. The mayor stayed."
    let features = try stopFeatures(text).hashes
    #expect(features.count > 25)
    #expect(try stopFeatures(text).hashes == features)
    // White space does not count.
    #expect(try stopFeatures("They  left  at noon. The  mayor stayed.").hashes == features)
    #expect(try stopFeatures("They left at dawn. The mayor stayed.").hashes != features)
    #expect(try stopFeatures("They left at noon. Court of Kazan in May.").hashes != features)
  }

  /// What is recorded for an explanation is the same list, and every template has a name.
  @Test func templatesGoWithTheFeatures() throws {
    let plain = try stopFeatures("They left at noon. The mayor stayed.")
    let recorded = try stopFeatures("They left at noon. The mayor stayed.", recordsTemplates: true)
    #expect(recorded.hashes == plain.hashes)
    #expect(recorded.templates.count == recorded.hashes.count)
    #expect(plain.templates.isEmpty)
    #expect(recorded.templates.filter { StopFeatures.name(of: $0) == "stops in general" } == [0])
  }
}
