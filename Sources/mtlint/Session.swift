import LintChecks
import LintEngine
import RuleFiles
import TextModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lexicon, and a linter for each configuration that holds somewhere.
final class Session {
  private let options: LintOptions
  private let lexicon: Lexicon
  private let builtIn: [Rule]
  private var linters: [String: Linter] = [:]
  /// Configuration file by folder, so that each folder is looked at once.
  private var configurations: [String: String] = [:]

  init(_ options: LintOptions) throws {
    self.options = options
    builtIn = RulePack.builtIn()
    lexicon = try Lexicon.load()
    var all = builtIn
    for folder in options.rules { all += try RuleFile.load(folder: folder) }
    // Names on the command line may be rules of a configuration's own folder: those are checked where the configuration is known.
    if let file = options.config {
      for folder in try ConfigurationFile.read(file, rules: all).ruleFolders { all += try RuleFile.load(folder: folder) }
    }
    let names = RuleNames(all)
    for name in options.select + options.ignore where !names.contains(name) && (options.config != nil || configurationPath(forFolder: ".") == nil) {
      throw Failure("no rule or family ‘\(name)’" + names.suggestion(name))
    }
  }

  /// The linter for a file, by the configuration that holds for it.
  func linter(for path: String) throws -> Linter {
    let file = options.config ?? configurationPath(forFolder: Self.folder(of: path)) ?? ""
    if let linter = linters[file] { return linter }
    var rules = builtIn
    var configuration = Configuration()
    if !file.isEmpty {
      configuration = try ConfigurationFile.read(file, rules: builtIn)
      configuration.folder = Self.relative(configuration.folder)
    }
    for folder in options.rules + configuration.ruleFolders { rules += try RuleFile.load(folder: folder) }
    if let source = options.source { configuration.from = source }
    configuration.select = options.select
    configuration.disabled += options.ignore
    let tables = try userTables(options.rules + configuration.ruleFolders)
    let linter = try Linter(rules: rules, configuration: configuration, lexicon: lexicon) { try Checks.compile($0, userTable: tables) }
    linters[file] = linter
    return linter
  }

  /// True when the configuration leaves a file out.
  func excludes(_ path: String) throws -> Bool {
    let configuration = try linter(for: path).configuration
    guard !configuration.excludes.isEmpty else { return false }
    let relative = path.hasPrefix(configuration.folder) ? String(path.dropFirst(configuration.folder.count)) : path
    return configuration.excludes.contains { Glob.matches($0, relative) }
  }

  /// Phrase tables of users' rules lie beside their rule files.
  private func userTables(_ folders: [String]) throws -> (Rule, String) throws -> [PhraseRow]? {
    var paths: [String: String] = [:]
    for folder in folders {
      for file in try Folder.files(below: folder, suffixes: [".yml", ".yaml"]) {
        if let stem = file.split(separator: "/").last?.split(separator: ".").first { paths[String(stem)] = file }
      }
    }
    return { rule, name in try paths[rule.name].flatMap { try RuleFile.table(besides: $0)(rule, name) } }
  }

  private func configurationPath(forFolder folder: String) -> String? {
    if let known = configurations[folder] { return known.isEmpty ? nil : known }
    let absolute = Self.absolute(folder)
    let found = absolute.flatMap { ConfigurationFile.find(from: $0) }
    configurations[folder] = found ?? ""
    return found
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func absolute(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A folder of an absolute path as the working folder sees it, so that it can be cut off the paths that were given.
  private static func relative(_ folder: String) -> String {
    guard let working = absolute(".") else { return folder }
    let base = working.hasSuffix("/") ? working : working + "/"
    if folder == base { return "" }
    return folder.hasPrefix(base) ? String(folder.dropFirst(base.count)) : folder
  }
}
