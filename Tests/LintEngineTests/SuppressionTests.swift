import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards comments for mtlint in the text: what they accept, that they are no text themselves, and what is said of useless ones.
@Suite struct SuppressionTests {
  private static let rules = [
    Stub.rule("goose", family: "birds", match: "goose", replace: ["swan"]),
    Stub.rule("lake", family: "waters", match: "lake", replace: ["sea"]),
    Stub.meta("unknown-suppression"), Stub.meta("unused-suppression"),
  ]

  /// `line:rule` of each finding.
  private func found(_ text: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> [String] {
    let found = try Stub.linter(Self.rules, change).lint(Array(text.utf8), path: "a.txt")
    return found.findings.map { "\(found.document.lines.line(of: $0.range.lowerBound) + 1):\($0.rule.name)" }
  }

  private func messages(_ text: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> [String] {
    try Stub.linter(Self.rules, change).lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.family == "meta" }.map(\.message)
  }

  /// Comments of every format, on the line they are for.
  @Test(arguments: [
    "a goose <!-- mtlint:ignore -->", "a goose<!--mtlint:ignore-->", "a goose <!-- mtlint:ignore goose --> on it", "a goose # mtlint:ignore goose",
    "a goose // mtlint:ignore birds", "a goose % mtlint:ignore", "a goose% mtlint:ignore", "a goose ; mtlint:ignore", "a goose -- mtlint:ignore",
    "/* mtlint:ignore */ a goose", "a goose {# mtlint:ignore goose #}", "a goose {{!-- mtlint:ignore goose --}}", "a goose ## mtlint:ignore goose",
    "a goose # mtlint:ignore lake, goose -- both are names", "a goose # mtlint:ignore goose — a name", "a goose # mtlint:ignore goose,birds",
    "[//]: # (mtlint:ignore goose) goose", "a goose <!-- mtlint:ignore goose -- so says\nthe editor -->",
  ])
  func isFoundInAnyComment(_ text: String) throws {
    #expect(try !found(text).contains { $0.hasSuffix(":goose") }, "\(text)")
    #expect(try found(text + "\r\nA goose.\r\n").filter { $0.hasSuffix(":goose") }.count == 1, "\(text), and the next line")
    #expect(try !found("Đó 🌨\r\n" + text).contains { $0.hasSuffix(":goose") }, "\(text), after other scripts")
  }

  @Test(arguments: [
    "a goose, says “mtlint:ignore”", "a goose mtlint:ignore", "a goose <!-- mtlint:ignore lake -->", "a goose <!-- mtlint:ignore gooose -->",
    "a goose <!-- mtlint:disable -->", "a goose https://mtlint:ignore", "a goose # mtlint ignore", "a goose x# mtlint:ignore",
    "a goose <!-- mtlint: ignore -->",
  ])
  func otherTextIsNone(_ text: String) throws { #expect(try found(text).contains("1:goose"), "\(text)") }

  @Test func reaches() throws {
    #expect(try found("# mtlint:ignore-next-line\ngoose\ngoose") == ["3:goose"])
    #expect(try found("mtlint:ignore-next-line goose\ngoose\ngoose") == ["3:goose"], "bare, at the start of a line")
    #expect(try found("<!-- mtlint:ignore-next-line -->\n\n\ngoose\ngoose") == ["5:goose"], "empty lines do not count")
    #expect(try found("# mtlint:ignore-next-line goose\n# mtlint:ignore-next-line lake\ngoose lake") == [], "two for one line")
    #expect(try found("goose\n# mtlint:ignore-start\ngoose\nlake\n# mtlint:ignore-end\ngoose") == ["1:goose", "6:goose"])
    #expect(try found("# mtlint:ignore-start lake\ngoose\nlake\n# mtlint:ignore-end\nlake") == ["2:goose", "5:lake"])
    #expect(
      try found(
        "# mtlint:ignore-start lake\n# mtlint:ignore-start goose\ngoose lake\n# mtlint:ignore-end\ngoose lake\n# mtlint:ignore-end lake\nlake")
        == ["5:goose", "7:lake"], "an end without rules ends the last start")
    #expect(try found("a goose <!-- mtlint:ignore-start --> goose <!-- mtlint:ignore-end --> goose") == ["1:goose", "1:goose"], "within a line")
    #expect(try found("goose\nlake\n<!-- mtlint:ignore-file goose -->") == ["2:lake"])
  }

  /// A comment is no text: nothing is found in it, nothing is joined over it, and it stays as it is.
  @Test func commentsAreNoText() throws {
    #expect(try found("# mtlint:ignore-file lake -- the goose and the lake\nlake") == [])
    let text = "goose <!-- mtlint:ignore lake -- goose --> goose lake\n# mtlint:ignore-next-line goose\ngoose"
    let fixed = Stub.fix(try Stub.linter(Self.rules), text)
    #expect(fixed == "swan <!-- mtlint:ignore lake -- goose --> swan lake\n# mtlint:ignore-next-line goose\ngoose")
    let linter = Stub.linter(
      [Canned("a", 0..<24, fixes: [Fix(.safe, replacing: 0..<24, with: "")]), Canned("b", 0..<1, fixes: [Fix(.safe, replacing: 1..<3, with: "")])],
      on: "a                      b")
    let findings = linter.lint(Array("a # mtlint:ignore-file b\nb".utf8), path: "a").findings
    #expect(findings.isEmpty, "one over a comment goes")
  }

  /// A fix from elsewhere does not reach to where its rule is accepted.
  @Test func fixesStayOutside() throws {
    let text = "one\ntwo # mtlint:ignore far\n"
    let blank = "one\ntwo                    \n"
    func fixes(_ edit: Edit) -> Int {
      Stub.linter([Canned("far", 0..<3, fixes: [Fix(.safe, [edit])])], on: blank).lint(Array(text.utf8), path: "a").findings[0].fixes.count
    }
    #expect(fixes(Edit(0..<3, "1")) == 1)
    #expect(fixes(Edit(4..<7, "2")) == 0)
    #expect(fixes(Edit(7..<8, "")) == 0)
  }

  @Test func unknownOnesAreReported() throws {
    #expect(try messages("goose # mtlint:ignore gooose") == ["unknown rule or family ‘gooose’; did you mean ‘goose’?"])
    #expect(
      try messages("goose # mtlint:ignore goose, anything") == ["unknown rule or family ‘anything’; check the name, or write a reason after ‘--’"])
    #expect(try messages("# mtlint:ignore-nextline\na") == ["unknown comment ‘mtlint:ignore-nextline’; did you mean ‘ignore-next-line’?"])
    #expect(try messages("# mtlint:ignore-start\ngoose") == ["no ‘mtlint:ignore-end’, so it applies to the end of the file; add one"])
    #expect(try messages("goose\n# mtlint:ignore-end") == ["no ‘mtlint:ignore-start’ before this; delete it"])
    #expect(try messages("# mtlint:ignore-start goose\ngoose\n# mtlint:ignore-end goose") == [])
    #expect(try messages("# mtlint:ignore-file gooose") == ["unknown rule or family ‘gooose’; did you mean ‘goose’?"], "without any text")
    #expect(try messages("goose # mtlint:ignore gooose") { $0.disabled = ["unknown-suppression"] } == [])
  }

  @Test func unusedOnesAreReported() throws {
    #expect(try messages("duck # mtlint:ignore goose") == ["‘goose’: nothing to ignore here; delete it"])
    #expect(try messages("goose # mtlint:ignore goose, lake") == ["‘lake’: nothing to ignore here; delete it"])
    #expect(try messages("goose\n# mtlint:ignore\ngoose") == ["unused comment; delete it, or use ‘ignore-next-line’"])
    #expect(try messages("duck\n# mtlint:ignore-file") == ["unused comment; delete it"])
    #expect(try messages("# mtlint:ignore-start goose\nduck\n# mtlint:ignore-end") == ["‘goose’: nothing to ignore here; delete it"])
    #expect(try messages("duck # mtlint:ignore goose") { $0.disabled = ["goose"] } == [], "of a rule that does not run nothing is known")
    #expect(
      try messages("duck # mtlint:ignore") {
        $0.select = ["goose", "meta"]
      } == [], "where only some rules run, nothing is known of the others")
    #expect(try messages("duck # mtlint:ignore goose") { $0.ignores = [.init(rule: "unused-suppression")] } == [])
  }

  /// Whatever stands in a text: nothing breaks, and hostile ones take no longer.
  @Test func anyBytes() throws {
    let linter = try Stub.linter(Self.rules)
    for seed in 0..<300 as Range<UInt64> {
      var bytes = RandomText.bytes(seed: seed, longest: 200)
      for piece in ["<!-- mtlint:ignore", "mtlint:", "# mtlint:ignore-start goose\n", "-->", "/*mtlint:ignore-end"].enumerated() {
        bytes.insert(contentsOf: piece.element.utf8, at: Int(seed) * 7 * (piece.offset + 1) % (bytes.count + 1))
      }
      _ = linter.lint(bytes, path: "a")
    }
    _ = linter.lint(Array(String(repeating: "<!-- mtlint:ignore goose ", count: 20_000).utf8), path: "a")
    _ = linter.lint(Array(String(repeating: "mtlint: ", count: 50_000).utf8), path: "a")
    _ = linter.lint(Array(String(repeating: "# mtlint:ignore-start goose\ngoose\n", count: 2_000).utf8), path: "a")
  }
}
