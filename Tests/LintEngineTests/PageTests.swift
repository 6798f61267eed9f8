import LintEngine
import TestSupport
import Testing
import TextModel

@testable import LintChecks

/// Guards which lines of a page are taken for furniture of the site, and which are not.
@Suite struct PageTests {
  /// An article of some prose, with lines above it, inside it and below it.
  private static func page(above: String = "", inside: String = "", below: String = "") -> String {
    func set(_ lines: String) -> String { lines.isEmpty ? "" : lines + "\n\n" }
    return "Old bell of the harbour rings again\n\n" + set(above)
      + "The old bell of the harbour church rang again on Sunday after nine years in which nobody had heard it.\n\n"
      + "It had been taken down because the tower was not safe, and for a long time there was no money for the repair.\n\n" + set(inside)
      + "The ringer says that the town will hear it every evening at six, and on the days of the fair at noon as well.\n\n"
      + "A second bell, which is smaller and older, stays in the museum until the tower has been made wide enough for both.\n"
      + (below.isEmpty ? "" : "\n" + below + "\n")
  }

  private static func findings(_ text: String) -> [Finding] {
    Shared.linter.lint(Array(text.utf8), path: "a.txt").findings.filter { $0.rule.family == "boilerplate" }
  }

  /// Short lines that belong to articles: nothing is said of them.
  @Test(arguments: [
    // Recipe.
    "You need:\n- 2 cups of flour\n- 200 g butter\n- a pinch of salt\n\nMix the flour with the butter.\n\nLeave the dough in a cold place for an hour.\n\nSave some butter for the tin.",
    // Standings.
    "1. Harbour Rowers 24\n2. Valley Rowers 21\n3. Coast Oars 17\n\nHarbour Rowers – Coast Oars 3:1",
    // Live ticker.
    "14:05 The bell is on the lorry.\n\n14:20 The lorry stops at the bridge; the load is too high.\n\n15:10 The crane lifts the bell. Applause.",
    // Interview.
    "Who paid for the repair?\n\nThe town did, and a baker who wants to stay unknown.\n\nAnd who rings it?\n\nI do. Nobody else wanted to get up so early.",
    // Verse.
    "The bell of the harbour calls over the bay,\nThe gulls on the chimney are flying away,\nAnd I in my kitchen am counting the day\nUntil you come back from the sea.",
    // Earnings.
    "* Revenue up 4 % to 12.3 million\n* Net profit of 1.9 million\n* Dividend stays at 0.40 a share",
    // Letters.
    "Dear editor,\n\nI read your article on the old bell. My father helped to take it down.\n\nYours,\n\nMila Tarn\nNorth Quay",
    // Exchange rates.
    "Euro: 1.08\nPound: 1.27\nYen: 0.0067",
    // One-line paragraphs.
    "Nobody spoke.\n\nThen it rang.\n\nIt was over in a minute.\n\nNot everyone was glad.",
    // Table of words.
    "| bell | church | 1911 |\n\n| horn | pier | 1954 |\n\n| siren | fire station | 1960 |",
    // Marks between parts.
    "==========", "* * *",
  ]) func linesOfArticles(_ lines: String) { #expect(Self.findings(Self.page(inside: lines)).map { "\($0)" } == []) }

  /// What no list has, told by its words, its place and its company.
  @Test(arguments: [
    "Write your own reaction to this text", "Keywords: bell, harbour, church, tower", "- Advertisement -",
    "Get our headlines on Telegram every morning",
    "Found an inaccuracy? Highlight the text and press Ctrl+Enter", "Top stories of the week", "Your browser cannot play this video element",
  ]) func furnitureBelow(_ line: String) throws {
    let found = Self.findings(Self.page(below: line))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.rule.name == "site-boilerplate")
  }

  /// The model alone deletes nothing unasked that does not speak of the page itself.
  @Test func linesWithoutAnAnchorStay() {
    let text = Self.page(
      above: "Share on Facebook", below: "Read on this topic:\n\nGeese close the airport for an hour\n\nTram drivers learn to dance in winter")
    let fixed = String(decoding: Fixer(Shared.linter, suggested: false).fix(Array(text.utf8), path: "a.txt").bytes, as: UTF8.self)
    #expect(fixed.contains("Geese close") && fixed.contains("Tram drivers"))
    #expect(!fixed.contains("Facebook"))
  }

  /// A headline is the headline, whatever it says.
  @Test func firstLineStays() {
    let text = "Get our headlines on Telegram every morning\n\n" + Self.page()
    #expect(Self.findings(text).allSatisfy { finding in finding.fixes.allSatisfy { $0.safety == .suggested } })
  }

  /// Dates, bylines and credits among furniture are shown at most.
  @Test(arguments: [
    "9 February 2031", "By Mila Tarn", "Photo: Mila Tarn", "© Harbour Daily", "Support us: subscribe to our newsletter",
    "The translation of this text was made by a program",
  ])
  func newsroomLines(_ line: String) {
    let found = Self.findings(Self.page(inside: "Tags: bell\n\n\(line)\n\nMost read"))
    let own = found.filter { $0.rule.name == "newsroom-line" }
    #expect(own.allSatisfy { $0.severity == .info })
    let fixed = Fixer(Shared.linter, suggested: false).fix(Array(Self.page(inside: "Tags: bell\n\n\(line)\n\nMost read").utf8), path: "a.txt").bytes
    #expect(String(decoding: fixed, as: UTF8.self).contains(line))
  }

  /// A text with little prose is left to the list.
  @Test func shortTexts() {
    #expect(Self.findings("Menu of the day\n\nSoup\n\nShare of the profit: 12\n\nTop stories of the week\n").map { "\($0)" } == [])
  }

  /// Lines that no English page has say nothing to the model.
  @Test func foreignLines() {
    let text = Self.page(inside: "・必ず顔も映るようにする。\n\nVanhat kellot soivat satamassa sunnuntaina")
    #expect(Self.findings(text).map { "\($0)" } == [])
  }

  /// Links that lost their addresses, inside a paragraph.
  @Test(arguments: [
    ("The ship sank at noon. READ ALSO. Nobody had seen it.", " READ ALSO."),
    ("The ship sank at noon (See video: the last minutes) before anybody came.", " (See video: the last minutes)"),
    ("The ship sank at noon, and nobody [more…] had seen it.", " [more…]"), ("The ship sank at noon. /Portal/", " /Portal/"),
  ]) func leftoversInside(_ line: String, _ cut: String) throws {
    let text = Self.page(inside: line)
    let finding = try #require(Self.findings(text).first)
    let edit = try #require(finding.fixes.first?.edits.first)
    #expect(String(decoding: Array(text.utf8)[edit.range], as: UTF8.self) == cut)
    #expect(edit.replacement.isEmpty)
  }

  /// "Read also." in prose is a sentence of its own right.
  @Test func quietSentenceStays() {
    #expect(Self.findings(Self.page(inside: "He taught her to swim and to sail. Read also. She never did.")).map { "\($0)" } == [])
  }

  /// What has run together: the label of a link and its title, a date and a clock.
  @Test(arguments: [
    "Read alsoStorm tide: the long night", "See also Storm tide breaks the old pier", "6.1 C", "2031/02/0911:42:30",
    "Coast PortalCoast Portal09/02/2031",
  ])
  func gluedLines(_ line: String) throws {
    let finding = try #require(Self.findings(Self.page(above: line)).first)
    #expect(finding.rule.name == "site-boilerplate")
  }

  /// `more` and `too` are words of headlines: without the gap of a label nothing but the model speaks against the line.
  @Test func headlinesThatSayRead() {
    let line = "Read more Books this summer, urges the mayor"
    #expect(!Self.findings(Self.page(inside: line)).contains { $0.message.contains("website text, not part") })
    let label = line.replacing("more Books", with: "more  Books")
    #expect(Self.findings(Self.page(inside: label)).contains { $0.message.contains("website text, not part") })
  }

  /// The name of the site behind the headline goes with its mark; a source, a subtitle and a verb are the headline's.
  @Test(arguments: [
    ("Old bell rings again – Coast News Online", " – Coast News Online"), ("Old bell rings again | Coast News", " | Coast News"),
    ("Old bell rings again – Piran – example.com", " – example.com"),
    ("Old bell rings again - Overview of news from the coast", " - Overview of news from the coast"),
    ("Old bell rings again – state news agency", ""),
    ("Old bell rings again – Today it makes the news", ""), ("Bell rings – Coast News", ""), ("Old bell rings again – The Long Silence", ""),
    ("Old bell rings again – coast news.", ""),
  ]) func namesOfSites(_ headline: String, _ cut: String) {
    let text = headline + "\n\n" + Self.page()
    let cuts = Self.findings(text).filter { $0.range.lowerBound < headline.utf8.count }.flatMap { $0.fixes.flatMap(\.edits) }
    #expect(cuts.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == (cut.isEmpty ? [] : [cut]))
  }

  /// The name of the site as the first line; a headline stays.
  @Test(arguments: [("Complete Coast News", true), ("Azure TV", true), ("Old bell rings", false), ("A long winter", false)])
  func namesOfSitesAbove(_ line: String, _ isSite: Bool) {
    let found = Self.findings(line + "\n\n" + Self.page()).filter { $0.range.lowerBound == 0 }
    #expect(found.map(\.message) == (isSite ? ["‘\(line)’: site name above the headline; delete it"] : []))
  }

  /// The place of a picture, again and again; what comes twice may be a refrain.
  @Test func placesOfPictures() {
    let filled = ["article picture", "article picture", "article picture"].map { Self.page(inside: $0) }.joined(separator: "\n\n")
    #expect(Self.findings(filled).count { $0.message.contains("article picture") } == 3)
    let sung = ["sing with me", "sing with me", "sing with me"].map { Self.page(inside: $0) }.joined(separator: "\n\n")
    #expect(Self.findings(sung).allSatisfy { !$0.message.contains("sing with me") || $0.severity == .info })
  }

  /// A made page: what stands in the text and is the article's beside what is not.
  @Test func chainOfLines() {
    let sure = PageChain.Transitions { _ in 0 }
    let chain = PageChain(scores: [nil, 2, -2], gaps: [2, 1, 1])
    let likely = chain.expectation(sure, wantsPairs: true)
    #expect(likely.lines[0] == 0)
    #expect(abs(likely.lines[1] - 0.8808) < 0.001 && abs(likely.lines[2] - 0.1192) < 0.001)
    #expect(abs(likely.pairs[2].reduce(0, +) - 1) < 0.000_1)
    #expect(chain.expectation(sure, fixed: [false, true, false]).lines == [0, 1, 0])
  }
}
