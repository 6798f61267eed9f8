import LintEngine
import TestSupport
import Testing

@testable import LintChecks

struct UnknownWordsTests {
  private func words(_ text: String) -> [String] {
    let document = Shared.document(text)
    return Article(document, lexicon: Shared.lexicon).analysis(UnknownWords.self).all.map { unknown in
      let word = document.text(token: unknown.token)
      return switch unknown.cause {
      case .foreign: "\(word): foreign"
      case .misspelled(let other): "\(word): \(other)"
      case .other: word
      }
    }
  }

  @Test(arguments: [
    ("The fans, the torcedores of the club, sang.", ["torcedores: foreign"]), ("She paid in ninety phút today.", ["phút: foreign"]),
    ("He bought six zhorotkas of land.", ["zhorotkas"]), ("The goverment fell in the rain.", []),
    ("The buidlings fell in the rain.", ["buidlings: buildings"]),
  ])
  func wordsThatNoListHas(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

  /// What people write on purpose.
  @Test(arguments: [
    // Coinages, the other spelling, terms that English texts use.
    "The unbakeable colour of the teahouse was bakerish.", "They ate rendang and sold the firm to a gmbh.",
    // Quoted, explained, touched by marks.
    "They sold “zhorotkas” and the so-called torcedores sang.",
    "The zhorotkas (plots) were sold.", "See zhorotka/phút, zhorotka_phút and zhorotka-phút.",

    // A name elsewhere, a species, a word list.
    "They met Zhorotka. He was zhorotka to them.", "The Beauveria zhorotkana grew.", "漢字 | zhorotka | words",
    "Toda la gente de la ciudad quiere saber por qué los torcedores no están en el estadio.",
  ])
  func wordsThatAreMeant(_ text: String) { #expect(words(text) == []) }
}
