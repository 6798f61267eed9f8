import TextModel

/// Settings of a run: from `.mtlint.yml` and the command line.
public struct Configuration: Sendable, Equatable {
  /// Findings that are known and accepted.
  public struct Ignore: Sendable, Equatable {
    /// Glob of file paths, relative to the configuration's folder; nil = every file.
    public var path: String?
    /// Rule or family; nil = every rule.
    public var rule: String?
    /// The text the finding stands on; nil = any.
    public var text: String?

    public init(path: String? = nil, rule: String? = nil, text: String? = nil) {
      self.path = path
      self.rule = rule
      self.text = text
    }
  }

  /// Folder of the configuration file, with its final slash: what the globs below are relative to.
  public var folder = ""
  /// Source language of the articles (ISO 639); nil = not known.
  public var from: String?
  /// The articles are translations, or are not; nil = they are where `from` names another language than English.
  public var translated: Bool?
  /// Rules and families that run; empty = all.
  public var select: [String] = []
  /// Rules and families that do not run.
  public var disabled: [String] = []
  /// Severities by rule or family.
  public var severities: [String: Severity] = [:]
  public var words: [String] = []
  public var names: [String] = []
  /// Folders of the user's own rules.
  public var ruleFolders: [String] = []
  /// Globs of files that are not checked.
  public var excludes: [String] = []
  public var ignores: [Ignore] = []
  /// Rules that run although their family is among `disabled`.
  public var enabled: [String] = []
  /// Options of rules, by rule and option.
  public var options: [String: [String: String]] = [:]
  /// Tables of terms that are written otherwise.
  public var termsFiles: [String] = []
  /// Rules of later versions are info at most; nil = the newest.
  public var rulesVersion: Int?

  /// What files are read as: formats by glob, the last one that matches holds.
  public var types: [FileType] = []
  /// Fields of records that are texts.
  public var fields: [String] = []
  /// What these fields hold: text, html, markdown.
  public var fieldFormat: String?
  /// Where the texts are that the articles were translated from, relative to `folder`.
  public var sourcePattern: String?
  /// The field of records that holds it.
  public var sourceField: String?

  /// A glob and the name of a format.
  public struct FileType: Sendable, Equatable {
    public let glob: String
    public let format: String

    public init(glob: String, format: String) {
      self.glob = glob
      self.format = format
    }
  }

  public init() {}

  /// True for a code of ISO 639 by its form: two or three lower-case letters.
  public static func isLanguageCode(_ text: String) -> Bool { (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 0x61 < 26 } }

  /// True when a rule runs under these settings, on texts in a language.
  func enables(_ rule: Rule, in language: LanguagePack) -> Bool {
    if let own = rule.language, own != language.code { return false }
    if !select.contains(rule.name) {
      if disabled.contains(rule.name) || disabled.contains(rule.family) && !enabled.contains(rule.name) { return false }
      if !select.isEmpty, !select.contains(rule.family) { return false }
    }
    if rule.onlyFrom { return from.map { rule.from.contains($0) } ?? false }
    return true
  }
}

extension Configuration {
  /// True for a rule that is newer than the version these settings were made for.
  public func holdsBack(_ rule: Rule) -> Bool { rulesVersion.map { rule.since > $0 } ?? false }

  /// True where it is said that the articles are translations.
  public var isTranslated: Bool { translated ?? (from.map { $0 != "en" } ?? false) }

  /// A rule with the options set here.
  func adapted(_ rule: Rule) -> Rule { options[rule.name].map { rule.with(options: rule.options.merging($0) { $1 }) } ?? rule }
}

/// Paths with wildcards: `*` any run of characters but `/`, `**` any run, `?` one character. A pattern without `/` matches any
/// component; a pattern that names a folder matches what is in it.
public enum Glob {
  public static func matches(_ pattern: String, _ path: String) -> Bool {
    var pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    if pattern.hasSuffix("/") { pattern += "**" }
    if !pattern.contains("/") {
      return path.split(separator: "/").contains { match(Array(pattern.unicodeScalars), Array(String($0).unicodeScalars)) }
    }
    let scalars = Array((pattern.hasPrefix("/") ? String(pattern.dropFirst()) : pattern).unicodeScalars)
    let target = Array((path.hasPrefix("/") ? String(path.dropFirst()) : path).unicodeScalars)
    return match(scalars, target) || match(scalars + "/**".unicodeScalars, target)
  }

  /// Table of reachable pattern positions: linear in both lengths, whatever the number of stars.
  private static func match(_ pattern: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    var reached = closure([0], pattern, startsComponent: true)
    for scalar in text {
      var next: Set<Int> = []
      for position in reached where position < pattern.count {
        switch pattern[position] {
        case "*":
          let double = position + 1 < pattern.count && pattern[position + 1] == "*" || position > 0 && pattern[position - 1] == "*"
          if double || scalar != "/" { next.insert(position) }
        case "?": if scalar != "/" { next.insert(position + 1) }
        default: if pattern[position] == scalar { next.insert(position + 1) }
        }
      }
      reached = closure(next, pattern, startsComponent: scalar == "/")
      if reached.isEmpty { return false }
    }
    return reached.contains(pattern.count)
  }

  /// A star may stand for nothing; so may `**/`, where a component of the path starts.
  private static func closure(_ positions: Set<Int>, _ pattern: [Unicode.Scalar], startsComponent: Bool) -> Set<Int> {
    var all = positions
    var open = Array(positions)
    while let position = open.popLast() {
      guard position < pattern.count, pattern[position] == "*" else { continue }
      var following = [position + 1]
      if startsComponent, position + 2 < pattern.count, pattern[position + 1] == "*", pattern[position + 2] == "/" { following.append(position + 3) }
      for next in following where all.insert(next).inserted { open.append(next) }
    }
    return all
  }
}
