import TestSupport
import Testing
import TextModel

@testable import LintChecks
@testable import LintEngine

/// Guards the pass over the tokens: what checks say they are interested in must take in whatever they find.
@Suite struct TokenPassTests {
  /// The rules whose check has the form, by name.
  static let rules: [String: Rule] = {
    var found: [String: Rule] = [:]
    for case let rule in (try? Shared.ruleFiles.get()) ?? [] {
      guard case .check(let name) = rule.detection, Checks.registry[name] is any TokenCheck.Type else { continue }
      found[rule.name] = rule
    }
    return found
  }()

  static func check(_ rule: Rule) throws -> any TokenCheck {
    guard case .check(let name) = rule.detection, let type = Checks.registry[name] as? any TokenCheck.Type else {
      throw RuleError(rule: rule.name, reason: "no check of tokens")
    }
    return try type.init(rule)
  }

  /// Whole articles, and what all rules find and leave alone, as it is written and damaged in many ways.
  private static let texts: [Document] = {
    let articles = Project.files(in: "Tests/CorpusTests/Articles").compactMap { try? Project.bytes("Tests/CorpusTests/Articles/\($0)") }
    let rules = (try? Shared.ruleFiles.get()) ?? []
    let examples = rules.map { rule in
      Array((rule.examples.map { $0.bad.filter { $0 != "⟦" && $0 != "⟧" } } + rule.fine).joined(separator: "\n\n").utf8)
    }
    let sound = articles + examples
    let damaged = sound.enumerated().flatMap { number, text in
      (0..<UInt64(3)).map { RandomText.mutation(of: RandomText.mutation(of: text, seed: UInt64(number) * 3 + $0), seed: $0) }
    }
    // What no rule shows in its examples.
    let more = [
      "The council met on Thursday 12, and nobody came.", "The temple was opened in June 2566.", "It was built in 2566, on June 3, 2566.",
      "They sailed to Cadiz Cádiz and back, then to Córdoba Cordoba.", "Kim Min-su Reporter\n\nThe harbour was closed.",
      "▲ Volunteers clean the beach near the old harbour.\n\nThe photo (Photo = Yonhap) was taken at noon.",
      "The ＮＡＴＯ summit took ２０ days。 They were late， and left.", "The　harbour was closed.",
      "The price rose by 20~30 percent; № 5 was ¿who knows the way?",
    ].map { Array($0.utf8) }
    let noise = (0..<UInt64(200)).map { RandomText.bytes(seed: $0, longest: 600) }
    return (sound + more + damaged + noise).map(Shared.document)
  }()

  /// What is found, in a form that can be compared.
  private static func lines(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      let fixes = finding.fixes.map { fix in fix.safety.name + fix.edits.map { " \($0.range) \($0.replacement)" }.joined() }
      return "\(finding.range) \(finding.severity) \(String(describing: finding.alone)) \(finding.message) \(fixes)"
    }
  }

  @Test func thereAreSuchChecks() { #expect(Self.rules.count >= 10) }

  /// A check that is asked about the tokens it is interested in finds what it finds when it is asked about every token.
  @Test(arguments: rules.keys.sorted()) func interestsAreWideEnough(_ name: String) throws {
    let check = try Self.check(try #require(Self.rules[name]))
    let share = try #require(TokenPass.shares(of: [check]).first)
    var count = 0
    for document in Self.texts {
      var (all, some) = (Report(Configuration()), Report(Configuration()))
      check.run(Article(document, lexicon: Shared.lexicon), &all)
      share.run(Article(document, lexicon: Shared.lexicon), &some)
      count += all.findings.count
      let (expected, found) = (Self.lines(all.findings), Self.lines(some.findings))
      if found != expected { Issue.record("found \(found), of \(expected)") }
    }
    #expect(count > 0, "nothing is found in any text: nothing is compared")
  }

  /// Without any one of its interests a check would find less: each is needed, and the texts would show if one were too narrow.
  @Test(arguments: rules.keys.sorted()) func interestsAreNeeded(_ name: String) throws {
    let check = try Self.check(try #require(Self.rules[name]))
    let interests = type(of: check).interests
    var needed = Set<Int>()
    for document in Self.texts {
      var all = Report(Configuration())
      check.run(Article(document, lexicon: Shared.lexicon), &all)
      if all.isEmpty { continue }
      for number in interests.indices where !needed.contains(number) {
        var others = interests
        others.remove(at: number)
        var some = Report(Configuration())
        TokenPass.shares(of: [check], interests: [others])[0].run(Article(document, lexicon: Shared.lexicon), &some)
        if Self.lines(some.findings) != Self.lines(all.findings) { needed.insert(number) }
      }
    }
    for number in interests.indices where !needed.contains(number) { Issue.record("interest \(number) is not needed in any text") }
  }

  /// All checks together, in one pass, find what each finds by itself, and each has its own share.
  @Test func sharesAreApart() throws {
    let checks = try Self.rules.keys.sorted().map { try Self.check(Self.rules[$0]!) }
    let shares = TokenPass.shares(of: checks)
    #expect(shares.count == checks.count)
    for document in Self.texts {
      let (alone, together) = (Article(document, lexicon: Shared.lexicon), Article(document, lexicon: Shared.lexicon))
      for (check, share) in zip(checks, shares).reversed() {
        var (expected, found) = (Report(Configuration()), Report(Configuration()))
        check.run(alone, &expected)
        share.run(together, &found)
        #expect(Self.lines(found.findings) == Self.lines(expected.findings))
      }
    }
  }

  /// What a linter runs of such a check is its share of the pass, in its place in the list.
  @Test func compiledChecksAreShares() throws {
    let checks = try Checks.compile(Shared.rules)
    #expect(!checks.contains { $0 is any TokenCheck })
    #expect(checks.count { $0 is TokenPass } == Self.rules.count)
  }

  /// A check that reports each token it is asked about.
  private struct Probe: TokenCheck {
    @TaskLocal static var interests: [Interest] = []
    private let rule: Rule

    init(_ rule: Rule) { self.rule = rule }

    func look(at index: Int, _ article: Article, _ report: inout Report) {
      report.add(rule, article.document.tokens[index].range, "met")
    }
  }

  /// The tokens of a text that interests take in.
  private static func met(_ interests: [Interest], _ text: String) -> [String] {
    let document = Shared.document(text)
    return Probe.$interests.withValue(interests) {
      var report = Report(Configuration())
      TokenPass.shares(of: [Probe(Stub.rule())])[0].run(Article(document, lexicon: Shared.lexicon), &report)
      return report.findings.map { document.text($0.range) }
    }
  }

  @Test(
    arguments: [
      ([Interest(.any)], ["The", "mill", "said", ":", "The", "Mill", "of", "Łódź", "has", "2", "wheels", ",", "(", "2", ")", "wheels", "."]),
      ([Interest(.number)], ["2", "2"]), ([Interest(.words("the", "MILL"))], ["The", "mill", "The", "Mill"]),
      ([Interest(TokenClass(kinds: .word, words: ["mill"], flags: .capital))], ["Mill"]),
      ([Interest(TokenClass(flags: [.capital, .nonASCII]))], ["Łódź"]), ([Interest(TokenClass(traits: .preposition))], ["of"]),
      ([Interest(.any, behind: .number)], ["wheels", ")"]), ([Interest(.word, gaps: .lineStart)], ["The", "has"]),
      ([Interest(.any, gaps: .none)], [":", ",", "2", ")", "."]), ([Interest(.any, gaps: .more)], ["Mill", "wheels"]),
      ([Interest(.any, comesAgain: true)], []),
      // One token is looked at once, however many interests it meets.
      ([Interest(.number), Interest(.words("2")), Interest(.words(","))], ["2", ",", "2"]),
    ]) func interests(_ interests: [Interest], _ expected: [String])
  {
    #expect(Self.met(interests, "The mill said: The  Mill of Łódź\nhas 2  wheels, (2) wheels.") == expected)
  }

  /// Among the three tokens before, in whatever case.
  @Test func wordsComeAgain() {
    #expect(Self.met([Interest(.any, comesAgain: true)], "The the mill, a mill a mill or two or a mill") == ["the", "mill", "a", "mill", "or"])
  }
}
