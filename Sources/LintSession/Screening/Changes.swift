import FileSystem
import LintEngine
import TextModel

/// What has changed in git since a revision: commits since it branched off, and what is not committed yet.
struct Changes: Sendable {
  /// One working tree.
  private struct Tree: Sendable {
    let changed: [String: ChangedLines]
    let tracked: Set<String>
  }

  /// By top folder, with its final slash.
  private var trees: [String: Tree] = [:]
  /// Top folder by folder.
  private var roots: [String: String] = [:]

  /// Asks git about the working tree of each file (absolute paths).
  init(since revision: String, files: [String]) throws {
    for file in files {
      let folder = Self.folder(of: file)
      if roots[folder] != nil { continue }
      guard let root = Git.root(of: folder) else { throw Failure("\(file): not in a git repository; --changed-since needs one") }
      let prefix = root.hasSuffix("/") ? root : root + "/"
      roots[folder] = prefix
      if trees[prefix] == nil { trees[prefix] = try Self.tree(Git(root: root), since: revision) }
    }
  }

  /// Which findings a change touches, by index; all those of a file that git does not know.
  func touched(_ findings: [Finding], in document: Document, file: String) -> [Int] {
    guard let root = roots[Self.folder(of: file)], let tree = trees[root] else { return Array(findings.indices) }
    let name = String(file.dropFirst(root.count))
    guard tree.tracked.contains(name) else { return Array(findings.indices) }
    return tree.changed[name]?.touched(findings, in: document) ?? []
  }

  private static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/"), slash != file.startIndex else { return "/" }
    return String(file[..<slash])
  }

  private static func tree(_ git: Git, since revision: String) throws -> Tree {
    let commit = try git.run(["rev-parse", "--verify", "--end-of-options", "\(revision)^{commit}"], withErrors: true)
    guard commit.isGood else {
      // A folder of another user, as in containers: git says what to do.
      let reason = commit.firstLine.contains("dubious ownership") ? ": \(commit.firstLine)" : ""
      throw Failure("\(git.root): unknown git revision ‘\(revision)’\(reason)")
    }
    let base = try git.run(["merge-base", commit.firstLine, "HEAD"])
    guard base.isGood else {
      throw Failure("\(git.root): ‘\(revision)’ and HEAD have no common ancestor here; in a shallow clone, fetch more history")
    }
    let diff = try git.run([
      "diff", "-U0", "--inter-hunk-context=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules",
      "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", base.firstLine, "--",
    ])
    let tracked = try git.run(["ls-files", "-z"])
    guard diff.isGood, tracked.isGood else { throw Failure("\(git.root): git cannot list the changes since ‘\(revision)’") }
    return Tree(
      changed: UnifiedDiffReader.read(diff.output),
      tracked: Set(tracked.output.split(separator: 0).map(FilePath.text)))
  }
}
