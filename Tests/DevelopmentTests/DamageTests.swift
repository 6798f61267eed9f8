import TestSupport
import Testing
import TextModel

@testable import mtlint_dev

/// Guards the generator of damage: what it writes down leads back to the sound text, and chance is seeded.
@Suite struct DamageTests {
  private static let paragraphs = [
    "The mayor of Tolmar, Ivan Petrov Hollingsworth, said on Monday that the new bridge in the Zakarpattia region, western Ukraine, was closed "
      + "because the river had risen. “Nobody was hurt in the city of Odesa,” said the minister Marta Olivares, who visited the museum in Lisbon.",
    "Élodie Núñez Feijóo has pointed out the danger 🙂, but the old keeper of the harbour did not want to leave the island before the winter. The "
      + "ferry was moved to Bogotá, according to the company; it will return in May. \"We will wait,\" she wrote to the newspaper on Friday.",
    "Too short for that.",
    "",
  ]

  private func make(_ kinds: Set<Damage.Kind> = Set(Damage.Kind.allCases), several: Bool = false, seed: UInt64) throws -> DamagedText {
    let tagger = try #require(LanguagePack.english.tagger)
    var maker = DamageMaker(lexicon: Shared.lexicon, tagger: tagger, kinds: kinds, share: 1, several: several, seed: seed)
    return maker.damage(PlainText.Entry(id: "a", paras: Self.paragraphs))
  }

  /// The paragraph with its damages undone, last first.
  private func restored(_ text: DamagedText, _ index: Int) -> String {
    var scalars = Array(text.paras[index].unicodeScalars)
    for gold in text.gold.filter({ $0.p == index }).sorted(by: { $0.start > $1.start }) {
      scalars.replaceSubrange(gold.start..<gold.end, with: Array(gold.orig.unicodeScalars))
    }
    return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  @Test(arguments: [true, false]) func repairsRestoreTheText(_ several: Bool) throws {
    for seed: UInt64 in 0..<40 {
      let text = try make(several: several, seed: seed)
      #expect(text.paras.count == text.orig.count)
      #expect(!text.gold.isEmpty)
      for index in text.paras.indices {
        #expect(restored(text, index) == text.orig[index])
        #expect((text.paras[index] == text.orig[index]) == !text.gold.contains { $0.p == index })
      }
    }
  }

  @Test(arguments: Damage.Kind.allCases) func kindIsMade(_ kind: Damage.Kind) throws {
    let text = try make([kind], seed: 3)
    #expect(!text.gold.isEmpty)
    #expect(text.gold.allSatisfy { $0.cls == kind.rawValue })
  }

  @Test func severalDamagesInAParagraph() throws {
    let text = try make(several: true, seed: 1)
    #expect(Dictionary(grouping: text.gold, by: \.p).values.contains { $0.count > 1 })
    #expect(try Dictionary(grouping: make(seed: 1).gold, by: \.p).values.allSatisfy { $0.count == 1 })
  }

  @Test func seedDecides() throws {
    #expect(try make(seed: 5).paras == make(seed: 5).paras)
    #expect(try make(seed: 5).paras != make(seed: 6).paras)
  }

  @Test(arguments: [
    (Damage.Kind.stopPlace, "the region. Zakarpattia, western"), (.stopGluedName, "the region. Zakarpattiawestern"),
    (.stopTitle, "the minister. Marta Olivares"), (.stopNameTail, "Élodie Núñez has pointed out. Feijóo the danger"),
    (.mergedName, "Bogotáaccording to"), (.quoteStranded, "the city of Odesa. “, said"), (.stopInsideName, "Ivan. Petrov"),
  ])
  func damages(_ kind: Damage.Kind, _ expected: String) throws {
    let tagger = try #require(LanguagePack.english.tagger)
    let texts = Self.paragraphs.flatMap { paragraph in
      var random = SplitMix(seed: 1)
      return DamagedParagraph(paragraph, lexicon: Shared.lexicon, tagger: tagger).damages(&random).filter { $0.kind == kind }.map { damage in
        var text = DamagedText(id: "a")
        text.add(paragraph, [damage])
        return text.paras[0]
      }
    }
    #expect(texts.contains { $0.contains(expected) }, "\(texts)")
  }

  @Test func classesAndKinds() throws {
    #expect(try Damage.Kind.named("misplaced-quote") == [.quoteTurned, .quoteSpaced, .quoteStranded])
    #expect(try Damage.Kind.named("merged-words/name,stray-fragment") == [.mergedName, .fragment])
    for bad in ["", "merged", "merged-words/", "merged-words,,", "Stray-Stop"] {
      #expect(throws: InputError.self, "\(bad)") { try Damage.Kind.named(bad) }
    }
  }

  @Test func badLinesAreNamed() throws {
    let folder = try Scratch.make("damage")
    let good = try Scratch.write("\n{\"id\": \"a\", \"paras\": [\"x\"]}\r\n\n", to: "good.jsonl", in: folder)
    #expect(try PlainText(path: good).entries.map(\.id) == ["a"])
    let bad = try Scratch.write("{\"id\": \"a\", \"paras\": [\"x\"]}\n\n{\"id\": 1}\n", to: "bad.jsonl", in: folder)
    let error = #expect(throws: InputError.self) { try PlainText(path: bad) }
    #expect(error?.description.hasPrefix("\(bad):3: ") == true)
  }
}
