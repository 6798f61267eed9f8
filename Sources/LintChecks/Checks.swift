import LintEngine
import TextModel

/// Why a rule cannot run.
public struct RuleError: Error, CustomStringConvertible {
  public let rule: String
  public let reason: String
  public var description: String { "rule ‘\(rule)’: \(reason)" }
}

extension Rule {
  /// A number among the options; throws when there is none.
  func number(_ option: String) throws -> Float {
    guard let text = options[option], let value = Float(text) else { throw RuleError(rule: name, reason: "option ‘\(option)’ must be a number") }
    return value
  }
}

extension Rule {
  /// True for a rule that has the rows of its class in the tables of source languages.
  var isOfSources: Bool { if case .phrases(SourceRow.table) = detection { true } else { false } }
}

/// A check written in Swift.
protocol RuleCheck: Check {
  /// Takes its rule; throws for options it does not understand.
  init(_ rule: Rule) throws

  /// The check where it asks about single tokens. (Known to the compiler: a cast at run time searches the whole binary.)
  var ofTokens: (any TokenCheck)? { get }

  /// Values of its options that take one of a few words, by option.
  static var choices: [String: [String]] { get }
}

extension RuleCheck {
  var ofTokens: (any TokenCheck)? { nil }
  static var choices: [String: [String]] { [:] }
}

/// Turns rules into checks.
public enum Checks {
  /// Names a rule file may give behind `check:`.
  public static var names: [String] { registry.keys.sorted() }

  /// The values of a rule's option that takes one of a few words; nil for other options.
  public static func choices(of option: String, _ rule: Rule) -> [String]? {
    guard case .check(let name) = rule.detection else { return nil }
    return registry[name]?.choices[option]
  }

  /// Words to choose from, for messages: `a, b or c`.
  public static func alternatives(_ words: [String]) -> String {
    words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  /// Makes the checks of some rules. `userTable` reads the phrase table of a user's rule; nil = a built-in one.
  public static func compile(_ rules: [Rule], userTable: (Rule, String) throws -> [PhraseRow]? = { _, _ in nil }) throws -> [any Check] {
    var checks: [any Check] = []
    var phraseRules: [Rule] = []
    var ofTokens: [(place: Int, check: any TokenCheck)] = []
    for rule in rules {
      guard case .check(let name) = rule.detection else {
        phraseRules.append(rule)
        continue
      }
      guard let type = registry[name] else { throw RuleError(rule: rule.name, reason: "unknown check ‘\(name)’") }
      let check = try type.init(rule)
      if let check = check.ofTokens { ofTokens.append((checks.count, check)) }
      checks.append(check)
    }
    // What asks about single tokens is asked in one pass; the place in the list stays.
    for (asked, share) in zip(ofTokens, TokenPass.shares(of: ofTokens.map(\.check))) { checks[asked.place] = share }
    // The built-in rules' patterns are compiled already; which rules they belong to is told by identity, as a user's rule may share a name. The rows of
    // source languages are the same for every rule of their class.
    let running = Set(phraseRules.map(ObjectIdentifier.init))
    let ofSources = phraseRules.filter { $0.isOfSources }
    let packed = RulePack.builtIn().map { rule in
      running.contains(ObjectIdentifier(rule)) ? rule : rule.isOfSources ? ofSources.first { $0.damage == rule.damage } : nil
    }
    if packed.contains(where: { $0 != nil }), let index = PatternPack.phraseIndex {
      checks.append(PhrasePass(index, packed))
      let done = Set(packed.compactMap { $0.map(ObjectIdentifier.init) })
      phraseRules.removeAll { done.contains(ObjectIdentifier($0)) }
    }
    if !phraseRules.isEmpty { checks.append(try PhrasePass(phraseRules, tables: userTable)) }
    return checks
  }

  /// Throws when a rule's patterns or replacements are wrong; what RuleTests and `mtlint rules test` call first.
  public static func validate(_ rule: Rule, userTable: (Rule, String) throws -> [PhraseRow]? = { _, _ in nil }) throws {
    _ = try compile([rule], userTable: userTable)
  }
}
