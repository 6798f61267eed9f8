import LintChecks
import RuleFiles
import TestSupport
import Testing

@testable import Learning

/// Pairs of texts, and what is learned from them.
@Suite struct LearnerTests {
  /// Towns that are all named in sentences of one form.
  static let towns = ["Alder", "Birk", "Corvo", "Dunmere", "Elmet", "Farrow", "Gilden", "Harrow"]

  static func pair(_ before: String, _ after: String, _ name: String = "a") -> EditPair {
    EditPair(name: name, before: Array(before.utf8), after: Array(after.utf8))
  }

  static func pairs(_ sentence: (String) -> (String, String)) -> [EditPair] { towns.map { pair(sentence($0).0, sentence($0).1, $0) } }

  private func rows(_ pairs: [EditPair], atLeast: Int = 3) throws -> [String] {
    try Learner(pairs, options: Learner.Options(atLeast: atLeast), lexicon: Shared.lexicon).proposals().map { proposal in
      let row = proposal.row
      let company = [row.before.map { "<\($0)" }, row.after.map { ">\($0)" }].compactMap(\.self).joined()
      return "\(row.pattern)\(company) = \(row.replacements[0]) \(proposal.same)/\(proposal.other)/\(max(proposal.kept, proposal.published))"
    }
  }

  @Test func whatComesBackIsProposed() throws {
    let pairs = Self.pairs { ("The mayor of \($0) opened a blood route through the fog.", "The mayor of \($0) fought his way through the fog.") }
    #expect(try rows(pairs) == ["opened a blood route = fought his way 8/0/0"])
    // Twice is too rarely, and once in one text is no habit.
    #expect(try rows(Array(pairs.prefix(2))) == [])
  }

  @Test func theFormsOfAVerbAreOneRow() throws {
    let forms = [("opens", "launches"), ("opened", "launched"), ("opening", "launching"), ("opened", "launched")]
    let pairs = zip(Self.towns, forms).map { town, form in
      Self.pair("In \(town) they saw him \(form.0) a campaign.", "In \(town) they saw him \(form.1) a campaign.", town)
    }
    #expect(try rows(pairs) == ["{open} = {launch} 4/0/0"])
  }

  @Test func figuresBecomeASlot() throws {
    let pairs = zip(Self.towns, [3, 5, 8, 13, 21]).map { town, number in
      Self.pair("In \(town), \(number) pieces people came.", "In \(town), \(number) people came.", town)
    }
    #expect(try rows(pairs) == ["a:[number] pieces people = $a people 5/0/0"])
  }

  @Test func aDateThatIsTurnedLosesNothing() throws {
    let pairs = zip(Self.towns, [3, 5, 8, 13, 21]).map { town, number in
      Self.pair("The ferry came to \(town) on \(number) March in the fog.", "The ferry came to \(town) on March \(number) in the fog.", town)
    }
    #expect(try rows(pairs) == ["a:[number] march = March $a 5/0/0"])
  }

  @Test func whatTheDeskLeavesIsNoRule() throws {
    let mended = Self.pairs { ("The rally in \($0) was short.", "The protest in \($0) was short.") }
    let left = (0..<20).map { Self.pair("The rally of cars number \($0) was long.", "The rally of cars number \($0) was long.", "z\($0)") }
    // The word beside it tells the two apart: “rally in”, but “rally of”.
    #expect(try rows(Array(mended.prefix(3)) + left) == [])
    let cars = (0..<20).map { Self.pair("The car rally number \($0) was long.", "The car rally number \($0) was long.", "z\($0)") }
    let town = Self.towns.map { Self.pair("The town rally in \($0) was short.", "The town protest in \($0) was short.", $0) }
    #expect(try rows(town + cars) == ["rally<town = protest 8/0/0"])
  }

  @Test func otherRepairsAreCounted() throws {
    let one = Self.pairs { ("The big \($0) bridge is closed.", "The great \($0) bridge is closed.") }
    let other = (0..<3).map { Self.pair("The big mill number \($0) is old.", "The large mill number \($0) is old.", "z\($0)") }
    #expect(try rows(one + other) == ["big = great 8/3/0", "big>mill = large 3/0/0"])
  }

  /// What was rewritten as a whole, and what was only spaced or quoted otherwise, is no replacement.
  @Test func passagesAndMarksAreNoRows() throws {
    let rewritten = Self.pairs { ("The fog of \($0) came late.", "Nobody had seen such weather there since the war, \($0)’s oldest captain says.") }
    #expect(try rows(rewritten) == [])
    let quoted = Self.pairs { ("The \"fog\" of \($0) came late.", "The “fog” of \($0) came late.") }
    #expect(try rows(quoted) == [])
  }

  @Test func theOrderDoesNotMatter() throws {
    let pairs = Self.pairs { ("The ferry of \($0) hurried to confirm it.", "The ferry of \($0) tried to confirm it.") }
    #expect(try rows(pairs) == rows(pairs.reversed()))
    // The same pair twice is one.
    #expect(try rows(pairs) == rows(pairs + pairs))
  }

  @Test(arguments: [
    ("", ""), ("a", ""), ("", "a"), ("same", "same"), ("a b", "b a"),
    (String(repeating: "word ", count: 20_000), String(repeating: "other ", count: 20_000)),
    (String(repeating: "a\n\n", count: 2_000), String(repeating: "b\n\n", count: 1_500)), ("\u{0}\u{FEFF}\r\n", "(((["),
    ("(a|b) [c] {d} $1", "$x {y} | z"),
  ]) func oddPairsAreHarmless(_ before: String, _ after: String) throws {
    let pairs = (0..<4).map { Self.pair("\(before) \($0)", "\(after) \($0)", "p\($0)") }
    _ = try Learner(pairs, lexicon: Shared.lexicon).proposals()
    _ = Learner(pairs, lexicon: Shared.lexicon).report(nil)
  }

  /// Whatever the desk writes, the folder can be read, and its rule finds what it was made of.
  @Test func thePackIsARuleFolder() throws {
    let pairs = Self.pairs { ("The \"mayor\" of \($0) opened a (blood) route.", "The \"mayor\" of \($0) fought: \\ 50 % through.") }
    let proposals = try Learner(pairs, lexicon: Shared.lexicon).proposals()
    try #require(!proposals.isEmpty)
    let folder = try Scratch.make("pack")
    for file in NewsroomPack(proposals).files { _ = try Scratch.write(file.text, to: file.name, in: folder) }
    let rules = try RuleFile.load(folder: folder)
    #expect(rules.map(\.name) == [NewsroomPack.rule])
    let failures = try ExampleRunner(
      rules[0], lexicon: Shared.lexicon, all: rules, userTable: RuleFile.table(besides: "\(folder)/\(NewsroomPack.rule).yml")
    ).failures()
    #expect(failures == [])
  }

  @Test func aRowOfTheDeskStays() throws {
    let pairs = Self.pairs { ("The ferry of \($0) hurried on.", "The ferry of \($0) went on.") }
    let proposals = try Learner(pairs, lexicon: Shared.lexicon).proposals()
    try #require(proposals.count == 1)
    for kept in ["hurried\twent quickly\tmine\tinfo\t\t\n", "# hurried\twent\t\t\n"] {
      #expect(NewsroomPack(proposals, existing: kept).files.first { $0.name == NewsroomPack.table }?.text == kept)
    }
    let added = NewsroomPack(proposals, existing: "slow\tlate\t\twarning\n").files.first { $0.name == NewsroomPack.table }?.text
    #expect(added == "slow\tlate\t\twarning\nhurried\twent\tthe desk mended this 8 of 8 times\twarning\t\t\n")
  }

  @Test func theReportCountsByKind() throws {
    let learner = Learner(
      [
        Self.pair("The fog came late .\n\nIt was was cold.", "The mist came late.\n\nIt was cold."),
        Self.pair("Nothing changed.", "Nothing changed.", "b"),
      ], lexicon: Shared.lexicon)
    let report = learner.report(Shared.linter)
    #expect(report.pairs == 2)
    #expect(report.unchanged == 1)
    let lines = Dictionary(uniqueKeysWithValues: report.lines.map { ($0.kind, [$0.edits, $0.found]) })
    #expect(lines[.word] == [1, 0])
    #expect(lines[.deleted] == [1, 1])
  }

  @Test(arguments: [(3, 3, 0.526), (0, 3, 0.0), (0, 0, 0.0), (50, 100, 0.418)]) func expectedPrecisionIsALowerBound(
    _ right: Int, _ all: Int, _ bound: Double
  ) {
    #expect(abs(Proposal.lowerBound(right, of: all) - bound) < 0.002)
  }
}
