import LintEngine
import LintReports
import TestSupport
import Testing
import TextModel

/// Guards what people read: the excerpt, the line under it, the repair, the last line.
@Suite struct TextReporterTests {
  @Test func excerptUnderlineAndRepair() {
    let expected = """
      a.txt:2:5: warning: it is wrong [stub-rule]
          The geese came back.
              ^~~~~
          - geese
          + swans

      """
    #expect(Reports.text(Reports.file("One.\nThe ⟦geese⟧ came back.\nThree.", replacements: ["swans", "ducks"])) == expected + "\n")
  }

  @Test func severalFindings() {
    let expected = """
      a.txt:1:1: error: it is wrong [stub-rule]
          The geese came.
          ^~~

      a.txt:1:11: error: it is wrong [stub-rule]
          The geese came.
                    ^~~~


      """
    #expect(Reports.text(Reports.file("⟦The⟧ geese ⟦came⟧.", severity: .error)) == expected)
  }

  /// Repairs that are not certain say so.
  @Test func suggestions() {
    let text = Reports.text(Reports.file("The ⟦geese⟧ came.", safety: .suggested, replacements: ["swans"]))
    #expect(text.hasSuffix("    - geese\n    + swans  (suggested)\n\n"))
  }

  /// A repair is shown in whole words.
  @Test func repairsShowWholeWords() {
    let file = Reports.file(Array("in Lvivaccording to him".utf8), [3..<16]) { _ in [Fix(.safe, replacing: 7..<7, with: ", ")] }
    #expect(Reports.text(file).hasSuffix("    - Lvivaccording\n    + Lviv, according\n\n"))
    let dash = Reports.file(Array("the al -Noor mosque".utf8), [4..<12]) { _ in [Fix(.safe, replacing: 6..<7, with: "")] }
    #expect(Reports.text(dash).hasSuffix("    - al -Noor\n    + al-Noor\n\n"))
    let two = Reports.file(Array("say “so” now".utf8), [4..<12]) { _ in [Fix(.safe, [Edit(4..<7, "\""), Edit(9..<12, "\"")])] }
    #expect(Reports.text(two).hasSuffix("    - “so”\n    + \"so\"\n\n"))
  }

  /// Of a repair in places far from each other, those at the finding are shown, and how many more there are; far from the finding, the first.
  @Test func repairsInManyPlaces() {
    let text = "Tarn came. " + String(repeating: "It rained all day. ", count: 60) + "Then Tarn left, and Tarn sang."
    func report(_ finding: Range<Int>, _ places: [Int]) -> String {
      Reports.text(Reports.file(Array(text.utf8), [finding]) { _ in [Fix(.suggested, places.map { Edit($0..<$0 + 4, "Torn") })] })
    }
    let last = text.utf8.count
    #expect(report(0..<4, [0, last - 25, last - 10]).hasSuffix("    - Tarn\n    + Torn  (in 2 more places; suggested)\n\n"))
    #expect(
      report(last - 10..<last - 6, [0, last - 25, last - 10]).hasSuffix(
        "    - Tarn\n    + Torn  (in 2 more places; suggested)\n\n"))
    #expect(report(last - 10..<last - 6, [0]).hasSuffix("    - Tarn\n    + Torn  (suggested)\n\n"))
  }

  /// A place between two bytes is pointed at.
  @Test func emptyFindings() {
    let expected = """
      a.txt:1:4: warning: it is wrong [stub-rule]
          The geese
             ^


      """
    #expect(Reports.text(Reports.file("The⟦⟧ geese")) == expected)
    #expect(Reports.text(Reports.file("The⟦⟧")).contains("    The\n       ^\n"))
  }

  @Test func longParagraphs() {
    let words = (10..<60).map { "word\($0)" }.joined(separator: " ")
    let actual = Reports.text(Reports.file("\(words) ⟦geese⟧ came back \(words)."))
    // 36 characters on each side of the finding.
    #expect(actual.split(separator: "\n")[1].count == "    ".count + 1 + 36 + "geese".count + 36 + 1)
    #expect(actual.contains("word58 word59 geese came back word10"))
    #expect(Self.underlined(actual) == "geese")
  }

  /// A finding of many words is cut short, and one of several lines is shown up to the end of its first.
  @Test func longAndManyLinedFindings() {
    let long = Reports.text(Reports.file("Then ⟦\((10..<60).map { "word\($0)" }.joined(separator: " "))⟧ came."))
    #expect(long.contains("    Then word10 word11 word12 word13 word14 word15 word16 word17 wor… came.\n"))
    #expect(Self.underlined(long)?.count == 60)
    let lines = Reports.text(Reports.file("One.\nThe ⟦geese came\n\nback⟧ again.\nEnd.", replacements: [""]))
    #expect(lines.contains("    The geese came\n        ^~~~~~~~~~\n    - geese came⏎⏎back\n    +"))
    let windows = Reports.text(Reports.file("The ⟦geese came\r\nback⟧ again.\r\n"))
    #expect(windows.contains("    The geese came\n        ^~~~~~~~~~\n"))
    #expect(!windows.contains("\r"))
  }

  /// East Asian letters and emoji take two columns; combining marks none.
  @Test(arguments: ["你好 ⟦世界⟧。", "🙂🙂 ⟦🙂⟧ ok", "e\u{301}e\u{301} ⟦e\u{301}t⟧", "안녕 ⟦세계⟧", "🇺🇦 ⟦x⟧", "ｆｕｌｌ ⟦ｗｉｄｅ⟧", "Đà ⟦Nẵng⟧", "👩‍👩‍👧 ⟦x⟧", "tab\tand ⟦x⟧"])
  func wideCharacters(_ marked: String) throws {
    let text = Reports.text(Reports.file(marked))
    let mark = try #require(marked.split(separator: "⟦").last?.split(separator: "⟧").first)
    let before = try #require(marked.split(separator: "⟦").first)
    let line = try #require(text.split(separator: "\n").dropFirst(2).first)
    #expect(line.prefix { $0 == " " }.count == 4 + Self.columns(String(before)), "where the line begins")
    #expect(line.drop { $0 == " " }.count == Self.columns(String(mark)), "how long it is")
  }

  /// Cutting the excerpt never cuts a character.
  @Test(arguments: ["🇺🇦", "👩‍👩‍👧", "e\u{301}\u{302}", "你", "é", "🙂"]) func excerptsAreCutBetweenCharacters(_ character: String) {
    let allowed = Set("x …geese" + character)
    let excerpts = (0..<8).map { shift in
      let (side, gap) = (String(repeating: character, count: 80), String(repeating: "x", count: shift))
      return String(Reports.text(Reports.file("\(side)\(gap) ⟦geese⟧ \(gap)\(side)")).split(separator: "\n")[1])
    }
    #expect(excerpts.first { excerpt in !excerpt.allSatisfy { allowed.contains($0) } } == nil)
  }

  private static let narrow: [(marked: String, excerpt: String, underline: String)] = [
    // Both sides are cut, one side is, none is.
    (
      "The harbour was closed at night and the ⟦geese⟧ came back in the morning of that day.", "…night and the geese came back in t…",
      "               ^~~~~"
    ),
    ("The ⟦geese⟧ came back in the morning of that long day.", "The geese came back in the morning …", "    ^~~~~"),
    ("In the morning of that long day the ⟦geese⟧.", "…morning of that long day the geese.", "                              ^~~~~"),
    ("All the ⟦geese⟧ came.", "All the geese came.", "        ^~~~~"),
    // A finding leaves a fourth to what is around it.
    (
      "Then all the ⟦geese of the harbour flew away at once⟧ and nobody saw it.", "…he geese of the harbour flew … and…",
      "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~"
    ),
    // Two columns a character.
    ("港口在夜间关闭，鹅群在早晨⟦回来了⟧，没有人看见它们，因为天还黑着。", "…闭，鹅群在早晨回来了，没有人看见它…", "               ^~~~~~"),
    ("港口在夜间关闭，鹅群在早晨 ⟦回来了⟧，没有人看见它们，因为天还黑着。", "…，鹅群在早晨 回来了，没有人看见它…", "              ^~~~~~"),
  ]

  /// Where the terminal has few columns the excerpt is shorter, and the line below still stands under the finding.
  @Test(arguments: narrow.indices) func excerptsFitTheWidth(_ index: Int) {
    let (marked, excerpt, underline) = Self.narrow[index]
    let lines = TextReporter(color: false, width: 40).render(Reports.file(marked)).text.split(separator: "\n")
    #expect(lines[1] == "    \(excerpt)")
    #expect(lines[2] == "    \(underline)")
  }

  /// No line of an excerpt or a repair is longer than the terminal is wide, whatever the letters.
  @Test(arguments: ["word ", "港口", "e\u{301}\u{302}", "🇺🇦", "👩‍👩‍👧 ", "❤️", "한국어", "कि", "\u{1100}\u{1161}"], [30, 33, 40, 80, 120])
  func nothingIsWiderThanTheTerminal(_ text: String, _ width: Int) {
    let long = String(repeating: text, count: 40)
    for marked in ["\(long)⟦\(text)⟧\(long)", "⟦\(long)⟧", "x ⟦\(long)⟧ y", "\(long) ⟦x⟧", "⟦⟧\(long)"] {
      for safety in [Fix.Safety.safe, .suggested] {
        let report = TextReporter(color: false, width: width).render(Reports.file(marked, safety: safety, replacements: [long, text])).text
        for line in report.split(separator: "\n").dropFirst() { #expect(TerminalColumns.of(line) <= width, "\(line)") }
      }
    }
  }

  /// What needs no more than today's limits is the same at every width from there on.
  @Test func aWideTerminalChangesNothing() {
    let words = (10..<60).map { "word\($0)" }.joined(separator: " ")
    for marked in ["\(words) ⟦geese⟧ came back \(words).", "One ⟦\(words)⟧ two."] {
      let file = Reports.file(marked, replacements: [words])
      #expect(TextReporter(color: false, width: 200).render(file).text == Reports.text(file))
    }
  }

  /// What would move the cursor or ring the bell is not printed.
  @Test func controlCharactersAreNotPrinted() {
    let text = Reports.text(Reports.file("a\u{1B}[31mb\u{7}\u{8} ⟦c\u{1B}d\u{0}⟧ e\u{1B}c", message: "it is wrong", replacements: ["f\u{1B}"]))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F })
  }

  @Test func colours() {
    let file = Reports.file("The ⟦geese⟧ came.", replacements: ["swans"])
    let expected =
      "\u{1B}[1ma.txt:1:5:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m it is wrong \u{1B}[2m[stub-rule]\u{1B}[0m\n"
      + "    The \u{1B}[1mgeese\u{1B}[0m came.\n    \u{1B}[1;33m    ^~~~~\u{1B}[0m\n"
      + "    \u{1B}[31m- geese\u{1B}[0m\n    \u{1B}[32m+ swans\u{1B}[0m\n\n"
    #expect(Reports.text(file, color: true) == expected)
    #expect(Reports.text(file, color: true).replacing(/\u{1B}\[[0-9;]*m/, with: "") == Reports.text(file))
    #expect(Reports.text(Reports.file("⟦a⟧", severity: .error), color: true).contains("\u{1B}[1;31merror:"))
    #expect(Reports.text(Reports.file("⟦a⟧", severity: .info), color: true).contains("\u{1B}[1;36minfo:"))
  }

  static let summaries: [(files: Int, errors: Int, warnings: Int, infos: Int, fixable: Int, line: String)] = [
    (0, 0, 0, 0, 0, "0 files: nothing found"), (1, 0, 0, 0, 0, "1 file: nothing found"), (2, 0, 0, 0, 0, "2 files: nothing found"),
    (1, 1, 0, 0, 0, "1 file: 1 error"),
    (1, 0, 1, 0, 1, "1 file: 1 warning; ‘mtlint fix’ repairs 1"), (3, 2, 2, 2, 4, "3 files: 2 errors, 2 warnings, 2 info; ‘mtlint fix’ repairs 4"),
    (1, 0, 0, 1, 0, "1 file: 1 info"),
  ]

  @Test(arguments: summaries.indices) func summary(_ index: Int) {
    let expected = Self.summaries[index]
    var summary = Summary()
    (summary.files, summary.errors, summary.warnings) = (expected.files, expected.errors, expected.warnings)
    (summary.infos, summary.fixable) = (expected.infos, expected.fixable)
    #expect(TextReporter(color: false).finish(summary) == expected.line + "\n")
    #expect(TextReporter(color: true).finish(summary) == "\u{1B}[1m\(expected.line)\u{1B}[0m\n")
  }

  @Test func summariesCount() {
    var summary = Summary()
    summary.count(Reports.file("⟦a⟧ ⟦b⟧", replacements: ["c"]).findings)
    summary.count(Reports.file("⟦a⟧", severity: .error, safety: .suggested, replacements: ["c"]).findings)
    summary.count(Reports.file("⟦a⟧", severity: .info).findings)
    summary.count([])
    #expect((summary.files, summary.errors, summary.warnings, summary.infos) == (4, 1, 2, 1))
    #expect(summary.fixable == 2)
    #expect(summary.findings == 4)
    var double = summary
    double.add(summary)
    #expect((double.files, double.errors, double.warnings, double.infos, double.fixable) == (8, 2, 4, 2, 4))
  }

  /// The part of the excerpt above the underline, for texts of one column a character.
  private static func underlined(_ report: String) -> String? {
    let lines = report.split(separator: "\n")
    guard lines.count > 2 else { return nil }
    let start = lines[2].prefix { $0 == " " }.count
    return String(lines[1].dropFirst(start).prefix(lines[2].count - start))
  }

  /// Columns on a terminal, by the kinds of characters used here.
  private static func columns(_ text: String) -> Int {
    text.reduce(0) { total, character in
      let first = character.unicodeScalars.first!
      return total
        + (first.properties.isEmojiPresentation || (0x1100...0xFFE6).contains(first.value) && first.properties.isAlphabetic && first.value >= 0x2E80
          ? 2 : 1)
    }
  }
}
