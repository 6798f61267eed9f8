import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards which words of an article count as names, and where.
@Suite struct RecurringNamesTests {
  /// Asks about the first token with a spelling.
  private func holds(_ word: String, own: Int = 0, in text: String) throws -> Bool {
    let article = Article(Shared.document(text), lexicon: Shared.lexicon)
    let token = try #require(article.document.tokens.indices.first { article.document.text(token: $0) == word })
    return article.analysis(Names.self).contains(wordOf: token, own: own)
  }

  @Test(arguments: [
    ("Tarn", "Tarn left. We saw Tarn there.", true),
    ("Tarn", "Tarn left. We saw Tarn’s boat.", true),
    ("Tarn", "Tarn left. We saw Tarn's boat.", true),
    ("Tarn’s", "Tarn’s boat left. We saw Tarn there.", true),
    ("O'Rand", "O'Rand left. We saw O'Rand there.", true),
    ("Élan", "Élan left. We saw Élan’s boat.", true),
    // At the start of a sentence, behind a stop, and in small letters.
    ("Tarn", "Tarn left. Tarn’s boat left.", false),
    ("tarn", "We saw the tarn there. We saw Tarn.", false),
    ("Monday", "Monday came. We left on Monday.", false),
  ])
  func names(_ word: String, _ text: String, _ expected: Bool) throws { #expect(try holds(word, in: text) == expected, "\(word) in “\(text)”") }

  /// Its own place does not count, whatever endings the others have.
  @Test func ownPlaces() throws {
    #expect(try !holds("Tarn", own: 1, in: "We saw Tarn there."))
    #expect(try holds("Tarn", own: 1, in: "We saw Tarn there, and Tarn’s boat."))
    #expect(try !holds("Tarn", own: 2, in: "We saw Tarn there, and Tarn’s boat."))
    #expect(try !holds("Élan", own: 1, in: "We saw Élan there."))
  }
}
