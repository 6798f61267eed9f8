import Testing

@testable import LintSession
@testable import mtlint

/// Guards the way around the argument parser: what it reads, the argument parser reads the same; all else it leaves alone.
@Suite struct PlainArgumentsTests {
  /// What the argument parser makes of a command line; nil for an error and for what is no check or fix.
  private func parsed(_ arguments: [String]) -> PlainArguments? {
    let command = try? MTLint.parseAsRoot(arguments)
    if let check = command as? Check { return .check(check.job) }
    if let fix = command as? FixCommand { return .fix(fix.job) }
    return nil
  }

  @Test(arguments: [
    "a.txt", "check a.txt", "-", "a.txt b.txt dir/", "check a.txt --format jsonl", "--format jsonl a.txt", "--format text - --path x.txt",
    "--level info --fail-on never a.txt b.txt", "a.txt --level error b.txt", "--fail-on error --color always --from vi a.txt",
    "--config c.yml a.txt", "fix -", "fix - --path x.txt", "fix a.txt", "fix --suggested a.txt b.txt", "fix a.txt --suggested --diff",
    "fix --diff --color never --level info --from vi --config c.yml a.txt",
  ])
  func readsTheSame(_ line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let plain = try #require(PlainArguments(arguments))
    #expect(plain == parsed(arguments))
  }

  @Test(arguments: [
    "", "check", "fix", "--level info", "rules", "explain stray-stop", "tokens a.txt", "help", "a.txt check", "check fix", "fix fix a.txt",
    "--format xml a.txt", "--level a.txt", "a.txt --level", "--level -1 a.txt", "--level info --level error a.txt", "--format=jsonl a.txt",
    "--from english a.txt", "--path x a.txt", "fix --fail-on never a.txt", "fix --format jsonl a.txt", "check --suggested a.txt",
    "--suggested a.txt", "-x a.txt", "-- a.txt", "a.txt --", "--select joins a.txt", "--jobs 2 a.txt", "--version a.txt", "check --version",
    "a.txt --help", "config a.txt", "--baseline b.json a.txt", "--max-warnings 3 a.txt", "--rules-version 1 a.txt", "--no-such a.txt",
    "--generate-completion-script bash",
  ])
  func leavesTheRestAlone(_ line: String) {
    #expect(PlainArguments(line.split(separator: " ").map(String.init)) == nil)
  }

  /// Whatever is put together of these words: nothing is read in two ways.
  @Test func neverReadsAnotherThing() {
    let words = ["check", "fix", "-", "a.txt", "--level", "info", "--format", "jsonl", "--suggested", "--diff", "--path", "--"]
    for first in words {
      for second in words {
        for third in words {
          for arguments in [[first, second, third], [first, second, third, "b.txt"]] {
            if let plain = PlainArguments(arguments) { #expect(plain == parsed(arguments), "\(arguments)") }
          }
        }
      }
    }
  }

  @Test func knowsItsVersion() { #expect(PlainArguments(["--version"]) == .version) }
}
