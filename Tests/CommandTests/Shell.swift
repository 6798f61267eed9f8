import Foundation
import TestSupport

/// `mtlint` in a shell's surroundings, as hooks and jobs run it.
enum Shell {
  /// Runs a Bash script in which `mtlint` is the built one; a pipe's status is that of the first command that failed.
  static func run(_ script: String, in folder: String, environment: [String: String] = [:]) throws -> Command {
    try Command.run(["-o", "pipefail", "-c", script], in: folder, environment: surroundings(environment), program: "/bin/bash")
  }

  /// The environment of scripts: the built mtlint and what `./bootstrap test` installs go before the system's programs; no configuration
  /// of Git but what is said here.
  static func surroundings(_ more: [String: String] = [:]) -> [String: String] {
    let folders = [URL(fileURLWithPath: Command.binary).deletingLastPathComponent().path, Checkers.folder, "/usr/local/bin", "/usr/bin", "/bin"]
    var environment = ["PATH": folders.joined(separator: ":"), "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]
    for role in ["AUTHOR", "COMMITTER"] {
      environment["GIT_\(role)_NAME"] = "Editor"
      environment["GIT_\(role)_EMAIL"] = "editor@example.org"
    }
    return environment.merging(more) { $1 }
  }

  /// True when a program is there: the system's, or one of `Checkers`.
  static func has(_ program: String) -> Bool {
    [Checkers.folder, "/usr/local/bin", "/usr/bin", "/bin"].contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}

/// Programs from PyPI (Tests/Schemas/requirements.txt); `./bootstrap test` puts them into a virtual environment.
enum Checkers {
  static let folder = Project.path(".build/test-tools/bin")

  /// Why a test is skipped without one of them.
  static let absent: String = "not installed; ./bootstrap test installs it where PyPI can be reached"
}

/// What this build of mtlint can do; tests of what others build on it wait for it.
enum Abilities {
  static func checks(with option: String) -> Bool {
    ((try? Command.run(["check", "--help"], in: Scratch.make("help")))?.text ?? "").contains(option)
  }

  static let hasBaseline = checks(with: "--baseline")
  static let hasReportsForCI = checks(with: "sarif")
  static let hasAll = hasBaseline && hasReportsForCI && checks(with: "--rules-version")
}
