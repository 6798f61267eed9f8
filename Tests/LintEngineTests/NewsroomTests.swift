import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards what a newsroom prints and means: credits, notes and verses are known, and no repair takes them away unasked.
@Suite struct NewsroomTests {
  @Test(arguments: [
    "Editor’s Note: A version of this story first ran in our garden letter.", "Correction: The bell was cast in 1911.", "Photo by Mila Tarn",
    "(Credit: Mila Tarn / Harbour)", "© Harbour Daily 2031", "All rights reserved.", "— Harbour Watch (@harbourwatch) October 9, 2031",
    "Olena Varga for The Harbour Daily", "Nils T. Tarnholm/AP", "By Mila Tarn", "– Author: harbourdaily", "Author: Mila Tarn",
    "Sources", "Credits",
  ]) func linesOfTheNewsroom(_ line: String) { #expect(Self.isNewsroom(line)) }

  @Test(arguments: [
    "Harry Potter for Adults", "Photo: Divers look for the bell in the bay", "The mayor opens the new tram line in the north",
    "— We are late, said the captain of the ferry.", "Notes on the bell",
  ]) func linesOfTheArticle(_ line: String) { #expect(!Self.isNewsroom(line)) }

  /// Found or not, they stay until somebody asks.
  @Test(arguments: [
    "Editor’s Note: A version of this story first appeared in our harbour letter, which goes out on Mondays. You can sign up here to receive it.",
    "Source: https://harbour.example/bell", "© 2031 Harbour Daily. All rights reserved.", "This article was automatically translated using AI.",
    "Editor in charge: Mila Tarn", "[Translator’s note: the bell is called Marta.]", "Updated: Sunday, 9 February 2031",
  ]) func staysUnasked(_ line: String) {
    let head = "Old bell rings again\n\nThe old bell of the harbour church rang again on Sunday after the nine years that it was silent.\n\n"
    let text = head + "It rang for nine minutes, and everybody in the town came out to listen to it.\n\n\(line)\n"
    for damage in ["", "The crew left.The ship sank. Nobody saw it.The end.\n\n"] {
      let fixed = Fixer(Shared.linter, suggested: false).fix(Array((damage + text).utf8), path: "a.txt").bytes
      #expect(String(decoding: fixed, as: UTF8.self).contains(line))
    }
  }

  /// A note at the head that speaks to readers of a story is no answer of a model.
  @Test(arguments: [
    "I want to tell you a story about the report that nobody read.", "Here’s the story behind your favourite soup and the report on it",
    "You can read our first report on the pier and the original version of the plan here.",
  ]) func writerSpeaksToReaders(_ line: String) {
    let text = "\(line)\n\nThe first snowdrops are out in the park, three weeks early.\n\nNobody had expected them.\n"
    #expect(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.map(\.rule.name) == [])
  }

  /// What a program says a third time in a row, it says in a loop; twice is emphasis.
  @Test func loopOfSentencesIsRepaired() {
    let text = "The pier is closed. We thank you for waiting. We thank you for waiting. We thank you for waiting. Come back on Friday.\n"
    let fixed = Fixer(Shared.linter, suggested: false).fix(Array(text.utf8), path: "a.txt").bytes
    #expect(String(decoding: fixed, as: UTF8.self) == "The pier is closed. We thank you for waiting. Come back on Friday.\n")
    let twice = "The pier is closed. We thank you for waiting. We thank you for waiting. Come back on Friday.\n"
    #expect(Fixer(Shared.linter, suggested: false).fix(Array(twice.utf8), path: "a.txt").applied == 0)
  }

  /// A heading that comes again with each part of a list is at most worth a look.
  @Test func headingsOfPartsComeAgain() {
    let part = "What you need for the filling\n\nTake two pounds of plums from the tree and wash them well.\n\n"
    let text =
      "Two cakes for the fair\n\nThe fair of the valley opens on Sunday, and cakes are wanted.\n\nBoth are easy.\n\n" + part
      + "Bake it for an hour in a warm oven, and let nobody see it.\n\n" + "What you need for the filling\n\nPeel three apples of last year.\n"
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "duplicated-sentence" }
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.allSatisfy { $0.fixes.allSatisfy { $0.safety == .suggested } })
  }

  /// Figures that can be a month and a day are native in America, unless another date shows that the day comes first.
  @Test(arguments: [("The club meets on 11/9 and rests on 4/8.", 0), ("The club meets on 11/9 and rests on 30/8.", 2)])
  func figuresThatReadBothWays(_ text: String, _ warnings: Int) {
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "bare-date" }
    #expect(findings.count == 2)
    #expect(findings.count { $0.severity >= .warning } == warnings)
  }

  /// A recipe says a short step again; a long sentence a line later is printed twice.
  @Test(arguments: [
    ("Add the flour to the bowl and stir.", false),
    ("The museum of salt on the old quay opened its doors again after nine years.", true),
  ]) func sentenceALineLater(_ sentence: String, _ isSafe: Bool) {
    let text =
      "Two cakes for the fair\n\nThe fair of the valley opens on Sunday, and cakes are wanted.\n\nBoth are easy.\n\n\(sentence)\n\n"
      + "Nobody had seen the plums.\n\n\(sentence)\n\nBake it for an hour.\n"
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "duplicated-sentence" }
    #expect(findings.map { $0.severity >= .warning } == [isSafe])
    #expect(findings.flatMap { $0.fixes.map { $0.safety == .safe } } == [isSafe])
  }

  /// One word can end a clause and start the next.
  @Test(arguments: [
    ("What the bell is is a riddle.", false), ("After they found it it was sold.", false), ("It is a place to go to to rest.", false),
    ("The bell is is made of bronze.", true), ("They asked the men to to leave.", true), ("They saw the the bell.", true),
  ]) func doubledWordBetweenClauses(_ text: String, _ isSafe: Bool) {
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.name == "duplicated-word" }
    #expect(findings.flatMap { $0.fixes.map { $0.safety == .safe } } == [isSafe])
  }

  /// Two double spaces around some words may have been dashes: the repair is offered, not made.
  @Test func pairOfDoubleSpacesWaits() {
    let text = "For weeks ahead  sometimes months  the bakers of the valley fill the ovens.\n"
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings
    #expect(findings.map { $0.fixes.map(\.safety) } == [[.suggested], [.suggested]])
  }

  private static func isNewsroom(_ line: String) -> Bool {
    let document = Document(Array("The bell rang again on Sunday, and everybody came out.\n\n\(line)\n".utf8), lexicon: Shared.lexicon)
    return NewsroomLine.isOne(document.blocks[1], document)
  }
}
