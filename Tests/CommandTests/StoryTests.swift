import Foundation
import TestSupport
import Testing

/// Guards the story of a team that takes mtlint up: old damage is kept in a baseline, new damage fails, an upgrade does not.
@Suite(.enabled(if: Abilities.hasBaseline, "this build of mtlint has no --baseline")) struct StoryTests {
  private static let lint = "mtlint --baseline .mtlint-baseline.json articles"

  @Test(.enabled(if: Shell.has("git"), "no git"), .timeLimit(.minutes(3))) func aTeamTakesMtlintUp() throws {
    let folder = try Scratch.make("story")
    func step(_ script: String) throws -> Command { try Shell.run(script, in: folder) }
    try Scratch.write("It is is cold in the north of the country.\n", to: "articles/old.txt", in: folder)
    try Scratch.write("It is cold in the south of the country.\n", to: "articles/new.txt", in: folder)
    #expect(try step("git init -q . && git add -A && git commit -q -m articles").status == 0)

    // Friday: the configuration; the old articles fail.
    try Scratch.write("words: [diyas]\n", to: ".mtlint.yml", in: folder)
    #expect(try step("mtlint articles").status == 1)

    // What is there is written down, and no longer fails.
    #expect(try step("mtlint --baseline .mtlint-baseline.json --update-baseline articles").status == 0)
    #expect(try step(Self.lint).status == 0)
    #expect(try step("git add -A && git commit -q -m 'mtlint: configuration and baseline'").status == 0)
    #expect(try step("mtlint --baseline .mtlint-baseline.json --update-baseline articles && git status --porcelain").text.hasSuffix("\n") == true)
    #expect(try step("git status --porcelain").text == "", "the same baseline is the same file")

    // Monday: lines shift, which is nothing new; a changed article is.
    try Scratch.write("A line in front.\n\nIt is is cold in the north of the country.\n", to: "articles/old.txt", in: folder)
    #expect(try step(Self.lint).status == 0)
    try Scratch.write("It is cold in the south of of the country.\n", to: "articles/new.txt", in: folder)
    let failing = try step(Self.lint)
    #expect(failing.status == 1)
    #expect(failing.text.contains("articles/new.txt:1:25: "), "\(failing.text)")
    #expect(!failing.text.contains("articles/old.txt"))

    // Only what the branch changed, by Git: the line in front is, the old damage is not.
    #expect(try step("mtlint --changed-since HEAD articles").status == 1)
    #expect(try !step("mtlint --changed-since HEAD articles").text.contains("articles/old.txt"))

    // Repaired: green. The repair of old damage makes the baseline stale, which is said and does not fail.
    #expect(try step("mtlint fix articles/new.txt && \(Self.lint)").status == 0)
    #expect(try step("mtlint --changed-since HEAD articles").status == 0)
    #expect(try step("git commit -q -a -m Monday && mtlint fix articles/old.txt && \(Self.lint)").status == 0)
    #expect(try step("mtlint --baseline .mtlint-baseline.json --update-baseline articles").status == 0)
    #expect(try step("mtlint articles && git status --porcelain").text.contains(" M .mtlint-baseline.json"), "the baseline shrinks")

    // What is wrong with the options is no green job.
    #expect(try step("mtlint --baseline nowhere.json articles").status == 2)
    #expect(try step("echo '{' > bad.json; mtlint --baseline bad.json articles").status == 2)
    #expect(try step("mtlint --changed-since no-such-revision articles").status == 2)
  }

  /// The upgrade: with the rule set pinned, a green job stays green under a newer mtlint, and a rule set that no mtlint has is an error.
  @Test(.enabled(if: Abilities.checks(with: "--rules-version"), "this build of mtlint has no --rules-version")) func anUpgradeStaysGreen() throws {
    let folder = try Scratch.make("upgrade")
    try Scratch.write("It is is cold in the north of the country.\n", to: "articles/old.txt", in: folder)
    let pinned = "mtlint --rules-version 1 --baseline .mtlint-baseline.json"
    #expect(try Shell.run("\(pinned) --update-baseline articles && \(pinned) articles", in: folder).status == 0)
    #expect(try Shell.run("mtlint --rules-version 1 articles", in: folder).status == 1)
    #expect(try Shell.run("mtlint --rules-version 999999 articles", in: folder).status == 2)
  }
}
