import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards repairs: which fixes are chosen, that they do not meet, and that the rounds come to an end.
@Suite struct FixerTests {
  @Test func editsAreApplied() {
    let bytes = Array("0123456789".utf8)
    func apply(_ edits: [Edit]) -> String { String(decoding: Edits.apply(edits, to: bytes), as: UTF8.self) }
    #expect(apply([]) == "0123456789")
    #expect(apply([Edit(0..<0, "a")]) == "a0123456789")
    #expect(apply([Edit(10..<10, "z")]) == "0123456789z")
    #expect(apply([Edit(0..<10, "")]) == "")
    #expect(apply([Edit(1..<3, "é"), Edit(3..<3, "-"), Edit(3..<4, ""), Edit(8..<9, "eight")]) == "0é-4567eight9")
    #expect(Edits.apply([Edit(1..<1, "x")], to: [0xFF, 0x00]) == [0xFF, 0x78, 0x00])
  }

  @Test func editsOfAFixAreSorted() {
    let fix = Fix(.safe, [Edit(8..<9, "c"), Edit(0..<1, "a"), Edit(4..<4, "b")])
    #expect(fix.edits.map(\.range.lowerBound) == [0, 4, 8])
    #expect(Fix(.suggested, replacing: 1..<2, with: "x").edits == [Edit(1..<2, "x")])
  }

  @Test func safeAndSuggested() throws {
    let linter = try Stub.linter([
      Stub.rule("safe", match: "goose", replace: ["swan"], fix: .safe),
      Stub.rule("suggested", match: "lake", replace: ["pond", "sea"], fix: .suggested),
      Stub.rule("none", match: "boat", fix: nil),
    ])
    #expect(Stub.fix(linter, "A goose on the lake, a boat.") == "A swan on the lake, a boat.")
    #expect(Stub.fix(linter, "A goose on the lake, a boat.", suggested: true) == "A swan on the pond, a boat.")
    let outcome = Fixer(linter, suggested: true).fix(Array("A goose on the lake, a goose.".utf8), path: "a.txt")
    #expect(outcome.applied == 3)
    #expect(outcome.rounds == 1)
  }

  /// A finding's safe fix goes before a suggested one that stands first.
  @Test func theSafeFixIsTaken() {
    let fixes = [Fix(.suggested, replacing: 0..<1, with: "s"), Fix(.safe, replacing: 0..<1, with: "S")]
    let linter = Stub.linter([Canned("a", 0..<1, fixes: fixes)], on: "abc")
    #expect(Stub.fix(linter, "abc", suggested: true) == "Sbc")
    #expect(Stub.fix(linter, "abc") == "Sbc")
  }

  @Test func nothingToDo() throws {
    let linter = try Stub.linter([Stub.rule(replace: ["swan"])])
    for text in ["", "No bird here.\r\n", "\u{FEFF}x", "\0"] {
      let outcome = Fixer(linter, suggested: true).fix(Array(text.utf8), path: "a.txt")
      #expect(outcome.bytes == Array(text.utf8))
      #expect(outcome.applied == 0)
      #expect(outcome.rounds == 0)
    }
  }

  /// Texts of one file are repaired where they stand in it; what cannot be written there is left, and a file that has lost its form is not touched.
  @Test func textsOfAFile() throws {
    let linter = try Stub.linter([Stub.rule(match: "goose", replace: ["swan"])])
    let file = Array("<goose|a goose>".utf8)
    func fix(_ texts: @escaping ([UInt8]) -> [Fixer.Text]?) -> String {
      String(decoding: Fixer(linter, suggested: false).fix(file, path: "a.x", texts: texts).bytes, as: UTF8.self)
    }
    func parts(_ bytes: [UInt8]) -> [Fixer.Text] {
      let bar = bytes.firstIndex(of: 0x7C)!
      return [
        Fixer.Text(Array(bytes[1..<bar])) { [Edit($0.range.lowerBound + 1..<$0.range.upperBound + 1, $0.replacement)] },
        Fixer.Text(Array(bytes[(bar + 1)...].dropLast())) { _ in nil },
      ]
    }
    #expect(fix(parts) == "<swan|a goose>")
    #expect(fix { $0 == file ? parts($0) : nil } == "<goose|a goose>")
  }

  /// A comment that accepts a rule in its file does so in all of its texts.
  @Test func aFileIsMoreThanItsTexts() throws {
    let linter = try Stub.linter([Stub.rule("bird", match: "goose", replace: ["swan"]), Stub.rule("water", match: "lake", replace: ["sea"])])
    let file = Array("a goose on a lake|<!-- mtlint:ignore-file bird --> a goose".utf8)
    let outcome = Fixer(linter, suggested: false).fix(file, path: "a.x") { bytes in
      let bar = bytes.firstIndex(of: 0x7C)!
      return [
        Fixer.Text(Array(bytes[..<bar])),
        Fixer.Text(Array(bytes[(bar + 1)...])) { [Edit($0.range.lowerBound + bar + 1..<$0.range.upperBound + bar + 1, $0.replacement)] },
      ]
    }
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == "a goose on a sea|<!-- mtlint:ignore-file bird --> a goose")
  }

  /// One repair uncovers the next.
  @Test func roundsGoOn() throws {
    let linter = try Stub.linter([Stub.rule("one", match: "goose", replace: ["swan"]), Stub.rule("two", match: "swan", replace: ["heron"])])
    let outcome = Fixer(linter, suggested: false).fix(Array("a goose".utf8), path: "a.txt")
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == "a heron")
    #expect(outcome.applied == 2)
    #expect(outcome.rounds == 2)
  }

  /// Of each repair it is known what it was and where it stood at first, in whatever round it was made.
  @Test func repairsAreKept() throws {
    let linter = try Stub.linter([
      Stub.rule("one", match: "goose", replace: ["swan"]), Stub.rule("two", match: "swan", replace: ["heron"]),
      Stub.rule("three", match: "heron sat", replace: ["tern sat"]),
    ])
    let text = "A goose, a swan sat, a goose sat, a tern."
    let outcome = Fixer(linter, suggested: false).fix(Array(text.utf8), path: "a.txt")
    #expect(String(decoding: outcome.bytes, as: UTF8.self) == "A heron, a tern sat, a tern sat, a tern.")
    let kept = outcome.repairs.map {
      "\($0.round) \($0.finding.rule.name) \($0.range) \($0.text): \($0.changes[0].range) \($0.changes[0].replacement)"
    }
    #expect(
      kept == [
        "1 one 2..<7 goose: 2..<7 swan", "1 two 11..<15 swan: 11..<15 heron", "1 one 23..<28 goose: 23..<28 swan",
        "2 two 2..<7 swan: 2..<7 heron", "2 three 11..<19 heron sat: 11..<19 tern sat", "2 two 23..<28 swan: 23..<28 heron",
        "3 three 23..<32 heron sat: 23..<32 tern sat",
      ])
  }

  /// Repairs that undo each other leave the text at one of their stations: those behind it were not made.
  @Test func undoneRepairsAreNotKept() throws {
    let linter = try Stub.linter([Stub.rule("one", match: "swan", replace: ["goose"]), Stub.rule("two", match: "goose", replace: ["swan"])])
    for text in ["a goose", "a swan"] {
      let outcome = Fixer(linter, suggested: false).fix(Array(text.utf8), path: "a.txt")
      #expect(String(decoding: outcome.bytes, as: UTF8.self) == "a goose")
      #expect(outcome.applied == (text == "a goose" ? 0 : 1))
    }
  }

  /// What is left of the digits when each finding offers to delete its range; a fix that meets a chosen one waits for a round that never comes.
  private func left(_ findings: (range: Range<Int>, priority: Int)...) -> String {
    let canned = findings.enumerated().map { number, finding in
      Canned("rule\(number)", finding.range, priority: finding.priority, fixes: [Fix(.safe, replacing: finding.range, with: "")])
    }
    return Stub.fix(Stub.linter(canned, on: "0123456789"), "0123456789")
  }

  @Test func fixesThatMeetWait() {
    #expect(left((0..<2, 0), (3..<5, 0)) == "256789")
    #expect(left((0..<2, 0), (2..<5, 0)) == "23456789", "they touch: the first goes first")
    #expect(left((0..<4, 0), (2..<5, 0)) == "456789")
    #expect(left((0..<4, 0), (2..<3, 0), (6..<7, 0)) == "45789")
    #expect(left((3..<5, 0), (0..<10, 0)) == "", "by position, the longer first")
  }

  /// Where findings touch without overlapping, the higher priority is repaired first.
  @Test func priorityIsRepairedFirst() {
    #expect(left((0..<2, 0), (2..<5, 1)) == "0156789")
    #expect(left((0..<2, 1), (2..<5, 0)) == "23456789")
    #expect(left((0..<2, -1), (2..<5, 0)) == "0156789")
  }

  /// What is safe is done with and without the suggestions: a suggestion takes nothing from it, whatever its priority.
  @Test func safeGoesFirst() {
    let suggestion = Canned("suggestion", 0..<4, priority: 9, fixes: [Fix(.suggested, replacing: 0..<4, with: "x")])
    let safe = Canned("safe", 3..<6, fixes: [Fix(.safe, replacing: 3..<6, with: "")])
    #expect(Stub.fix(Stub.linter([suggestion, safe], on: "0123456789"), "0123456789", suggested: true) == "0126789")
  }

  /// … and what waits names what goes first, though it may be one of many.
  @Test func aPlanSaysWhatWaits() {
    let ranges = [0..<2, 1..<3, 4..<5, 5..<6, 8..<9]
    let findings = ranges.map { range in
      Finding(rule: Stub.rule(), severity: .warning, range: range, message: "it is wrong", fixes: [Fix(.safe, replacing: range, with: "")])
    }
    let plan = RepairPlan(findings, suggested: false)
    #expect(plan.fixes.keys.sorted() == [0, 2, 4])
    #expect(plan.waits == [1: 0, 3: 2])
    #expect(plan.edits.map(\.range) == [0..<2, 4..<5, 8..<9])
  }

  /// A repair that is not possible, as in a file whose encoding lacks its characters, is not made.
  @Test func impossibleRepairsAreLeft() throws {
    let linter = try Stub.linter([Stub.rule(replace: ["łąka"]), Stub.rule("lake", match: "lake", replace: ["pond"])])
    let fixer = Fixer(linter, suggested: false) { fix in fix.edits.allSatisfy { $0.replacement.utf8.allSatisfy { $0 < 0x80 } } }
    #expect(String(decoding: fixer.fix(Array("a goose, a lake".utf8), path: "a.txt").bytes, as: UTF8.self) == "a goose, a pond")
  }

  /// All edits of a fix are applied, or none.
  @Test func aFixIsWhole() {
    let pair = Canned("pair", 0..<1, fixes: [Fix(.safe, [Edit(0..<1, ""), Edit(8..<9, "")])])
    let single = Canned("single", 8..<9, priority: 1, fixes: [Fix(.safe, [Edit(8..<9, "")])])
    #expect(Stub.fix(Stub.linter([pair], on: "0123456789"), "0123456789") == "12345679")
    #expect(Stub.fix(Stub.linter([pair, single], on: "0123456789"), "0123456789") == "012345679")
  }

  /// Insertions at one place meet, too.
  @Test func insertionsMeet() {
    let canned = ["a", "b"].map { Canned($0, 4..<4, fixes: [Fix(.safe, replacing: 4..<4, with: $0)]) }
    #expect(Stub.fix(Stub.linter(canned, on: "0123456789"), "0123456789") == "0123a456789")
  }

  /// Two rules that undo each other: the fixer stops, and counts only what it did.
  @Test func rulesThatUndoEachOther() throws {
    let linter = try Stub.linter([Stub.rule("one", match: "goose", replace: ["swan"]), Stub.rule("two", match: "swan", replace: ["goose"])])
    let outcome = Fixer(linter, suggested: false).fix(Array("a goose".utf8), path: "a.txt")
    #expect(["a goose", "a swan"].contains(String(decoding: outcome.bytes, as: UTF8.self)))
    #expect(outcome.rounds <= 2)
    #expect(outcome.applied == outcome.rounds, "each round applied one fix")
  }

  /// … and a second run changes nothing even then.
  @Test func undoingRulesSettle() throws {
    let linter = try Stub.linter([Stub.rule("one", match: "goose", replace: ["swan"]), Stub.rule("two", match: "swan", replace: ["goose"])])
    let once = Stub.fix(linter, "a goose")
    #expect(Stub.fix(linter, once) == once)
  }

  /// A rule that feeds itself is stopped after ten rounds.
  @Test func endlessRepairsAreCut() throws {
    let linter = try Stub.linter([Stub.rule(replace: ["goose goose"])])
    let outcome = Fixer(linter, suggested: false).fix(Array("goose".utf8), path: "a.txt")
    #expect(outcome.rounds == Fixer.maximumRounds)
    #expect(outcome.bytes.count == 1024 * 6 - 1)
    #expect(outcome.applied == 1023)
  }

  @Test func everyOtherByteStays() throws {
    let linter = try Stub.linter([Stub.rule(replace: ["swan"])])
    let before: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0x20] + Array("goose\r\n\u{2028}".utf8) + [0xC3, 0x0D, 0x0A, 0xED, 0xA0, 0x80]
    let after: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x00, 0x20] + Array("swan\r\n\u{2028}".utf8) + [0xC3, 0x0D, 0x0A, 0xED, 0xA0, 0x80]
    #expect(Fixer(linter, suggested: false).fix(before, path: "a.txt").bytes == after)
  }
}
