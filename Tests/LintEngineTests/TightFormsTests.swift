import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards which marks belong to what is written without a space on purpose, and that they miss no space.
@Suite struct TightFormsTests {
  /// Texts, and the marks in them that belong to such a form.
  @Test(arguments: [
    ("They saw “Dance.Drink.Sleep” at the old cinema.", [".", "."]),
    ("The package com.Harbour.Reader is broken.", [".", "."]),
    ("The band Norway.The Boat played on the pier.", ["."]),
    ("She met Norway.The Boat on the pier in May.", ["."]),
    ("Crowds saw Norway.The Boat at noon, and nobody likes Norway.The Boat better than she does.", [".", "."]),
    ("The Brella Cool:Wind fan is loud. Nobody buys the Cool:Wind here.", [":", ":"]),
    ("The (re)opening of the pier was an (in)action of the council.", ["(", ")", "(", ")"]),
    ("Write to /desk.News or to C:\\desk.News for the list.", [".", "."]),
  ]) func marksOfNames(_ text: String, _ marks: [String]) { #expect(Self.marks(text) == marks) }

  /// The same shapes where a space is missing.
  @Test(arguments: [
    "He has lived in Norway.The Boat he built lies at the pier.", "Nobody was hurt.The driver was fined.",
    "The pump failed (again)yesterday.", "The order:The guests left. They read the order:The guests left.",
  ]) func marksOfLostSpaces(_ text: String) { #expect(Self.marks(text) == []) }

  @Test(arguments: [
    "Write to desk.News@pier.example for the list.", "The pages pier.Gov and shore.Org were down.",
    "Read [Pier.Log](Pier.Log.pdf) and index.Html too.",
    "The band Norway.The Boat played on the pier.", "They saw “Dance.Drink.Sleep” at the old cinema.", "The (re)opening of the pier is late.",
  ]) func nothingIsMissing(_ text: String) {
    let findings = Shared.linter.lint(Array("The pier is shut.\n\n\(text)\n".utf8), path: "a.txt").findings
    #expect(findings.map(\.rule.name) == [])
  }

  private static func marks(_ text: String) -> [String] {
    let document = Document(Array(text.utf8), lexicon: Shared.lexicon)
    let forms = TightForms(Article(document, lexicon: Shared.lexicon))
    return document.tokens.indices.filter(forms.contains).map { document.text(token: $0) }
  }
}
