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
  private let settings: LintSettings
  private let lexicon: Lexicon
  private let builtIn = RulePack.builtIn()
  /// By configuration file; "" is none.
  private var linters: [String: Result<Linter, Failure>] = [:]
  /// Configuration file by folder, so that each folder is looked at once.
  private var configurations: [String: String] = [:]

  init(_ settings: LintSettings) throws {
    self.settings = settings
    lexicon = try Lexicon.load()
    // What is wrong with the options themselves is said before any file is read.
    if settings.config != nil || configurationPath(forFolder: Self.absolute(".")) == nil { _ = try linter(forConfiguration: settings.config ?? "") }
  }

  /// A file as the command names it, as the configuration sees it (an absolute path), and its linter.
  struct Target: Sendable {
    let path: String
    let absolute: String
    let linter: Linter
  }

  /// The target for a file; nil when the configuration leaves it out. `name` is what standard input is called.
  func target(_ path: String, name: String? = nil) throws -> Target? {
    let absolute = Self.absolute(name ?? path)
    let folder = absolute.contains("/") ? String(absolute[..<absolute.lastIndex(of: "/")!]) : ""
    let file = settings.config ?? configurationPath(forFolder: folder.isEmpty ? "/" : folder) ?? ""
    let linter = try linter(forConfiguration: file)
    let configuration = linter.configuration
    let relative = absolute.hasPrefix(configuration.folder) ? String(absolute.dropFirst(configuration.folder.count)) : absolute
    if configuration.excludes.contains(where: { Glob.matches($0, relative) }) { return nil }
    return Target(path: path, absolute: absolute, linter: linter)
  }

  /// Each configuration is read once; what is wrong with it is thrown for the first file only, and `Reported` for the others.
  private func linter(forConfiguration file: String) throws -> Linter {
    if let known = linters[file] {
      guard case .success(let linter) = known else { throw Reported() }
      return linter
    }
    do {
      let linter = try makeLinter(file)
      linters[file] = .success(linter)
      return linter
    } catch {
      linters[file] = .failure(Failure(error))
      throw error
    }
  }

  /// A failure that has been reported.
  struct Reported: Error {}

  private func makeLinter(_ file: String) throws -> Linter {
    var configuration = Configuration()
    if !file.isEmpty {
      configuration = try ConfigurationFile.read(file, rules: builtIn)
      configuration.folder = Self.absolute(configuration.folder.isEmpty ? "." : configuration.folder)
      if !configuration.folder.hasSuffix("/") { configuration.folder += "/" }
    }
    var rules = builtIn
    var paths: [String: String] = [:]
    for folder in settings.rules + configuration.ruleFolders {
      for path in try RuleFile.paths(below: folder) {
        let rule = try RuleFile.read(path, in: folder)
        paths[rule.name] = path
        rules.append(rule)
      }
    }
    let names = RuleNames(rules)
    for name in settings.select + settings.ignore where !names.contains(name) {
      throw Failure("no rule or family ‘\(name)’" + names.suggestion(name))
    }
    if let source = settings.source { configuration.from = source }
    configuration.select = settings.select
    configuration.disabled += settings.ignore
    return try Linter(rules: rules, configuration: configuration, lexicon: lexicon) { enabled in
      try Checks.compile(enabled) { rule, name in try paths[rule.name].flatMap { try RuleFile.table(besides: $0)(rule, name) } }
    }
  }

  private func configurationPath(forFolder folder: String) -> String? {
    if let known = configurations[folder] { return known.isEmpty ? nil : known }
    let found = ConfigurationFile.find(from: folder)
    configurations[folder] = found ?? ""
    return found
  }

  /// The absolute path of a file: links in its folder followed, the parts that do not exist kept as they are.
  static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      // A link to a file is known by its own name.
      if !isLink(path) { return String(cString: real) }
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last, last != ".." else { return path.hasPrefix("/") ? "/" : absolute(".") }
    let folder = parts.count == 1 ? (path.hasPrefix("/") ? "/" : ".") : String(path[..<lastSlash(path)])
    let parent = absolute(folder)
    return parent.hasSuffix("/") ? parent + last : "\(parent)/\(last)"
  }

  /// The slash before the last component.
  private static func lastSlash(_ path: String) -> String.Index {
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path[...]
    return trimmed.lastIndex(of: "/") ?? path.startIndex
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
