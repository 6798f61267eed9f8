import LintEngine
import RuleFiles
import TestSupport
import Testing

@testable import mtlint_dev

/// Guards the list of places that report findings.
@Suite struct ReportPlacesTests {
  /// What the compiler calls a place is what reading the sources calls it: every finding of the rules' own examples comes from a place on the list.
  @Test func everyFindingComesFromAKnownPlace() throws {
    let known = Set(try ReportPlaces.all(below: Project.path(Coverage.sources)))
    #expect(known.count > 80)
    var met: Set<String> = []
    for rule in try Shared.ruleFiles.get() {
      for example in rule.examples {
        let text = GoldMarks.removed(from: Array(example.bad.utf8))
        for finding in Shared.linter.lint(text, path: "a.txt").findings where finding.rule.family != "suppressions" {
          met.insert("\(finding.origin.file):\(finding.origin.line)")
        }
      }
    }
    #expect(met.count > 40)
    #expect(met.subtracting(known) == [])
  }

  @Test func textsAndFindingsAreCounted() {
    var places = ReportPlaces(["M/A.swift:1", "M/A.swift:2"])
    func finding(_ rule: Rule, _ line: UInt) -> Finding {
      Finding(rule: rule, severity: .info, range: 0..<1, message: "", fixes: [], origin: Origin(file: "M/A.swift", line: line))
    }
    let rules = ["a", "b"].map {
      Rule(name: $0, family: "f", damage: .calque, severity: .info, summary: "", detection: .match("x"))
    }
    places.add([finding(rules[0], 2), finding(rules[0], 2), finding(rules[1], 2)])
    places.add([finding(rules[0], 2)])
    #expect(
      places.rows == [
        .init(place: "M/A.swift:1", rule: ""), .init(place: "M/A.swift:2", rule: "b", texts: 1, findings: 1),
        .init(place: "M/A.swift:2", rule: "a", texts: 2, findings: 3),
      ])
  }

  @Test func marksAreRemoved() {
    let text = GoldMarks.removed(from: Array("The ⟦the ⟧{duplicated-word!|} é⟦x⟧{unit|y|z} end\r\n".utf8))
    #expect(String(decoding: text, as: UTF8.self) == "The the  éx end\r\n")
  }
}
