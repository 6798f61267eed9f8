import LintEngine
import LintReports
import LintSession
import TextSources

/// A command line read without the argument parser, whose start costs more than checking an article.
///
/// Reads the everyday forms only: `--version`; `check` and `fix` with paths and the options below, each given once and before or between the
/// paths. Whatever else there is, also every mistake, is left to the argument parser: where both read a line, they read the same.
enum PlainArguments: Equatable {
  case version
  case check(CheckJob)
  case fix(FixJob)

  /// What the arguments (without the program's name) ask for; nil when that is for the argument parser to say.
  init?(_ arguments: [String]) {
    if arguments == ["--version"] {
      self = .version
    } else if arguments.first == "fix" {
      var job = FixJob()
      guard
        let paths = Self.read(
          arguments.dropFirst(),
          option: { name, value in
            switch name {
            case "level": Self.set(&job.level, Severity(name: value))
            case "color": Self.set(&job.color, ColorChoice(rawValue: value))
            default: Self.set(&job.settings, name, value)
            }
          },
          flag: { name in
            switch name {
            case "suggested": Self.set(&job.suggested, true)
            case "diff": Self.set(&job.diff, true)
            default: false
            }
          })
      else { return nil }
      job.settings.paths = paths
      guard job.settings.problem == nil else { return nil }
      self = .fix(job)
    } else {
      var job = CheckJob()
      guard
        let paths = Self.read(
          arguments.first == "check" ? arguments.dropFirst() : arguments[...],
          option: { name, value in
            switch name {
            case "format": Self.set(&job.format, ReportFormat(name: value))
            case "level": Self.set(&job.level, Severity(name: value))
            case "fail-on": Self.set(&job.failOn, Threshold(rawValue: value))
            case "color": Self.set(&job.color, ColorChoice(rawValue: value))
            default: Self.set(&job.settings, name, value)
            }
          }, flag: { _ in false })
      else { return nil }
      job.settings.paths = paths
      guard job.settings.problem == nil else { return nil }
      self = .check(job)
    }
  }

  /// Hands over options and flags, which say whether they are taken; returns the paths.
  private static func read(
    _ arguments: ArraySlice<String>, option: (Substring, String) -> Bool, flag: (Substring) -> Bool
  ) -> [String]? {
    var paths: [String] = []
    var seen: [Substring] = []
    var rest = arguments
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        // A path that is called like a command may be one.
        if argument.isEmpty || ["check", "fix", "rules", "explain", "tokens", "config", "learn", "lsp", "serve", "help"].contains(argument) {
          return nil
        }
        paths.append(argument)
        continue
      }
      guard argument.hasPrefix("--") else { return nil }
      let name = argument.dropFirst(2)
      guard !seen.contains(name) else { return nil }
      seen.append(name)
      if flag(name) { continue }
      guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-"), option(name, value) else { return nil }
    }
    return paths
  }

  /// Sets an option that check and fix share; false for one that is not read here.
  private static func set(_ settings: inout LintSettings, _ name: Substring, _ value: String) -> Bool {
    switch name {
    case "from": set(&settings.source, value)
    case "path": set(&settings.path, value)
    case "config": set(&settings.config, value)
    case "type": set(&settings.format, FileFormat(rawValue: value))
    default: false
    }
  }

  /// False for a value that cannot be read.
  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }
}
