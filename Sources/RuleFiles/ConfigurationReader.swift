import FileSystem
import LintChecks
import LintEngine
import TextModel

/// Reads a configuration file with all that it extends.
struct ConfigurationReader {
  private(set) var settings: [Setting] = []
  private var rules: [Rule]
  /// The files that are being read, each extending the next.
  private var chain: [String] = []

  init(rules: [Rule]) { self.rules = rules }

  mutating func read(_ path: String) throws {
    let bytes = try File.contents(of: path).withoutByteOrderMark
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(file: path, line: nil, reason: "not UTF-8") }
    let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
    if lines.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") || $0.hasPrefix("---") && $0.dropFirst(3).allSatisfy(\.isWhitespace) }) { return }
    let yaml = try YAMLMapping(text, file: path)
    try yaml.allow(ConfigurationKey.allCases.map(\.rawValue))
    chain.append(path)
    for item in try yaml.items("extends") { try extend(item, yaml) }
    chain.removeLast()
    for item in try yaml.items("rule-folders") {
      let folder = Self.resolve(item.text, yaml)
      rules += try RuleFile.load(folder: folder)
      add(.ruleFolder(folder), yaml, item.line)
    }
    for item in try yaml.items("terms-files") {
      let path = Self.resolve(item.text, yaml)
      guard File.isReadable(path) else { throw missing(path, "terms-files", item, yaml) }
      rules.append(try TermsFile.rule(path))
      add(.termsFile(path), yaml, item.line)
    }
    if let version = try yaml.string("rules-version") {
      guard let number = Int(version), number > 0 else { throw yaml.error("‘rules-version’ must be a whole number, 1 or more", at: "rules-version") }
      let newest = rules.map(\.since).max() ?? 1
      guard number <= newest else { throw yaml.error("the newest rules here are version \(newest)", at: "rules-version") }
      add(.rulesVersion(number), yaml, yaml.line(of: "rules-version"))
    }
    try readCommon(yaml, paths: nil)
    if let types = try yaml.mapping("types") {
      for glob in types.keys { add(.type(Configuration.FileType(glob: glob, format: try types.required(glob))), yaml, types.line(of: glob)) }
    }
    for item in try yaml.items("exclude") { add(.exclude(item.text), yaml, item.line) }
    for entry in try yaml.mappings("ignore") { try readIgnore(entry) }
    for entry in try yaml.mappings("overrides") {
      try entry.allow(["paths"] + ConfigurationKey.inOverrides.map(\.rawValue))
      let paths = try entry.strings("paths")
      if paths.isEmpty { throw entry.error("an entry of ‘overrides’ needs ‘paths’") }
      try readCommon(entry, paths: paths)
    }
  }

  private mutating func extend(_ item: YAMLMapping.Item, _ yaml: YAMLMapping) throws {
    let path = Self.resolve(item.text, yaml)
    func same(_ other: String) -> Bool { Self.normal(other) == Self.normal(path) }
    if let start = chain.firstIndex(where: same) {
      let round = (chain[start...] + [path]).map(Self.normal).joined(separator: " → ")
      throw FileError(file: yaml.file, line: item.line, reason: "‘extends’ forms a loop: \(round)")
    }
    guard File.isReadable(path) else { throw missing(path, "extends", item, yaml) }
    try read(path)
  }

  /// What the file itself and its overrides say alike.
  private mutating func readCommon(_ yaml: YAMLMapping, paths: [String]?) throws {
    let names = RuleNames(rules)
    if let source = try yaml.string("from") {
      guard Configuration.isLanguageCode(source) else {
        throw yaml.error("‘from’ takes a language code of two or three letters, such as vi", at: "from")
      }
      add(.from(source), yaml, yaml.line(of: "from"), paths)
    }
    if let isTranslated = try yaml.bool("translated") { add(.translated(isTranslated), yaml, yaml.line(of: "translated"), paths) }
    for item in try yaml.items("fields") { add(.field(item.text), yaml, item.line, paths) }
    if let format = try yaml.string("field-type") {
      guard ["text", "html", "markdown"].contains(format) else { throw yaml.error("‘field-type’ must be text, html or markdown", at: "field-type") }
      add(.fieldType(format), yaml, yaml.line(of: "field-type"), paths)
    }
    if let pattern = try yaml.string("source-pattern") {
      if let problem = PathPattern.problem(pattern) { throw yaml.error("‘source-pattern’ \(problem)", at: "source-pattern") }
      add(.sourcePattern(pattern), yaml, yaml.line(of: "source-pattern"), paths)
    }
    if let field = try yaml.string("source-field") { add(.sourceField(field), yaml, yaml.line(of: "source-field"), paths) }
    if let switches = try yaml.mapping("rules") {
      for key in switches.keys {
        try names.check(key, switches)
        add(.rule(key, isOn: try switches.onOff(key)), yaml, switches.line(of: key), paths)
      }
    }
    if let severities = try yaml.mapping("severity") {
      for key in severities.keys {
        try names.check(key, severities)
        guard let severity = try Severity(name: severities.required(key)) else {
          throw severities.error("a severity must be error, warning or info", at: key)
        }
        add(.severity(key, severity), yaml, severities.line(of: key), paths)
      }
    }
    if let options = try yaml.mapping("options") { for name in options.keys { try readOptions(name, options, paths) } }
    for item in try yaml.items("words") { add(.words([item.text], file: nil), yaml, item.line, paths) }
    for item in try yaml.items("words-files") { add(.words(try list("words-files", item, yaml), file: item.text), yaml, item.line, paths) }
    for item in try yaml.items("names") { add(.names([item.text], file: nil), yaml, item.line, paths) }
    for item in try yaml.items("names-files") { add(.names(try list("names-files", item, yaml), file: item.text), yaml, item.line, paths) }
  }

  private mutating func readOptions(_ name: String, _ options: YAMLMapping, _ paths: [String]?) throws {
    guard let rule = rules.first(where: { $0.name == name }) else {
      throw options.error("unknown rule ‘\(name)’" + Nearest.suggestion(for: name, in: rules.map(\.name).sorted()), at: name)
    }
    guard !rule.options.isEmpty else { throw options.error("the rule ‘\(name)’ has no options", at: name) }
    guard let values = try options.mapping(name) else { return }
    for option in values.keys {
      guard let usual = rule.options[option] else {
        throw values.error("‘\(name)’ has no option ‘\(option)’" + Nearest.suggestion(for: option, in: rule.options.keys.sorted()), at: option)
      }
      let value = try values.required(option)
      if Double(usual) != nil, Double(value).map({ !$0.isFinite }) ?? true { throw values.error("‘\(option)’ must be a number", at: option) }
      if let choices = Checks.choices(of: option, rule), !choices.contains(value) {
        throw values.error("‘\(option)’ must be \(Checks.alternatives(choices))", at: option)
      }
      add(.option(rule: name, name: option, value: value), options, values.line(of: option), paths)
    }
  }

  private mutating func readIgnore(_ entry: YAMLMapping) throws {
    try entry.allow(ConfigurationKey.ignoreKeys)
    let rule = try entry.string("rule")
    let names = RuleNames(rules)
    if let rule, !names.contains(rule) { throw entry.error("unknown rule or family ‘\(rule)’" + names.suggestion(rule), at: "rule") }
    let ignore = Configuration.Ignore(path: try entry.string("path"), rule: rule, text: try entry.string("text"))
    if ignore == Configuration.Ignore() { throw entry.error("an entry of ‘ignore’ needs a path, a rule or a text") }
    add(.ignore(ignore), entry, entry.line)
  }

  private mutating func add(_ change: Setting.Change, _ yaml: YAMLMapping, _ line: Int?, _ paths: [String]? = nil) {
    settings.append(Setting(change: change, file: yaml.file, line: line, paths: paths))
  }

  /// A text file with an entry a line; empty lines and those that start with `#` do not count.
  private func list(_ key: String, _ item: YAMLMapping.Item, _ yaml: YAMLMapping) throws -> [String] {
    let path = Self.resolve(item.text, yaml)
    guard File.isReadable(path) else { throw missing(path, key, item, yaml) }
    guard let text = String(validating: try File.contents(of: path).withoutByteOrderMark, as: UTF8.self) else {
      throw FileError(file: path, line: nil, reason: "not UTF-8")
    }
    return text.split(whereSeparator: \.isNewline).map { $0.trimming() }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  private func missing(_ path: String, _ key: String, _ item: YAMLMapping.Item, _ yaml: YAMLMapping) -> FileError {
    FileError(file: yaml.file, line: item.line, reason: "‘\(key)’: \(File.Failure(path: path))")
  }

  /// A path that stands in a file: relative to that file's folder.
  private static func resolve(_ path: String, _ yaml: YAMLMapping) -> String {
    guard !path.hasPrefix("/"), let slash = yaml.file.lastIndex(of: "/") else { return path }
    return yaml.file[...slash] + path
  }

  /// The path without `.` and `x/..`.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

extension Substring {
  /// Without white space at its ends.
  fileprivate func trimming() -> String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
