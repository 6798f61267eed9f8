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
      line("evidence", rule.evidence.rawValue)
      if rule.listens { line("listens", "true") }
      if rule.sinks { line("sinks", "true") }
      if rule.since != 1 { line("since", String(rule.since)) }
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
        if let source = example.source { line("source", source) }
        if let good = example.good { line("good", good) }
      }
      for sentence in rule.fine { line("fine", sentence) }
      for pair in rule.faithful { line("faithful", "\(pair.source)\u{1F}\(pair.text)") }
    }
    return out
  }

  private static func decode(_ resource: Resource, examples: Bool) -> [Rule] {
    var rules: [Rule] = []
    var draft = RuleDraft()
    resource.forEachLine { line, _ in
      guard let tab = line.firstIndex(of: 0x09) else { return }
      let key = String(decoding: line[..<tab], as: UTF8.self)
      if !examples, ["bad", "good", "source", "fine", "faithful"].contains(key) { return }
      if key == "rule" {
        if let rule = draft.rule { rules.append(rule) }
        draft = RuleDraft()
      }
      draft.take(key, unescape(UnsafeBufferPointer(rebasing: line[(tab + 1)...])))
    }
    if let rule = draft.rule { rules.append(rule) }
    return rules
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

  private static func unescape(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(0x5C) else { return text }
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

/// A rule while its lines are read.
private struct RuleDraft {
  /// What is given once, by key.
  private var single: [(key: String, value: String)] = []
  private var detection: Rule.Detection?
  private var from: [String] = []
  private var unless: [String] = []
  private var replacements: [String] = []
  private var options: [String: String] = [:]
  private var examples: [Rule.Example] = []
  private var fine: [String] = []
  private var faithful: [Rule.Faithful] = []

  mutating func take(_ key: String, _ value: String) {
    switch key {
    case "match": detection = .match(value)
    case "phrases": detection = .phrases(value)
    case "check": detection = .check(value)
    case "from": from.append(value)
    case "unless": unless.append(value)
    case "replace": replacements.append(value)
    case "option":
      let parts = value.utf8.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { options[String(Substring(parts[0]))] = String(Substring(parts[1])) }
    case "bad": examples.append(Rule.Example(bad: value, good: nil))
    case "good": if let last = examples.popLast() { examples.append(Rule.Example(bad: last.bad, good: value, source: last.source)) }
    case "source": if let last = examples.popLast() { examples.append(Rule.Example(bad: last.bad, good: last.good, source: value)) }
    case "faithful":
      let parts = value.split(separator: "\u{1F}", maxSplits: 1).map(String.init)
      if parts.count == 2 { faithful.append(Rule.Faithful(source: parts[0], text: parts[1])) }
    case "fine": fine.append(value)
    default: single.append((key, value))
    }
  }

  /// The rule; nil when something that every rule has is missing.
  var rule: Rule? {
    func one(_ key: String) -> String? { single.first { $0.key == key }?.value }
    guard let detection, let name = one("rule"), let damage = one("class").flatMap(DamageClass.init(rawValue:)) else { return nil }
    return Rule(
      name: name, family: one("family") ?? "", damage: damage, severity: one("severity").flatMap { Severity(name: $0) } ?? .warning,
      alone: one("alone").flatMap { Severity(name: $0) }, evidence: one("evidence").flatMap(EvidenceGroup.init(rawValue:)) ?? .weak,
      listens: one("listens") != nil, sinks: one("sinks") != nil, language: one("language"), from: from, onlyFrom: one("only-from") != nil,
      priority: one("priority").flatMap { Int($0) } ?? 0, summary: one("summary") ?? "", why: one("why") ?? "", detection: detection,
      before: one("before"), after: one("after"), unless: unless, replacements: replacements,
      fix: one("fix").map { $0 == "safe" ? .safe : .suggested }, options: options, examples: examples, fine: fine, faithful: faithful,
      since: one("since").flatMap { Int($0) } ?? 1)
  }
}
