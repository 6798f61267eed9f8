import LintEngine
import LintSession
import TestSupport
import Testing

@testable import LanguageToolAPI

/// Findings as LanguageTool's matches: where, in which unit, with what to write instead.
@Suite struct MatchTests {
  /// Every member that clients know, in one answer.
  @Test func anAnswerHasTheShapeOfLanguageTools() {
    let reply = Service.reply([("text", "It is is cold."), ("language", "en-GB")])
    #expect(reply.status == 200)
    #expect(
      reply.text == """
        {"software":{"name":"mtlint","version":"\(Release.version)","buildDate":"","apiVersion":1,"premium":false,"premiumHint":"","status":""},\
        "warnings":{"incompleteResults":false},\
        "language":{"name":"English (GB)","code":"en-GB","detectedLanguage":{"name":"English (GB)","code":"en-GB","confidence":1}},\
        "matches":[{"message":"‘is’ is repeated; delete one.","shortMessage":"Duplicated word","offset":3,"length":5,\
        "replacements":[{"value":"is"}],"context":{"text":"It is is cold.","offset":3,"length":5},"sentence":"It is is cold.",\
        "type":{"typeName":"Other"},"rule":{"id":"duplicated-word","description":"Repeated word or phrase","issueType":"duplication",\
        "category":{"id":"duplicates","name":"Duplicates"}},"ignoreForIncompleteSentence":false,"contextForSureMatch":0}]}
        """)
  }

  @Test(arguments: ["😀 ", "Nguyễn Thị Hoa said: ", "习近平说。\n\n", "e\u{301}\r\n\r\n", "👩‍👩‍👧‍👦🇻🇳 𝒳 "])
  func offsetsCountUTF16Units(_ before: String) throws {
    let text = before + "The café is is closed. It rained all the the time."
    let matches = try Service.matches([("text", text)]).filter { $0.rule == "duplicated-word" }
    #expect(matches.map { text.units($0.offset, $0.length) } == ["is is", "the the"])
    #expect(matches.map(\.marked) == ["is is", "the the"])
    #expect(text.applying(matches) == before + "The café is closed. It rained all the time.")
  }

  /// A comma is inserted between two letters: there is nothing to underline but a letter, and the replacement has both.
  @Test func everyMatchHasLengthAndEveryRepairStandsInIt() throws {
    let text = "The ship struck the reef 400 meters from Ly Sonaccording to the coast guard. A hole opened in the hull.The nine sailors rowed home."
    let matches = try Service.matches([("text", text)])
    #expect(!matches.isEmpty && matches.allSatisfy { $0.length > 0 && !$0.replacements.isEmpty })
    #expect(
      text.applying(matches)
        == "The ship struck the reef 400 meters from Ly Son, according to the coast guard. A hole opened in the hull. The nine sailors rowed home.")
  }

  /// An editor underlines no place between two characters.
  @Test func aMatchHasOneCharacterAtLeast() throws {
    let bytes = Array("a😀b".utf8)
    let rule = try #require(Shared.rules.first)
    func range(_ range: Range<Int>, _ fixes: [Fix] = []) -> Range<Int> {
      MatchWriter.range(of: Finding(rule: rule, severity: .warning, range: range, message: "", fixes: fixes), in: bytes)
    }
    #expect(range(1..<1) == 1..<5)
    #expect(range(6..<6) == 5..<6)
    #expect(range(0..<1) == 0..<1)
    // The match covers the edits of the first repair.
    #expect(range(1..<1, [Fix(.safe, replacing: 5..<6, with: "")]) == 1..<6)
  }

  /// The first replacement makes of an article what the first repair of the finding does.
  @Test(arguments: Project.files(in: "Tests/CorpusTests/Articles").filter { $0.hasSuffix(".txt") }) func replacementsAreTheRepairs(_ name: String)
    throws
  {
    let bytes = try Project.bytes("Tests/CorpusTests/Articles/\(name)")
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let findings = Shared.linter.lint(bytes, path: "/news/text.txt").findings
    let matches = try Service.matches([("text", text), ("level", "picky")])
    try #require(matches.map(\.rule) == findings.map(\.rule.name))
    for (match, finding) in zip(matches, findings) {
      guard let fix = finding.fixes.first else { continue }
      let repaired = fix.edits.reversed().reduce(into: bytes) { $0.replaceSubrange($1.range, with: $1.replacement.utf8) }
      #expect(text.applying([match]) == String(decoding: repaired, as: UTF8.self))
    }
  }

  @Test func contextIsCutAroundTheMatch() throws {
    let sentence = "The long road to the harbour of the old town on the other side of the bay is open."
    let text = "\(sentence)\n\(sentence) It is is cold. \(sentence)"
    let match = try #require(try Service.matches([("text", text)]).first { $0.rule == "duplicated-word" })
    #expect(match.context == "...n the other side of the bay is open. It is is cold. The long road to the harbour of t...")
    #expect(match.marked == "is is")
    #expect(match.sentence == "It is is cold.")
    let short = try #require(try Service.matches([("text", "Hello.\nIt is is cold.")]).first)
    #expect(short.context == "Hello. It is is cold.")
  }

  /// One endless sentence with many findings neither repeats itself in each of them nor fills the memory.
  @Test func longSentencesAndManyMatchesAreBounded() throws {
    let text = "It " + (0..<2500).map { "was was \($0) feet long, " }.joined() + "and dark."
    let response = Service.post(Service.form([("text", text), ("language", "en")]))
    let matches = try Service.matches(in: response)
    #expect(matches.count == 2000)
    #expect(try JSONValue(response.body)["warnings"]?["incompleteResults"]?.bool == true)
    #expect(matches.allSatisfy { $0.sentence.utf8.count <= 4096 })
  }

  @Test func offsetsOfAnyTextAreThoseOfItsUnits() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<50 {
      let characters = (0..<Int.random(in: 0...400, using: &random)).map { _ in Array("aé中😀\n")[Int.random(in: 0..<5, using: &random)] }
      let text = String(characters)
      let offsets = UTF16Offsets(Array(text.utf8))
      for index in text.unicodeScalars.indices + [text.endIndex] {
        #expect(offsets.units(before: text.utf8.distance(from: text.startIndex, to: index)) == text.utf16.distance(from: text.startIndex, to: index))
      }
    }
  }
}
