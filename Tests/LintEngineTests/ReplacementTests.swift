import LintEngine
import TestSupport
import Testing

@testable import LintChecks

/// Guards what a pattern writes in place of its match: captures, verb forms, capitals, nothing at all.
@Suite struct ReplacementTests {
  /// Pattern, replacement, text, repaired text.
  static let cases: [(match: String, replace: String, text: String, repaired: String)] = [
    ("goose", "swan", "a goose and a goose.", "a swan and a swan."), ("big goose", "swan", "a big  goose", "a swan"),
    ("goose", "grey swan", "a goose", "a grey swan"),
    // The first letter follows the match at the start of a sentence.
    ("goose", "swan", "Goose! “Goose,” he said. A Goose.", "Swan! “Swan,” he said. A swan."),
    ("the goose", "a swan", "The goose left. He saw the goose.", "A swan left. He saw a swan."),
    ("goose", "NATO", "a goose", "a NATO"),
    // Captures
    ("a:[word] of b:[word]", "$b $a", "a pride of lions", "a lions pride"), ("x:(big|old) goose", "$x swan", "an old goose", "an old swan"),
    ("the (x:[lower])? goose", "the $x swan", "the goose, the big goose", "the swan, the big swan"),
    ("x:([name] [name]) said", "said $x", "then Mila Tarn said", "then said Mila Tarn"),
    ("x:[number] geese", "$x swans for $$x", "5 geese", "5 swans for $5"), ("geese", "$5", "geese", "$5"),
    ("x:[lower]* goose", "$x swan", "goose", "swan"),
    ("x:([any] [any]) goose", "$x swan", "Mila’s, goose", "Mila’s, swan"),
    // Verbs take the form that was matched.
    ("{open} a route", "{fight} on", "they open a route", "they fight on"), ("{open} a route", "{fight} on", "he opens a route", "he fights on"),
    ("{open} a route", "{fight} on", "he opened a route", "he fought on"), ("{open} a route", "{fight} on", "opening a route", "fighting on"),
    ("{open} it", "{break} it", "he has opened it", "he has broken it"), ("{open} it", "{break} it", "it was not opened it", "it was not broken it"),
    ("{open} it", "{break} it", "to open it", "to break it"), ("{open} it", "{break} it", "he never opened it", "he never broke it"),
    ("{open} it", "{break} it", "having just opened it", "having just broken it"), ("{open} it", "{break} it", "Opened it was", "Broke it was"),
    ("{cut} it", "{write} it", "he will cut it", "he will write it"), ("{cut} it", "{write} it", "she cut it", "she wrote it"),
    ("{cut} it", "{write} it", "she has cut it", "she has written it"),
    ("{cut} it", "{write} it", "cutting it", "writing it"), ("{come} and {see}", "{go} and {look}", "they came and saw", "they went and looked"),
    ("{come} and {see}", "{arrive}", "he comes and sees", "he arrives"),
    ("{stop} x:[word]", "{halt} the $x", "he stopped traffic", "he halted the traffic"),
    // Nothing: the space before goes too; at the start of a sentence the next word takes the capital.
    ("very", "", "a very big goose", "a big goose"), ("very", "", "it is big, very.", "it is big,."),
    ("namely", "", "Namely the geese left.", "The geese left."),
    ("namely ,", "", "They left. Namely, élan is all.", "They left. Élan is all."), ("namely", "", "namely\nMore", "More"),
  ]

  @Test(arguments: cases.indices) func replaces(_ index: Int) throws {
    let (match, replace, text, repaired) = Self.cases[index]
    #expect(Stub.fix(try Stub.linter([Stub.rule(match: match, replace: [replace])]), text) == repaired, "‘\(match)’ -> ‘\(replace)’")
  }

  @Test func severalReplacementsAreSeveralFixes() throws {
    let linter = try Stub.linter([Stub.rule(match: "{open} it", replace: ["{break} it", "{cut} it", ""], fix: .suggested)])
    let fixes = linter.lint(Array("he opened it".utf8), path: "a.txt").findings.flatMap(\.fixes)
    #expect(fixes.map { $0.edits[0].replacement } == ["broke it", "cut it", ""])
    #expect(fixes.allSatisfy { $0.safety == .suggested })
  }

  @Test func withoutAFixNothingIsOffered() throws {
    let linter = try Stub.linter([Stub.rule(match: "goose", fix: nil)])
    #expect(linter.lint(Array("goose".utf8), path: "a.txt").findings.map(\.fixes.count) == [0])
  }

  @Test func messagesSayWhatToDo() throws {
    func message(_ replace: [String], summary: String = "no bird", why: String = "") throws -> String {
      let rows = [PhraseRow(pattern: "goose", replacements: replace, why: why, severity: nil)]
      let rule = Rule(name: "a", family: "b", damage: .calque, severity: .error, summary: summary, detection: .phrases("x"), fix: .safe)
      let linter = try Linter(rules: [rule], configuration: Configuration(), lexicon: Shared.lexicon) { try Checks.compile($0) { _, _ in rows } }
      return try #require(linter.lint(Array("a goose".utf8), path: "a.txt").findings.first).message
    }
    #expect(try message([]) == "‘goose’: no bird; rewrite it")
    #expect(try message([], summary: "no bird; ask the keeper") == "‘goose’: no bird; ask the keeper")
    #expect(try message([], why: "it flew") == "‘goose’: no bird; rewrite it (it flew)")
    #expect(try message([], why: "flown; look for it") == "‘goose’: flown; look for it")
    #expect(try message(["swan", "duck"]) == "‘goose’: no bird; write ‘swan’")
    #expect(try message([""]) == "‘goose’: no bird; delete it")
    #expect(try message(["swan"], why: "it flew") == "‘goose’: no bird; write ‘swan’ (it flew)")
    #expect(try message(["swan"], why: "flown; gone") == "‘goose’: no bird; write ‘swan’ (flown; gone)")
  }

  /// Severity by row, unless the configuration says otherwise.
  @Test func rowsHaveTheirOwnSeverity() throws {
    let rows = ["goose\tswan\t\terror", "lake\tpond | sea", "boat\t\tbecause\tinfo"].map {
      PhraseRow(cells: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
    #expect(rows.map(\.replacements) == [["swan"], ["pond", "sea"], []])
    #expect(rows.map(\.why) == ["", "", "because"])
    let rule = Rule(name: "a", family: "b", damage: .calque, severity: .warning, summary: "s", detection: .phrases("x"), fix: .safe)
    func severities(_ change: (inout Configuration) -> Void) throws -> [Severity] {
      var configuration = Configuration()
      change(&configuration)
      let linter = try Linter(rules: [rule], configuration: configuration, lexicon: Shared.lexicon) { try Checks.compile($0) { _, _ in rows } }
      return linter.lint(Array("goose, lake, boat".utf8), path: "a.txt").findings.map(\.severity)
    }
    #expect(try severities { _ in } == [.error, .warning, .info])
    #expect(try severities { $0.severities = ["a": .info] } == [.info, .info, .info])
  }

  static let verbs = [
    "open opens opened opened opening", "love loves loved loved loving", "agree agrees agreed agreed agreeing", "dye dyes dyed dyed dyeing",
    "die dies died died dying", "carry carries carried carried carrying", "play plays played played playing",
    "watch watches watched watched watching",
    "push pushes pushed pushed pushing", "pass passes passed passed passing", "fix fixes fixed fixed fixing", "go goes went gone going",
    "stop stops stopped stopped stopping", "travel travels traveled traveled traveling", "panic panics panicked panicked panicking",
    "be is was been being",
    "have has had had having", "write writes wrote written writing", "cut cuts cut cut cutting", "begin begins began begun beginning",
    "laugh laughs laughed laughed laughing", "buzz buzzes buzzed buzzed buzzing", "veto vetoes vetoed vetoed vetoing",
    "visit visits visited visited visiting",
    "plan plans planned planned planning", "refer refers referred referred referring", "ski skis skied skied skiing",
    "quiz quizzes quizzed quizzed quizzing",
  ]

  @Test(arguments: verbs) func verbForms(_ forms: String) {
    let expected = forms.split(separator: " ").map(String.init)
    #expect(VerbForms.shared.forms(of: expected[0]) == expected)
    for form in VerbForm.allCases { #expect(VerbForms.shared.form(form, of: expected[0]) == expected[Int(form.rawValue)]) }
  }
}
