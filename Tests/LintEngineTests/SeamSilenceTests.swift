import LintEngine
import TestSupport
import Testing

/// Guards what the rules of the joins family leave alone, and what they only doubt.
@Suite struct SeamSilenceTests {
  private static let head = "The ferry was late again on Sunday."

  /// Findings of the family, with their text.
  private static func found(_ text: String) -> [(rule: String, text: String, severity: Severity)] {
    let bytes = Array(text.utf8)
    return Shared.linter.lint(bytes, path: "a.txt").findings.filter { $0.rule.family == "joins" }.map {
      ($0.rule.name, String(decoding: bytes[$0.range], as: UTF8.self), $0.severity)
    }
  }

  /// Abbreviations of names, brands, handles and paths, notes, answers, words that are spoken of, people who break off.
  @Test(arguments: [
    "The letter was signed by Zh. Abenova, who was born on the island.",
    "Write to @theNational or see /fromOdesa/theNational for the list, or to theNational@pier.example.",
    "They won with nine points1 and lost two boats2 in May.",
    "Come to the fair in the valley on Sunday and bring all of your friends with you! Free. "
      + "The first hundred guests will also get a bowl of soup from the kitchen of the inn.",
    "The mayor answered every question of the guests with an if. Nobody liked that.",
    "The fair was paid for by VisitBritain, and FlyBosnia came too. They love DreamLondon.", "The road is 40. miles long, and nobody walks it.",
    "The station CapitalFM sent a van.", "“She left the house and her sister because.” He wept.", "“I will not go home unless.” He wept.",
    "The report was read by the keepers. NEWS FROM THE HARBOUR ON MONDAY",
  ]) func soundText(_ text: String) {
    let found = Self.found("\(Self.head) \(text)").filter { $0.severity >= .warning }
    #expect(found.map(\.text) == [])
  }

  /// A line in capitals is no tail of a sentence, whatever the sentence waits for.
  @Test func linesInCapitals() {
    let found = Self.found("\(Self.head) They went to see the show of the. BAKER STREET BAND IN CONCERT TONIGHT on the pier.")
    #expect(found.map(\.rule) == ["broken-sentence"])
  }

  /// Authors who write no capitals, lists whose rows start small, verse.
  @Test(arguments: [
    "\(head)\n\nhe left the mill at noon. he came back at nine. nobody saw him. the keeper was asleep.",
    "Two boats are for sale.\n\nferry with two masts, built in the old yard by the river in 1990.\n\nThe sails are new and white.\n\n"
      + "rowing boat of the harbour office, painted blue by the keeper himself.\n\nThe owner asks for nine hundred.",
    "\(head)\n\nThe bell of the\n\nold harbour rings\n\nand the\n\nboats of the\n\nisland come\n\nto the\n\nshore again.",
  ]) func waysOfWriting(_ text: String) { #expect(Self.found(text).map(\.text) == []) }

  /// A line that goes on below is broken, not cut off.
  @Test func brokenLinesAreNotCutOff() {
    let found = Self.found("\(Self.head)\n\nThe mayor has sold the old boats to the owner of\n\nthe mill and the inn.\n\nThe fair is on Monday.")
    #expect(found.map(\.rule) == ["split-line"])
  }

  /// What people say is believed sooner than what is written: of sentences whose stops are doubtful, fewer are damage in a quotation.
  @Test func quotationsAreBelieved() {
    let sentences = [
      "It was sent to the harbour of. Odesa on Monday.", "The ferry was built by. Olga Tarn in the spring.",
      "They were met by the head of. Harbour police in the spring.", "My mother came from a village near. Odesa in the south.",
      "The bridge was closed by the Ministry of. Transport on Monday.",
      "They could not say what they were looking at. A whale or the mast of a boat.",
    ]
    func count(_ frame: (String) -> String) -> Int {
      sentences.count { sentence in Self.found("\(Self.head) \(frame(sentence))").contains { $0.rule == "stray-stop" && $0.severity == .error } }
    }
    let (written, said) = (count { $0 }, count { "“\($0)”" })
    #expect(written > said, "\(written) written, \(said) said")
  }

  /// A word before takes a preposition’s end to the front: not even a hint.
  @Test(arguments: ["That is the mission that all of them adhere to.", "Nobody knows how vulnerable the harbour is."])
  func strandedWords(_ text: String) { #expect(Self.found("\(Self.head) \(text) The boats were late too.").map(\.text) == []) }

  /// Doubts are told as such: a first name and what may be its surname.
  @Test func doubtsAreHints() {
    let names = ["Ines. Talvik", "Bogdan. Reska", "Oskar. Lindh", "Delphine. Brancati"]
    let found = names.flatMap { Self.found("\(Self.head) The prize went to \($0) on Monday.") }
    #expect(found.contains { $0.severity == .info })
  }

  /// Capitals likewise, of which the capital is wrong or a stop is missing.
  @Test(arguments: [
    [
      "His landlady replied that The harp was out of tune.", "The keeper said that It had rained.", "The council found out that A bridge was needed.",
    ],
    ["The tailor bought a harp for the jury They have nine boats.", "The widow wrote to the orchestra She moved to Cork later."],
  ]) func doubtfulCapitalsAreHints(_ sentences: [String]) {
    let found = sentences.flatMap { Self.found("\(Self.head) \($0)") }.filter { $0.rule == "stray-capital" }
    #expect(found.contains { $0.severity == .info })
  }

  @Test func capitalsAfterFigures() {
    let found = Self.found("\(Self.head) The cost of the new pier rose to about 40 The captains of the harbour went home on foot in the rain.")
    #expect(found.map(\.text) == ["40 The"])
  }

  @Test func namesThatAreKnownAreParted() {
    let found = Self.found("\(Self.head) Trade between ThailandVietnam and the islands has doubled.")
    #expect(found.contains { $0.text == "ThailandVietnam" })
  }

  /// A rule's own finding inside another of its own says nothing new.
  @Test func oneRuleFindsAPlaceOnce() {
    struct Twice: Check {
      let rule = Stub.rule("twice")
      func run(_ article: Article, _ report: inout Report) {
        report.add(rule, 4..<7, "inside")
        report.add(rule, 0..<9, "around")
      }
    }
    let linter = Linter(rules: [], configuration: Configuration(), lexicon: Shared.lexicon) { _ in [Twice()] }
    #expect(linter.lint(Array("The goose.".utf8), path: "a.txt").findings.map(\.message) == ["around"])
  }
}
