import LintEngine
import Synchronization
import TestSupport
import Testing
import TextModel

/// Guards what happens to findings behind the checks: order, overlaps, the configuration's switches.
@Suite struct LinterTests {
  private static let text = "0123456789 0123456789"

  private func ranges(_ canned: [Canned]) -> [String] {
    Stub.linter(canned, on: Self.text).lint(Array(Self.text.utf8), path: "a.txt").findings.map {
      "\($0.rule.name) \($0.range.lowerBound)-\($0.range.upperBound)"
    }
  }

  @Test func sortedByPositionLongerFirst() {
    #expect(ranges([Canned("c", 5..<6), Canned("b", 0..<2), Canned("a", 0..<4), Canned("d", 3..<3)]) == ["a 0-4", "b 0-2", "d 3-3", "c 5-6"])
    #expect(ranges([Canned("b", 0..<4), Canned("a", 0..<4)]) == ["b 0-4", "a 0-4"], "equals keep the order of the checks")
  }

  /// A finding that lies inside one of higher priority goes; one that lies around it stays.
  @Test func higherPriorityCovers() {
    #expect(ranges([Canned("low", 0..<9), Canned("high", 4..<5, priority: 1)]) == ["low 0-9", "high 4-5"])
    #expect(ranges([Canned("high", 0..<9, priority: 1), Canned("low", 4..<5)]) == ["high 0-9"])
    #expect(ranges([Canned("high", 0..<9, priority: 1), Canned("low", 0..<9)]) == ["high 0-9"])
    #expect(ranges([Canned("low", 8..<9, priority: -1), Canned("high", 8..<9)]) == ["high 8-9"])
    #expect(ranges([Canned("a", 0..<9), Canned("b", 4..<5)]) == ["a 0-9", "b 4-5"], "equals both stay")
  }

  /// The deadline is looked at between the checks: those that are left when it has passed do not run, and nothing is found.
  @Test(arguments: 0...3) func aDeadlineStopsTheChecks(_ inTime: Int) {
    let ran = Mutex(0)
    let linter = Linter(rules: [], configuration: Configuration(), lexicon: Shared.lexicon) { _ in
      (0..<3).map { Noted(offset: $0) { ran.withLock { $0 += 1 } } }
    }
    let deadline = Deadline { ran.withLock { $0 >= inTime } }
    let found = linter.lint(Array(Self.text.utf8), path: "a.txt", deadline: deadline).findings
    #expect(ran.withLock { $0 } == inTime)
    #expect(found.count == (inTime == 3 ? 3 : 0))
  }

  @Test func deadlines() {
    #expect(!Deadline.after(milliseconds: .max).hasPassed)
    #expect(!Deadline.after(milliseconds: 1 << 40).hasPassed)
    let now = Deadline.after(milliseconds: 0)
    while !now.hasPassed {}
  }

  @Test func neighboursBothStay() {
    #expect(ranges([Canned("low", 0..<4), Canned("high", 4..<8, priority: 1)]) == ["low 0-4", "high 4-8"])
    #expect(ranges([Canned("low", 0..<5), Canned("high", 4..<8, priority: 1)]) == ["low 0-5", "high 4-8"], "neither lies inside the other")
    #expect(ranges([Canned("high", 0..<4, priority: 1), Canned("low", 5..<5)]) == ["high 0-4", "low 5-5"])
  }

  /// One long finding takes all that lie in it, however many there are.
  @Test func oneTakesMany() {
    #expect(ranges([Canned("long", 0..<20, priority: 1)] + (0..<9).map { Canned("x", $0 * 2..<$0 * 2 + 1) }) == ["long 0-20"])
    #expect(
      ranges([Canned("long", 0..<20)] + (0..<3).map { Canned("x", $0 * 2..<$0 * 2 + 1, priority: 1) }) == ["long 0-20", "x 0-1", "x 2-3", "x 4-5"])
  }

  @Test func emptyTextsAreNotLookedAt() {
    #expect(Stub.found(Stub.linter([Canned("a", 0..<0)], on: ""), "") == [])
    #expect(Stub.found(Stub.linter([Canned("a", 0..<0)], on: " \n"), " \n") == [])
    #expect(Stub.found(Stub.linter([Canned("a", 0..<0)], on: "x"), "x") == ["a"])
  }

  @Test func rulesAreSwitched() throws {
    let rules = [Stub.rule("one", family: "odd"), Stub.rule("two", family: "even"), Stub.rule("three", family: "odd")]
    func run(_ change: @escaping (inout Configuration) -> Void) throws -> [String] { Stub.found(try Stub.linter(rules, change), "goose").sorted() }
    #expect(try run { _ in } == ["one", "three", "two"])
    #expect(try run { $0.disabled = ["one"] } == ["three", "two"])
    #expect(try run { $0.disabled = ["odd"] } == ["two"])
    #expect(try run { $0.select = ["odd"] } == ["one", "three"])
    #expect(try run { $0.select = ["two", "odd"] } == ["one", "three", "two"])
    #expect(
      try run {
        $0.select = ["one"]
        $0.disabled = ["odd"]
      } == ["one"])
    #expect(
      try run {
        $0.select = ["odd"]
        $0.disabled = ["one"]
      } == ["three"])
  }

  /// `only-from` rules wait until the source language is known; `from` alone limits nothing.
  @Test func sourceLanguages() throws {
    let rules = [Stub.rule("any", from: ["vi"]), Stub.rule("vi-only", from: ["vi", "lo"], onlyFrom: true)]
    func run(_ source: String?) throws -> [String] { Stub.found(try Stub.linter(rules) { $0.from = source }, "goose").sorted() }
    #expect(try run(nil) == ["any"])
    #expect(try run("vi") == ["any", "vi-only"])
    #expect(try run("lo") == ["any", "vi-only"])
    #expect(try run("de") == ["any"])
  }

  /// A rule for another language than that of the text does not run, not even when it is selected.
  @Test func languageOfTheText() throws {
    let rules = [Stub.rule("any"), Stub.rule("english", language: "en"), Stub.rule("french", language: "fr")]
    #expect(Stub.found(try Stub.linter(rules), "goose").sorted() == ["any", "english"])
    #expect(Stub.found(try Stub.linter(rules) { $0.select = ["french"] }, "goose") == [])
  }

  /// In what a format protects nothing is found, though the sentence is read whole.
  @Test func protectedTextIsReadOnly() throws {
    let linter = try Stub.linter([Stub.rule()])
    let text = Array("A goose and a goose.".utf8)
    #expect(linter.lint(text, markup: Markup(protected: [2..<7]), path: "a.txt").findings.map(\.range) == [14..<19])
    #expect(linter.lint(text, markup: Markup(protected: [0..<3]), path: "a.txt").findings.map(\.range) == [14..<19])
  }

  /// What a format calls a heading is deleted only by somebody who asks for it.
  @Test func headingsAreSpared() {
    let text = "A goose\n\nA goose\n"
    let linter = Stub.linter([Canned("twice", 9..<16, fixes: [Fix(.safe, replacing: 7..<16, with: "")])], on: text)
    func safety(_ markup: Markup) -> Fix.Safety? { linter.lint(Array(text.utf8), markup: markup, path: "a.md").findings.first?.fixes.first?.safety }
    #expect(safety(.none) == .safe)
    #expect(safety(Markup(labels: [Markup.Label(range: 9..<16, kind: .headline)])) == .suggested)
    #expect(safety(Markup(labels: [Markup.Label(range: 0..<7, kind: .headline)])) == .safe)
    // Of a page every block is spared.
    var page = Markup()
    page.isPage = true
    #expect(safety(page) == .suggested)
  }

  @Test func aRuleGoesBeforeItsFamily() throws {
    let rules = [Stub.rule("one", family: "odd"), Stub.rule("two", family: "odd")]
    let found = Stub.found(
      try Stub.linter(rules) {
        $0.disabled = ["odd"]
        $0.enabled = ["two"]
      }, "goose")
    #expect(found == ["two"])
  }

  /// An upgrade brings no failure: rules newer than the pinned version are info, prove nothing, and take nothing from older ones.
  @Test func newerRulesAreHeldBack() throws {
    let rules = [
      Stub.rule("new", severity: .error, priority: 5, match: "the goose", since: 2), Stub.rule("old", match: "goose"),
      Stub.rule("weak", alone: .info, match: "duck"),
    ]
    func run(_ text: String, _ change: (inout Configuration) -> Void) throws -> [String] {
      try Stub.linter(rules, change).lint(Array(text.utf8), path: "a").findings.map { "\($0.rule.name) \($0.severity.name)" }
    }
    #expect(try run("the goose") { _ in } == ["new error"])
    #expect(try run("the goose") { $0.rulesVersion = 2 } == ["new error"])
    #expect(try run("the goose") { $0.rulesVersion = 1 } == ["new info", "old warning"], "the older one is found as before")
    let alone = [rules[0], rules[2]]
    let weak = try Stub.linter(alone) { $0.rulesVersion = 1 }.lint(Array("the goose and the duck".utf8), path: "a").findings.map(\.severity)
    #expect(weak == [.info, .info])
    #expect(
      try run("the goose") {
        $0.rulesVersion = 1
        $0.severities = ["stubs": .error]
      } == ["new info", "old error"], "what was said of the family was said before")
    #expect(
      try run("the goose") {
        $0.rulesVersion = 1
        $0.severities = ["new": .warning]
      }.contains("new warning"), "what is said of the rule itself holds")
  }

  @Test func severitiesAreSet() throws {
    let rules = [Stub.rule("one", severity: .error)]
    func run(_ severities: [String: Severity]) throws -> [Severity] {
      try Stub.linter(rules) { $0.severities = severities }.lint(Array("goose".utf8), path: "a").findings.map(\.severity)
    }
    #expect(try run([:]) == [.error])
    #expect(try run(["one": .info]) == [.info])
    #expect(try run(["stubs": .info]) == [.info])
    #expect(try run(["stubs": .info, "one": .warning]) == [.warning], "the rule goes before its family")
    #expect(Severity.info < Severity.warning && Severity.warning < Severity.error)
    #expect(Severity(name: "warning") == .warning && Severity(name: "Warning") == nil)
  }

  @Test func acceptedFindings() throws {
    let linter = { ignores in
      try Stub.linter([Stub.rule("one"), Stub.rule("two", family: "other", match: "lake")]) { configuration in
        configuration.ignores = ignores
        configuration.folder = "site/"
      }
    }
    func run(_ ignore: Configuration.Ignore, path: String = "site/news/a.txt") throws -> [String] {
      Stub.found(try linter([ignore]), "The Goose on the lake, the goose.", path: path)
    }
    #expect(try run(.init(rule: "three")) == ["one", "two", "one"])
    #expect(try run(.init(rule: "one")) == ["two"])
    #expect(try run(.init(rule: "other")) == ["one", "one"])
    #expect(try run(.init(text: "goose")) == ["one", "two"], "the text counts as it is written")
    #expect(try run(.init(path: "news/*")) == [])
    #expect(try run(.init(path: "news/b.txt")) == ["one", "two", "one"])
    #expect(try run(.init(path: "news/*"), path: "site/old/a.txt") == ["one", "two", "one"])
    #expect(try run(.init(path: "news/*", rule: "one")) == ["two"])
    #expect(try run(.init(path: "news/*", rule: "one", text: "Goose")) == ["two", "one"])
  }

  @Test func ownWordsReachTheChecks() throws {
    let rules = [Stub.rule("unknown", match: "[unknown]")]
    #expect(Stub.found(try Stub.linter(rules), "The xqzvy of Tarnovych") == ["unknown", "unknown"])
    #expect(Stub.found(try Stub.linter(rules) { $0.words = ["xqzvy"] }, "The xqzvy of Tarnovych") == ["unknown"])
    #expect(
      Stub.found(
        try Stub.linter(rules) {
          $0.words = ["xqzvy"]
          $0.names = ["Ana Tarnovych"]
        }, "The xqzvy of Tarnovych") == [])
  }

  /// An analysis is made once for each document, whoever asks.
  @Test func analysesAreShared() {
    final class Counted: SharedAnalysis { init(_ article: Article) {} }
    let article = Article(Shared.document("x"), lexicon: Shared.lexicon)
    #expect(article.analysis(Counted.self) === article.analysis(Counted.self))
    #expect(article.analysis(Counted.self) !== Article(article.document, lexicon: Shared.lexicon).analysis(Counted.self))
  }

  /// Two rules that would make the same edits are one finding: the weightier, or of equals the first.
  @Test func noRepairIsOfferedTwice() {
    let cut = Fix(.safe, replacing: 2..<4, with: "")
    func left(_ findings: [Canned]) -> [String] { Stub.found(Stub.linter(findings, on: "0123456789"), "0123456789") }
    #expect(left([Canned("line", 0..<5, fixes: [cut]), Canned("word", 4..<7, fixes: [cut])]) == ["line"])
    #expect(left([Canned("line", 0..<5, fixes: [cut]), Canned("word", 4..<7, priority: 1, fixes: [cut])]) == ["word"])
    #expect(
      left([Canned("line", 0..<5, fixes: [cut]), Canned("word", 4..<7, fixes: [Fix(.suggested, replacing: 5..<6, with: ""), cut])]) == ["line"])
    #expect(left([Canned("line", 0..<5, fixes: [cut]), Canned("word", 4..<7, fixes: [Fix(.safe, replacing: 2..<5, with: "")])]) == ["line", "word"])
    #expect(left([Canned("line", 0..<5), Canned("word", 4..<7)]) == ["line", "word"], "no repair is none that is offered twice")
    // What is dropped takes nothing along.
    let other = Fix(.safe, replacing: 8..<9, with: "")
    let chain = [
      Canned("a", 0..<4, priority: 2, fixes: [cut]), Canned("b", 1..<6, priority: 1, fixes: [cut, other]), Canned("c", 7..<9, fixes: [other]),
    ]
    #expect(left(chain) == ["a", "c"])
  }
}

/// A check that is noted, and finds a word.
private struct Noted: Check {
  let offset: Int
  let note: @Sendable () -> Void

  func run(_ article: Article, _ report: inout Report) {
    note()
    report.add(Stub.rule("stub\(offset)"), offset..<offset + 1, "noted")
  }
}
