import LintEngine

/// One thing a configuration says, and where it says so.
public struct Setting: Sendable {
  public enum Change: Sendable, Equatable {
    case from(String)
    case translated(Bool)
    case rulesVersion(Int)
    case rule(String, isOn: Bool)
    case severity(String, Severity)
    case option(rule: String, name: String, value: String)
    case words([String], file: String?)
    case names([String], file: String?)
    case termsFile(String)
    case ruleFolder(String)
    case type(Configuration.FileType)
    case field(String)
    case fieldType(String)
    case sourcePattern(String)
    case sourceField(String)
    case exclude(String)
    case ignore(Configuration.Ignore)
  }

  public let change: Change
  /// The file that says it, and the line, from 1.
  public let file: String
  public let line: Int?
  /// Globs of the files it holds for; nil = all.
  public let paths: [String]?

  /// True when it holds for a file, whose path is relative to the configuration's folder.
  public func holds(for relative: String) -> Bool { paths.map { $0.contains { Glob.matches($0, relative) } } ?? true }

  /// What later settings with the same subject replace; nil where they add to it.
  public var subject: String? {
    switch change {
    case .from: "from"
    case .translated: "translated"
    case .rulesVersion: "rules-version"
    case .fieldType: "field-type"
    case .sourcePattern: "source-pattern"
    case .sourceField: "source-field"
    case .rule(let name, _): "rules \(name)"
    case .severity(let name, _): "severity \(name)"
    case .option(let rule, let name, _): "options \(rule) \(name)"
    default: nil
    }
  }

  func apply(to configuration: inout Configuration) {
    switch change {
    case .from(let language): configuration.from = language
    case .translated(let isTranslated): configuration.translated = isTranslated
    case .rulesVersion(let version): configuration.rulesVersion = version
    case .rule(let name, let isOn):
      configuration.disabled.removeAll { $0 == name }
      configuration.enabled.removeAll { $0 == name }
      if isOn { configuration.enabled.append(name) } else { configuration.disabled.append(name) }
    case .severity(let name, let severity): configuration.severities[name] = severity
    case .option(let rule, let name, let value): configuration.options[rule, default: [:]][name] = value
    case .words(let words, _): configuration.words += words
    case .names(let names, _): configuration.names += names
    case .termsFile(let file): configuration.termsFiles.append(file)
    case .ruleFolder(let folder): configuration.ruleFolders.append(folder)
    case .type(let type): configuration.types.append(type)
    case .field(let path): configuration.fields.append(path)
    case .fieldType(let format): configuration.fieldFormat = format
    case .sourcePattern(let pattern): configuration.sourcePattern = pattern
    case .sourceField(let field): configuration.sourceField = field
    case .exclude(let glob): configuration.excludes.append(glob)
    case .ignore(let ignore): configuration.ignores.append(ignore)
    }
  }
}

/// Everything a configuration file and those it extends say, in the order in which it holds.
public struct ConfigurationSettings: Sendable {
  /// Folder of the file, with its final slash: what all globs are relative to, also those of the files it extends.
  public let folder: String
  public let settings: [Setting]

  public init(folder: String, settings: [Setting]) {
    self.folder = folder
    self.settings = settings
  }

  /// Those that hold for a file (its path relative to the folder); nil = those that hold for every file.
  public func effective(for relative: String?) -> [Setting] {
    settings.filter { setting in relative.map(setting.holds) ?? (setting.paths == nil) }
  }

  public func configuration(for relative: String?) -> Configuration {
    var configuration = Configuration()
    configuration.folder = folder
    for setting in effective(for: relative) { setting.apply(to: &configuration) }
    return configuration
  }

  /// The same for files that the same overrides hold for.
  public func scope(of relative: String) -> String {
    settings.indices.filter { settings[$0].paths != nil && settings[$0].holds(for: relative) }.map(String.init).joined(separator: ",")
  }
}
