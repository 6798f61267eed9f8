import Bitext
import Testing

@Suite struct NumberComparisonTests {
  private func compare(_ language: String, _ source: String, _ target: String) -> NumberComparison {
    let (from, to) = (ScalarText(source), ScalarText(target))
    return NumberComparison(
      NumberReader(language).numbers(in: from), of: from, NumberReader("en").numbers(in: to), LanguageFacts.of(language))
  }

  /// Ways to write one number that mean the same on both sides.
  @Test(arguments: [
    ("de", "Die Stadt zahlt 1.250.000 Euro.", "The town pays 1.25 million euros."),
    ("de", "Der Weg ist 2,75 Kilometer lang.", "The path is 2.75 kilometres long."),
    ("ru", "На ремонт ушло 3,5 млрд рублей.", "Repairs cost 3.5 billion roubles."),
    ("ru", "Двадцать три школы закрыли.", "They closed 23 schools."),
    ("ru", "Это случилось 14.05.2019 в 18:40.", "It happened on May 14, 2019 at 6:40 p.m."),
    ("ru", "Сорокаминутный перерыв объявили днём.", "A 40-minute break was announced in the afternoon."),
    ("uk", "Загинули п'ятеро людей, 12 поранено.", "5 people died and 12 were wounded."),
    ("ro", "Douăzeci și trei de case au ars.", "23 houses burned."),
    ("et", "Kolmkümmend aastat hiljem.", "30 years later."),
    ("cs", "Cena stoupla o 1,2 tisíce korun.", "The price rose by 1,200 crowns."),
    ("pl", "Zginęło 12 osób, a 3 tys. straciły domy.", "12 people died and 3,000 lost their homes."),
    ("fr", "Le pont a coûté 1 250 000 euros.", "The bridge cost 1.25 million euros."),
    ("es", "Costó 3,2 millones de euros.", "It cost 3.2 million euros."),
    ("pt", "O projeto custou 1,5 bilhão de reais.", "The project cost 1.5 billion reais."),
    ("tr", "Depremde 2 bin 450 kişi öldü.", "The quake killed 2,450 people."),
    ("vi", "Thiệt hại 3,5 tỷ đồng.", "Damage of 3.5 billion dong."),
    ("zh", "这座桥耗资3.2亿元。", "The bridge cost 320 million yuan."),
    ("zh", "2300多万人受灾。", "More than 23 million people were affected."),
    ("ja", "人口は1億2000万人だ。", "The population is 120 million."),
    ("ko", "예산은 3조 5000억 원이다.", "The budget is 3.5 trillion won."),
    ("ar", "قتل ٢٥ شخصا.", "It killed 25 people."),
    ("ru", "В XIX веке здесь было 12 домов.", "In the 19th century there were 12 houses here."),
  ])
  func theSameNumber(_ language: String, _ source: String, _ target: String) {
    let comparison = compare(language, source, target)
    #expect(
      comparison.isEmpty,
      "changed \(comparison.changed.map { ($0.source.figures, $0.target.figures) }), missing \(comparison.missing.map(\.figures)), added \(comparison.added.map(\.figures)), left \(comparison.left.map(\.target.figures))"
    )
  }

  @Test(arguments: [
    ("ru", "Мост открыли в 1962 году.", "The bridge opened in 1926.", "1962", "1926"),
    ("de", "Es kamen 45 Gäste.", "54 guests came.", "45", "54"),
    ("ro", "Au venit 3,5 milioane de turiști.", "35 million tourists came.", "3,5", "35"),
    ("ja", "人口は1億2000万人だ。", "The population is 12 million.", "1", "12"),
    ("vi", "Thiệt hại 3,5 tỷ đồng.", "Damage of 3.5 million dong.", "3,5", "3.5"),
  ])
  func aChangedNumber(_ language: String, _ source: String, _ target: String, _ own: String, _ other: String) throws {
    let comparison = compare(language, source, target)
    let changed = try #require(comparison.changed.first)
    #expect(changed.source.figures == own)
    #expect(changed.target.figures == other)
    #expect(comparison.changed.count == 1 && comparison.missing.isEmpty && comparison.added.isEmpty)
  }

  @Test func aNumberInTheSourcesNotation() throws {
    let comparison = compare("de", "Die Gemeinde hat 82.000 Einwohner.", "The municipality has 82.000 inhabitants.")
    let left = try #require(comparison.left.first)
    #expect(EnglishFigure.written(left.source.figures, LanguageFacts.of("de")) == "82,000")
    #expect(comparison.changed.isEmpty)
  }

  @Test func aMissingAndAnAddedNumber() {
    #expect(compare("ru", "Рыбака, 67 лет, нашли.", "The fisherman was found.").missing.map(\.figures) == ["67"])
    #expect(compare("ru", "Рыбака нашли.", "The fisherman, 67, was found.").added.map(\.figures) == ["67"])
    // A spelled number is never missed, as it may be rendered in many ways; it answers a figure.
    #expect(compare("ru", "Семь рыбаков нашли.", "The fishermen were found.").isEmpty)
  }

  @Test(arguments: [
    ("1.234,5", "de", "1,234.5"), ("82.000", "ro", "82,000"), ("1 250 000", "fr", "1,250,000"), ("2,75", "de", "2.75"), ("12.5.6", "de", nil),
  ])
  func figuresInEnglish(_ figures: String, _ language: String, _ english: String?) {
    #expect(EnglishFigure.written(figures, LanguageFacts.of(language)) == english)
  }

  /// Every language with tables reads its own months and has its facts.
  @Test(arguments: LanguageFacts.known)
  func tablesAreThere(_ language: String) { #expect(LanguageFacts.of(language).isKnown) }

  @Test func anyBytesAreRead() {
    for language in LanguageFacts.known {
      let text = ScalarText([0xFF, 0x31, 0xC3, 0x32, 0xE4, 0xB8, 0x33, 0x2E, 0x2C, 0x34, 0x3A, 0x35, 0x2F, 0x36, 0x27], 0..<15)
      for mention in NumberReader(language).numbers(in: text) { #expect(mention.range.upperBound <= 15 && !mention.range.isEmpty) }
    }
  }
}
