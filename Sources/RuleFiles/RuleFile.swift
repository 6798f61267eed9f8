import FileSystem
import LintChecks
import LintEngine
import TextModel

/// Reads rule files.
public enum RuleFile {
  private static let keys = [
    "rule", "family", "class", "severity", "alone", "evidence", "listens", "sinks", "language", "from", "only-from", "priority", "summary", "why",
    "match", "phrases", "check",
    "before", "after", "unless", "replace", "fix", "options", "examples", "fine", "faithful", "since",
  ]

  /// Every rule below a folder, sorted by path. Throws for the first file that is wrong, its patterns included.
  public static func load(folder: String) throws -> [Rule] {
    var rules: [Rule] = []
    var names: [String: String] = [:]
    for path in try paths(below: folder) {
      let rule = try read(path, in: folder)
      if let other = names[rule.name] { throw FileError(file: path, line: 1, reason: "the rule ‘\(rule.name)’ is in \(other) too") }
      names[rule.name] = path
      rules.append(rule)
    }
    return rules
  }

  /// The rule files below a folder, sorted. Files whose names start with a dot are none.
  public static func paths(below folder: String) throws(File.Failure) -> [String] {
    try Folder.files(below: folder, suffixes: [".yml", ".yaml"])
  }

  /// One rule file. Its stem must be the rule's name; its folder is the family, unless the file lies in
  /// `root` itself: a folder of rules may be flat.
  public static func read(_ path: String, in root: String? = nil) throws -> Rule {
    let bytes = try File.contents(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(file: path, line: nil, reason: "not UTF-8") }
    let rule = try parse(text, file: path)
    let parts = path.split(separator: "/")
    let stem = parts.last?.split(separator: ".").first.map(String.init)
    let folder = parts.dropLast().last.map(String.init)
    let isFlat = root.map { path.dropLast(parts.last?.count ?? 0) == ($0.hasSuffix("/") ? $0 : $0 + "/") } ?? false
    if let folder, folder != rule.family, folder != ".", !isFlat {
      throw FileError(file: path, line: 2, reason: "the family ‘\(rule.family)’ differs from the folder ‘\(folder)’")
    }
    if stem != rule.name { throw FileError(file: path, line: 1, reason: "the rule’s name ‘\(rule.name)’ differs from the file’s") }
    do {
      try Checks.validate(rule, userTable: table(besides: path))
    } catch {
      throw FileError(file: path, line: line(of: rule, in: text), reason: String(describing: error))
    }
    return rule
  }

  /// Reads the phrase tables of a user's rule: a path below the rule file's folder, if it is there.
  public static func table(besides path: String) -> (Rule, String) throws -> [PhraseRow]? {
    let folder = path.contains("/") ? path[..<path.lastIndex(of: "/")!] + "/" : ""
    return { _, name in
      guard File.isReadable(folder + name) else { return nil }
      return String(decoding: try File.contents(of: folder + name).withoutByteOrderMark, as: UTF8.self)
        .split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
        .map { PhraseRow(cells: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)) }
    }
  }

  /// The line of what detects, for errors in it.
  private static func line(of rule: Rule, in text: String) -> Int? {
    let key =
      switch rule.detection {
      case .match: "match:"
      case .phrases: "phrases:"
      case .check: "check:"
      }
    return text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(key) }.map { $0 + 1 }
  }

  static func parse(_ text: String, file: String) throws(FileError) -> Rule {
    let yaml = try YAMLMapping(text, file: file)
    try yaml.allow(keys)
    let className = try yaml.required("class")
    guard let damage = DamageClass(rawValue: className) else {
      throw yaml.error("unknown class ‘\(className)’" + Nearest.suggestion(for: className, in: DamageClass.allCases.map(\.rawValue)), at: "class")
    }
    let severityName = try yaml.string("severity") ?? "warning"
    guard let severity = Severity(name: severityName) else { throw yaml.error("‘severity’ must be error, warning or info", at: "severity") }
    var alone: Severity? = nil
    if let name = try yaml.string("alone") {
      alone = Severity(name: name)
      if alone.map({ $0 >= severity }) ?? true { throw yaml.error("‘alone’ must be a severity below the rule’s own", at: "alone") }
    }
    let groupName = try yaml.string("evidence") ?? EvidenceGroup.weak.rawValue
    guard let group = EvidenceGroup(rawValue: groupName) else {
      throw yaml.error("‘evidence’ must be one of \(EvidenceGroup.allCases.map(\.rawValue).joined(separator: ", "))", at: "evidence")
    }
    let priority = try yaml.string("priority") ?? "0"
    guard let priority = Int(priority) else { throw yaml.error("‘priority’ must be a whole number", at: "priority") }
    guard let since = Int(try yaml.string("since") ?? "1"), since > 0 else {
      throw yaml.error("‘since’ must be a whole number, 1 or more", at: "since")
    }
    let replacements = try yaml.strings("replace")
    let fixName = try yaml.string("fix") ?? "none"
    guard ["safe", "suggested", "none"].contains(fixName) else { throw yaml.error("‘fix’ must be safe, suggested or none", at: "fix") }
    if fixName == "none", !replacements.isEmpty { throw yaml.error("‘replace’ needs ‘fix: safe’ or ‘fix: suggested’", at: "replace") }
    var options: [String: String] = [:]
    if let mapping = try yaml.mapping("options") { for key in mapping.keys { options[key] = try mapping.string(key) } }
    let rule = Rule(
      name: try yaml.required("rule"), family: try yaml.required("family"), damage: damage, severity: severity, alone: alone, evidence: group,
      listens: try yaml.bool("listens") ?? false, sinks: try yaml.bool("sinks") ?? false,
      language: try yaml.string("language"),
      from: try yaml.strings("from"), onlyFrom: try yaml.bool("only-from") ?? false, priority: priority, summary: try yaml.required("summary"),
      why: try yaml.string("why") ?? "", detection: try detection(yaml), before: try yaml.string("before"), after: try yaml.string("after"),
      unless: try yaml.strings("unless"), replacements: replacements, fix: fixName == "none" ? nil : fixName == "safe" ? .safe : .suggested,
      options: options, examples: try examples(yaml), fine: try yaml.strings("fine"), faithful: try faithful(yaml), since: since)
    if rule.examples.count < 2 { throw yaml.error("a rule needs at least two ‘bad’ examples", at: "examples") }
    if rule.fine.count + rule.faithful.count < 2 { throw yaml.error("a rule needs at least two ‘fine’ examples", at: "fine") }
    if rule.onlyFrom, rule.from.isEmpty { throw yaml.error("‘only-from’ needs ‘from’", at: "only-from") }
    return rule
  }

  private static func detection(_ yaml: YAMLMapping) throws(FileError) -> Rule.Detection {
    let given = ["match", "phrases", "check"].filter { yaml[$0] != nil }
    guard given.count == 1 else { throw yaml.error("give exactly one of ‘match’, ‘phrases’ and ‘check’") }
    let value = try yaml.required(given[0])
    return given[0] == "match" ? .match(value) : given[0] == "phrases" ? .phrases(value) : .check(value)
  }

  private static func faithful(_ yaml: YAMLMapping) throws(FileError) -> [Rule.Faithful] {
    var pairs: [Rule.Faithful] = []
    for item in try yaml.mappings("faithful") {
      try item.allow(["source", "text"])
      pairs.append(Rule.Faithful(source: try item.required("source"), text: try item.required("text")))
    }
    return pairs
  }

  private static func examples(_ yaml: YAMLMapping) throws(FileError) -> [Rule.Example] {
    var examples: [Rule.Example] = []
    for item in try yaml.mappings("examples") {
      try item.allow(["bad", "good", "source"])
      let bad = try item.required("bad")
      guard bad.filter({ $0 == "⟦" }).count == 1, bad.filter({ $0 == "⟧" }).count == 1 else {
        throw item.error("‘bad’ must mark its finding once, with ⟦ and ⟧", at: "bad")
      }
      examples.append(Rule.Example(bad: bad, good: try item.string("good"), source: try item.string("source")))
    }
    return examples
  }
}
