import Foundation
import TestSupport
import Testing

/// Guards `mtlint learn --git`: articles as they were at two revisions.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not installed")) struct LearnHistoryTests {
  private func git(_ arguments: [String], _ folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-C", folder, "-c", "user.name=n", "-c", "user.email=n@example.org"] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  /// Two commits: as translated, in Markdown, HTML and plain text, and as published; one file is no article, one is new.
  private func repository() throws -> String {
    let folder = try Scratch.make("git")
    func write(_ word: String) throws {
      try Scratch.write("# The \(word) of Alder\n\nIt was short.\n", to: "news/a.md", in: folder)
      try Scratch.write("<p>The <b>\(word)</b> of Birk was short.</p>\n", to: "news/b d’or.html", in: folder)
      try Scratch.write("The \(word) of Corvo was short.\n", to: "old/c.txt", in: folder)
      try Scratch.write("the \(word) \(word) \(word)\n", to: "d.sh", in: folder)
    }
    try git(["init", "-q", "-b", "main"], folder)
    try write("rally")
    for arguments in [["add", "-A"], ["commit", "-qm", "one"], ["tag", "translated"]] { try git(arguments, folder) }
    try write("protest")
    try Scratch.write("The rally of Dunmere.\n", to: "new.txt", in: folder)
    for arguments in [["add", "-A"], ["commit", "-qm", "two"]] { try git(arguments, folder) }
    return folder
  }

  private func run(_ folder: String, _ arguments: String...) throws -> String {
    let run = try Command.run(["learn"] + arguments, in: folder)
    #expect(run.errors == "")
    return run.text
  }

  @Test func changedArticlesArePairs() throws {
    let folder = try repository()
    let all = try run(folder, "--git", "translated..main")
    #expect(all.contains("    3     0     0     53 %  rally → protest\n3 pairs, 1 proposal"), "\(all)")
    // From within a folder, and of some files.
    #expect(try run("\(folder)/news", "--git", "translated..main", "--at-least", "2", "--precision", "40", ".").hasSuffix("2 pairs, 1 proposal\n"))
    #expect(try run(folder, "--git", "translated..main", "old/c.txt").hasSuffix("1 pair, 0 proposals\n"))
  }

  @Test(arguments: [
    ("nowhere..main", "unknown git revision ‘nowhere’"), ("main..main", "no article was changed in ‘main..main’"),
    ("main...translated", "--git takes two"),
    ("--help..main", "unknown git revision"),
  ]) func wrongRangesAreRefused(_ range: String, _ problem: String) throws {
    let run = try Command.run(["learn", "--git=\(range)"], in: try repository())
    #expect(run.status == 2)
    #expect(run.errors.contains(problem), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
