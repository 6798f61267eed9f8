import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards the joint reading of quotation marks: what is found, how it is repaired, and that consistent texts in either style are silent.
@Suite struct QuotationTests {
  private static let rules: Set<String> = ["misplaced-quote", "unbalanced-quote", "source-quotes", "dialogue-dash"]

  private static func findings(_ text: String) -> [Finding] {
    Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { rules.contains($0.rule.name) }
  }

  /// The text with the first repair of every finding of a rule.
  private static func repaired(_ text: String, _ rule: String) -> String {
    let edits = findings(text).filter { $0.rule.name == rule }.flatMap { $0.fixes.first?.edits ?? [] }.sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    return String(decoding: Edits.apply(edits, to: Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    (
      "The boats stayed in on Sunday. “Nobody goes out in such weather, “Says a fisherman from the old quay.\n\nThe wind fell.",
      "The boats stayed in on Sunday. “Nobody goes out in such weather,” Says a fisherman from the old quay.\n\nThe wind fell."
    ),
    (
      "“She played the whole match with a broken thumb! “His coach told the paper after the game.\n\nThe team travels on Friday.",
      "“She played the whole match with a broken thumb!” His coach told the paper after the game.\n\nThe team travels on Friday."
    ),
    (
      "When they asked about the key, the keeper answered:” I only open the gate on Mondays.”\n\nHe has kept it for nine years.",
      "When they asked about the key, the keeper answered: “I only open the gate on Mondays.”\n\nHe has kept it for nine years."
    ),
    (
      "“We shall rebuild the pier and make it safe, \"Petrovsky said at the meeting.\n\nThe pier was closed in May.",
      "“We shall rebuild the pier and make it safe,” Petrovsky said at the meeting.\n\nThe pier was closed in May."
    ),
    (
      "The club thanked him for ‘his work and his commitment. ‘\n\nHe leaves in June.",
      "The club thanked him for ‘his work and his commitment.’\n\nHe leaves in June."
    ),
    (
      "The storm was called “Berta” . It came from the west and broke the mast.",
      "The storm was called “Berta”. It came from the west and broke the mast."
    ),
    ("Norway‘s prime minister met the sailors on Monday.", "Norway’s prime minister met the sailors on Monday."),
    (
      "It happened on the street\" Orce Nikolov \"between the tram of line 9 and a van\" Polo \"with Ohrid plates, the police say.",
      "It happened on the street \"Orce Nikolov\" between the tram of line 9 and a van \"Polo\" with Ohrid plates, the police say."
    ),
  ]) func marksAreSet(_ bad: String, _ good: String) { #expect(Self.repaired(bad, "misplaced-quote") == good) }

  /// A mark of the source that no pair of its language holds.
  @Test func strayMark() {
    let text = "« Nobody sleeps in this ward at night », she told the nurse. It is full of people who cannot sleep here », she added."
    #expect(Self.repaired(text, "source-quotes").hasSuffix("cannot sleep here”, she added."))
  }

  /// Both styles of English, quotations that go on, nested ones, elisions and measures.
  @Test(arguments: [
    "“We are late,” he said. “It is cold,” she said. “Nobody told us,” he answered.",
    "“We are late”, he said. “It is cold”, she said. “Nobody told us”, he answered.",
    "‘We are late,’ he said. ‘It is cold,’ she said. ‘Nobody told us,’ he answered.",
    "“My father came home and went to bed.\n\n“In the morning he was gone,” she said.",
    "“He said ‘never’ and left,” she told the court. “I remember it well.”",
    "He bought a 65\" screen for the \"red room\" of the theatre.", "The Tenants’ Rights Office opened in the ’90s, and people loved ’em.",
    "She called it “the ‘.harbour’ affair”, and laughed.",
  ]) func soundTextIsSilent(_ text: String) { #expect(Self.findings(text).isEmpty) }

  // MARK: Speech behind dashes

  @Test func paragraphsOfSpeech() {
    let text = """
      The barn burned for hours.

      – It is far from the station to the farm, and the road is narrow, says fire chief Berit Dahl.

      Nobody was hurt in the fire.

      – We had a lot of help from the neighbours.
      """
    let good = """
      The barn burned for hours.

      “It is far from the station to the farm, and the road is narrow,” says fire chief Berit Dahl.

      Nobody was hurt in the fire.

      “We had a lot of help from the neighbours.”
      """
    #expect(Self.repaired(text, "dialogue-dash") == good)
  }

  @Test func speechInsideAParagraph() {
    #expect(
      Self.repaired("Firemen came to the mill at noon. – There was a fire in the store – said the officer on duty.", "dialogue-dash")
        == "Firemen came to the mill at noon. “There was a fire in the store,” said the officer on duty.")
  }

  @Test(arguments: [
    "We need:\n\n– Nails of four kinds and sizes.\n\n– A hammer with a long handle.\n\nThe rest is in the shed.",
    "- Talks resume on Monday, says the minister.\n- Two bridges are closed, said the police.\n- The ferry is late on every second day.",
    "The plan – announced in May – is dead. – Not so fast – and not so soon.",
  ]) func listsAreNoSpeech(_ text: String) { #expect(!Self.findings(text).contains { $0.rule.name == "dialogue-dash" }) }

  /// A mark that opens by its form, before who speaks: it ends what nobody opened, unless a verb of saying stands before it.
  @Test(arguments: [
    ("There are rules in this harbour that must be obeyed, “Tarn told the paper.", "obeyed, “"),
    ("The minister of the coast said, “Tarn told the paper.", ""), ("There are rules that must be obeyed, “Who told the paper?", ""),
    ("There are rules that must be obeyed, “Tarn told the paper” later.", ""),
  ]) func strandedClosings(_ text: String, _ shown: String) {
    let found = Self.findings(text).filter { $0.rule.name == "misplaced-quote" }
    #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == (shown.isEmpty ? [] : [shown]))
  }

  // MARK: Names

  @Test func namesInMarks() {
    let text = """
      The tram stopped on "Tisa" Boulevard at noon, when a "Lada" car crossed the rails.

      The driver was taken to the "Araks" Medical Center, a nurse told "Harbour" that night.
      """
    #expect(Self.repaired(text, "source-quotes") == text.filter { $0 != "\"" })
  }

  /// Alone, a quoted name is a writer's choice.
  @Test func oneNameIsWeak() {
    let found = Self.findings("A \"Lada\" car stood in front of the theatre all night, and nobody asked why.")
    #expect(found.map(\.severity) == [.info])
  }

  @Test(arguments: [
    "He sang on the \"Today\" show, and Joe \"Kid\" Hall played in the film \"Harbour\".",
    "Her album \"Winter\" and the episode \"Snow\" came later; the word \"sorry\" is in neither.",
  ]) func worksAndNicknamesKeepTheirMarks(_ text: String) { #expect(Self.findings(text).isEmpty) }

  /// A report of a match: a word that is no other is the name of a club there, and shows the habit for those that are words.
  @Test func clubsInMarks() {
    let text = """
      The coach of the team said so after the match with "Torvik" on the island.

      The season opens with a match between Lundavik "Torvik" and "Meteor", and the goals of both clubs are small.

      "Torvik" captain Ola Lund is not ready for it.
      """
    #expect(Self.repaired(text, "source-quotes") == text.filter { $0 != "\"" })
    let quiet = "The coach of the team was known as \"Torvik\", and a match with \"Meteor\" was the goal of the season, said the club."
    #expect(Self.findings(quiet).isEmpty)
    let nicknames = "The team of Ola \"Torvik\" Lund and Ida \"Meteor\" Hauge won the match and the cup; both players left the club."
    #expect(Self.findings(nicknames).isEmpty)
    #expect(Self.findings("The critics write of \"Torvik\" and \"Meteor\", and of \"Torvik\" again.").isEmpty, "works have their marks")
  }

  // MARK: Probabilities

  /// At every event the probabilities of all labels add up to one, and impossible ones have none.
  @Test func probabilitiesAddUp() throws {
    let document = Document(Array("“We are late,” he said: \"Go. – It’s ‘cold’ – said Ana".utf8), lexicon: Shared.lexicon)
    let model = try #require(QuotationModel.shared)
    for chain in QuotationReader(document).chains() {
      let lattice = model.lattice(chain)
      for number in chain.indices {
        let sum = QuotationLabel.allCases.reduce(Float(0)) { $0 + lattice.probability(number, $1) }
        #expect(abs(sum - 1) < 0.001)
        for label in QuotationLabel.allCases where !chain[number].kind.labels.contains(label) {
          #expect(lattice.probability(number, label) == 0)
        }
      }
    }
  }

  /// Minutes of a position, and feet.
  @Test(arguments: [
    "Marina: 54º 55,7' N 10º 30,0' E, with ten berths and water on the pier.", "The wall is 6' high and 12' long, and nobody climbs it.",
  ])
  func primesAreNoQuotations(_ text: String) {
    #expect(Self.findings(text + "\n\nThe pier was built in May.\n").isEmpty)
  }

  /// What became of an apostrophe looks like a mark on the wrong side: alone it is no proof of anything.
  @Test func aLoneStraightMarkIsWeak() throws {
    let text = """
      The study was made by the guild and the Lightkeepers" Assembly of the island.

      "I do not need a school at this point in my life," he said.

      """
    let found = Self.findings(text)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.severity == .info })
  }
}
