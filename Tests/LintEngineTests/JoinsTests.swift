import LintEngine
import TestSupport
import Testing

/// Guards how the rules of the joins family share a seam.
@Suite struct JoinsTests {
  /// A name with a word glued to it behind a false stop is one finding with one repair: the name as it stands is no name.
  @Test(arguments: [
    "Snow fell in the mountain region. Zakarpattiawestern Ukraine.", "The storm reached the region. Donbasseastern Ukraine, at noon.",
  ]) func gluedNameIsRepairedOnce(_ text: String) {
    let findings = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == ["merged-words"])
  }

  /// The same stop before a name that is whole is the other rule's.
  @Test func wholeNameIsNotTakenApart() {
    let findings = Shared.linter.lint(Array("The convoy left the city. Zaporizhzhia, southern Ukraine, at dawn.".utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == ["stray-stop"])
  }
}
