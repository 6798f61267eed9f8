import Bitext
import Testing

@Suite struct NameMatcherTests {
  /// Words that English has in lower case.
  private static let english: Set<String> = [
    "the", "mrs", "mr", "report", "was", "read", "by", "on", "tuesday", "in", "said", "ambassador", "exhibition",
  ]

  private func compare(_ language: String, _ source: String, _ target: String) -> (missing: [String], replaced: [String]) {
    var matcher = NameMatcher(language)
    let result = matcher.compare(
      ScalarText(source), ScalarText(target), isCommon: { _ in false }, isEnglish: { Self.english.contains($0.lowercased()) })
    func text(_ range: Range<Int>, _ of: String) -> String { String(decoding: Array(of.utf8)[range], as: UTF8.self) }
    return (result.missing.map { text($0, source) }, result.replaced.map { "\(text($0.source, source)) > \(text($0.target, target))" })
  }

  @Test(arguments: [
    ("ru", "Об этом сообщил Сергей Кравцов.", "This was said by Sergei Kravtsov."),
    ("ru", "Письмо прислали Джеймсу Хардингу.", "A letter came for James Harding."),
    ("uk", "Про це розповіла Оксана Гриценко.", "That was said by Oksana Hrytsenko."),
    ("ro", "Raportul a fost citit de doamna Dobrescu.", "The report was read by Mrs Dobrescu."),
    ("et", "Raportit luges Kalle Tammele meeldinud Peeter.", "The report was read by Peeter, whom Kalle Tamm liked."),
    ("ru", "Выставку в Вене открыл посол Германии.", "The exhibition in Vienna was opened by the ambassador of Germany."),
    ("cs", "Zprávu četl Novákovi pan Dvořák.", "Mr Dvorak read the report to Novak."),
  ])
  func theNameIsThere(_ language: String, _ source: String, _ target: String) { #expect(compare(language, source, target).missing == []) }

  @Test func anotherName() {
    #expect(compare("ru", "Об этом сообщил мэр Кравцов.", "This was said by mayor Petrosyan.").replaced == ["Кравцов > Petrosyan"])
    #expect(compare("ro", "Raportul a fost citit de doamna Dobrescu.", "The report was read by Mrs Marchetti.").replaced == ["Dobrescu > Marchetti"])
  }

  @Test func aNameLost() {
    let result = compare("ru", "Об этом сообщил мэр Кравцов.", "This was said by the mayor.")
    #expect(result.missing == ["Кравцов"])
    #expect(result.replaced == [])
  }

  /// Where nouns have capitals, or nothing has, a capital says nothing.
  @Test func languagesThatAreJudged() {
    #expect(NameMatcher.judges("ru") && NameMatcher.judges("es"))
    #expect(!NameMatcher.judges("de") && !NameMatcher.judges("zh") && !NameMatcher.judges(""))
  }
}
