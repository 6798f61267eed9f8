import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards how the rules of the joins family share a boundary, and what they leave alone.
@Suite struct JoinsTests {
  /// A name with a word glued to it behind a false stop is one finding with one repair: the name as it stands is no name.
  @Test(arguments: [
    "Snow fell in the mountain region. Zakarpattiawestern Ukraine.", "The storm reached the region. Donbasseastern Ukraine, at noon.",
  ]) func gluedNameIsRepairedOnce(_ text: String) {
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == ["merged-words"])
  }

  /// The words of a tag are no text.
  @Test func wordsOfTagsAreLeftWhole() {
    let text = "The picture of the mill was shown <img alt=theNational> and printed on Monday.\n"
    #expect(!Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.contains { $0.rule.name == "merged-words" })
  }

  /// A word is looked at where it stands: that it is left whole in an address or a tag says nothing of the next place.
  @Test(arguments: ["on the page desk/BerovkaThe", "in <img alt=BerovkaThe>"])
  func wordsOfAddressesAreTakenApartElsewhere(_ first: String) {
    let text = "She found it \(first) on Monday. A tram goes to BerovkaThe people cheered. The mayor of Berovka spoke to the band.\n"
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "merged-sentences" }
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.range.lowerBound > 50 })
  }

  /// What a page writes twice is meant, but where the link to a name of the page lost its end twice.
  @Test func linkThatLostItsEndTwice() {
    let text = "A tram goes to BerovkaThe people cheered. The mayor of Berovka spoke to the band in BerovkaThe rain had stopped by noon.\n"
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == ["merged-sentences", "merged-sentences"])
  }

  /// The same stop before a name that is whole is the other rule's.
  @Test func wholeNameIsNotTakenApart() {
    let findings = Shared.linter.lint(Array("The convoy left the city. Zaporizhzhia, southern Ukraine, at dawn.".utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == ["stray-stop"])
  }

  /// A relative clause without its ‘that’, a title, a name that looks like a pronoun.
  @Test(arguments: [
    "The day I came to the valley was the first time I saw a mill.", "The talks with Liu He will go on in spring, the mayor said on Monday.",
    "Her article The position of the bell in the tower was read in every village of the valley.",
  ]) func capitalThatOpensNoSentence(_ text: String) {
    #expect(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.allSatisfy { $0.severity == .info })
  }

  /// A sentence that a false stop cut looks incomplete to its genuine neighbours too: they stay.
  @Test func genuineStopBesideAFalseOneStays() {
    let text = "The village lost its bridge in May. On the bank of the old river in the. North, nobody has seen the ferry since.\n"
    #expect(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.map { text.utf8Text($0.range) } == ["the. North"])
  }

  /// A sentence that breaks off before a false stop is one finding, with the join as its repair.
  @Test func brokenEndAndFalseStopAreOneFinding() {
    let text = "The trade union did not say what it would do with the. Money from the sale of the old harbour.\n"
    #expect(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.map(\.rule.name) == ["stray-stop"])
  }

  /// The comma that closes what is set off behind the name is offered second.
  @Test func closingCommaIsOffered() throws {
    let text = "The strike began in the city. Karsund, southern Norway but ended on Monday."
    let finding = try #require(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.first)
    let repaired = finding.fixes.map { String(decoding: Edits.apply($0.edits, to: Array(text.utf8)), as: UTF8.self) }
    #expect(
      repaired == [
        "The strike began in the city of Karsund, southern Norway but ended on Monday.",
        "The strike began in the city of Karsund, southern Norway, but ended on Monday.",
      ])
  }

  /// A stop is deleted unasked where the page has the two words side by side, or before a small word in lower case; never on a score alone.
  @Test(arguments: [
    ("Vesna Radić has run the inn since May. Nobody knew that Vesna. Radić was the owner of the house.", true),
    ("Nobody in the valley knew that Vesna. Radić was the owner of the house.", false),
    ("The crew brought the boat to the. Coast Guard and went home.", false),
    ("The ship was searched on the river. which marks the border.", false),
    ("The old harbour had silted. up by then, the keeper says.", true),
  ]) func whatIsDeletedUnasked(_ text: String, _ isSafe: Bool) throws {
    let article = "The ferry was late again on Sunday.\n\n\(text)\n"
    let findings = Shared.linter.lint(Array(article.utf8), path: "a.txt").findings
    let finding = try #require(findings.first { $0.rule.name == "stray-stop" }, "\(text)")
    #expect((finding.fixes.first?.safety == .safe) == isSafe)
  }

  /// Where a headline ran into its teaser a line break was lost, where a sentence ran into the next a stop: neither is put there unasked.
  @Test func lostLineBreakIsOfferedFirst() throws {
    let text =
      "Two bridges in the valley stay closed until MondayThe mayor said so at noon.\n\nNobody was hurt. The mayor left the meetingThe council stayed."
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "merged-sentences" }
    #expect(findings.map { $0.fixes.first?.edits.first?.replacement } == ["\n", ". "])
    #expect(findings.allSatisfy { $0.fixes.allSatisfy { $0.safety == .suggested } })
  }

  /// What a place noun and its name make depends on the noun, the name, and what the article has elsewhere.
  @Test(arguments: [
    ("The storm closed the road in the region. Donbas, western Ukraine.", "Donbas region"),
    ("It snowed. The Lvivska city is dark. The storm closed the road in the city. Lvivska, western Ukraine.", "Lvivska city"),
    ("The visitors came from Astana, the capital. Kazakhstan, and went home on Sunday.", "capital of Kazakhstan"),
    ("The boats were built in the state. American Maine and sold in Lisbon.", "American state Maine"),
  ]) func placePhrase(_ text: String, _ phrase: String) throws {
    let finding = try #require(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.first { $0.rule.name == "stray-stop" })
    #expect(finding.fixes.first?.edits.first?.replacement == phrase)
  }

  /// What people do write: a quantity at the start, a verb left out, the end of an attribution, pieces. Even beside damage they stay.
  @Test(arguments: [
    "The tension rose on Monday. About 200 farmers blocked the road to the harbour.",
    "They left as soon as they did not have to. Vale, the keeper, stays.",
    "“We read it all,” noted Barros. Earlier the council had closed the mill.", "The train derailed on Tuesday. Nobody was hurt.",
    "In 2019 the mill burned, the court ruled. In 2020, the firm closed.",
  ]) func stopsOfStyleStay(_ text: String) {
    let article = "The ferry ran late again onMonday, and the guests are at. The doorstep was wet.\n\n\(text)\n"
    let findings = Shared.linter.lint(Array(article.utf8), path: "a.txt").findings
    #expect(findings.allSatisfy { $0.range.upperBound < article.utf8.count - text.utf8.count })
    #expect(!findings.isEmpty)
  }
}

extension String {
  fileprivate func utf8Text(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }

  /// A lone straight mark between two sentences may end the first or open the second.
  @Test(arguments: [
    ("The fund pays for all the repairs that the town needs.\"The mayor added that each repair is a step forward.", false),
    ("Nobody asked a question.\"The pump is mended,\" said the mayor, and each pump is a step forward.", true),
  ]) func aLoneQuoteIsNotMovedUnasked(_ text: String, isSafe: Bool) throws {
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "merged-sentences" }
    #expect(try #require(findings.first?.fixes.first).safety == (isSafe ? .safe : .suggested))
  }
}
