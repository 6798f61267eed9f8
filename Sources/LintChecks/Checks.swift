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
    guard let text = options[option], let value = Float(text) else { throw RuleError(rule: name, reason: "option ‘\(option)’ is no number") }
    return value
  }
}

/// A check written in Swift.
protocol RuleCheck: Check {
  /// Takes its rule; throws for options it does not understand.
  init(_ rule: Rule) throws
}

/// Turns rules into checks.
public enum Checks {
  /// The checks written in Swift, by the name rule files use.
  static let registry: [String: any RuleCheck.Type] = [
    "merged-words": MergedWords.self,
    "merged-sentences": MergedSentences.self,
    "stray-stop": StrayStop.self,
    "stray-capital": StrayCapital.self,
    "stray-fragment": StrayFragment.self,
    "broken-sentence": BrokenSentence.self,
    "misplaced-quote": MisplacedQuote.self,
    "spaced-punctuation": SpacedPunctuation.self,
    "doubled-punctuation": DoubledPunctuation.self,
    "duplicated-caption": DuplicatedCaption.self,
    "duplicated-sentence": DuplicatedSentence.self,
    "duplicated-word": DuplicatedWord.self,
    "line-boilerplate": LineBoilerplate.self,
    "markup-residue": MarkupResidue.self,
    "mojibake": Mojibake.self,
    "model-answer": ModelAnswer.self,
    "model-note": ModelNote.self,
    "model-markup": ModelMarkup.self,
    "standing-alternative": StandingAlternative.self,
    "invisible-character": InvisibleCharacter.self,
    "homoglyph": Homoglyph.self,
    "replaced-syllable": ReplacedSyllable.self,
    "split-line": SplitLine.self,
    "place-name-style": PlaceNameStyle.self,
    "foreign-script": ForeignScript.self,
    "bare-date": BareDate.self,
    "impossible-date": ImpossibleDate.self,
    "foreign-calendar": ForeignCalendar.self,
    "number-format": NumberFormat.self,
    "source-punctuation": SourcePunctuation.self,
    "source-quotes": SourceQuotes.self,
    "source-layout": SourceLayout.self,
    "dialogue-dash": DialogueDash.self,
    "unbalanced-quote": UnbalancedQuote.self,
    "untranslated-text": UntranslatedText.self,
    "unknown-suppression": JudgedByLinter.self,
    "unused-suppression": JudgedByLinter.self,
  ]

  /// Names a rule file may give behind `check:`.
  public static var names: [String] { registry.keys.sorted() }

  /// Makes the checks of some rules. `userTable` reads the phrase table of a user's rule; nil = a built-in one.
  public static func compile(_ rules: [Rule], userTable: (Rule, String) throws -> [PhraseRow]? = { _, _ in nil }) throws -> [any Check] {
    var checks: [any Check] = []
    var phraseRules: [Rule] = []
    for rule in rules {
      guard case .check(let name) = rule.detection else {
        phraseRules.append(rule)
        continue
      }
      guard let type = registry[name] else { throw RuleError(rule: rule.name, reason: "there is no check ‘\(name)’") }
      checks.append(try type.init(rule))
    }
    // The built-in rules' patterns are compiled already; which rules they belong to is told by identity, as a user's rule may share a name.
    let builtIn = RulePack.builtIn()
    let running = Set(phraseRules.map(ObjectIdentifier.init))
    if builtIn.contains(where: { running.contains(ObjectIdentifier($0)) }), let index = PatternPack.phraseIndex() {
      checks.append(PhrasePass(index, builtIn.map { running.contains(ObjectIdentifier($0)) ? $0 : nil }))
      let packed = Set(builtIn.map(ObjectIdentifier.init))
      phraseRules.removeAll { packed.contains(ObjectIdentifier($0)) }
    }
    if !phraseRules.isEmpty { checks.append(try PhrasePass(phraseRules, tables: userTable)) }
    return checks
  }

  /// Throws when a rule's patterns or replacements are wrong; what RuleTests and `mtlint rules test` call first.
  public static func validate(_ rule: Rule, userTable: (Rule, String) throws -> [PhraseRow]? = { _, _ in nil }) throws {
    _ = try compile([rule], userTable: userTable)
  }
}
