import Bitext
import LintChecks
import LintEngine
import TestSupport
import Testing

/// Guards the wording of docs/messages.md: of the messages that examples, articles and the files of golden runs bring about, and of the rule files.
@Suite struct MessageTests {
  static let rules = RulePack.builtInWithExamples()
  static let names = rules.map(\.name)

  /// By rule: the messages of all findings.
  static let messages: [String: Set<String>] = {
    var messages: [String: Set<String>] = [:]
    let besideSources = RulePack.builtInWithExamples().flatMap(\.examples).flatMap { example -> [Finding] in
      guard let source = example.source.map({ Array($0.utf8) }) else { return [] }
      let original = OriginalText(source, language: LanguageGuess.language(of: source))
      return Shared.linter.lint(Array(example.bad.filter { $0 != "⟦" && $0 != "⟧" }.utf8), path: "a.txt", source: original).findings
    }
    for finding in texts.flatMap({ Shared.linter.lint($0, path: "a.txt").findings }) + besideSources {
      messages[finding.rule.name, default: []].insert(finding.message)
    }
    return messages
  }()

  private static let texts: [[UInt8]] = {
    let articles = Project.files(in: "Tests/CorpusTests/Articles").map { "Tests/CorpusTests/Articles/\($0)" }
    let cases = Project.files(in: "Tests/CommandTests/Cases").map { "Tests/CommandTests/Cases/\($0)" }
    let files = cases.flatMap { folder in ["\(folder)/stdin"] + Project.files(in: "\(folder)/in").map { "\(folder)/in/\($0)" } }
    let examples = RulePack.builtInWithExamples().flatMap(\.examples).map { Array($0.bad.filter { $0 != "⟦" && $0 != "⟧" }.utf8) }
    return examples + (articles + files).compactMap { try? Project.bytes($0) }.filter { String(validating: $0, as: UTF8.self) != nil }
  }()

  @Test(arguments: names) func messagesAreInStyle(_ name: String) throws {
    let messages = try #require(Self.messages[name], "no text brings about a message of \(name)")
    for message in messages.sorted() { for problem in MessageStyle.problems(ofMessage: message) { Issue.record("“\(message)” \(problem)") } }
  }

  @Test(arguments: names) func ruleFilesAreInStyle(_ name: String) throws {
    let rule = try #require(Self.rules.first { $0.name == name })
    for problem in MessageStyle.problems(ofSummary: rule.summary) { Issue.record("“\(rule.summary)” \(problem)") }
    for problem in MessageStyle.problems(ofWhy: rule.why) { Issue.record("“\(rule.why)” \(problem)") }
  }

  /// Rows of phrase tables that have a message of their own.
  @Test(arguments: PhraseTableTests.phrases) func rowsAreInStyle(_ name: String) throws {
    for row in try Table(name).lines {
      let why = PhraseRow(cells: row.cells).why
      guard why.contains("; ") else { continue }
      for problem in MessageStyle.problems(ofMessage: why) { Issue.record("\(row.place): “\(why)” \(problem)") }
    }
  }

  @Test(arguments: [
    ("‘the the’ is repeated; delete one", true), ("‘8 a.m.’: 24-hour clock; write ‘8 p.m.’", true),
    ("‘30 June’: June has 30 days; check the date", true),
    ("unknown rule ‘jions’; did you mean ‘joins’?", true), ("‘a; b’: no advice", false), ("The word is repeated; delete one", false),
    ("a word stands twice; delete one", false), ("a repeated word; delete one.", false), ("a repeated word; one is enough", false),
    ("a word that is there once and once more, which may be meant but most often is a slip; delete the one that is not needed here", false),
  ]) func knowsGoodMessages(_ message: String, isGood: Bool) {
    #expect(MessageStyle.problems(ofMessage: message).isEmpty == isGood)
  }

  /// Messages name the mark, the kind of word and the likelier repair.
  @Test(arguments: [
    ("Was the bridge closed?The mayor did not say.", "‘closed?The’: missing space after the question mark; insert one"),
    ("The ferry sank!The crew swam to the pier.", "‘sank!The’: missing space after the exclamation mark; insert one"),
    ("He left the room…Then the lights went out.", "‘room…Then’: missing space after the ellipsis; insert one"),
    ("The bakery opened;and the queue was long.", "‘opened;and’: missing space after the semicolon; insert one"),
    ("She had one rule:the door stays shut.", "‘rule:the’: missing space after the colon; insert one"),
    ("The boat was late,The crew slept.", "‘late,The’: capital right after a comma; replace the comma with a full stop and a space"),
    ("The boat was late,In the end they slept.", "‘late,In’: capital right after a comma; insert a space, and use lower case"),
    ("The fair opens on monday.", "‘monday’: weekday in lower case; use a capital"),
    ("The fair closed on the 3rd of october, in the rain.", "‘october’: month in lower case; use a capital"),
    ("The talks last until 30/4.", "‘30/4’: all-figure date; write ‘April 30’"),
    ("The talks last until 3/4.", "‘3/4’: ambiguous all-figure date; write ‘April 3’ or ‘March 4’"),
  ]) func namesWhatIsWrong(_ text: String, _ message: String) {
    let messages = Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.map(\.message)
    #expect(messages.contains(message), "\(messages)")
  }
}
