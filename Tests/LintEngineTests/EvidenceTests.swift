import LintChecks
import TestSupport
import Testing
import TextModel

@testable import LintEngine

/// Guards how weak signs count: what votes, what listens, what sinks, and the score.
@Suite struct EvidenceTests {
  private static let rules = [
    Stub.rule("certain", match: "crane"), Stub.rule("strong", evidence: .strong, match: "stork"),
    Stub.rule("house", evidence: .none, match: "heron"),
    Stub.rule("notice", evidence: .notice, match: "raven"), Stub.rule("weak", alone: .info, match: "goose"),
    Stub.rule("listener", alone: .info, listens: true, match: "duck"),
    Stub.rule("sinker", severity: .error, evidence: .medium, sinks: true, match: "swan"),
    Stub.rule("hint", severity: .info, match: "lark"),
  ]

  /// Sound text of 40 words and nothing that counts.
  private static let plain = String(repeating: "Boats left early. ", count: 13)
  /// Style of raw translations: well above the level at which listeners hear.
  private static let foreign = String(repeating: "According to Nguyễn, the head of the office of the city, it was noted. ", count: 8)
  /// Style of English papers: well below the level at which rules sink.
  private static let homely = String(repeating: "But boats left early. ", count: 9)

  private static func severities(_ text: String, _ rule: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> [Severity] {
    try found(text, change).findings.filter { $0.rule.name == rule }.map(\.severity)
  }

  private static func found(_ text: String, _ change: (inout Configuration) -> Void = { _ in }) throws -> Linter.Outcome {
    try Stub.linter(rules, change).lint(Array(text.utf8), path: "a.txt")
  }

  /// A weak sign needs a certain finding; hints, other weak signs and house style are none.
  @Test(arguments: [
    ("goose", Severity.info), ("goose goose goose goose", .info), ("goose lark", .info), ("goose heron", .info), ("goose duck duck duck", .info),
    ("goose crane", .warning), ("goose stork", .warning), ("goose raven", .warning),
  ]) func weakSignsNeedProof(_ text: String, _ severity: Severity) throws {
    #expect(Set(try Self.severities(text, "weak")) == [severity])
    #expect(Set(try Self.severities(Self.foreign + text, "weak")) == [severity], "style is no proof to a rule that does not listen")
  }

  @Test func listenersHearTheStyle() throws {
    #expect(try Self.severities(Self.plain + "duck", "listener") == [.info])
    #expect(try Self.severities(Self.foreign + "duck", "listener") == [.warning])
    #expect(try Self.severities(Self.homely + "duck", "listener") == [.info])
    #expect(try Self.severities(Self.homely + "duck crane", "listener") == [.warning], "a certain finding is proof whatever the style")
  }

  /// Three of a kind, one in 250 words at least, raise their own rule and no other.
  @Test func severalOfAKind() throws {
    #expect(try Self.severities("duck, duck", "listener") == [.info, .info])
    #expect(try Self.severities("duck, duck, duck", "listener") == [.warning, .warning, .warning])
    #expect(try Self.severities("duck, duck, duck, goose", "weak") == [.info])
    let doubted = try Stub.linter([Stub.rule("doubted", alone: .info, listens: true, sinks: true, match: "duck")])
    #expect(doubted.lint(Array("duck, duck, duck".utf8), path: "a.txt").findings.map(\.severity) == [.info, .info, .info])
    let long = String(repeating: Self.plain, count: 25)
    #expect(Set(try Self.severities(long + "duck, duck, duck", "listener")) == [.info], "three in a thousand words are chance")
  }

  /// What people do, too, proves nothing where it is rare.
  @Test func slipsProveByTheirRate() throws {
    let page = String(repeating: Self.plain, count: 5)
    #expect(try Self.severities(page + "goose crane", "weak") == [.info])
    #expect(try Self.severities(page + "goose stork", "weak") == [.warning], "what people do not do is proof at once")
    #expect(try Self.severities(page + "goose crane crane", "weak") == [.warning])
  }

  @Test func translationsAreHeard() throws {
    func severity(_ text: String, _ from: String?, _ translated: Bool? = nil) throws -> [Severity] {
      try Self.severities(text, "listener") {
        $0.from = from
        $0.translated = translated
      }
    }
    let text = Self.homely + "duck"
    #expect(try severity(text, nil) == [.info])
    #expect(try severity(text, "vi") == [.warning])
    #expect(try severity(text, "en") == [.info], "from English into English is no translation")
    #expect(try severity(text, nil, true) == [.warning])
    #expect(try severity(text, "vi", false) == [.info])
    #expect(try Self.found(Self.homely + "duck raven").evidence?.translation == .noticed)
    #expect(try Self.severities(Self.homely + "goose", "weak") { $0.from = "vi" } == [.info], "a rule that does not listen waits for proof")
  }

  /// A rule that sinks is not believed in a text that is likely no translation, except by what other rules see.
  @Test func rulesSink() throws {
    #expect(try Self.severities(Self.plain + "swan", "sinker") == [.error])
    #expect(try Self.severities(Self.homely + "swan", "sinker") == [.info])
    #expect(try Self.severities(Self.homely + "swan swan swan swan swan", "sinker") == [.info, .info, .info, .info, .info], "no rule proves itself")
    #expect(try Self.severities(Self.homely + "swan, stork, stork, stork", "sinker") == [.error])
    #expect(try Self.severities(Self.homely + "swan", "sinker") { $0.from = "vi" } == [.error])
    #expect(try Self.severities("swan goose", "weak") == [.warning])
    #expect(try Self.severities(Self.homely + "swan goose", "weak") == [.info], "what is not believed is no proof")
    #expect(try Self.severities(Self.homely + "crane", "certain") == [.warning], "other rules stay")
  }

  /// The configuration's severity holds, and makes no proof of a weak sign.
  @Test func settledSeverities() throws {
    #expect(try Self.severities(Self.homely + "swan", "sinker") { $0.severities = ["sinker": .warning] } == [.warning])
    #expect(try Self.severities("duck", "listener") { $0.severities = ["stubs": .error] } == [.error])
    #expect(try Self.severities("goose duck", "weak") { $0.severities = ["listener": .error] } == [.info])
    #expect(try Self.severities("goose", "weak") { $0.select = ["weak"] } == [.warning], "a rule that runs alone stands for itself")
    #expect(try Self.severities(Self.homely + "swan", "sinker") { $0.select = ["sinker"] } == [.error])
  }

  /// What is hidden is there all the same.
  @Test func hiddenFindingsVote() throws {
    #expect(try Self.severities("goose crane", "weak") { $0.ignores = [.init(rule: "certain")] } == [.warning])
    #expect(try Self.severities("crane # mtlint:ignore certain\ngoose", "weak") == [.warning])
    #expect(try Self.severities("goose crane", "weak") { $0.disabled = ["certain"] } == [.info], "a rule that is off finds nothing")
  }

  /// Repairs take the proof away, not what it proved; and a second run changes nothing.
  @Test func evidenceOutlastsRepairs() throws {
    let linter = try Stub.linter([
      Stub.rule("first", priority: 9, match: "crane lake", replace: ["lake"]), Stub.rule("weak", alone: .info, match: "lake", replace: ["pond"]),
    ])
    #expect(Stub.fix(linter, "a crane lake and a lake") == "a pond and a pond")
    #expect(Stub.fix(linter, "a lake and a lake") == "a lake and a lake")
    let three = try Stub.linter([
      Stub.rule("kind", alone: .info, listens: true, match: "(goose|duck)", replace: ["swan"]),
      Stub.rule("before", priority: 9, match: "goose and", replace: ["duck and"], fix: .suggested),
    ])
    #expect(Stub.fix(three, "goose, duck, duck") == "swan, swan, swan")
    let later = try Stub.linter([Stub.rule("kind", alone: .info, listens: true, match: "duck duck?", replace: ["duck"])])
    #expect(Stub.fix(later, "duck duck, duck duck, duck duck, eider") == "duck, duck, duck, eider")
  }

  @Test func readingsSayWhy() throws {
    func reading(_ text: String, _ rule: String) throws -> Reading? { try Self.found(text).findings.first { $0.rule.name == rule }?.reading }
    #expect(try reading("crane", "certain") == .itself)
    #expect(try reading("goose crane", "weak") == .proven)
    #expect(try reading("goose", "weak") == .unproven)
    #expect(try reading("duck duck duck", "listener") == .repeated(3))
    #expect(try reading(Self.plain + "duck", "listener") == .unheard(-1.5, level: -0.4))
    #expect(try Self.found("nothing here").evidence == nil)
  }

  /// A count is a rate for 300 words under a square root, of at most 2.5; a text of fewer than 150 words counts as 150.
  @Test func theScoreAddsUp() throws {
    func score(_ text: String, without name: String? = nil) throws -> Float {
      let evidence = try #require(try Self.found(text).evidence)
      return evidence.score(without: Self.rules.first { $0.name == name })
    }
    func near(_ left: Float, _ right: Float) -> Bool { abs(left - right) < 0.001 }
    #expect(near(try score("lark"), -1.5))
    #expect(near(try score("stork"), -1.5 + 1.6 * Float(2).squareRoot()))
    #expect(near(try score("crane"), -1.5 + 1.0 * Float(2).squareRoot()), "a rule that says nothing votes weakly")
    #expect(near(try score("stork swan"), -1.5 + (1.6 + 1.8) * Float(2).squareRoot()))
    #expect(near(try score("stork swan", without: "strong"), -1.5 + 1.8 * Float(2).squareRoot()))
    #expect(near(try score(String(repeating: "stork ", count: 20)), -1.5 + 1.6 * 2.5))
    #expect(near(try score(String(repeating: "reed ", count: 299) + "stork"), -1.5 + 1.6))
    #expect(try Self.found("a b, c – d").evidence == nil)
    #expect(try Self.found("a lark, c – d").evidence?.words == 5)
  }
}
