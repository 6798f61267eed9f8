import Foundation
import LintEngine
import TestSupport
import Testing

@testable import mtlint_dev

/// Guards how repairs are weighed against damage that is known.
@Suite struct RepairTallyTests {
  private func damaged(_ gold: String) throws -> RepairTally.Damaged {
    let line = """
      {"id": "a", "paras": ["Élodie has gone.", "They left the. Lisbon and came toOdesa by ship."], "gold": [\(gold)]}
      """
    return try JSONDecoder().decode(RepairTally.Damaged.self, from: Data(line.utf8))
  }

  private func tally(_ gold: String) throws -> RepairTally {
    let document = try damaged(gold)
    var tally = RepairTally()
    tally.add(document, Shared.linter.lint(RepairTally.text(of: document), path: "a.txt").findings)
    return tally
  }

  @Test func rightRepairsCount() throws {
    let tally = try tally(
      #"{"p": 1, "cls": "stop", "start": 10, "end": 21, "orig": "the Lisbon", "alts": []}, "#
        + #"{"p": 1, "cls": "glue", "start": 31, "end": 38, "orig": "to Odesa", "alts": []}"#)
    #expect(tally.recall["stop"] == RepairTally.Recall(count: 1, located: 1, repaired: 1))
    #expect(tally.recall["glue"] == RepairTally.Recall(count: 1, located: 1, repaired: 1))
    #expect(tally.precision["merged-words safe"] == RepairTally.Precision(right: 1))
    #expect(tally.precision.values.allSatisfy { $0.wrong == 0 && $0.elsewhere == 0 })
  }

  @Test func otherTextIsWrongUnlessItIsAsGood() throws {
    let gold = #"{"p": 1, "cls": "glue", "start": 31, "end": 38, "orig": "from Odesa", "alts": [ALTS]}"#
    #expect(try tally(gold.replacing("ALTS", with: "")).precision["merged-words safe"] == RepairTally.Precision(wrong: 1))
    let asGood = try tally(gold.replacing("ALTS", with: #""to Odesa""#))
    #expect(asGood.precision["merged-words safe"] == RepairTally.Precision(right: 1))
    #expect(asGood.recall["glue"] == RepairTally.Recall(count: 1, located: 1, repaired: 1))
  }

  @Test func whatIsOnNoDamageIsApart() throws {
    let tally = try tally(#"{"p": 0, "cls": "name", "start": 0, "end": 6, "orig": "Nora", "alts": []}"#)
    #expect(tally.recall["name"] == RepairTally.Recall(count: 1))
    #expect(tally.precision["merged-words safe"] == RepairTally.Precision(elsewhere: 1))
  }
}
