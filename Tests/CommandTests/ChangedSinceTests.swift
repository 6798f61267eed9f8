import Foundation
import LintEngine
import TestSupport
import Testing

@testable import LintSession

/// Guards `--changed-since`: what a change touches, as git tells it.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is not installed")) struct ChangedSinceTests {
  private static let text = "It is is cold.\n\nThe gate is open.\n\nIt was was late.\n\nNobody came.\n"

  /// A repository with one commit: `news/a.txt` and `news/côte d’or.txt`.
  private func repository() throws -> String {
    let folder = try Scratch.make("git")
    try Scratch.write(Self.text, to: "news/a.txt", in: folder)
    try Scratch.write(Self.text, to: "news/côte d’or.txt", in: folder)
    for arguments in [["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "one"]] { try git(arguments, folder) }
    return folder
  }

  private func git(_ arguments: [String], _ folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-C", folder, "-c", "user.name=n", "-c", "user.email=n@example.org"] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "git \(arguments)")
  }

  /// `file:line:text` of the findings.
  private func found(_ folder: String, since revision: String = "HEAD", _ paths: String...) throws -> [String] {
    let run = try Command.run(["--format", "jsonl", "--changed-since", revision] + (paths.isEmpty ? ["news"] : paths), in: folder)
    #expect(run.errors == "")
    #expect(run.status == (run.text.isEmpty ? 0 : 1))
    return run.text.split(separator: "\n").map { line in
      func field(_ name: String) -> Substring {
        line.components(separatedBy: "\"\(name)\":")[1].drop { $0 == "\"" }.prefix { $0 != "\"" && $0 != "," }
      }
      return "\(field("path").split(separator: "/").last!):\(field("line")):\(field("text"))"
    }
  }

  @Test func onlyChangedLinesCount() throws {
    let folder = try repository()
    #expect(try found(folder) == [])
    try Scratch.write("A line line before.\n\n" + Self.text, to: "news/a.txt", in: folder)
    #expect(try found(folder) == ["a.txt:1:line line"])
    try Scratch.write(Self.text.replacingOccurrences(of: "late.", with: "early."), to: "news/côte d’or.txt", in: folder)
    #expect(try found(folder) == ["a.txt:1:line line", "côte d’or.txt:5:was was"], "a line counts as a whole")
    #expect(try found("\(folder)/news", ".") == ["a.txt:1:line line", "côte d’or.txt:5:was was"], "from within")
    try git(["add", "-A"], folder)
    #expect(try found(folder).count == 2, "added")
    try git(["commit", "-qm", "two"], folder)
    #expect(try found(folder) == [])
    #expect(try found(folder, since: "HEAD~1").count == 2)
  }

  /// What others have done on the main branch in the meantime is no change of this one.
  @Test func countsFromTheForkOn() throws {
    let folder = try repository()
    try git(["checkout", "-qb", "side"], folder)
    try Scratch.write(Self.text + "On the the side.\n", to: "news/a.txt", in: folder)
    try git(["commit", "-qam", "side"], folder)
    try git(["checkout", "-q", "main"], folder)
    try Scratch.write(Self.text.replacingOccurrences(of: "cold", with: "warm"), to: "news/a.txt", in: folder)
    try git(["commit", "-qam", "main"], folder)
    try git(["checkout", "-q", "side"], folder)
    #expect(try found(folder, since: "main") == ["a.txt:8:the the"])
  }

  @Test func newFilesCountWhole() throws {
    let folder = try repository()
    try Scratch.write("It is is new.\n", to: "news/new.txt", in: folder)
    try Scratch.write("news/secret.txt\n", to: ".gitignore", in: folder)
    try Scratch.write("It is is secret.\n", to: "news/secret.txt", in: folder)
    #expect(try found(folder) == ["new.txt:1:is is", "secret.txt:1:is is"])
    try git(["mv", "news/a.txt", "news/z.txt"], folder)
    #expect(try found(folder, "news/z.txt") == [], "a file that was renamed is not new")
  }

  /// Where lines were taken out, what reaches over the place is touched.
  @Test func deletionsTouchTheirSeam() throws {
    var lines = ChangedLines()
    lines.add(try #require(Hunk(Array("@@ -3,2 +2,0 @@ x".utf8)[...])))
    let document = Shared.document("a b\nc c\nd d\n")
    let rule = Shared.rules[0]
    func finding(_ range: Range<Int>) -> Finding { Finding(rule: rule, severity: .warning, range: range, message: "", fixes: []) }
    let findings = [finding(0..<3), finding(4..<7), finding(4..<11), finding(8..<11), finding(0..<8)]
    #expect(lines.touched(findings, in: document) == [2])
  }

  @Test func readsDiffs() throws {
    let diff = """
      diff --git a/a.txt b/a.txt
      --- a/a.txt
      +++ b/a.txt
      @@ -1 +1,2 @@ x
      --- a/fake
      +++ b/fake
      +@@ -1 +1 @@
      \\ No newline at end of file
      --- "a/b \\303\\251\\t.txt"\t
      +++ "b/b \\303\\251\\t.txt"\t
      @@ -0,0 +1 @@
      +x
      --- a/c d.txt\t
      +++ b/c d.txt\t
      @@ -4,0 +5,3 @@
      +x
      --- a/gone
      +++ /dev/null
      """
    #expect(UnifiedDiffReader.read(Array(diff.utf8)).keys.sorted() == ["a.txt", "b é\t.txt", "c d.txt"])
  }

  @Test func mistakesAreSaid() throws {
    let folder = try repository()
    func run(_ arguments: String..., in place: String) throws -> String {
      let run = try Command.run(arguments, in: place)
      #expect(run.status == 2)
      return run.errors
    }
    #expect(try run("--changed-since", "nowhere", "news", in: folder) == "mtlint: \(folder): unknown git revision ‘nowhere’\n")
    #expect(try run("--changed-since=--output=x", "news", in: folder) == "mtlint: \(folder): unknown git revision ‘--output=x’\n")
    #expect(try run("--changed-since", "$(touch x)'", "news", in: folder) == "mtlint: \(folder): unknown git revision ‘$(touch x)'’\n")
    #expect(try run("--changed-since", "HEAD", "news", "missing.txt", in: folder) == "mtlint: missing.txt: no such file or directory\n")
    #expect(try Tree.read(folder)["x"] == nil)
    let outside = try Scratch.make("no-git")
    try Scratch.write("a", to: "a.txt", in: outside)
    #expect(
      try run("--changed-since", "HEAD", "a.txt", in: outside) == "mtlint: \(outside)/a.txt: not in a git repository; --changed-since needs one\n")
    try git(["checkout", "-q", "--orphan", "other"], folder)
    try git(["commit", "-qm", "other"], folder)
    #expect(try run("--changed-since", "main", "news", in: folder).contains("‘main’ and HEAD have no common ancestor here"))
  }
}
