import Foundation
import TestSupport
import Testing

/// Guards packaging/fetch and packaging/released, by which the action and the hooks get a released program, with releases in a folder.
/// The releases themselves are tried by Tests/Release/run.
@Suite(.enabled(if: Shell.has("curl"), "curl is not installed"))
struct ReleaseTests {
  /// A folder with a release 1.2.3, whose program tells its arguments, as a host of repositories has it.
  private func host() throws -> String {
    let folder = try Scratch.make("host")
    let run = try Shell.run(
      """
      set -e
      name=mtlint-1.2.3-linux-$(uname -m)
      mkdir -p $name/bin mtlint/releases/download/v1.2.3
      printf '#!/bin/sh\\necho released "$@"\\n' > $name/bin/mtlint
      chmod +x $name/bin/mtlint
      tar -czf mtlint/releases/download/v1.2.3/$name.tar.gz $name
      cd mtlint/releases/download/v1.2.3
      sha256sum $name.tar.gz > SHA256SUMS
      """, in: folder)
    #expect(run.errors == "")
    return folder
  }

  private func fetch(_ version: String, in host: String) throws -> (status: Int32, text: String, errors: String) {
    let run = try Shell.run(
      "program=$('\(Project.path("packaging/fetch"))' \"file://$PWD/mtlint/releases/download\" '\(version)' \"$PWD/programs\") || exit; \"$program\" a.txt",
      in: host)
    return (run.status, run.text, run.errors)
  }

  @Test(arguments: ["1.2.3", "v1.2.3"]) func aReleaseIsDownloadedOnce(_ version: String) throws {
    let host = try host()
    for _ in 1...2 {
      let run = try fetch(version, in: host)
      #expect(run.status == 0)
      #expect(run.text == "released a.txt\n")
      #expect(run.errors == "")
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(host)/programs").count == 1)
      try? FileManager.default.removeItem(atPath: "\(host)/mtlint")
    }
  }

  /// What was changed on its way is not run, and not kept.
  @Test func aWrongChecksumIsRefused() throws {
    let host = try host()
    #expect(try Shell.run("echo more >> mtlint/releases/download/v1.2.3/*.tar.gz", in: host).status == 0)
    let run = try fetch("1.2.3", in: host)
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix(".tar.gz is not the file that was released: its checksum is wrong; download it again\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(host)/programs").isEmpty)
  }

  @Test func aVersionThatIsNotThereIsNamed() throws {
    let missing = try fetch("9.9.9", in: try host())
    #expect(missing.status == 2)
    #expect(missing.errors.contains("/v9.9.9/mtlint-9.9.9-linux-"))
    #expect(missing.errors.split(separator: "\n").count == 1)
    let odd = try fetch("../1", in: try host())
    #expect(odd.status == 2)
    #expect(odd.errors == "mtlint: ‘../1’ is no version: give one such as 0.1.0\n")
  }

  /// A hook runs the release of its own version, from where its repository was cloned.
  @Test func hooksRunTheReleaseOfTheirVersion() throws {
    let host = try host()
    for script in ["fetch", "released"] { try Scratch.write(try Project.text("packaging/\(script)"), to: "hooks/packaging/\(script)", in: host) }
    try Scratch.write("  static let version = \"1.2.3\"\n", to: "hooks/Sources/LintSession/Release.swift", in: host)
    let run = try Shell.run(
      """
      git init -q hooks && git -C hooks remote add origin "file://$PWD/mtlint.git"
      chmod +x hooks/packaging/*
      hooks/packaging/released check a.txt 'b c.txt'
      """, in: host)
    #expect(run.errors == "")
    #expect(run.text == "released check a.txt b c.txt\n")
  }

  /// What readers copy downloads the release of this source.
  @Test func pagesNameTheVersionOfTheSource() throws {
    let source = try Project.text("Sources/LintSession/Release.swift")
    let version = try #require(source.firstMatch(of: /static let version = "(.*)"/)?.1)
    for page in ["README.md", "docs/ci.md", "Examples/ci/github.yml", "Examples/ci/reviewdog.yml"] {
      let text = try Project.text(page)
      #expect(text.contains("version: \(version)") || text.contains("version=\(version)"), "\(page)")
    }
  }
}
