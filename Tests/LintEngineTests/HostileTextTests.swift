import LintEngine
import RuleFiles
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards that each part of a text is looked at a fixed number of times: every text here would take minutes if it were read again from each mark.
@Suite struct HostileTextTests {
  private func findings(_ text: String, _ rule: String) throws -> [Finding] {
    let rules = RulePack.builtIn().filter { $0.name == rule }
    let linter = try Linter(rules: rules, configuration: Configuration(), lexicon: Shared.lexicon) { try Checks.compile($0) }
    return linter.lint(Array(text.utf8), path: "article").findings.filter { $0.rule.name == rule }
  }

  /// Whether a line has letters that are written from the right is asked for each direction mark.
  @Test func directionMarksOnOneLine() {
    let line = String(repeating: "a\u{200E}", count: 60_000)
    for (text, needed) in [(line, 0), (line + "א", 60_000), (line + "\n" + "א", 0), (line + "\u{2028}א", 0)] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        var marks = InvisibleMarks(bytes)
        let count = (0..<60_000).count { marks.isNeeded($0 * 4 + 1..<$0 * 4 + 4) }
        #expect(count == needed)
      }
    }
  }

  /// Whether the page explains a word in brackets is asked for each of its places.
  @Test func wordsOfASourceLanguage() throws {
    #expect(try findings(String(repeating: "The rotmistr came. ", count: 20_000), "source-term").count == 20_000)
    #expect(try findings(String(repeating: "The rotmistr came. ", count: 20_000) + "(rotmistr)", "source-term").isEmpty)
  }

  @Test func invisibleMarksInOneWord() throws {
    let found = try findings(String(repeating: "a\u{AD}", count: 60_000) + "a", "invisible-character")
    #expect(found.count == 1)
    #expect(found.first?.fixes.first?.edits.count == 60_000)
  }

  @Test func marksOfOtherScriptsWithoutWords() throws {
    #expect(try findings(String(repeating: "，", count: 60_000), "source-punctuation").isEmpty)
    #expect(try findings(String(repeating: "，", count: 60_000) + "说", "source-punctuation").isEmpty)
  }

  /// Words on the line, and on its other side, are found from every mark.
  @Test func wordsBesideMarks() {
    for text in ["a，，说，，b，，", "，，a 说，\n，b，，", "。《a》说《b》，\n《，"] {
      let document = Shared.document(text)
      var walking = LatinSides(document)
      for index in document.tokens.indices {
        var fresh = LatinSides(document)
        #expect(walking.areLatin(index..<index + 1) == fresh.areLatin(index..<index + 1), "\(index) of \(text)")
      }
    }
  }

  /// What is counted on as a place moves is what stands there.
  @Test func lineWindowCountsWhatStandsThere() {
    var random = SeededGenerator(seed: 3)
    let pieces = ["a", "`", "\"", "“", "”", "\n", "\u{2028}", " words ", String(repeating: "b", count: 900)]
    let text = Array((0..<4000).map { _ in pieces.randomElement(using: &random)! }.joined().utf8)
    text.withUnsafeBufferPointer { bytes in
      let window = LineWindow(bytes)
      var place = 0
      while place < bytes.count {
        window.move(to: place)
        let fresh = LineWindow(bytes)
        fresh.move(to: 0)
        var start = place
        while start > 0, place - start < LineWindow.reach, !LineBreak.ends(bytes, at: start) { start -= 1 }
        let line = bytes[start..<place]
        #expect(window.start == start)
        #expect(window.backticks == line.count { $0 == 0x60 })
        #expect(window.straightQuotes == line.count { $0 == 0x22 })
        place += Int.random(in: 1...700, using: &random)
        if place % 11 == 0 { place = max(0, place - 1500) }
      }
    }
  }

  /// A search goes on where the last one for the same mark ended.
  @Test func searchesFindWhatStandsThere() {
    var random = SeededGenerator(seed: 4)
    let text = Array((0..<6000).map { _ in ["a", "-", "-->", "}}", "\n", "word "].randomElement(using: &random)! }.joined().utf8)
    text.withUnsafeBufferPointer { bytes in
      let search = MarkSearch(bytes)
      for _ in 0..<6000 {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let reach = Int.random(in: 0...40, using: &random)
        let isComment = Bool.random(using: &random)
        let fresh = MarkSearch(bytes).find(isComment ? "-->" : "}}", from: start, reach: reach)
        #expect(search.find(isComment ? "-->" : "}}", from: start, reach: reach) == fresh)
      }
    }
  }

  @Test func marksWithoutEnd() throws {
    #expect(try findings(String(repeating: "<!-- ", count: 60_000), "markup-residue").isEmpty)
    #expect(try findings(String(repeating: "a% ", count: 60_000), "markup-residue").isEmpty)
    #expect(try findings(String(repeating: "[[a ", count: 30_000), "markup-residue").isEmpty)
    #expect(try findings(String(repeating: "a\\textbf{ ", count: 30_000), "markup-residue").isEmpty)
  }

  /// Where captions are looked for in a line, they are not as long as the line.
  @Test func creditsOnALongLine() throws {
    let text = String(repeating: "bridge river ", count: 3000) + "Photo: Tarn " + String(repeating: "bridge lake ", count: 3000) + "Photo: Tarn"
    #expect(try findings(text, "duplicated-caption").isEmpty)
  }

  @Test func thoughtsWithoutEnd() throws {
    let text = String(repeating: "<think>\n", count: 8000)
    #expect(try findings(text, "model-answer").count == 1)
    #expect(try findings(text + "</think>\nThe bridge was closed.\n", "model-answer").count == 1)
  }

  /// Whether it stands in another language is asked for each finding.
  @Test func findingsAmongManyParagraphs() throws {
    let text =
      String(repeating: "a\u{200B}\n", count: 15_000)
      + String(repeating: "Der Rat muss noch über das neue Gesetz und die Kosten abstimmen.\n", count: 1)
    #expect(try findings(text, "invisible-character").count == 15_000)
  }

  /// A word longer than names and words are is none.
  @Test func oneWordWithoutEnd() throws {
    for text in ["zq" + String(repeating: "zq", count: 100_000), "Zq" + String(repeating: "xk", count: 100_000)] {
      for rule in ["inconsistent-name", "unknown-word", "source-word", "mixed-spelling"] { #expect(try findings("We saw \(text).", rule).isEmpty) }
    }
  }

  /// A name has few words: a row of capitals is compared in pieces.
  @Test func capitalsOnOneLine() throws {
    #expect(try findings(String(repeating: "Qorv Tarn Zelk ", count: 10_000), "inconsistent-name").isEmpty)
    #expect(try findings(String(repeating: "we met Luz e Mota here, Luz and Mota ", count: 3000), "inconsistent-name").count == 1)
  }

  /// What a sentence is, is asked once for all of its words.
  @Test func unknownWordsInOneSentence() throws {
    let count = 2000
    let text = (0..<count).map { number in "they saw the \(Self.unknown(number)) of \(Self.unknown(number + count).capitalized) in the town" }.joined(
      separator: " ")
    #expect(try findings(text, "unknown-word").count > count / 2)
    #expect(try findings(String(repeating: "the torcedores sang ", count: 8000), "source-word").count == 8000)
  }

  /// Whether a sentence speaks of the past is looked for near the name.
  @Test func placesInOneSentence() throws {
    #expect(try findings(String(repeating: "in Kiev ", count: 2000), "place-name-style").count == 2000)
  }

  /// A word of eight letters that no dictionary has.
  private static func unknown(_ number: Int) -> String {
    var (rest, word) = (number, "")
    for _ in 0..<4 {
      word += String(Array("zvbgkwfj")[rest % 8]) + String(Array("oua")[rest / 8 % 3])
      rest /= 24
    }
    return word
  }
}
