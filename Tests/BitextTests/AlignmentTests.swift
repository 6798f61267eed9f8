import Bitext
import Testing

@Suite struct AlignmentTests {
  private static let russian = [
    "Мост через реку закрыли в понедельник утром.", "Инженеры нашли трещины в трёх опорах.", "Водители теперь едут в объезд через соседнее село.",
    "Ремонт начнётся в августе 2027 года и продлится 14 месяцев.", "Мэр обещал жителям бесплатный паром.", "«Мы не бросим людей», — сказал он.",
  ]
  private static let english = [
    "The bridge over the river was closed on Monday morning.", "Engineers found cracks in three of the pillars.",
    "Drivers now make a detour through the next village.", "Repairs will start in August 2027 and take 14 months.",
    "The mayor promised residents a free ferry.",
    "“We will not leave people alone,” he said.",
  ]

  private func align(_ sources: [String], _ targets: [String], _ language: String = "ru") -> Alignment {
    let source = OriginalText(lines: Array(sources.joined(separator: "\n").utf8), language: language)
    var (target, ranges): ([UInt8], [Range<Int>]) = ([], [])
    for text in targets {
      ranges.append(target.count..<target.count + text.utf8.count)
      target += Array(text.utf8) + [0x0A]
    }
    return Alignment(source: source, language: language, target: target, sentences: ranges)
  }

  private func links(_ alignment: Alignment) -> [[Range<Int>]] { alignment.beads.map { [$0.source, $0.target] } }

  @Test func oneForOne() {
    let alignment = align(Self.russian, Self.english)
    #expect(links(alignment) == Self.russian.indices.map { [$0..<$0 + 1, $0..<$0 + 1] })
    #expect(alignment.coverage == 1)
  }

  @Test(arguments: [0, 2, 3, 5])
  func aDroppedSentence(_ number: Int) throws {
    var targets = Self.english
    targets.remove(at: number)
    let alignment = align(Self.russian, targets)
    let gap = try #require(alignment.beads.first { $0.target.isEmpty })
    #expect(gap.source == number..<number + 1)
    #expect(gap.margin > 0)
    #expect(alignment.beads.count { $0.target.isEmpty || $0.source.isEmpty } == 1)
  }

  @Test func anAddedSentence() throws {
    var targets = Self.english
    targets.insert("Subscribe to our channel so as not to miss the brightest photographs.", at: 2)
    let gap = try #require(align(Self.russian, targets).beads.first { $0.source.isEmpty })
    #expect(gap.target == 2..<3)
  }

  @Test func aSentenceTakenApart() {
    var targets = Self.english
    targets.replaceSubrange(3...3, with: ["Repairs will start in August 2027.", "They will take 14 months."])
    #expect(links(align(Self.russian, targets)).contains([3..<4, 3..<5]))
  }

  @Test func nothingOnOneSide() {
    #expect(links(align([], Array(Self.english.prefix(2)))) == [[0..<0, 0..<1], [0..<0, 1..<2]])
    #expect(links(align(Array(Self.russian.prefix(1)), [])) == [[0..<1, 0..<0]])
    #expect(align([], []).beads.isEmpty)
  }

  /// Any other text of the language: hardly anything links, or links at a price; coverage says so where lengths do not agree either.
  @Test func aLongArticleIsAlignedAlongTheDiagonal() {
    let sources = (0..<40).flatMap { _ in Self.russian }
    let targets = (0..<40).flatMap { _ in Self.english }
    let alignment = align(sources, targets)
    #expect(alignment.beads.count == 240)
    #expect(alignment.beads.allSatisfy { $0.source == $0.target })
  }

  @Test(arguments: [
    ("Мост закрыли, потому что это опасно для людей.", "ru"), ("Міст закрили, бо він небезпечний для людей і їх авто.", "uk"), ("这座桥昨天关闭了。", "zh"),
    ("橋は昨日閉鎖されました。", "ja"), ("다리가 어제 폐쇄되었다.", "ko"), ("أغلق الجسر أمس بسبب الشقوق.", "ar"),
    ("Die Brücke wurde gestern wegen der Risse in den Pfeilern gesperrt.", "de"),
    ("El puente fue cerrado por la policía en la tarde de ayer para los coches.", "es"), ("12 34", nil),
  ])
  func theLanguageOfASource(_ text: String, _ language: String?) { #expect(LanguageGuess.language(of: Array(text.utf8)) == language) }

  @Test func sentencesOfASource() {
    let text = "В 2019 г. мост закрыли. В. Кравцов против! Почему?\n\nНикто не знает."
    let original = OriginalText(Array(text.utf8), language: "ru")
    #expect(original.sentences.map(original.text) == ["В 2019 г. мост закрыли.", "В. Кравцов против!", "Почему?", "Никто не знает."])
    #expect(original.paragraphs == [0, 0, 0, 1])
  }
}
