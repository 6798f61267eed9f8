import LintChecks
import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards when the rows of source languages hold: `always`, with the language that was told, or on a page that shows it.
@Suite struct SourceFindingsTests {
  private func findings(_ text: String, from language: String? = nil) throws -> [String] {
    var configuration = Configuration()
    configuration.from = language
    configuration.select = ["source-term", "literal-phrase", "literal-sense", "literal-attribution", "source-furniture"]
    let linter = try Linter(rules: RulePack.builtIn(), configuration: configuration, lexicon: Shared.lexicon) { try Checks.compile($0) }
    return linter.lint(Array(text.utf8), path: "a.txt").findings.map {
      "\($0.severity.name) \(String(decoding: Array(text.utf8)[$0.range], as: UTF8.self))"
    }
  }

  /// A row that any text may show, and one that is good English somewhere.
  private static let (always, from) = ("The guard was mortally injured.", "The alarm was raised for a total damage of about 5000 euros.")

  @Test func aRowForAnyTextIsCertain() throws {
    #expect(try findings(Self.always) == ["warning mortally injured"])
    #expect(try findings(Self.always, from: "ko") == ["warning mortally injured"])
  }

  @Test func otherRowsNeedTheLanguage() throws {
    #expect(try findings(Self.from) == [])
    #expect(try findings(Self.from, from: "ko") == [])
    #expect(try findings(Self.from, from: "de") == ["warning total damage of about 5000"])
    // The page shows its language: the sign is weak, but what shows it is certain.
    #expect(try findings("\(Self.always)\n\n\(Self.from)") == ["warning mortally injured", "warning total damage of about 5000"])
  }

  /// Slovak has its rows in the folder of Czech.
  @Test func aFolderMayHoldSeveralLanguages() throws {
    #expect(
      try findings("The driver inhaled.\n\nThe car flew off the communication, and died.", from: "sk").count
        == findings("The driver inhaled.\n\nThe car flew off the communication, and died.", from: "cs").count)
    #expect(
      try findings("The bridge was a construction of the municipality.", from: "sk")
        == findings("The bridge was a construction of the municipality.", from: "cs"))
  }

  @Test func aWordNeedsItsTopicAndAPhrase() throws {
    let page = "The suspect was arrested by police. Detectives said the incident began at noon, when an officer came."
    let phrase = "Police secured two suspects at the mill."
    #expect(try findings("Another personnel came.", from: "id") == [])
    #expect(try findings("\(page)\n\n\(phrase)\n\nMore personnel came.", from: "id") == ["warning secured two suspects", "info personnel"])
    // The topic alone is not enough, nor is the phrase.
    #expect(try findings("\(page)\n\nMore personnel came.", from: "id") == [])
    #expect(try findings("\(phrase)\n\nMore personnel came.", from: "id") == ["warning secured two suspects"])
  }

  @Test(arguments: [
    ("Kompol Wayan came. So did kompol Made.", ["warning Kompol"]), ("The kompol (chief commissioner) and a “Kompol” came.", []),
    ("The police chief (Kapolri) came. Kapolri spoke.", []), ("MABES POLRI KOMBES CAME", []),
    // An acronym is explained where it comes first.
    ("The WIB is late, and WIB is a time.", ["warning WIB"]),
  ]) func wordsThatStay(_ text: String, _ found: [String]) throws { #expect(try findings(text) == found) }

  @Test func whatNamesASlotCannotLoseIt() {
    let row = PhraseRow(pattern: "[name] was secured", replacements: ["was detained"], why: "", severity: nil)
    #expect(throws: PatternError.self) { try row.validate() }
    #expect(throws: Never.self) {
      try PhraseRow(pattern: "x:[name] was secured", replacements: ["$x was detained"], why: "", severity: nil).validate()
    }
    #expect(throws: PatternError.self) { try PhraseRow(pattern: "a lake", replacements: [], why: "", severity: nil, topic: "lakes").validate() }
  }
}

/// Guards the guess of a text’s source language.
@Suite struct SourceVotesTests {
  private func votes(_ text: String) -> SourceVotes {
    SourceVotes(Article(Document(Array(text.utf8), lexicon: Shared.lexicon), lexicon: Shared.lexicon))
  }

  @Test func placesAgenciesAndRowsVote() {
    let found = votes("The guard was mortally injured in Nuremberg, the police in Wuppertal told the dpa news agency.")
    #expect(found.confidentLanguage == "de")
    let kinds = Set(found.candidates[0].reasons.map(\.kind))
    #expect(kinds == [.phrase, .place, .agency])
    #expect(abs(found.candidates.reduce(0) { $0 + $1.share } - 1) < 0.001)
  }

  @Test func whatSaysLittleIsNotConfident() {
    #expect(votes("The lake is blue.").candidates.isEmpty)
    #expect(votes("The ferry came from Wuppertal.").confidentLanguage == nil)
    #expect(votes("Berlin and Paris, Munich and Lyon, Hamburg and Marseille are far from the lake.").confidentLanguage == nil)
  }
}
