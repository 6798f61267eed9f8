import LintEngine
import TestSupport
import Testing

@testable import LintChecks

struct NamesTests {
  private func names(_ text: String) -> [String] {
    let document = Shared.document(text)
    return Article(document, lexicon: Shared.lexicon).analysis(Names.self).report(document).map { document.text($0.range) }
  }

  private func report(_ text: String) -> [Names.Reported] {
    let document = Shared.document(text)
    return Article(document, lexicon: Shared.lexicon).analysis(Names.self).report(document)
  }

  @Test(arguments: [
    ("The baker met Olena Tarn in Riga.", ["Olena Tarn", "Riga"]),
    // At the start of a sentence: no dictionary has it; elsewhere it is a name; a given name before a capital.
    ("Qorvel sang. He left.", ["Qorvel"]),
    ("We saw Bell. Bell sang. Bread was late.", ["Bell", "Bell"]),
    ("Rose Bell sang. Bread was late.", ["Rose Bell"]),
    ("Bread was late. Bread sold. We ate bread.", []),
    ("The boat of Jan van der Holm sank at the Bank of Riga.", ["Jan van der Holm", "Bank of Riga"]),
    ("It was Tien of the party.", ["Tien"]),
    ("The son of President al-Karimi’s cousin came on Monday in May.", ["President al-Karimi"]),
    ("Ask @Tarn or #Riga at Tarn.com about it, said J. K. Tarn.", ["Tarn"]),
    ("“Then we ate,” she said. – Bread was late. [3] Then it sold.", []),
    ("He read the Greek letters of the Greek Ministry.", ["Greek Ministry"]),
    ("I’m late, said the U.N. man.", ["U.N."]),
  ])
  func namesAreFound(_ text: String, _ expected: [String]) { #expect(names(text) == expected) }

  /// In a headline a capital says nothing: the word needs evidence from elsewhere.
  @Test func headlines() {
    #expect(names("Baker Sells Old Bread In Rain\n\nThe baker of Riga sold it.") == ["Riga"])
    #expect(names("Baker Tarn Sells Old Bread\n\nThe baker, Olena Tarn, sold it.").first == "Tarn")
  }

  @Test func partsAndKinds() {
    let found = report("They met President Olena de Tarn in Riga, at the Ministry of Salt.")
    #expect(found.map(\.kind) == ["person", "place", "organization"])
    #expect(found[0].words == "President/title Olena/given de/particle Tarn/family")
  }

  private func variants(_ text: String) -> [String] {
    let document = Shared.document(text)
    return Article(document, lexicon: Shared.lexicon).analysis(NameVariants.self).all.map { "\(document.text($0.wrong[0]))/\($0.other)" }
  }

  @Test(arguments: [
    // Accents, hyphens, capitals.
    ("Mila Dragić sang. Mila Dragić ate, and Dragic left.", ["Dragic/Dragić"]),
    ("They saw Kim Jun-Ho. Later Kim Jun-ho sang, and Kim Jun-ho left.", ["Jun-Ho/Jun-ho"]),
    ("They saw Al Qorvel here. Later Al-Qorvel sang, and Al-Qorvel left.", ["Al Qorvel/Al-Qorvel"]),
    // Two languages, romanisations, syllables.
    ("The mayor of Kharkiv sang in Kharkiv. He left Kharkov.", ["Kharkov/Kharkiv"]),
    ("They saw Zhanna Koltsova. Then Zhanna Koltsova sang to Janna Koltsova.", ["Janna/Zhanna"]),
    ("They saw Kwak Tae-young. Then Kwak Tae-young sang to Kwak Tae-yeong.", ["Tae-yeong/Tae-young"]),
    ("They met Pavel Orlov. Then Pavel Orlov sang with Pavelom Orlov.", ["Pavelom/Pavel"]),
    ("They met Oleg Kovalev. Then Oleg Kovalev sang with Kovaliov.", ["Kovaliov/Kovalev"]),
    // Letters, cut ends, order, the source’s “and”.
    ("They met Jan Boelhouwer. Then Jan Boelhouwer sang with Jan Boelhauer.", ["Boelhauer/Boelhouwer"]),
    ("The port of Qorvelin is open. In Qorvelin it rains, said the mayor of Qorvelln.", ["Qorvelln/Qorvelin"]),
    ("They met Ruslan Qorvechenko. Then Qorvechenko sang with Qorve.", ["Qorve/Qorvechenko"]),
    ("The bridge of Tilk-Sarkhuwa fell. In Sarkhua it rains, and Sarkhua sleeps.", ["Sarkhuwa/Sarkhua"]),
    ("They met Keiko Mori. Then Keiko Mori sang with Mori Keiko.", ["Mori Keiko/Keiko Mori"]),
    ("The firm Luz e Mota paid. Then Luz and Mota left.", ["Luz and Mota/Luz e Mota"]),
    ("They met Ruslan Qorv, and then olena sang to Olena Qorv.", ["olena/Olena"]),
  ])
  func oneNameInTwoSpellings(_ text: String, _ expected: [String]) { #expect(variants(text) == expected) }

  /// Two persons, two places, a people and its country, nicknames, glosses.
  @Test(arguments: [
    "They saw Mario Qorv. Then Mario Qorv sang with Maria Qorv.", "The farmers of Henan met those of Hunan in Hunan.",
    "They met Vladimir Putin. Then Volodymyr Zelensky sang.", "The Danes of Denmark met a Danish baker.",
    "Petr Novak sang. Then his wife, Jana Novakova, and her sister Petra Novakova sang.",
    "They cheered Juventus, for Juve had won, and Juventus sang.",
    "They met Vinicius Qorv. Then Vinicius Qorv sang: “Vini” is loved.", "The Hotel Qorv and the Hôtel Zarv are old.",
    "Qorv (Arabic: قورف Zahā Ḥadīd) met Zaha Hadid. Then Zaha Hadid sang.", "They spoke of Covid and Covid-19.",
    "The town of Łódź is old; the word łódź means boat, said the mayor of Łódź.", "They met in the county of Timiș, and in Timiş, and in Timiş.",
    "TARN SINGS AND EATS\n\nThen Olena Tarn sang.", "She saw Marko Zarin. Then Marko Zarin sang with his brother Mirko Zarin.",
  ])
  func twoNames(_ text: String) { #expect(variants(text) == []) }

  /// However many names a text has, no two are compared that have nothing in common, and of those that have, each only with some.
  @Test(arguments: ["Qorvel", "Zarn", ""]) func manyNamesAreComparedWithFew(_ stem: String) {
    let text = (0..<2000).map { number in "They met \(stem.isEmpty ? "Q" : stem)\(Self.letters(number)) here." }.joined(separator: " ")
    let document = Shared.document(text)
    let forms = Article(document, lexicon: Shared.lexicon).analysis(Names.self).forms.all
    var count = 0
    NameKeys(forms, document).forEachPair { _, _ in count += 1 }
    #expect(forms.count >= 2000)
    #expect(count < 2000 * 100)
  }

  /// A number as letters.
  private static func letters(_ number: Int) -> String {
    String(number, radix: 21).map { digit in String(Array("bcdfghjklmnpqrstvwxza")[digit.hexOrLater]) }.joined()
  }
}

extension Character {
  /// The value of a digit of any radix up to 36.
  fileprivate var hexOrLater: Int { Int(String(self), radix: 36)! }
}
