import TextModel

/// The built-in rules in the form that is embedded: lines of `key TAB value`, a rule begins at its `rule` line.
///
/// A text, so that its history can be read; parsed in microseconds, without YAML.
public enum RulePack {
  /// The rules inside the binary, without their examples: what a check needs. The same objects at every call.
  public static func builtIn() -> [Rule] { loaded }

  /// The rules inside the binary with their examples, for those who show them.
  public static func builtInWithExamples() -> [Rule] { Resource(named: "rules.pack").map { decode($0, examples: true) } ?? [] }

  private static let loaded = Resource(named: "rules.pack").map { decode($0, examples: false) } ?? []

  /// Writes rules in the order given.
  public static func encode(_ rules: [Rule]) -> String {
    var out = ""
    for rule in rules {
      func line(_ key: String, _ value: String) { out += "\(key)\t\(escape(value))\n" }
      line("rule", rule.name)
      line("family", rule.family)
      line("class", rule.damage.rawValue)
      line("severity", rule.severity.name)
      if let alone = rule.alone { line("alone", alone.name) }
      if let language = rule.language { line("language", language) }
      for source in rule.from { line("from", source) }
      if rule.onlyFrom { line("only-from", "true") }
      if rule.priority != 0 { line("priority", String(rule.priority)) }
      line("summary", rule.summary)
      line("why", rule.why)
      switch rule.detection {
      case .match(let pattern): line("match", pattern)
      case .phrases(let path): line("phrases", path)
      case .check(let name): line("check", name)
      }
      if let before = rule.before { line("before", before) }
      if let after = rule.after { line("after", after) }
      for pattern in rule.unless { line("unless", pattern) }
      for replacement in rule.replacements { line("replace", replacement) }
      if let fix = rule.fix { line("fix", fix.name) }
      for (key, value) in rule.options.sorted(by: { $0.key < $1.key }) { line("option", "\(key)=\(value)") }
      for example in rule.examples {
        line("bad", example.bad)
        if let good = example.good { line("good", good) }
      }
      for sentence in rule.fine { line("fine", sentence) }
    }
    return out
  }

  private static func decode(_ resource: Resource, examples: Bool) -> [Rule] {
    var rules: [Rule] = []
    var fields: [(key: String, value: String)] = []
    func finish() { if let rule = rule(fields) { rules.append(rule) } }
    let isExample: (UnsafeBufferPointer<UInt8>) -> Bool = { line in ["bad\t", "good\t", "fine\t"].contains { line.starts(with: $0.utf8) } }
    resource.forEachLine { line, _ in
      if !examples, isExample(line) { return }
      let cells = resource.cells(line)
      guard cells.count == 2 else { return }
      if cells[0] == "rule" {
        finish()
        fields = []
      }
      fields.append((cells[0], unescape(cells[1])))
    }
    finish()
    return rules
  }

  private static func rule(_ fields: [(key: String, value: String)]) -> Rule? {
    func all(_ key: String) -> [String] { fields.filter { $0.key == key }.map(\.value) }
    func one(_ key: String) -> String? { fields.first { $0.key == key }?.value }
    let detection: Rule.Detection
    if let pattern = one("match") {
      detection = .match(pattern)
    } else if let path = one("phrases") {
      detection = .phrases(path)
    } else if let name = one("check") {
      detection = .check(name)
    } else {
      return nil
    }
    guard let name = one("rule"), let damage = one("class").flatMap(DamageClass.init(rawValue:)) else { return nil }
    var examples: [Rule.Example] = []
    for (index, field) in fields.enumerated() where field.key == "bad" {
      let next = index + 1 < fields.count && fields[index + 1].key == "good" ? fields[index + 1].value : nil
      examples.append(Rule.Example(bad: field.value, good: next))
    }
    var options: [String: String] = [:]
    for option in all("option") {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { options[String(parts[0])] = String(parts[1]) }
    }
    return Rule(
      name: name, family: one("family") ?? "", damage: damage, severity: one("severity").flatMap { Severity(name: $0) } ?? .warning,
      alone: one("alone").flatMap { Severity(name: $0) }, language: one("language"), from: all("from"), onlyFrom: one("only-from") != nil,
      priority: one("priority").flatMap { Int($0) } ?? 0,
      summary: one("summary") ?? "", why: one("why") ?? "", detection: detection, before: one("before"), after: one("after"),
      unless: all("unless"), replacements: all("replace"), fix: one("fix").map { $0 == "safe" ? .safe : .suggested }, options: options,
      examples: examples, fine: all("fine"))
  }

  private static func escape(_ text: String) -> String {
    // By scalars: "\r\n" is one Character.
    text.unicodeScalars.reduce(into: "") { out, scalar in
      switch scalar {
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  private static func unescape(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var out = ""
    var escaped = false
    for character in text.unicodeScalars {
      if escaped {
        out.unicodeScalars.append(character == "n" ? "\n" : character == "r" ? "\r" : character == "t" ? "\t" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        out.unicodeScalars.append(character)
      }
    }
    return out
  }
}
