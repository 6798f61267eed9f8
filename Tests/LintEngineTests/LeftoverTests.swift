import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards what the rules for leftovers of models, templates and other scripts decide by what stands elsewhere in the text.
@Suite struct LeftoverTests {
  private func findings(_ text: String, _ rule: String) -> [Finding] {
    Shared.linter.lint(Array(text.utf8), path: "/article.txt").findings.filter { $0.rule.name == rule }
  }

  private func fixed(_ text: String, _ rule: String) -> String {
    let edits = findings(text, rule).compactMap(\.fixes.first).flatMap(\.edits)
    return String(decoding: Edits.apply(edits, to: Array(text.utf8)), as: UTF8.self)
  }

  /// Asterisks below a text explain those in it.
  @Test func notesBehindAsterisksStay() {
    #expect(findings("The tram runs daily.\n\n** We need more trams\n\nIt stops at noon.\n", "markup-residue").count == 1)
    #expect(findings("The tram** runs daily.\n\n** We need more trams\n\nIt stops at noon.\n", "markup-residue").isEmpty)
    #expect(findings("The tram runs daily.\n\n* Not on Sunday\n\n** Nor on Monday\n", "markup-residue").isEmpty)
  }

  /// One bracket with a letter and a figure is the name of something.
  @Test func sentenceNumbersComeInSeries() {
    let text = "[S4] The tram runs daily. [S5] It stops at noon.\n"
    #expect(fixed(text, "markup-residue") == "The tram runs daily. It stops at noon.\n")
    #expect(findings("[M2] The tram line of that name runs daily. It stops at noon.\n", "markup-residue").isEmpty)
    #expect(findings("[Q1] Does it run? Yes. [Q2] Does it stop? No.\n", "markup-residue").isEmpty)
    #expect(findings("See pages [A1] and [A2] of the plan. The tram runs daily.\n", "markup-residue").isEmpty)
  }

  /// A text about files lists them.
  @Test func listsOfFilesStay() {
    #expect(findings("The tram runs daily.\n\ntram_07.jpg\n\nIt stops at noon.\n", "markup-residue").count == 1)
    #expect(findings("The tram runs daily.\n\ntram_07.jpg\n\ntram_08.jpg\n\nIt stops at noon.\n", "markup-residue").isEmpty)
    #expect(findings("The film is called:\n\ntram_07.mp4\n\nIt runs at noon.\n", "markup-residue").isEmpty)
  }

  /// The blanks of an address go; the text behind it stays.
  @Test(arguments: [
    (
      "The plan is at https://tram.example/maps/ 4.x / lines / north since May.",
      "The plan is at https://tram.example/maps/4.x/lines/north since May."
    ),
    ("The plan is at www. tram. example since May.", "The plan is at www.tram.example since May."),
    ("The plan is at https: //tram.example. The tram is late.", "The plan is at https://tram.example. The tram is late."),
    ("The plan is at www.tram.example. The tram is late.", "The plan is at www.tram.example. The tram is late."),
    ("The plan is at www.tram.example / the tram is late.", "The plan is at www.tram.example / the tram is late."),
  ]) func addressesArePutTogether(_ text: String, _ good: String) {
    #expect(fixed(text + "\n", "markup-residue") == good + "\n")
  }

  /// What is quoted, announced, or printed in two languages is there on purpose.
  @Test func linesInAnotherScriptMayBeMeant() {
    let line = "Трамвай снова ходит каждый день, сообщил город."
    func text(_ lines: [String]) -> String {
      (["The tram runs again.", "It stops at noon."] + lines + ["It is red.", "It is old."]).joined(separator: "\n\n")
    }
    #expect(findings(text([line]), "foreign-script").count == 1)
    #expect(findings(text(["«\(line)»"]), "foreign-script").isEmpty)
    #expect(findings(text(["The notice says:", line]), "foreign-script").isEmpty)
    #expect(
      findings(text([line, "It runs daily.", "It was built by the town.", line, "It has a bell.", "It has a horn.", line]), "foreign-script").isEmpty)
  }

  /// Two figures for one sum are an error; what may have grown is only worth a look.
  @Test func figuresMayGrow() {
    let certain = findings("The fair took 80 million yen in May. With 8 million yen it was the best of the year.\n", "shifted-figure")
    #expect(certain.map(\.severity) == [.warning])
    let round = findings("The fair took 10 million yen in May. With 1 million yen it was the best of the year.\n", "shifted-figure")
    #expect(round.map(\.severity) == [.info])
    let among = findings(
      "The fair took 80 million yen. It had taken 70 million yen. Then 80 million yen. Then 8 million yen came.\n", "shifted-figure")
    #expect(among.map(\.severity) == [.info])
    #expect(findings("The fair took 80 million yen. It paid 8 million euros.\n", "shifted-figure").isEmpty)
    #expect(findings("The sum grew from 8 million yen to 80 million yen.\n", "shifted-figure").isEmpty)
  }

  @Test func hyphensThatPartWordsAreNoDashes() {
    let pair = "The club -the oldest one- sold the tram.\n"
    #expect(fixed(pair, "source-punctuation") == "The club – the oldest one – sold the tram.\n")
    #expect(fixed("It sold the tram -the oldest one-.\n", "source-punctuation") == "It sold the tram – the oldest one.\n")
    #expect(findings("Words in -ing and -ed, pre- and post-war trams, the flag -v and the file a-.\n", "source-punctuation").isEmpty)
  }

  /// One name in two spellings, but not two names.
  @Test func namesWithAndWithoutAccents() {
    #expect(findings("The tram of Cordoba Córdoba is red.\n", "duplicated-word").count == 1)
    #expect(findings("The tram of Maria Mária Kovač is red.\n", "duplicated-word").count == 1)
    #expect(findings("The tram of José Rosa is red, and that of Peña Perez too.\n", "duplicated-word").isEmpty)
  }

  /// A line of names or a title in capitals is no mixed line.
  @Test func titlesAreNotMixed() {
    #expect(findings("The tram runs daily.\n\nHVORFOR IKKE THE TRAM OG THE BUS?\n\nIt stops at noon.\n", "untranslated-text").count == 1)
    #expect(findings("The tram runs daily.\n\nLa Strada von Fellini wins\n\nIt stops at noon.\n", "untranslated-text").isEmpty)
    #expect(findings("The tram runs daily.\n\nLOS ANGELES TO SAN DIEGO BY TRAM\n\nIt stops at noon.\n", "untranslated-text").isEmpty)
  }

  /// An article may end with a list under such a heading; below a line, or where it speaks of the translation, it is the model’s.
  @Test func notesOfTheModelStandBelowALine() {
    let text = "The tram runs daily.\n\nIt stops at noon.\n\nIt is red.\n\n"
    let list = "Key Decisions\n\n* Fares: two euros\n* Stops: nine\n"
    #expect(findings(text + list, "model-answer").isEmpty)
    #expect(findings(text + "---\n\n" + list, "model-answer").count == 1)
    #expect(findings(text + "Translation Choices\n\n* Bahn: tram\n", "model-answer").count == 1)
  }

  /// A date below "Published on" is no rest of a sentence.
  @Test func figuresGoOnAfterPrepositions() {
    let broken = "The tram came late.\n\nIt left the old depot at\n\n9 in the morning, and nobody was on it.\n"
    #expect(findings(broken, "split-line").first?.fixes.map(\.safety) == [.suggested])
    #expect(findings("The tram came late.\n\nPublished at\n\n9 May 2031\n\nIt was red.\n", "split-line").isEmpty)
  }
}
