import FileSystem
import LintChecks
import LintEngine
import RuleFiles
import TextModel
import TextSources

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lexicon, and a linter for each configuration that holds somewhere.
public final class Session {
  let settings: LintSettings
  private let lexicon: Lexicon
  private let profile: CheckProfile?
  private let builtIn = RulePack.builtIn()
  /// By configuration file; "" is none.
  private var loaded: [String: Result<ConfigurationSettings, Failure>] = [:]
  /// By configuration file and the overrides that hold.
  private var linters: [String: Result<Linter, Failure>] = [:]
  /// Configuration file by folder, so that each folder is looked at once.
  private var configurations: [String: String] = [:]

  /// `profile` takes the times of the checks.
  public init(_ settings: LintSettings, profile: CheckProfile? = nil) throws {
    self.settings = settings
    self.profile = profile
    lexicon = try Lexicon.load()
    // What is wrong with the options themselves is said before any file is read.
    if settings.config != nil || configurationPath(forFolder: Self.absolute(".")) == nil {
      _ = try linter(configurationSettings(settings.config ?? ""), file: settings.config ?? "", relative: nil)
    }
  }

  /// A file as the command names it, as the configuration sees it (an absolute path), and its linter.
  public struct Target: Sendable {
    public let path: String
    public let absolute: String
    public let linter: Linter
    /// What of the file is read, and as what; nil = what its name and its contents say.
    let format: FileFormat?
    let options: ExtractionOptions
    /// True where options or configuration say which fields of records are texts.
    public var namesFields: Bool { !options.fields.isEmpty }
    /// Where the text that it was translated from is; nil = not told.
    var originalPath: String?
    /// The path was given, and must be there; else it is what a pattern makes.
    var isNamedOriginal = false
    /// The field of records that holds it.
    var originalField: String?
    /// An article without it is an error.
    var requiresOriginal = false
    /// The folder of the command line that it was found in; nil = it is named itself.
    var folder: String?

    package init(path: String, absolute: String, linter: Linter, format: FileFormat?, options: ExtractionOptions) {
      self.path = path
      self.absolute = absolute
      self.linter = linter
      self.format = format
      self.options = options
    }
  }

  /// The target for a file; nil when the configuration leaves it out. `name` is what standard input is called; `format` is what the file is taken for
  /// where neither the options nor the configuration say it.
  public func target(_ path: String, name: String? = nil, format: FileFormat? = nil) throws -> Target? {
    let absolute = Self.absolute(name ?? path)
    let file = configurationPath(for: absolute)
    let known = try configurationSettings(file)
    let relative = absolute.hasPrefix(known.folder) ? String(absolute.dropFirst(known.folder.count)) : absolute
    let linter = try linter(known, file: file, relative: relative)
    if linter.configuration.excludes.contains(where: { Glob.matches($0, relative) }) { return nil }
    let configuration = linter.configuration
    var target = Target(
      path: path, absolute: absolute, linter: linter,
      format: try settings.format ?? configuration.types.last { Glob.matches($0.glob, relative) }.map { try Self.format($0.format) } ?? format,
      options: ExtractionOptions(
        fields: settings.fields.isEmpty ? configuration.fields : settings.fields,
        fieldFormat: settings.fieldFormat ?? configuration.fieldFormat.flatMap(ExtractionOptions.FieldFormat.init) ?? .text,
        language: linter.lexicon.language.code))
    let pattern = settings.originalPattern.map { PathPattern($0) } ?? configuration.sourcePattern.map { PathPattern($0, folder: known.folder) }
    target.originalPath = settings.original ?? pattern.map { Self.fromWorkingFolder($0.path(for: path == "-" ? name ?? "-" : path)) }
    target.isNamedOriginal = settings.original != nil
    target.originalField = settings.originalField ?? configuration.sourceField
    target.requiresOriginal = settings.requiresOriginal
    return target
  }

  private static func format(_ name: String) throws -> FileFormat {
    guard let format = FileFormat(rawValue: name) else { throw Failure("unknown format ‘\(name)’; use one of \(FileFormat.list)") }
    return format
  }

  /// The configuration file of a file; "" is none.
  public func configurationPath(for absolute: String) -> String {
    let folder = absolute.contains("/") ? String(absolute[..<absolute.lastIndex(of: "/")!]) : ""
    return settings.config ?? configurationPath(forFolder: folder.isEmpty ? "/" : folder) ?? ""
  }

  /// Each configuration is read once; what is wrong with it is thrown for the first file only, and `Reported` for the others.
  public func configurationSettings(_ file: String) throws -> ConfigurationSettings {
    try Self.once(&loaded, file) {
      guard !file.isEmpty else { return ConfigurationSettings(folder: "", settings: []) }
      let read = try ConfigurationFile.settings(file, rules: builtIn)
      let folder = Self.absolute(read.folder.isEmpty ? "." : read.folder)
      return ConfigurationSettings(folder: folder.hasSuffix("/") ? folder : folder + "/", settings: read.settings)
    }
  }

  private func linter(_ known: ConfigurationSettings, file: String, relative: String?) throws -> Linter {
    let scope = relative.map(known.scope) ?? ""
    return try Self.once(&linters, scope.isEmpty ? file : "\(file)\n\(scope)") { try makeLinter(known.configuration(for: relative ?? "")) }
  }

  /// Makes something once for each key; fails with the reason the first time, and with `Reported` from then on.
  private static func once<Made>(_ made: inout [String: Result<Made, Failure>], _ key: String, _ make: () throws -> Made) throws -> Made {
    if let known = made[key] {
      guard case .success(let value) = known else { throw Reported() }
      return value
    }
    do {
      let value = try make()
      made[key] = .success(value)
      return value
    } catch {
      made[key] = .failure(Failure(error))
      throw error
    }
  }

  /// A failure that has been reported.
  public struct Reported: Error {}

  private func makeLinter(_ known: Configuration) throws -> Linter {
    var configuration = known
    var rules = builtIn
    var paths: [String: String] = [:]
    for folder in settings.rules + configuration.ruleFolders {
      for path in try RuleFile.paths(below: folder) {
        let rule = try RuleFile.read(path, in: folder)
        paths[rule.name] = path
        rules.append(rule)
      }
    }
    for file in configuration.termsFiles {
      paths[TermsFile.ruleName] = ""
      rules.append(try TermsFile.rule(file))
    }
    let names = RuleNames(rules)
    for name in settings.select + settings.ignore where !names.contains(name) {
      throw Failure("unknown rule or family ‘\(name)’" + names.suggestion(name))
    }
    if let source = settings.source {
      configuration.from = source
      configuration.translated = nil
    }
    configuration.select = settings.select
    configuration.disabled += settings.ignore
    // What the command line leaves out stays out.
    for rule in rules where settings.ignore.contains(rule.family) { configuration.enabled.removeAll { $0 == rule.name } }
    if let version = settings.rulesVersion {
      let newest = rules.map(\.since).max() ?? 1
      guard version <= newest else { throw Failure("--rules-version \(version): the newest rules here are version \(newest)") }
      configuration.rulesVersion = version
    }
    return try Linter(rules: rules, configuration: configuration, lexicon: lexicon, profile: profile) { enabled in
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
  public static func absolute(_ path: String) -> String {
    // A link to a file is known by its own name.
    if !isLink(path), let real = File.real(path) { return real }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last, last != ".." else { return path.hasPrefix("/") ? "/" : absolute(".") }
    let folder = parts.count == 1 ? (path.hasPrefix("/") ? "/" : ".") : String(path[..<lastSlash(path)])
    let parent = absolute(folder)
    return parent.hasSuffix("/") ? parent + last : "\(parent)/\(last)"
  }

  /// A path below the working directory as it is called from there.
  private static func fromWorkingFolder(_ path: String) -> String {
    let folder = absolute(".") + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  /// The slash before the last component.
  private static func lastSlash(_ path: String) -> String.Index {
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path[...]
    return trimmed.lastIndex(of: "/") ?? path.startIndex
  }

  private static func isLink(_ path: String) -> Bool {
    File.status(of: path, followsLinks: false).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }
}
