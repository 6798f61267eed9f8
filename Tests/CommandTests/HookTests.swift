import Foundation
import TestSupport
import Testing

/// Guards .pre-commit-hooks.yaml with the real pre-commit, in repositories of the test's own and without a network.
@Suite(.enabled(if: Shell.has("pre-commit"), "pre-commit is \(Checkers.absent)")) struct HookTests {
  @Test func theManifestIsValid() throws {
    let run = try Shell.run("pre-commit validate-manifest .pre-commit-hooks.yaml", in: Project.root)
    #expect(run.status == 0, "\(run.text)")
    #expect(try Shell.run("pre-commit validate-config Examples/ci/pre-commit-config.yaml", in: Project.root).status == 0)
  }

  /// The hooks of the example, as variants that run the mtlint of PATH, taken from a repository that holds the project's manifest.
  private func newsroom() throws -> String {
    let folder = try Scratch.make("newsroom")
    try Scratch.write(try Project.text(".pre-commit-hooks.yaml"), to: "hooks/.pre-commit-hooks.yaml", in: folder)
    let configuration = try Project.text("Examples/ci/pre-commit-config.yaml")
      .replacingOccurrences(of: "https://github.com/OWNER/mtlint", with: "\(folder)/hooks")
      .replacingOccurrences(of: "id: mtlint-fix", with: "id: mtlint-fix-system")
      .replacingOccurrences(of: "id: mtlint\n", with: "id: mtlint-system\n")
    try Scratch.write(configuration, to: "news/.pre-commit-config.yaml", in: folder)
    let script = """
      set -e
      git init -q hooks; git -C hooks add -A; git -C hooks commit -q -m hooks; git -C hooks tag v0.1.0
      git init -q news; cd news; pre-commit install; git add -A; git commit -q -m start
      """
    let run = try shell(script, folder)
    try #require(run.status == 0, "\(run.text)\(run.errors)")
    return folder
  }

  private func shell(_ script: String, _ folder: String) throws -> Command {
    try Shell.run(script, in: folder, environment: ["PRE_COMMIT_HOME": "\(folder)/cache", "PRE_COMMIT_COLOR": "never"])
  }

  /// A damaged article is refused and repaired; what `fix` leaves alone is refused until a person has repaired it.
  @Test(.timeLimit(.minutes(3))) func aDamagedArticleIsRefusedAndRepaired() throws {
    let folder = try newsroom()
    try Scratch.write("It is is cold in the north of the country.\n", to: "news/two words.txt", in: folder)
    let refused = try shell("cd news; git add -A; git commit -m damaged", folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("files were modified by this hook"))
    #expect(try shell("cd news; git log --oneline | wc -l", folder).text == "1\n")
    #expect(try String(contentsOfFile: "\(folder)/news/two words.txt", encoding: .utf8) == "It is cold in the north of the country.\n")
    let accepted = try shell("cd news; git add -A; git commit -m repaired; git log --oneline | wc -l", folder)
    #expect(accepted.text.hasSuffix("2\n"), "\(accepted.errors)")

    try Scratch.write("The crew went home with the. Coast Guard on Monday.\n", to: "news/stop.txt", in: folder)
    let unsafe = try shell("cd news; git add -A; git commit -m damaged", folder)
    #expect(unsafe.status == 1)
    #expect(unsafe.errors.contains("stop.txt:1:25: "), "\(unsafe.errors)")
    #expect(unsafe.errors.contains("[stray-stop]"))
    #expect(try shell("cd news; mtlint fix --suggested stop.txt; git add -A; git commit -q -m repaired", folder).status == 0)
  }

  /// Other files than articles are none of the hook's business, and neither is what the configuration excludes, though pre-commit names it.
  @Test(.timeLimit(.minutes(3))) func otherFilesAreLeftAlone() throws {
    let folder = try newsroom()
    try Scratch.write("It is is cold.\n", to: "news/page.html", in: folder)
    try Scratch.write("It is is cold.\n", to: "news/drafts/a.txt", in: folder)
    try Scratch.write("exclude: [\"drafts/**\"]\n", to: "news/.mtlint.yml", in: folder)
    #expect(try shell("cd news; git add -A; git commit -q -m drafts", folder).status == 0)
  }

  /// The folder of the toolchain that runs the tests.
  static let toolchain = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    .first { FileManager.default.isExecutableFile(atPath: "\($0)/swift") }

  /// The variant built from source: pre-commit builds a package and runs its `mtlint`. The package here is a small one that stands for the
  /// project, whose own build takes minutes; its executable hands everything to the built mtlint.
  @Test(.enabled(if: toolchain != nil, "no swift in PATH"), .timeLimit(.minutes(5))) func theHookIsBuiltFromSource() throws {
    let folder = try Scratch.make("source")
    try Scratch.write(try Project.text(".pre-commit-hooks.yaml"), to: "hooks/.pre-commit-hooks.yaml", in: folder)
    try Scratch.write(
      "// swift-tools-version: 6.1\nimport PackageDescription\nlet package = Package(name: \"mtlint\", targets: [.executableTarget(name: \"mtlint\")])\n",
      to: "hooks/Package.swift", in: folder)
    try Scratch.write(
      """
      #if canImport(Glibc)
        import Glibc
      #else
        import Darwin
      #endif
      let arguments = ["\(Command.binary)"] + CommandLine.arguments.dropFirst()
      execv(arguments[0], arguments.map { strdup($0) } + [nil])
      exit(2)

      """, to: "hooks/Sources/mtlint/main.swift", in: folder)
    try Scratch.write("It is is cold in the north of the country.\n", to: "news/a.txt", in: folder)
    let script = """
      set -e
      git init -q hooks; git -C hooks add -A; git -C hooks commit -q -m hooks
      git init -q news; cd news; git add -A
      # This build's mtlint is not in PATH: only the hook's own can be run.
      export PATH=${PATH#*:}:$SWIFT
      pre-commit try-repo ../hooks mtlint --files a.txt
      """
    let run = try Shell.run(
      script, in: folder, environment: ["PRE_COMMIT_HOME": "\(folder)/cache", "PRE_COMMIT_COLOR": "never", "SWIFT": Self.toolchain ?? ""])
    #expect(run.status == 1)
    #expect(run.text.contains("[duplicated-word]"), "\(run.text)\(run.errors)")
  }
}
