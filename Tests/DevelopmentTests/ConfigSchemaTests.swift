import Foundation
import LintEngine
import RuleFiles
import TestSupport
import Testing

@testable import mtlint_dev

/// Guards the schema of `.mtlint.yml`: it is up to date, and it accepts what the program accepts and refuses what it refuses.
@Suite struct ConfigSchemaTests {
  @Test func isUpToDate() throws {
    let isCurrent = try Project.text(ConfigSchema.path) == ConfigSchema.render(Shared.ruleFiles.get())
    if !isCurrent { Issue.record("\(ConfigSchema.path) is out of date: run ‘swift run mtlint-dev generate’") }
  }

  static let good = [
    "from: vi\ntranslated: true\nrules: {joins: on, stray-stop: off, own-rule: \"off\"}\nseverity: {names: info}\nrules-version: 1\n",
    "words: [a, b]\nnames: Ana\nwords-files: w.txt\nnames-files: [n.txt]\nextends: base.yml\nrule-folders: house\nexclude: [a/**]\n",
    "ignore:\n  - {path: a/*, rule: joins, reason: r}\n  - text: la la\noptions:\n  stray-stop: {place: 3.5}\n",
    "overrides:\n  - paths: [lo/**]\n    from: lo\n    translated: false\n    options: {stray-stop: {place: 2}}\n  - paths: x\n    rules: {joins: off}\n",
  ]
  static let bad = [
    "excludes: a\n", "from: vietnamese\n", "translated: perhaps\n", "rules: {joins: maybe}\n", "severity: {joins: fatal}\n", "rules-version: 0\n",
    "rules-version: 99\n",
    "options: {stray-stop: {plcae: 1}}\n", "options: {stray-stop: {place: much}}\n", "ignore: [{reason: r}]\n", "ignore: [{rulle: joins}]\n",
    "overrides: [{from: vi}]\n", "overrides: [{paths: a, exclude: b}]\n", "words: {a: b}\n", "rules: [joins]\n",
  ]

  /// The program's own reader agrees with the samples.
  @Test func samplesAreWhatTheyShouldBe() throws {
    let own = Stub.rule
    for (texts, isGood) in [(Self.good, true), (Self.bad, false)] {
      for text in texts {
        let folder = try Scratch.make("schema")
        for name in ["w.txt", "n.txt", "base.yml"] { try Scratch.write("# nothing\n", to: name, in: folder) }
        try FileManager.default.createDirectory(atPath: "\(folder)/house", withIntermediateDirectories: true)
        let path = try Scratch.write(text, to: ".mtlint.yml", in: folder)
        #expect(((try? ConfigurationFile.settings(path, rules: Shared.rules + [own])) != nil) == isGood, "\(text)")
      }
    }
  }

  /// A rule that is not built in.
  private enum Stub {
    static let rule = Rule(name: "own-rule", family: "house", damage: .calque, severity: .warning, summary: "s", detection: .match("a"))
  }

  private static func python(_ arguments: [String]) -> (status: Int32, output: String)? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/env") else { return nil }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let hasValidator = python(["-c", "import jsonschema, yaml"])?.status == 0

  @Test(.enabled(if: hasValidator, "python3 has no jsonschema and yaml")) func validatorsAgree() throws {
    let folder = try Scratch.make("schema")
    for (number, text) in Self.good.enumerated() { try Scratch.write(text, to: "good-\(number).yml", in: folder) }
    for (number, text) in Self.bad.enumerated() { try Scratch.write(text, to: "bad-\(number).yml", in: folder) }
    let script = """
      import glob, json, sys, jsonschema, yaml
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft7Validator.check_schema(schema)
      validator = jsonschema.Draft7Validator(schema)
      for path in sorted(glob.glob(sys.argv[2] + "/*.yml")):
          errors = [e.message for e in validator.iter_errors(yaml.safe_load(open(path)))]
          if bool(errors) != ("/bad-" in path): print(path, open(path).read(), errors)
      """
    let run = try #require(Self.python(["-c", script, Project.path(ConfigSchema.path), folder]))
    #expect(run.status == 0)
    #expect(run.output == "")
  }
}
