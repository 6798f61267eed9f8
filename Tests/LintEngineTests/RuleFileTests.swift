import Foundation
import LintChecks
import LintEngine
import RuleFiles
import TestSupport
import Testing

/// Guards rule files: what a good one says arrives, and a bad one is refused with file, line and reason.
@Suite struct RuleFileTests {
  private static let good = """
    rule: blood-route
    family: calques
    class: calque
    severity: info
    language: en
    from: [vi, lo]
    only-from: true
    priority: 3
    summary: a source idiom
    why: >-
      Vietnamese says so,
      word by word.
    match: "{open} a blood route"
    before: "[name]"
    after: "out"
    unless: ["bank", "blood type"]
    replace: ["{fight} on", "{flee}"]
    fix: suggested
    examples:
      - bad: "Lan ⟦opened a blood route⟧ out."
        good: "Lan fought on out."
      - bad: "Minh ⟦opens a blood route⟧ out."
    fine:
      - "Lan opened a route."
      - "A blood bank."

    """

  /// The good file with one line replaced by others.
  private static func with(_ line: String, _ replacement: String) -> String {
    precondition(good.contains(line + "\n"))
    return good.replacing(line + "\n", with: replacement.isEmpty ? "" : replacement + "\n")
  }

  @Test func everyKeyArrives() throws {
    let folder = try Scratch.make("rules")
    let rule = try RuleFile.read(try Scratch.write(Self.good, to: "calques/blood-route.yml", in: folder))
    #expect(rule.name == "blood-route")
    #expect(rule.family == "calques")
    #expect(rule.damage == .calque)
    #expect(rule.severity == .info)
    #expect(rule.language == "en")
    #expect(rule.from == ["vi", "lo"])
    #expect(rule.onlyFrom)
    #expect(rule.priority == 3)
    #expect(rule.summary == "a source idiom")
    #expect(rule.why == "Vietnamese says so, word by word.")
    #expect(rule.detection == .match("{open} a blood route"))
    #expect(rule.before == "[name]")
    #expect(rule.after == "out")
    #expect(rule.unless == ["bank", "blood type"])
    #expect(rule.replacements == ["{fight} on", "{flee}"])
    #expect(rule.fix == .suggested)
    #expect(
      rule.examples == [
        .init(bad: "Lan ⟦opened a blood route⟧ out.", good: "Lan fought on out."), .init(bad: "Minh ⟦opens a blood route⟧ out.", good: nil),
      ])
    #expect(rule.fine == ["Lan opened a route.", "A blood bank."])
    #expect(try ExampleRunner(rule, lexicon: Shared.lexicon, all: [rule]).failures() == [])
  }

  @Test func keysOfEvidence() throws {
    let text = Self.with("severity: info", "severity: error\nalone: info\nevidence: strong\nlistens: true\nsinks: true")
    let rule = try RuleFile.read(try Scratch.write(text, to: "calques/blood-route.yml", in: try Scratch.make("rules")))
    #expect(rule.alone == .info && rule.evidence == .strong && rule.listens && rule.sinks)
  }

  /// What is left out has its default; the keys `check` and `options`; the suffix .yaml.
  @Test func defaults() throws {
    let text = """
      rule: spaced
      family: house
      class: spaced-punctuation
      summary: s
      check: spaced-punctuation
      examples: [{bad: "a⟦ ,⟧"}, {bad: "b⟦ ,⟧"}]
      fine: [a, b]
      """
    let folder = try Scratch.make("rules")
    let rule = try RuleFile.read(try Scratch.write(text, to: "house/spaced.yaml", in: folder))
    #expect(rule.severity == .warning)
    #expect(rule.alone == nil && rule.evidence == .weak && !rule.listens && !rule.sinks)
    #expect(rule.language == nil && rule.from == [] && !rule.onlyFrom && rule.priority == 0 && rule.why == "")
    #expect(rule.before == nil && rule.after == nil && rule.unless == [] && rule.replacements == [] && rule.fix == nil && rule.options == [:])
    #expect(rule.detection == .check("spaced-punctuation"))
  }

  /// A text and the error it gives, behind the file's path.
  static let wrong: [(text: String, error: String)] = [
    ("", ": the file is empty"), ("# nothing\n", ": the file is empty"), ("- a\n", ":1: expected keys with values here"),
    ("rule: [a\n", ":2: not YAML: did not find expected ',' or ']'"),
    (with("severity: info", "severity: grave"), ":4: ‘severity’ must be error, warning or info"),
    (with("severity: info", "severity: info\nalone: warning"), ":5: ‘alone’ must be a severity below the rule’s own"),
    (with("severity: info", "severity: info\nevidence: much"), ":5: ‘evidence’ must be one of strong, medium, weak, layout, notice, none"),
    (with("severity: info", "severity: info\nlistens: often"), ":5: ‘listens’ must be true or false"),
    (with("class: calque", "class: calques"), ":3: unknown class ‘calques’; did you mean ‘calque’?"),
    (with("class: calque", "class: zzzzzzzzzz"), ":3: unknown class ‘zzzzzzzzzz’"),
    (with("class: calque", ""), ":1: ‘class’ is missing"), (with("summary: a source idiom", "summary: ''"), ":9: ‘summary’ is missing"),
    (with("priority: 3", "priority: high"), ":8: ‘priority’ must be a whole number"),
    (with("priority: 3", "prioritty: 3"), ":8: unknown key ‘prioritty’; did you mean ‘priority’?"),
    (with("priority: 3", "colour: red"), ":8: unknown key ‘colour’"),
    (with("only-from: true", "only-from: yes"), ":7: ‘only-from’ must be true or false"),
    (with("from: [vi, lo]", ""), ":6: ‘only-from’ needs ‘from’"),
    (with("from: [vi, lo]", "from: {a: b}"), ":6: ‘from’ takes a text or a list of texts"),
    (with("from: [vi, lo]", "from: [vi, [lo]]"), ":6: ‘from’ takes a list of texts"),
    (with("language: en", "language: [en]"), ":5: ‘language’ takes a single text"),
    (with("language: en", "rule: again"), ":5: ‘rule’ is given twice"),
    (with("fix: suggested", "fix: maybe"), ":18: ‘fix’ must be safe, suggested or none"),
    (with("fix: suggested", ""), ":17: ‘replace’ needs ‘fix: safe’ or ‘fix: suggested’"),
    (with("  - \"A blood bank.\"", ""), ":23: a rule needs at least two ‘fine’ examples"),
    (with("  - bad: \"Minh ⟦opens a blood route⟧ out.\"", ""), ":19: a rule needs at least two ‘bad’ examples"),
    (with("  - bad: \"Minh ⟦opens a blood route⟧ out.\"", "  - bad: \"Minh ⟦opens\""), ":22: ‘bad’ must mark its finding once, with ⟦ and ⟧"),
    (with("  - bad: \"Minh ⟦opens a blood route⟧ out.\"", "  - bed: \"Minh\""), ":22: unknown key ‘bed’; did you mean ‘bad’?"),
    (with("  - bad: \"Minh ⟦opens a blood route⟧ out.\"", "  - \"Minh\""), ":22: expected keys with values here"),
    (with("match: \"{open} a blood route\"", "match: \"{open a blood route\""), ":13: rule ‘blood-route’: ‘}’ is missing"),
    (with("match: \"{open} a blood route\"", "match: \"[nonsense]\""), ":13: rule ‘blood-route’: unknown token class ‘[nonsense]’"),
    (with("match: \"{open} a blood route\"", "check: nonsense"), ":13: rule ‘blood-route’: unknown check ‘nonsense’"),
    (with("match: \"{open} a blood route\"", "phrases: no.tsv"), ":13: rule ‘blood-route’: unknown table ‘no.tsv’"),
    (with("rule: blood-route", "rule: bloodroute"), ":1: the rule’s name ‘bloodroute’ differs from the file’s"),
  ]

  @Test(arguments: wrong.indices) func aWrongFileIsRefused(_ index: Int) throws {
    let (text, error) = Self.wrong[index]
    let path = try Scratch.write(text, to: "calques/blood-route.yml", in: try Scratch.make("rules"))
    #expect(Self.error { _ = try RuleFile.read(path) } == path + error)
  }

  @Test func exactlyOneDetection() throws {
    let folder = try Scratch.make("rules")
    let none = try Scratch.write(Self.with("match: \"{open} a blood route\"", ""), to: "calques/blood-route.yml", in: folder)
    #expect(Self.error { _ = try RuleFile.read(none) }.contains("match"))
    let two = try Scratch.write(Self.with("language: en", "check: merged-words"), to: "calques/blood-route.yml", in: folder)
    #expect(Self.error { _ = try RuleFile.read(two) }.contains("match"))
  }

  @Test func notUTF8() throws {
    let path = try Scratch.write([0x72, 0xFF], to: "calques/blood-route.yml", in: try Scratch.make("rules"))
    #expect(Self.error { _ = try RuleFile.read(path) } == "\(path): not UTF-8")
    #expect(Self.error { _ = try RuleFile.read(path + "x") } == "\(path)x: no such file or directory")
  }

  @Test func foldersAreLoadedInOrder() throws {
    let folder = try Scratch.make("rules")
    for name in ["b", "a", "c"] {
      try Scratch.write(Self.with("rule: blood-route", "rule: \(name)"), to: "calques/\(name).yml", in: folder)
    }
    try Scratch.write("no rule", to: "calques/notes.txt", in: folder)
    try Scratch.write("no rule", to: ".hidden/x.yml", in: folder)
    #expect(try RuleFile.load(folder: folder).map(\.name) == ["a", "b", "c"])
    let twin = try Scratch.write(Self.with("rule: blood-route\nfamily: calques", "rule: a\nfamily: other"), to: "other/a.yml", in: folder)
    #expect(Self.error { _ = try RuleFile.load(folder: folder) } == "\(twin):1: the rule ‘a’ is in \(folder)/calques/a.yml too")
    #expect(Self.error { _ = try RuleFile.load(folder: folder + "/nowhere") } == "\(folder)/nowhere: no such file or directory")
  }

  /// The family is the folder's name: reports and the configuration go by it.
  @Test func theFolderIsTheFamily() throws {
    let path = try Scratch.write(Self.good, to: "idioms/blood-route.yml", in: try Scratch.make("rules"))
    #expect(Self.error { _ = try RuleFile.read(path) }.hasPrefix("\(path):2: "))
  }

  private static let tagsAlone = "a pattern with tags also needs a word"

  /// What a pattern or replacement can have wrong.
  static let patterns: [(match: String, replace: String?, error: String)] = [
    ("", nil, "empty pattern or alternative"), ("   ", nil, "empty pattern or alternative"),
    ("a | ", nil, "‘| ’: put alternatives in brackets: (a|b)"),
    ("his|her lake", nil, "‘|her lake’: put alternatives in brackets: (a|b)"), ("(a|)", nil, "empty pattern or alternative"),
    ("(a|the?) lake", nil, "an alternative that can be empty matches everywhere; put the ‘?’ behind the bracket"),
    ("(first|second)-degree", nil, "‘-degree’: put a space before it; every term is one token"),
    ("[name]'s lake", nil, "‘'s lake’: put a space before it; every term is one token"),
    ("lake('s)?", nil, "‘('s)?’: put a space before it; every term is one token"),
    ("read ... more", nil, "‘...’ takes the rest of the line; nothing can stand behind it"),
    ("the @lakes", nil, "unknown word set ‘@lakes’"), ("a [-Ing]", nil, "‘[-Ing]’: an ending is one to eight small letters from a to z"),
    ("a ..0 lake", nil, "‘..’ takes a number from 1 to 9"), ("{open|}", nil, "‘{}’ needs a verb"),
    ("a ()", nil, "empty pattern or alternative"), ("(a", nil, "‘)’ is missing"),
    ("a )", nil, "‘)’: unmatched bracket; write a backslash before the mark itself"),
    ("a ]", nil, "‘]’: unmatched bracket; write a backslash before the mark itself"),
    ("a }", nil, "‘}’: unmatched bracket; write a backslash before the mark itself"), ("[det", nil, "‘]’ is missing"),
    ("{open", nil, "‘}’ is missing"),
    ("[]", nil, "‘[]’ needs a class"), ("[!]", nil, "unknown token class ‘[]’"), ("[det nonsense]", nil, "unknown token class ‘[nonsense]’"),
    ("* a", nil, "‘* a’: nothing to repeat; write a backslash before the mark itself"),
    ("a**", nil, "‘*’: nothing to repeat; write a backslash before the mark itself"),
    ("a", "$x", "‘$x’ is not a capture of the pattern"), ("a", "{open}", "the replacement has a verb, but the pattern has none"),
    ("{open}", "{open", "‘}’ is missing in the replacement"),
    ("{}", nil, "‘{}’ needs a verb"),
    ("the [tag:VDB]", nil, "unknown Penn tag ‘VDB’; did you mean ‘VB’?"), ("the [tag:vbd]", nil, "unknown Penn tag ‘vbd’; did you mean ‘VBD’?"),
    ("the [tag:QQQQ*]", nil, "unknown Penn tag ‘QQQQ*’"), ("the [tag:NN|]", nil, "‘[tag:NN|]’ needs a tag"),
    ("the [tag:*]", nil, "‘[tag:*]’ needs a tag"),
    ("the [tag:]", nil, "‘[tag:]’ needs a tag"), ("the [VBG]", nil, "unknown token class ‘[VBG]’; did you mean ‘[tag:VBG]’?"),
    ("[tag:VBG]", nil, tagsAlone), ("^^ [det] [finite]", nil, tagsAlone), ("the? [no-finite]", nil, tagsAlone), ("(goose|[tag:NN])", nil, tagsAlone),
    ("!([tag:NN] lake)", nil, tagsAlone),
  ]

  @Test(arguments: patterns.indices) func aWrongPatternIsExplained(_ index: Int) {
    let (match, replace, error) = Self.patterns[index]
    let rule = Stub.rule("stub", match: match, replace: replace.map { [$0] } ?? [], fix: .safe)
    #expect(Self.error { try Checks.validate(rule) } == "rule ‘stub’: \(error)", "‘\(match)’ -> ‘\(replace ?? "")’")
  }

  /// The text of the error that something throws; empty when it throws none.
  private static func error(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return String(describing: error) }
  }
}
