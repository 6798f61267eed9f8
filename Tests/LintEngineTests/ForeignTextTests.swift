import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards that text in another language is left alone by what knows English only, and that nothing in it is repaired unasked.
@Suite struct ForeignTextTests {
  /// A German article with what looks like damage to an English eye, and a missing space.
  private let german = """
    Neue Brücke über den Fluss eröffnet

    Die Ministerin sagte,dass die Kosten um 4.300 Euro steigen werden. Das das Gesetz soll im Januar in Kraft treten.Der Rat muss noch zustimmen.

    Am Ende der Sitzung wurde das Protokoll verlesen. dann gingen alle nach Hause, sagte Herr Müller am Freitag.
    """

  private func lint(_ text: String) -> [Finding] { Shared.linter.lint(Array(text.utf8), path: "/article.txt").findings }

  @Test func anArticleInAnotherLanguageIsSaidToBeOneAndNoMore() throws {
    let findings = lint(german)
    let first = try #require(findings.first)
    #expect(first.rule.name == "untranslated-text")
    #expect(first.message.contains("German"))
    #expect(findings.allSatisfy { $0.rule.language == nil })
    #expect(findings.contains { $0.rule.name == "merged-sentences" })
  }

  @Test func nothingInItIsRepairedUnasked() {
    #expect(lint(german).allSatisfy { finding in finding.fixes.allSatisfy { $0.safety == .suggested } })
  }

  @Test func aParagraphInAnotherLanguageIsOneFinding() {
    let text = """
      The council opened the new bridge on Friday, the mayor’s office said.

      Die Bürgermeisterin sagte,dass die Brücke ab Montag auch für den Verkehr mit Lastwagen offen ist und das das alte Verbot fällt.

      Traffic had been sent through the old town for a year, and shopkeepers said they were glad.
      """
    #expect(lint(text).map(\.rule.name) == ["untranslated-text"])
  }

  @Test func aSoftHyphenInGermanStaysUnlessAsked() {
    let text = german.replacing("Protokoll", with: "Proto\u{AD}koll")
    #expect(lint(text).contains { $0.rule.name == "invisible-character" && $0.fixes.allSatisfy { $0.safety == .suggested } })
  }
}
