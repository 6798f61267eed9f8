import Bitext
import Testing

/// Texts that nobody writes end in time, and break nothing.
@Suite struct HostilePairTests {
  private func align(_ source: String, _ target: String, _ language: String) -> Alignment {
    let bytes = Array(target.utf8)
    var (ranges, start): ([Range<Int>], Int) = ([], 0)
    for line in target.split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty { ranges.append(start..<start + line.utf8.count) }
      start += line.utf8.count + 1
    }
    return Alignment(source: OriginalText(Array(source.utf8), language: language), language: language, target: bytes, sentences: ranges)
  }

  @Test(arguments: LanguageFacts.known) func numbersWithoutEnd(_ language: String) {
    let digits = String(repeating: "9", count: 2_000)
    let powers = String(repeating: "万亿", count: 500)
    for text in [
      digits, "1\(powers)", "\(digits).\(digits)", String(repeating: "1.", count: 2_000), String(repeating: "1 000 ", count: 1_000),
      String(repeating: "XIV ", count: 1_000),
    ] {
      let scalars = ScalarText(text)
      let mentions = NumberReader(language).numbers(in: scalars)
      #expect(mentions.allSatisfy { $0.range.upperBound <= text.utf8.count })
      _ = NumberComparison(mentions, of: scalars, NumberReader("en").numbers(in: scalars), LanguageFacts.of(language))
      _ = align(text, text, language)
    }
  }

  @Test func oneSentenceBesideThousands() {
    let many = (0..<3_000).map { "Строка номер \($0) без конца и края." }.joined(separator: "\n")
    #expect(align(many, "One line.", "ru").beads.allSatisfy { $0.margin >= 0 })
    #expect(align("Одна строка.", many, "ru").coverage < 0.1)
  }

  @Test func aWordWithoutEnd() {
    let word = "Ж" + String(repeating: "ж", count: 50_000)
    var matcher = NameMatcher("ru")
    let result = matcher.compare(
      ScalarText("Это сказал \(word) вчера."), ScalarText("It was said by \(String(repeating: "Zh", count: 20_000)) yesterday."),
      isCommon: { _ in false },
      isEnglish: { _ in false })
    #expect(result.replaced.isEmpty)
  }
}
