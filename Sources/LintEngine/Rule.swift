/// The data of one rule file. A class, because every finding points at its rule.
public final class Rule: Sendable {
  /// How the rule sees what it looks for.
  public enum Detection: Sendable, Hashable {
    /// A pattern, written in the pattern language.
    case match(String)
    /// A table of patterns: a path below Dictionaries/, or below the folder of a user's rule.
    case phrases(String)
    /// A check written in Swift, by name.
    case check(String)
  }

  /// A sentence with damage and the same sentence repaired.
  public struct Example: Sendable, Hashable {
    /// The finding stands between ⟦ and ⟧.
    public let bad: String
    /// Nil where no repair is offered.
    public let good: String?
    /// The text it was translated from; nil where the rule needs none.
    public let source: String?

    public init(bad: String, good: String?, source: String? = nil) {
      self.bad = bad
      self.good = good
      self.source = source
    }
  }

  /// The file's stem, kebab-case.
  public let name: String
  /// The folder.
  public let family: String
  /// Class of damage, from the closed list of `DamageClass`.
  public let damage: DamageClass
  public let severity: Severity
  /// Its findings are weak signs: their severity where nothing supports them (`Evidence`); nil = certain.
  public let alone: Severity?
  /// What its certain findings say of a text.
  public let evidence: EvidenceGroup
  /// Its weak findings are heard in a text that is likely a translation, without any certain finding.
  public let listens: Bool
  /// Its findings are not believed in a text that is likely no translation.
  public let sinks: Bool
  /// Language of the text (ISO 639); nil = any.
  public let language: String?
  /// Source languages that produce the damage; empty = any.
  public let from: [String]
  /// Runs only when the source language is known to be one of `from`.
  public let onlyFrom: Bool
  /// A finding that lies inside one of higher priority is dropped; all others stay.
  public let priority: Int
  public let summary: String
  public let why: String
  public let detection: Detection
  public let before: String?
  public let after: String?
  public let unless: [String]
  /// Replacements of a pattern, best first.
  public let replacements: [String]
  /// Safety of the fixes; nil = none are offered.
  public let fix: Fix.Safety?
  /// Settings of a check written in Swift.
  public let options: [String: String]
  public let examples: [Example]
  public let fine: [String]
  /// Right translations beside their sources.
  public let faithful: [Faithful]

  public struct Faithful: Sendable, Hashable {
    public let source: String
    public let text: String

    public init(source: String, text: String) {
      self.source = source
      self.text = text
    }
  }

  /// Version of the set of rules it came with.
  public let since: Int

  public init(
    name: String, family: String, damage: DamageClass, severity: Severity, alone: Severity? = nil, evidence: EvidenceGroup = .weak,
    listens: Bool = false, sinks: Bool = false, language: String? = nil, from: [String] = [],
    onlyFrom: Bool = false, priority: Int = 0, summary: String, why: String = "", detection: Detection, before: String? = nil,
    after: String? = nil, unless: [String] = [], replacements: [String] = [], fix: Fix.Safety? = nil, options: [String: String] = [:],
    examples: [Example] = [], fine: [String] = [], faithful: [Faithful] = [], since: Int = 1
  ) {
    self.name = name
    self.family = family
    self.damage = damage
    self.severity = severity
    self.alone = alone
    self.evidence = evidence
    self.listens = listens
    self.sinks = sinks
    self.language = language
    self.from = from
    self.onlyFrom = onlyFrom
    self.priority = priority
    self.summary = summary
    self.why = why
    self.detection = detection
    self.before = before
    self.after = after
    self.unless = unless
    self.replacements = replacements
    self.fix = fix
    self.options = options
    self.examples = examples
    self.fine = fine
    self.faithful = faithful
    self.since = since
  }

  /// The rule with other options.
  func with(options: [String: String]) -> Rule {
    Rule(
      name: name, family: family, damage: damage, severity: severity, alone: alone, evidence: evidence, listens: listens,
      sinks: sinks, language: language, from: from, onlyFrom: onlyFrom,
      priority: priority, summary: summary, why: why, detection: detection, before: before, after: after, unless: unless,
      replacements: replacements, fix: fix, options: options, examples: examples, fine: fine, faithful: faithful, since: since)
  }
}
