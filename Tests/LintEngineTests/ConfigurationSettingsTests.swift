import Foundation
import LintEngine
import RuleFiles
import TestSupport
import Testing

/// Guards what a configuration is put together of: files it extends, overrides, options, word lists.
@Suite struct ConfigurationSettingsTests {
  /// Writes files, of which `.mtlint.yml` is read.
  private func settings(_ files: [String: String]) throws -> (settings: ConfigurationSettings, folder: String) {
    let folder = try Scratch.make("settings")
    for (name, text) in files { try Scratch.write(text, to: name, in: folder) }
    return (try ConfigurationFile.settings("\(folder)/.mtlint.yml", rules: Shared.rules), folder)
  }

  private func error(_ files: [String: String]) throws -> String {
    let folder = try Scratch.make("settings")
    for (name, text) in files { try Scratch.write(text, to: name, in: folder) }
    do {
      _ = try ConfigurationFile.settings("\(folder)/.mtlint.yml", rules: Shared.rules)
      return ""
    } catch { return String(describing: error).replacingOccurrences(of: folder, with: "$DIR") }
  }

  @Test func extendsOthers() throws {
    let (settings, folder) = try settings([
      ".mtlint.yml": "extends: [shared/base.yml, shared/more.yml]\nfrom: vi\nwords: [c]\nrules: {merged-words: on}\n",
      "shared/base.yml": "from: lo\nwords: [a]\nrules: {joins: off, merged-words: off, split-line: off}\nexclude: drafts/**\n",
      "shared/more.yml": "extends: deep/er.yml\nwords-files: more.txt\nseverity: {joins: error}\n",
      "shared/deep/er.yml": "severity: {joins: info, names: info}\n", "shared/more.txt": "# ours\n\nb\n  two words \r\n",
    ])
    let configuration = settings.configuration(for: nil)
    #expect(configuration.folder == folder + "/")
    #expect(configuration.from == "vi")
    #expect(configuration.words == ["a", "b", "two words", "c"])
    #expect(configuration.disabled == ["joins", "split-line"])
    #expect(configuration.enabled == ["merged-words"])
    #expect(configuration.severities == ["joins": .error, "names": .info])
    #expect(configuration.excludes == ["drafts/**"])
    let origin = try #require(settings.settings.first { $0.subject == "severity names" })
    #expect(origin.file.hasSuffix("shared/deep/er.yml") && origin.line == 1)
  }

  @Test func overridesHoldForTheirPaths() throws {
    let (settings, _) = try settings([
      ".mtlint.yml": """
      from: vi
      names: [Ana]
      overrides:
        - paths: lo/**
          from: lo
          rules: {joins: off}
          options: {stray-stop: {place: 9}}
        - paths: ["*.md", old/*]
          severity: {names: info}
          names: [Bela]
      """
    ])
    func configuration(_ path: String) -> Configuration { settings.configuration(for: path) }
    #expect(configuration("a.txt").from == "vi" && configuration("a.txt").names == ["Ana"])
    #expect(configuration("lo/x/a.txt").from == "lo" && configuration("lo/x/a.txt").disabled == ["joins"])
    #expect(configuration("lo/a.txt").options == ["stray-stop": ["place": "9"]])
    #expect(configuration("lo/a.md").from == "lo" && configuration("lo/a.md").names == ["Ana", "Bela"])
    #expect(configuration("old/a.txt").severities == ["names": .info])
    #expect(settings.scope(of: "a.txt") == "" && settings.scope(of: "lo/a.txt") == settings.scope(of: "lo/b.txt"))
    #expect(settings.scope(of: "lo/a.md") != settings.scope(of: "lo/a.txt"))
  }

  /// Options reach the check.
  @Test func optionsChangeARule() throws {
    let rule = try #require(Shared.ruleFiles.get().first { $0.name == "stray-stop" })
    func found(_ options: [String: [String: String]]) throws -> Int {
      let linter = try Stub.linter(Shared.rules) { $0.options = options }
      return rule.examples.count { Stub.found(linter, $0.bad.filter { $0 != "⟦" && $0 != "⟧" }).contains(rule.name) }
    }
    let all = try found([:])
    #expect(all == rule.examples.count)
    #expect(try found(["stray-stop": rule.options.mapValues { _ in "99" }]) < all)
  }

  @Test(arguments: [
    ("extends: other.yml\n", "$DIR/.mtlint.yml:1: ‘extends’: $DIR/other.yml: no such file or directory"),
    ("\nextends: a/b.yml\n", "$DIR/a/b.yml:2: ‘extends’ forms a loop: $DIR/.mtlint.yml → $DIR/a/b.yml → $DIR/.mtlint.yml"),
    ("extends: .mtlint.yml\n", "$DIR/.mtlint.yml:1: ‘extends’ forms a loop: $DIR/.mtlint.yml → $DIR/.mtlint.yml"),
    ("extends: c.yml\n", "$DIR/c.yml:2: unknown key ‘wordz’; did you mean ‘words’?"),
    ("words:\n  - a\nwords-files:\n  - none.txt\n", "$DIR/.mtlint.yml:4: ‘words-files’: $DIR/none.txt: no such file or directory"),
    ("options:\n  stray-stops: {a: 1}\n", "$DIR/.mtlint.yml:2: unknown rule ‘stray-stops’; did you mean ‘stray-stop’?"),
    ("options:\n  stray-stop:\n    plcae: 1\n", "$DIR/.mtlint.yml:3: ‘stray-stop’ has no option ‘plcae’; did you mean ‘place’?"),
    ("options:\n  stray-stop:\n    place: much\n", "$DIR/.mtlint.yml:3: ‘place’ must be a number"),
    (
      "options:\n  place-name-style: {style: times}\n",
      "$DIR/.mtlint.yml:2: ‘style’ must be common, ap, reuters, bbc, guardian or own"
    ),
    ("options: {duplicated-word: {a: 1}}\n", "$DIR/.mtlint.yml:1: the rule ‘duplicated-word’ has no options"),
    ("overrides:\n  - from: vi\n", "$DIR/.mtlint.yml:2: an entry of ‘overrides’ needs ‘paths’"),
    ("overrides:\n  - paths: a\n    exclude: b\n", "$DIR/.mtlint.yml:3: unknown key ‘exclude’"),
    ("overrides:\n  - paths: a\n    rules: {joinz: off}\n", "$DIR/.mtlint.yml:3: unknown rule or family ‘joinz’; did you mean ‘joins’?"),
    ("rules-version: new\n", "$DIR/.mtlint.yml:1: ‘rules-version’ must be a whole number, 1 or more"),
    ("rules-version: 99\n", "$DIR/.mtlint.yml:1: the newest rules here are version 1"),
  ])
  func mistakesAreRefused(_ text: String, _ expected: String) throws {
    #expect(try error([".mtlint.yml": text, "a/b.yml": "words: x\nextends: ../.mtlint.yml\n", "c.yml": "names: a\nwordz: b\n"]) == expected)
  }
}
