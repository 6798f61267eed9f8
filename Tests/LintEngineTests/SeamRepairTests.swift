import LintEngine
import TestSupport
import Testing
import TextModel

/// Guards what the rules of the joins family put in, and what of it unasked.
@Suite struct SeamRepairTests {
  private static let head = "The ferry was late again on Sunday."

  /// The texts that the fixes of a rule's first finding give, best first.
  private static func repairs(_ rule: String, _ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let finding = try #require(Shared.linter.lint(bytes, path: "a.txt").findings.first { $0.rule.name == rule })
    return finding.fixes.map { String(decoding: Edits.apply($0.edits, to: bytes), as: UTF8.self) }
  }

  /// What is only likely waits for somebody who looks: a comma, a join before a word that is no small one.
  @Test(arguments: [
    "The mayor of Lviv said so in Odesawhich he visited in May.", "The bus left Toulousewhich was full of snow.",
    "The ship was searched on the river. which marks the border.",
    "The old harbour had silted. slowly by the end of the war.", "The road is closed in the region. Karsund, southern Norway, at dawn.",
    "Trade between ThailandVietnam and the islands has doubled.",
  ]) func nothingIsDoneUnasked(_ text: String) {
    let text = "\(Self.head) \(text)"
    #expect(Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.contains { $0.severity >= .warning && !$0.fixes.isEmpty })
    #expect(Fixer(Shared.linter, suggested: false).fix(Array(text.utf8), path: "a.txt").bytes == Array(text.utf8))
  }

  /// A verb that a stop took the place of has the number of its subject.
  @Test(arguments: [("villages", "were"), ("village", "was")]) func lostVerbs(_ subject: String, _ verb: String) throws {
    let repairs = try Self.repairs("stray-stop", "\(Self.head) Nobody has returned since the \(subject). bombed in the spring.")
    #expect(repairs.first == "\(Self.head) Nobody has returned since the \(subject) \(verb) bombed in the spring.")
  }

  /// A word that is a place too keeps its capital.
  @Test func placesKeepTheirCapital() throws {
    let repairs = try Self.repairs("stray-stop", "\(Self.head) The ship was built in the yards of. Reading for the ferry line to the north.")
    #expect(repairs.first == "\(Self.head) The ship was built in the yards of Reading for the ferry line to the north.")
  }

  /// Where nothing before it ends a sentence, what a capital is glued to is a headline.
  @Test func headlinesGetALineBreak() throws {
    let glued = "Fans wait in the crowded stadiumWhen the gates opened on Sunday, nobody came."
    #expect(try Self.repairs("merged-sentences", "\(glued)\n\n\(Self.head)").first?.contains("stadium\nWhen") == true)
    #expect(try Self.repairs("merged-sentences", "\(Self.head) \(glued)").first?.contains("stadium. When") == true)
  }

  @Test func weekdaysTakeNoComma() throws {
    let repairs = try Self.repairs("merged-words", "\(Self.head) The gate is closed on Sundayevening after the mass.")
    #expect(repairs == ["\(Self.head) The gate is closed on Sunday evening after the mass."])
  }

  /// A place noun and its name stand as they do elsewhere in the article.
  @Test(arguments: [("region of Karsund", "region of Karsund"), ("Karsund region", "Karsund region")])
  func placesFollowTheArticle(_ elsewhere: String, _ phrase: String) throws {
    let repairs = try Self.repairs(
      "stray-stop", "Snow fell in the \(elsewhere). The road is closed in the region. Karsund, southern Norway, at dawn.")
    #expect(repairs.first?.contains("closed in the \(phrase), southern Norway") == true)
  }

  /// A stop that takes the place of a comma does not stand beside it.
  @Test func fullStopsReplaceCommas() throws {
    let repairs = try Self.repairs("stray-capital", "\(Self.head) The bridge was closed for the winter, It will be opened again by the mayor in May.")
    #expect(repairs.contains { $0.contains("winter. It") })
    #expect(!repairs.contains { $0.contains(",.") || $0.contains(".,") })
  }

  /// Where the two sides of a stop read as sentences, what was lost before a word in lower case is its capital.
  @Test(arguments: [
    ("The museum is closed on Monday.", "there will be a concert in the garden on Sunday."), ("The council closed the mill.", "it will be sold."),
  ])
  func lostCapitals(_ left: String, _ right: String) throws {
    let repairs = try Self.repairs("stray-stop", "\(Self.head) \(left) \(right)")
    #expect(repairs.first == "\(Self.head) \(left) \(right.prefix(1).uppercased())\(right.dropFirst())")
  }

  /// A name glued to a word behind a false stop is taken apart first: as it is, it is no name that a stop could be judged by.
  @Test(arguments: ["He lived in the city. Toulousewhich was full of snow.", "He lived near the. Hamburgand sold boats to the islands."])
  func gluedNamesBehindFalseStops(_ text: String) {
    let rules = Shared.linter.lint(Array("\(Self.head) \(text)".utf8), path: "a.txt").findings.map(\.rule.name)
    #expect(rules.contains("merged-words") && !rules.contains("stray-stop"))
  }

  /// A noun before the stop gets its name.
  @Test func tornNouns() throws {
    let repairs = try Self.repairs("merged-words", "\(Self.head) He lived in the city. Toulousewhich was full of snow.")
    #expect(repairs.first == "\(Self.head) He lived in the city of Toulouse, which was full of snow.")
  }
}
