import Foundation
import LintEngine
import RuleFiles
import TestSupport
import Testing

/// Guards `.mtlint.yml`: every key arrives, and what is wrong is refused with file, line and reason.
@Suite struct ConfigurationFileTests {
  private func read(_ text: String, rules: [Rule] = Shared.rules) throws -> (path: String, configuration: Configuration) {
    let path = try Scratch.write(text, to: ConfigurationFile.name, in: try Scratch.make("configuration"))
    return (path, try ConfigurationFile.read(path, rules: rules))
  }

  @Test func everyKeyArrives() throws {
    let (path, configuration) = try read(
      """
      from: vi
      translated: true
      rules:
        merged-words: off
        duplicates: on
        duplicated-word: "off"
        stray-stop: true
        stray-fragment: false
      severity:
        joins: info
        merged-sentences: error
      words: [GooseNest, eduWhale]
      names:
        - Mila Tarn
      exclude: drafts/
      ignore:
        - path: news/*
          rule: stray-stop
          text: "a. b"
          reason: known
        - rule: joins
        - text: la la
      """)
    var expected = Configuration()
    expected.folder = String(path.dropLast(ConfigurationFile.name.count))
    expected.from = "vi"
    expected.translated = true
    expected.disabled = ["merged-words", "duplicated-word", "stray-fragment"]
    expected.enabled = ["duplicates", "stray-stop"]
    expected.severities = ["joins": .info, "merged-sentences": .error]
    expected.words = ["GooseNest", "eduWhale"]
    expected.names = ["Mila Tarn"]
    expected.excludes = ["drafts/"]
    expected.ignores = [.init(path: "news/*", rule: "stray-stop", text: "a. b"), .init(rule: "joins"), .init(text: "la la")]
    #expect(configuration == expected)
  }

  @Test func emptyFilesAreFine() throws {
    for text in ["", "\n", "# nothing yet\n", "---\n", "\n# a\n  \n"] {
      let (_, configuration) = try read(text)
      #expect(configuration.disabled.isEmpty && configuration.ignores.isEmpty && configuration.from == nil, "\(text.debugDescription)")
    }
  }

  /// Rules of the user's own folders may be named, too; the folders are found beside the file.
  @Test func ownRuleFolders() throws {
    let folder = try Scratch.make("configuration")
    let rule = """
      rule: gate-word
      family: house
      class: calque
      summary: s
      match: gate
      examples: [{bad: "⟦gate⟧"}, {bad: "a ⟦gate⟧"}]
      fine: [a, b]
      """
    try Scratch.write(rule, to: "style/house/gate-word.yml", in: folder)
    let path = try Scratch.write("rule-folders: [style]\nrules: {gate-word: off}\nseverity: {house: error}\n", to: ".mtlint.yml", in: folder)
    let configuration = try ConfigurationFile.read(path, rules: [])
    #expect(configuration.ruleFolders == ["\(folder)/style"])
    #expect(configuration.disabled == ["gate-word"])
    let absolute = try Scratch.write("rule-folders: [\(folder)/style]\n", to: "x/.mtlint.yml", in: folder)
    #expect(try ConfigurationFile.read(absolute, rules: []).ruleFolders == ["\(folder)/style"])
    let missing = try Scratch.write("rule-folders: [nowhere]\n", to: "y/.mtlint.yml", in: folder)
    #expect(error { _ = try ConfigurationFile.read(missing, rules: []) } == "\(folder)/y/nowhere: no such file or directory")
  }

  static let wrong: [(text: String, error: String)] = [
    ("words: [a]\nexcludes: [b]\n", ":2: unknown key ‘excludes’; did you mean ‘exclude’?"), ("colour: red\n", ":1: unknown key ‘colour’"),
    ("from: [vi, lo]\n", ":1: ‘from’ takes a single text"), ("words: {a: b}\n", ":1: ‘words’ takes a text or a list of texts"),
    ("\nwords: [a, [b]]\n", ":2: ‘words’ takes a list of texts"),
    ("rules: [stray-stop]\n", ":1: expected keys with values here"), ("rules:\n  stray-stop: maybe\n", ":2: ‘stray-stop’ must be on or off"),
    ("rules:\n  stray-stop: [off]\n", ":2: ‘stray-stop’ takes a single text"),
    ("rules:\n  stray-stops: off\n", ":2: unknown rule or family ‘stray-stops’; did you mean ‘stray-stop’?"),
    ("rules: {zzzzzzzzzz: off}\n", ":1: unknown rule or family ‘zzzzzzzzzz’"),
    ("severity:\n  join: error\n", ":2: unknown rule or family ‘join’; did you mean ‘joins’?"),
    ("severity:\n  joins: fatal\n", ":2: a severity must be error, warning or info"),
    ("ignore: stray-stop\n", ":1: ‘ignore’ takes a list"), ("ignore:\n  - stray-stop\n", ":2: expected keys with values here"),
    ("ignore:\n  - path: a\n  - reason: why\n", ":3: an entry of ‘ignore’ needs a path, a rule or a text"),
    ("ignore:\n  - rule: stray-stops\n", ":2: unknown rule or family ‘stray-stops’; did you mean ‘stray-stop’?"),
    ("ignore:\n  - rulle: a\n", ":2: unknown key ‘rulle’; did you mean ‘rule’?"), ("words: [a]\nwords: [b]\n", ":2: ‘words’ is given twice"),
    ("- a\n", ":1: expected keys with values here"),
    ("words\n", ":1: expected keys with values here"), ("words: [a\n", ":2: not YAML: did not find expected ',' or ']'"),
    ("a: \"b\n", ":2: not YAML: found unexpected end of stream"), ("words:\n- \u{1}\n", ":2: not YAML: control characters are not allowed"),
    ("words: [a]\n---\nwords: [b]\n", ":3: a second YAML document starts here; keep only one"),
    ("options:\n  word: 1\nword: a\nword: b\n", ":4: ‘word’ is given twice"),
    ("translated: maybe\n", ":1: ‘translated’ must be true or false"),
    ("from: vietnamese\n", ":1: ‘from’ takes a language code of two or three letters, such as vi"),
  ]

  @Test(arguments: wrong.indices) func aWrongFileIsRefused(_ index: Int) throws {
    let (text, expected) = Self.wrong[index]
    let path = try Scratch.write(text, to: ConfigurationFile.name, in: try Scratch.make("configuration"))
    #expect(error { _ = try ConfigurationFile.read(path, rules: Shared.rules) } == path + expected)
  }

  @Test func notUTF8() throws {
    let path = try Scratch.write([0xC3, 0x28], to: ConfigurationFile.name, in: try Scratch.make("configuration"))
    #expect(error { _ = try ConfigurationFile.read(path, rules: []) } == "\(path): not UTF-8")
  }

  /// The nearest file upward holds.
  @Test func isFoundUpward() throws {
    let folder = try Scratch.make("configuration")
    try Scratch.write("", to: "a/.mtlint.yml", in: folder)
    try Scratch.write("", to: "a/b/c/.mtlint.yml", in: folder)
    try Scratch.write("", to: "a/b/c/d/x.txt", in: folder)
    #expect(ConfigurationFile.find(from: "\(folder)/a/b/c/d") == "\(folder)/a/b/c/.mtlint.yml")
    #expect(ConfigurationFile.find(from: "\(folder)/a/b/c") == "\(folder)/a/b/c/.mtlint.yml")
    #expect(ConfigurationFile.find(from: "\(folder)/a/b") == "\(folder)/a/.mtlint.yml")
    #expect(ConfigurationFile.find(from: folder) == nil)
    #expect(ConfigurationFile.find(from: "/") == nil)
  }

  @Test func nearestNames() {
    #expect(Nearest.suggestion(for: "stray-stopp", in: ["merged-words", "stray-stop"]) == "; did you mean ‘stray-stop’?")
    #expect(Nearest.suggestion(for: "ab", in: ["ad", "ac"]) == "; did you mean ‘ac’?")
    #expect(Nearest.suggestion(for: "ab", in: ["wxyz"]) == "")
    #expect(Nearest.suggestion(for: "ab", in: []) == "")
    #expect(Nearest.suggestion(for: "", in: ["abcd"]) == "")
  }

  private func error(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return String(describing: error) }
  }
}
