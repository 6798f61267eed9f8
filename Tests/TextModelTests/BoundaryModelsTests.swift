import TestSupport
import Testing

@testable import TextModel

/// Guards the embedded models by plain cases, with room: training anew may move every score a little.
@Suite struct BoundaryModelsTests {
  private func spans(_ text: String) throws -> (left: TaggedSpan, right: TaggedSpan) {
    let stop = try #require(text.range(of: ". ")?.lowerBound ?? text.lastIndex(of: "."))
    let (left, right) = (String(text[..<stop]), text[stop...].dropFirst(2))
    let reader = try #require(LanguagePack.english.boundaries).reader(Shared.lexicon).texts
    if right.isEmpty { return (reader.read(left), reader.read(left)) }
    return try #require(reader.parted(left, String(right)))
  }

  private func falseStop(_ text: String) throws -> Float {
    let models = try #require(LanguagePack.english.boundaries)
    let (left, right) = try spans(text)
    return models.falseStop(left, right, models.reader(Shared.lexicon).sides(left, right))
  }

  @Test func isThere() { #expect(LanguagePack.english.boundaries != nil) }

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
    let models = try #require(LanguagePack.english.boundaries)
    let (left, right) = try spans(text)
    let reasons = models.reasons(left, right, models.reader(Shared.lexicon).sides(left, right))
    #expect(abs(reasons.reduce(0) { $0 + $1.weight } - (try falseStop(text))) < 0.01)
    #expect(reasons.map { abs($0.weight) } == reasons.map { abs($0.weight) }.sorted(by: >))
    #expect(Set(reasons.map(\.what)).count == reasons.count)
  }

  /// What is said before the sides are read as one sentence is never too little: pairs of neighbouring sentences of whole articles, each against every
  /// other one of its article, genuine seams and absurd ones.
  @Test func theMostIsNeverLess() throws {
    let models = try #require(LanguagePack.english.boundaries)
    let reader = models.reader(Shared.lexicon)
    var bounds = StopBounds(models)
    var (pairs, slack) = (0, Float.infinity)
    for name in Project.files(in: "Tests/CorpusTests/Articles").filter({ $0.hasSuffix(".txt") }).prefix(6) {
      let document = Shared.document(try Project.bytes("Tests/CorpusTests/Articles/\(name)"))
      let spans = document.sentences.prefix(24).filter { $0.tokens.count > 3 }.map { sentence in
        TaggedSpan(sentence.tokens.dropLast(), of: models.tagger.tags(of: sentence, in: document), in: document)
      }
      for left in spans {
        for right in spans {
          let bound = bounds.bound(left, right, end: models.sides.end(left), start: models.sides.start(right))
          let most = models.mostFalseStop(left, right, bound)
          let sides = reader.sides(left, right)
          slack = min(slack, bound.most - most, most - models.falseStop(left, right, sides))
          slack = min(slack, models.mostCapital(left, right) - models.capital(left, right, sides))
          pairs += 1
        }
      }
    }
    #expect(pairs > 500)
    #expect(slack >= 0)
  }

  /// What ends sentences although it looks unfinished: the name after the stop starts the next one.
  @Test(arguments: [
    "She asked where the smoke had come from. Halima kept silent.", "It is the only harbour he has ever sailed to. Kolding lost twice.",
    "He was chosen Foreign Minister. Marek Hlinka stayed at home.", "You may leave the table if you must. Vale has not finished.",
  ])
  func hardStops(_ text: String) throws {
    #expect(try falseStop(text) < 2.5, "\(text)")
  }

  @Test func cutOffSentences() throws {
    let models = try #require(LanguagePack.english.boundaries)
    for text in [
      "The mayor has opened the new bridge and the.", "The keeper said on Monday that the museum of.", "Two bakers sold their shop because.",
    ] {
      #expect(models.sides.end(try spans(text).left) > 4, "\(text)")
    }
    for text in ["The mayor has opened the new bridge.", "The keeper said so on Monday.", "Two bakers sold their shop."] {
      #expect(models.sides.end(try spans(text).left) < 2.5, "\(text)")
    }
  }

  /// A whole sentence, and the tail of one.
  @Test func startsOfSentences() throws {
    let sides = try #require(LanguagePack.english.boundaries).sides
    let reader = try #require(LanguagePack.english.boundaries).reader(Shared.lexicon).texts
    for text in ["The mayor has opened the new bridge.", "Nobody knows when it will open again.", "Police said that two men were hurt."] {
      #expect(sides.start(reader.read(text)) < 0, "\(text)")
    }
    for text in ["Court of Kazan on Monday.", "And the road to the mill.", "Of the old bridge in May."] {
      #expect(sides.start(reader.read(text)) > 1, "\(text)")
    }
  }

  /// Two halves of one sentence read better joined than two sentences do.
  @Test func classesKnowWhatGoesTogether() throws {
    let classes = try #require(LanguagePack.english.boundaries).sides.classes
    let halves = try spans("It was handed over to the. Court of Kazan on Monday")
    let sentences = try spans("They left at noon. The mayor stayed")
    #expect(classes.joined(halves.left.symbols, halves.right.symbols) > classes.joined(sentences.left.symbols, sentences.right.symbols) + 2)
  }

  @Test func capitalsInMidSentence() throws {
    let models = try #require(LanguagePack.english.boundaries)
    let reader = models.reader(Shared.lexicon)
    func score(_ left: String, _ right: String) -> Float {
      let (left, right) = (reader.texts.read(left), reader.texts.read(right))
      return models.capital(left, right, reader.sides(left, right))
    }
    #expect(score("He promised that the fair would be held", "In the new hall of the town") > 3)
    #expect(score("The shops stay closed under the law", "It will be voted on in May") > 3)
    #expect(score("They were reading", "The Old Man and the Sea") < score("They were reading in", "The new hall of the town"))
  }

  /// Unknown names with a word glued to them are two words; surnames, compounds and brands are one.
  @Test func runTogetherWords() throws {
    let models = try #require(LanguagePack.english.boundaries)
    let frequencies = try #require(LanguagePack.english.frequencies)
    func best(_ sentence: String, _ word: String) throws -> Float {
      let document = Shared.document(sentence)
      let token = try #require(document.tokens.indices.first { document.text(token: $0) == word })
      let reader = SplitReader(document, Shared.lexicon, frequencies, models.reader(Shared.lexicon).texts)
      let range = document.tokens[token].range
      let readings = reader.readings(reader.parts(of: range), of: range, in: 0..<document.tokens.count, at: token)
      return readings.map { models.split($0) }.max() ?? -.infinity
    }
    #expect(try best("The bridge was closed in Tolmachevaaccording to the mayor.", "Tolmachevaaccording") > 2)
    #expect(try best("The thieves left thecompany without its bell.", "thecompany") > 2)
    #expect(try best("The mayor, Ilse Vandermand, was not at home.", "Vandermand") < 1)
    #expect(try best("They met the brothers Kovalan and Drustis in May.", "Drustis") < 1)
  }

  /// The likeliest place for a comma is before the conjunction that joins two clauses.
  @Test(arguments: [("He was born in Lisbon but lives in Kazan.", "but"), ("They went home although the mayor stayed.", "although")])
  func comma(_ text: String, _ word: String) throws {
    let models = try #require(LanguagePack.english.boundaries)
    let span = try spans(text).left
    let scores = span.tokens.dropFirst().map { (word: span.document.text(token: $0), score: models.comma(span, before: $0)) }
    let best = try #require(scores.max { $0.score < $1.score })
    #expect(best.word == word)
    #expect(best.score > 1)
    #expect(scores.count { $0.score > 1 } == 1)
  }
}
