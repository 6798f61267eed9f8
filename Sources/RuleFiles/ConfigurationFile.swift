import LintEngine
import TextModel

/// Finds and reads `.mtlint.yml`.
public enum ConfigurationFile {
  public static let name = ".mtlint.yml"
  private static let keys = ["from", "rules", "severity", "words", "names", "rule-folders", "exclude", "ignore"]

  /// The configuration file that holds for a file in `folder` (an absolute path): the nearest one upward. Nil when there is none.
  public static func find(from folder: String) -> String? {
    var folder = folder
    while true {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      if File.isReadable(path) { return path }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  /// Reads a configuration. Rules and families it names must be among `rules` or in its own rule folders.
  public static func read(_ path: String, rules: [Rule]) throws -> Configuration {
    let bytes = try File.contents(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(file: path, line: nil, reason: "not UTF-8") }
    var configuration = Configuration()
    configuration.folder = path.contains("/") ? String(path[...path.lastIndex(of: "/")!]) : ""
    let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    guard !lines.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") || $0.hasPrefix("---") && $0.dropFirst(3).allSatisfy(\.isWhitespace) }) else {
      return configuration
    }
    let yaml = try YAMLMapping(text, file: path)
    try yaml.allow(keys)
    configuration.ruleFolders = try yaml.strings("rule-folders").map { $0.hasPrefix("/") ? $0 : configuration.folder + $0 }
    var known = rules
    for folder in configuration.ruleFolders { known += try RuleFile.load(folder: folder) }
    let names = RuleNames(known)
    configuration.from = try yaml.string("from")
    if let source = configuration.from, !Configuration.isLanguageCode(source) {
      throw yaml.error("‘from’ takes a language code of two or three letters, such as vi", at: "from")
    }
    configuration.words = try yaml.strings("words")
    configuration.names = try yaml.strings("names")
    configuration.excludes = try yaml.strings("exclude")
    if let switches = try yaml.mapping("rules") {
      for key in switches.keys {
        try names.check(key, switches)
        let isOn = try onOff(switches, key)
        if !isOn { configuration.disabled.append(key) }
      }
    }
    if let severities = try yaml.mapping("severity") {
      for key in severities.keys {
        try names.check(key, severities)
        guard let severity = try Severity(name: severities.required(key)) else {
          throw severities.error("a severity is error, warning or info", at: key)
        }
        configuration.severities[key] = severity
      }
    }
    for entry in try yaml.mappings("ignore") {
      try entry.allow(["path", "rule", "text", "reason"])
      let rule = try entry.string("rule")
      if let rule, !names.contains(rule) { throw entry.error("no rule or family ‘\(rule)’" + names.suggestion(rule), at: "rule") }
      let ignore = Configuration.Ignore(path: try entry.string("path"), rule: rule, text: try entry.string("text"))
      if ignore == Configuration.Ignore() { throw entry.error("an entry of ‘ignore’ needs a path, a rule or a text") }
      configuration.ignores.append(ignore)
    }
    return configuration
  }

  private static func onOff(_ mapping: YAMLMapping, _ key: String) throws(FileError) -> Bool {
    switch try mapping.string(key) {
    case "on", "true": return true
    case "off", "false": return false
    default: throw mapping.error("‘\(key)’ is on or off", at: key)
    }
  }
}

/// The rules and families there are.
public struct RuleNames {
  private let names: Set<String>

  public init(_ rules: [Rule]) { names = Set(rules.flatMap { [$0.name, $0.family] }) }

  public func contains(_ name: String) -> Bool { names.contains(name) }

  /// "; did you mean ‘x’?", or nothing.
  public func suggestion(_ name: String) -> String { Nearest.suggestion(for: name, in: names.sorted()) }

  func check(_ name: String, _ mapping: YAMLMapping) throws(FileError) {
    if !contains(name) { throw mapping.error("no rule or family ‘\(name)’" + suggestion(name), at: name) }
  }
}
