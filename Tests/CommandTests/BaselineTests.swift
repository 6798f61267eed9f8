import Foundation
import TestSupport
import Testing

@testable import LintSession

/// Guards `--baseline`: what was there is known, what is new fails, what is gone is said.
@Suite struct BaselineTests {
  private func folder() throws -> String {
    let folder = try Scratch.make("baseline")
    try Scratch.write("It is is cold.\n\nThe the gate is open.\n\nIt is is cold.\n\nThe crane of of the port fell.\n", to: "news/a.txt", in: folder)
    try Scratch.write("It was was late.\n", to: "news/b.txt", in: folder)
    try Scratch.write("", to: "ci/empty", in: folder)
    return folder
  }

  private func run(_ arguments: String..., in folder: String) throws -> Command { try Command.run(arguments + ["--format", "jsonl"], in: folder) }

  private func texts(_ run: Command) -> [String] {
    run.text.split(separator: "\n").map { String($0.components(separatedBy: "\"text\":\"")[1].prefix { $0 != "\"" }) }
  }

  @Test func onlyWhatIsNewCounts() throws {
    let folder = try folder()
    let made = try run("--baseline", "base.json", "--update-baseline", "news", in: folder)
    #expect(made.status == 0 && made.text == "" && made.errors == "mtlint: base.json: 5 findings in 2 files\n")
    let text = try String(contentsOfFile: "\(folder)/base.json", encoding: .utf8)
    #expect(text.contains("\"path\": \"news/a.txt\", \"rule\": \"duplicated-word\", \"text\": \"is is\", \"count\": 1"))
    let same = try run("--baseline", "base.json", "news", in: folder)
    #expect(same.status == 0 && same.text == "" && same.errors == "")
    // Lines shift, words beside a finding change, one is new.
    try Scratch.write(
      "A headline\n\nIt is is warm.\n\nThe the gate is open.\n\nIt is is cold.\n\nThe crane of of the port fell.\n\nAnd and so on.\n",
      to: "news/a.txt",
      in: folder)
    let changed = try run("--baseline", "base.json", "news", in: folder)
    #expect(changed.status == 1)
    #expect(texts(changed) == ["And and"])
    #expect(changed.errors == "")
  }

  @Test func equalsAreCounted() throws {
    let folder = try Scratch.make("baseline")
    let lines = ["Anna left", "The old ferry to Hvar sailed", "Rain fell"].map { "\($0) at noon and and nobody was there.\n\n" }
    try Scratch.write(lines[0] + lines[1], to: "a.txt", in: folder)
    #expect(try run("--baseline", "b.json", "--update-baseline", "a.txt", in: folder).status == 0)
    #expect(try String(contentsOfFile: "\(folder)/b.json", encoding: .utf8).contains("\"count\": 2"))
    try Scratch.write(lines.joined(), to: "a.txt", in: folder)
    #expect(try texts(run("--baseline", "b.json", "--select", "duplicated-word", "a.txt", in: folder)) == ["and and"])
    try Scratch.write(lines[2], to: "a.txt", in: folder)
    let less = try run("--baseline", "b.json", "--select", "duplicated-word", "a.txt", in: folder)
    #expect(less.status == 0)
    #expect(less.errors.contains("gone; remove it with --update-baseline"))
  }

  /// Paths are relative to the baseline's folder, wherever the command runs.
  @Test func worksFromEveryFolder() throws {
    let folder = try folder()
    #expect(try run("--baseline", "ci/base.json", "--update-baseline", "news", in: folder).status == 0)
    let text = try String(contentsOfFile: "\(folder)/ci/base.json", encoding: .utf8)
    #expect(text.contains("\"path\": \"../news/a.txt\""))
    #expect(try run("--baseline", "base.json", "../news", in: "\(folder)/ci").status == 0)
    #expect(try run("--baseline", "../ci/base.json", "a.txt", in: "\(folder)/news").status == 0)
    #expect(try run("--baseline", "\(folder)/ci/base.json", "\(folder)/news/b.txt", in: "/").status == 0)
    #expect(try run("--baseline", "base.json", "--update-baseline", "../news", in: "\(folder)/ci").status == 0)
    #expect(try String(contentsOfFile: "\(folder)/ci/base.json", encoding: .utf8) == text)
  }

  @Test func whatIsGoneIsSaid() throws {
    let folder = try folder()
    #expect(try run("--baseline", "b.json", "--update-baseline", "news", in: folder).status == 0)
    try Scratch.write("It is cold.\n\nThe the gate is open.\n\nIt is is cold.\n", to: "news/a.txt", in: folder)
    let stale = try run("--baseline", "b.json", "news/a.txt", in: folder)
    #expect(stale.status == 0)
    #expect(stale.errors == "mtlint: b.json: 2 findings are gone; remove them with --update-baseline\n")
    let listed = try run("--baseline", "b.json", "--level", "info", "news/a.txt", in: folder)
    #expect(
      listed.errors.hasPrefix(
        "mtlint: b.json: gone: news/a.txt: duplicated-word ‘is is’\nmtlint: b.json: gone: news/a.txt: duplicated-word ‘of of’\n"))
    let others = try run("--baseline", "b.json", "--select", "stray-stop", "news/a.txt", in: folder)
    #expect(others.errors == "", "of rules that did not run nothing is known")
    // Another file's entries stay, those of a file that is not there go.
    #expect(try run("--baseline", "b.json", "--update-baseline", "news/a.txt", in: folder).errors == "mtlint: b.json: 3 findings in 2 files\n")
    try FileManager.default.removeItem(atPath: "\(folder)/news/b.txt")
    #expect(
      try run("--baseline", "b.json", "news/a.txt", in: folder).errors.contains("1 finding is gone; remove it with --update-baseline"))
    #expect(try run("--baseline", "b.json", "--update-baseline", "news/a.txt", in: folder).errors == "mtlint: b.json: 2 findings in 1 file\n")
  }

  private func move(_ old: String, to new: String, in folder: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: "\(folder)/\(new)").deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(folder)/\(old)", toPath: "\(folder)/\(new)")
  }

  /// A renamed file is known by what is in it, also when it has been edited a little.
  @Test(arguments: ["news/c.txt", "old/2024/a.txt"]) func entriesFollowARenamedFile(_ name: String) throws {
    let folder = try folder()
    #expect(try run("--baseline", "b.json", "--update-baseline", ".", in: folder).status == 0)
    try move("news/a.txt", to: name, in: folder)
    let same = try run("--baseline", "b.json", ".", in: folder)
    #expect(same.status == 0 && same.text == "" && same.errors == "")
    // One finding is repaired, the words beside another have changed, one is new.
    try Scratch.write(
      "A headline\n\nIt is is warm.\n\nThe gate is open.\n\nIt is is cold.\n\nThe crane of of the port fell.\n\nAnd and so on.\n", to: name,
      in: folder)
    let edited = try run("--baseline", "b.json", ".", in: folder)
    #expect(edited.status == 1)
    #expect(texts(edited) == ["And and"])
    #expect(edited.errors == "mtlint: b.json: 1 finding is gone; remove it with --update-baseline\n")
    // A new baseline has the new name.
    #expect(try run("--baseline", "b.json", "--update-baseline", ".", in: folder).errors == "mtlint: b.json: 5 findings in 2 files\n")
    let written = try String(contentsOfFile: "\(folder)/b.json", encoding: .utf8)
    #expect(written.contains("\"path\": \"\(name)\"") && !written.contains("\"news/a.txt\""))
  }

  /// Each file of a renamed folder has its own entries, however many it has in common with the others.
  @Test func entriesFollowARenamedFolder() throws {
    let folder = try Scratch.make("baseline")
    for number in 1...9 {
      try Scratch.write("Read all the the news here.\n\nIt is is day \(number) of the fair.\n\n", to: "news/\(number).txt", in: folder)
    }
    #expect(try run("--baseline", "b.json", "--update-baseline", "news", in: folder).status == 0)
    try move("news", to: "archive", in: folder)
    let run = try run("--baseline", "b.json", "archive", in: folder)
    #expect(run.status == 0 && run.text == "" && run.errors == "")
  }

  /// A copy has no part in the entries of a file that is there, whether or not that is checked too; nor has a second copy of one that is gone.
  @Test func entriesAreUsedOnce() throws {
    let folder = try folder()
    #expect(try run("--baseline", "b.json", "--update-baseline", "news", in: folder).status == 0)
    try FileManager.default.copyItem(atPath: "\(folder)/news/a.txt", toPath: "\(folder)/news/copy.txt")
    for paths in [["news"], ["news/copy.txt"]] {
      let copy = try Command.run(["--baseline", "b.json", "--format", "jsonl"] + paths, in: folder)
      #expect(copy.status == 1)
      #expect(texts(copy) == ["is is", "The the", "is is", "of of"])
    }
    try move("news/a.txt", to: "news/first.txt", in: folder)
    let two = try run("--baseline", "b.json", "news", in: folder)
    #expect(two.text.split(separator: "\n").count == 4)
    #expect(two.text.split(separator: "\n").allSatisfy { $0.contains("news/first.txt") }, "the first in order is taken for the renamed one")
    #expect(two.errors == "")
  }

  /// A new file that has a phrase in common with one that is gone is not that file: what only looks alike is new.
  @Test func anotherFileIsNotTheRenamedOne() throws {
    let folder = try folder()
    #expect(try run("--baseline", "b.json", "--update-baseline", "news", in: folder).status == 0)
    try FileManager.default.removeItem(atPath: "\(folder)/news/a.txt")
    let text = "The crane of of the port fell.\n\nHer name is is Anna.\n\nBoth of of them left.\n\nOpen the the doors.\n"
    try Scratch.write(text, to: "news/c.txt", in: folder)
    let run = try run("--baseline", "b.json", "news", in: folder)
    #expect(run.status == 1)
    #expect(texts(run) == ["is is", "of of", "the the"])
    #expect(run.errors == "mtlint: b.json: 3 findings are gone; remove them with --update-baseline\n")
  }

  @Test func aFailedRunWritesNothing() throws {
    let folder = try folder()
    let run = try run("--baseline", "b.json", "--update-baseline", "news", "missing.txt", in: folder)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/b.json"))
  }

  @Test(arguments: [
    ("{\"version\": 1,\n oops", ":2: not JSON, so not a baseline"), ("{}", ": not an mtlint baseline"), ("[]", ": not an mtlint baseline"),
    ("{\"version\": 2, \"findings\": []}", ": baseline version 2 is unknown to this mtlint"),
    ("{\"version\": 1, \"findings\": [{\"path\": \"a\"}]}", ": entry 1 lacks a path, a rule, a count or a fingerprint"),
    ("", ":1: not JSON, so not a baseline"),
  ])
  func aWrongFileIsRefused(_ text: String, _ error: String) throws {
    let folder = try folder()
    try Scratch.write(text, to: "b.json", in: folder)
    for extra in [[], ["--update-baseline"]] {
      let run = try Command.run(["--baseline", "b.json", "news"] + extra, in: folder)
      #expect(run.status == 2)
      #expect(run.errors == "mtlint: b.json\(error)\n")
      #expect(try String(contentsOfFile: "\(folder)/b.json", encoding: .utf8) == text)
    }
  }
}
