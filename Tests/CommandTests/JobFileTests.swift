import Foundation
import TestSupport
import Testing
import YAML

/// Guards the files that bring mtlint into jobs: action.yml, the examples for GitHub, GitLab and reviewdog, and what the docs say of options.
@Suite struct JobFileTests {
  @Test(
    .enabled(if: Shell.has("check-jsonschema"), "check-jsonschema is \(Checkers.absent)"),
    arguments: [
      ("vendor.github-actions", "action.yml"), ("vendor.github-workflows", "Examples/ci/github.yml"),
      ("vendor.github-workflows", "Examples/ci/reviewdog.yml"), ("vendor.gitlab-ci", "Examples/ci/gitlab.yml"),
    ])
  func isValid(_ schema: String, _ file: String) throws {
    let run = try Shell.run("check-jsonschema --builtin-schema \(schema) \(file)", in: Project.root)
    #expect(run.status == 0, "\(run.text)\(run.errors)")
  }

  /// Options in the docs and job files are those that mtlint has.
  @Test(
    .enabled(if: Abilities.hasAll, "this build of mtlint has not all that the docs tell of"),
    arguments: ["README.md", "action.yml", ".pre-commit-hooks.yaml", "docs/ci.md"] + Project.files(in: "Examples/ci").map { "Examples/ci/\($0)" })
  func namesWhatThereIs(_ file: String) throws {
    let page = try Project.text("man/mtlint.1").replacingOccurrences(of: "\\-", with: "-")
    for line in try Project.text(file).split(separator: "\n") where line.contains("mtlint") {
      for match in line.matches(of: /--[a-z][a-z-]+/) where Self.isOurs(line) {
        #expect(page.contains("\\fB\(match.output)\\fR"), "\(file): \(match.output)")
      }
    }
  }

  /// Lines in which other programs' options stand.
  private static func isOurs(_ line: Substring) -> Bool {
    !["git ", "swift ", "reviewdog", "mtlint-dev", "curl ", "tar -", "pre-commit ", "cmake", "completion-script"].contains { line.contains($0) }
  }

  /// What readers copy from the pages is YAML, and the options of the action in them are its inputs.
  @Test(arguments: ["README.md", "docs/ci.md"]) func examplesAreYAML(_ file: String) throws {
    let inputs = try #require(try Self.action()["inputs"]?.mapping).compactMap(\.key.scalar)
    var block: [String]?
    var count = 0
    for line in try Project.text(file).components(separatedBy: "\n") {
      if line == "```yaml" {
        block = []
      } else if line == "```", let lines = block {
        let yaml = try #require(try YAMLFile.documents(in: Array(lines.joined(separator: "\n").utf8)).first, "\(lines)")
        for step in yaml.sequence ?? yaml["steps"]?.sequence ?? [] {
          for pair in step["with"]?.mapping ?? [] { #expect(pair.key.scalar.map(inputs.contains) == true, "\(pair.key)") }
        }
        block = nil
        count += 1
      } else {
        block?.append(line)
      }
    }
    #expect(count >= 3)
  }

  private static func action() throws -> YAMLNode {
    try #require(try YAMLFile.documents(in: Array(Project.text("action.yml").utf8)).first)
  }

  /// The scripts of the composite action, by the id or the place of the step.
  private static func script(of id: String) throws -> String {
    let steps = try #require(try action()["runs"]?["steps"]?.sequence)
    return try #require(steps.first { $0["id"]?.scalar == id }?["run"]?.scalar)
  }

  /// Runs the action's lint step as a runner does: Bash with these options, inputs in the environment. `mtlint` stands for a program that
  /// notes its arguments, one a line.
  private func lint(_ inputs: [String: String], mtlint: String) throws -> (status: Int32, called: String, outputs: String) {
    let folder = try Scratch.make("action")
    try Scratch.write(try Self.script(of: "run"), to: "step.sh", in: folder)
    try Scratch.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > called\n\(mtlint)\n", to: "bin/mtlint", in: folder)
    let all = [
      "MTLINT_PATHS": ".", "MTLINT_ARGS": "", "MTLINT_FAIL_ON": "warning", "MTLINT_SARIF": "out.sarif", "GITHUB_OUTPUT": "\(folder)/outputs",
    ]
    let run = try Shell.run(
      "chmod +x bin/mtlint; PATH=$PWD/bin:$PATH exec bash --noprofile --norc -eo pipefail step.sh", in: folder,
      environment: all.merging(inputs) { $1 })
    func text(_ name: String) -> String { (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "" }
    return (run.status, text("called"), text("outputs"))
  }

  @Test(arguments: [Int32(0), 1, 2]) func theActionPassesTheStatusOn(_ status: Int32) throws {
    let run = try lint([:], mtlint: "echo {} > out.sarif; exit \(status)")
    #expect(run.status == status)
    #expect(run.called == "check\n--format\ngithub\n--fail-on\nwarning\n--output\nsarif=out.sarif\n.\n")
    #expect(run.outputs == "status=\(status)\nsarif-file=out.sarif\n")
  }

  @Test func theActionReadsItsInputs() throws {
    let run = try lint(
      [
        "MTLINT_PATHS": "articles\ntwo words.txt\n", "MTLINT_ARGS": "--baseline 'my baseline.json' --from vi $(touch hacked)",
        "MTLINT_FAIL_ON": "never", "MTLINT_SARIF": "",
      ], mtlint: "ls hacked >> called 2>/dev/null; exit 0")
    #expect(run.status == 0)
    #expect(
      run.called
        == "check\n--format\ngithub\n--fail-on\nnever\n--baseline\nmy baseline.json\n--from\nvi\n$(touch\nhacked)\narticles\ntwo words.txt\n")
    #expect(run.outputs == "status=0\n")
  }

  /// No report, nothing to upload; a quotation mark too few is no finding.
  @Test func theActionFailsClearly() throws {
    let failed = try lint([:], mtlint: "exit 2")
    #expect(failed.status == 2)
    #expect(failed.outputs == "status=2\n")
    #expect(try lint(["MTLINT_ARGS": "--from 'vi"], mtlint: "exit 0").status == 2)
  }

  /// With the real program: annotations, a SARIF file, status 1.
  @Test(.enabled(if: Abilities.hasReportsForCI, "this build of mtlint writes no SARIF")) func theActionLints() throws {
    let run = try lint([:], mtlint: "echo 'It is is cold in the north of the country.' > a.txt; exec '\(Command.binary)' \"$@\"")
    #expect(run.status == 1)
    #expect(run.outputs == "status=1\nsarif-file=out.sarif\n")
  }

  /// The key of the cache is a name for what is built: the same twice, another after a change.
  @Test func theCacheKeyFollowsTheSource() throws {
    let folder = try Scratch.make("key")
    try Scratch.write(try Self.script(of: "source"), to: "step.sh", in: folder)
    for file in ["Package.swift", "Sources/a.swift", "Rules/a.yml", "Dictionaries/a.txt", "bootstrap"] {
      try Scratch.write("one\n", to: "source/\(file)", in: folder)
    }
    let step = "SOURCE=source GITHUB_OUTPUT=$PWD/outputs bash --noprofile --norc -eo pipefail step.sh"
    let run = try Shell.run("\(step); \(step); echo two > source/Rules/a.yml; \(step); cat outputs", in: folder)
    #expect(run.errors == "")
    let keys = run.text.split(separator: "\n")
    #expect(keys.count == 3)
    #expect(keys.allSatisfy { $0.hasPrefix("key=mtlint-") })
    #expect(Set(keys).count == 2)
  }
}
