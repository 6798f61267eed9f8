import Bitext
import LintChecks
import LintEngine
import TextModel

/// Runs the examples of a rule through the whole linter, as its author wrote them and in other surroundings.
public struct ExampleRunner {
  private let rule: Rule
  private let linter: Linter
  private let suppressed: Linter

  /// `all` are the rules that `fine` and `good` sentences must not trip.
  public init(_ rule: Rule, lexicon: Lexicon, all: [Rule], userTable: (Rule, String) throws -> [PhraseRow]? = { _, _ in nil }) throws {
    self.rule = rule
    var configuration = Configuration()
    configuration.from = rule.from.first
    linter = try Linter(rules: all, configuration: configuration, lexicon: lexicon) { try Checks.compile($0, userTable: userTable) }
    configuration.disabled = [rule.name]
    suppressed = try Linter(rules: all, configuration: configuration, lexicon: lexicon) { try Checks.compile($0, userTable: userTable) }
  }

  /// One line for each thing that is not as the rule file says; empty when all is well.
  public func failures() -> [String] {
    var failures: [String] = []
    for example in rule.examples {
      let (text, range) = Self.unmark(example.bad)
      failures += marks(text, range, "", Source(example.source))
      failures += repair(example, text)
      for (name, prefix, suffix) in Self.surroundings {
        // The surroundings are in the source as they are.
        let source = Source(example.source)?.inside(prefix, suffix)
        failures += marks(prefix + text + suffix, range.shifted(by: prefix.utf8.count), name, source)
      }
      let crlf = text.replacing("\n", with: "\r\n")
      let marked = Self.unmark(example.bad.replacing("\n", with: "\r\n"))
      failures += marks(crlf, marked.range, " with CRLF", Source(example.source))
      if findings(suppressed, text, Source(example.source)).contains(where: { $0.rule.name == rule.name }) {
        failures.append("‘\(example.bad)’ is found although the rule is off")
      }
      if let good = example.good { failures += silence(good, "the repaired", Source(example.source)) }
    }
    for sentence in rule.fine { failures += silence(sentence, "the fine") }
    for pair in rule.faithful { failures += silence(pair.text, "the faithful", Source(pair.source)) }
    return failures
  }

  /// Text before and behind an example that must not change what is found in it.
  private static let surroundings = [
    (" after a paragraph in other scripts", "Hà Nội đón tuyết đầu mùa 🌨 你好，世界。\n\n", ""),
    (" inside an article", "The ferry was late again, and nobody on the pier was surprised.\n\n", "\n\nThe next one sails at noon.\n"),
  ]

  /// What an example was translated from.
  private struct Source {
    let text: String
    let language: String?

    init?(_ text: String?) {
      guard let text else { return nil }
      self.text = text
      language = LanguageGuess.language(of: Array(text.utf8))
    }

    private init(_ text: String, _ language: String?) { (self.text, self.language) = (text, language) }

    func inside(_ prefix: String, _ suffix: String) -> Source { Source(prefix + text + suffix, language) }
  }

  private func findings(_ linter: Linter, _ text: String, _ source: Source? = nil) -> [Finding] {
    let source = source.map { OriginalText(Array($0.text.utf8), language: $0.language) }
    return linter.lint(Array(text.utf8), path: "example", source: source).findings
  }

  private func marks(_ text: String, _ range: Range<Int>, _ surroundings: String, _ source: Source?) -> [String] {
    let found = findings(linter, text, source).filter { $0.rule.name == rule.name }
    if found.contains(where: { $0.range == range }) { return [] }
    let others = found.map { "‘\(String(decoding: Array(text.utf8)[$0.range], as: UTF8.self))’" }.joined(separator: ", ")
    return ["‘\(Self.oneLine(text))’\(surroundings): expected the finding at \(range), found \(others.isEmpty ? "nothing" : others)"]
  }

  private func repair(_ example: Rule.Example, _ text: String) -> [String] {
    guard let good = example.good, let finding = findings(linter, text, Source(example.source)).first(where: { $0.rule.name == rule.name }) else {
      return []
    }
    guard let fix = finding.fixes.first else { return ["‘\(example.bad)’: no fix is offered"] }
    let repaired = String(decoding: Edits.apply(fix.edits, to: Array(text.utf8)), as: UTF8.self)
    return repaired == good ? [] : ["‘\(example.bad)’: the fix gives ‘\(repaired)’, expected ‘\(good)’"]
  }

  private func silence(_ text: String, _ which: String, _ source: Source? = nil) -> [String] {
    findings(linter, text, source).filter { $0.severity > .info }.map { "\(which) ‘\(text)’ trips \($0.rule.name): \($0.message)" }
  }

  private static func oneLine(_ text: String) -> String { text.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎") }

  /// The text without its marks, and the bytes they enclosed.
  private static func unmark(_ text: String) -> (text: String, range: Range<Int>) {
    let parts = text.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    return (String(parts[0] + rest[0] + rest[1]), start..<start + rest[0].utf8.count)
  }
}

extension Range<Int> {
  fileprivate func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}
